/** Routes that pass between VRFs of one device: by policy, by statement, and what export maps do to them. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { simulated } from './network.ts';

/** The best path of a prefix in a VRF. */
function best(text: string, vrf: string, prefix: string) {
  const [device] = [...simulated(text).devices.values()];
  const routing = device?.vrfs.get(vrf);
  return routing?.bgp.ipv4.get(prefix)?.find(path => path.best);
}

const one = '203.0.113.1/32';
const other = '203.0.113.2/32';

const ios = (red: string, blue: string, global = '') => `
-- pe.ios --
hostname pe
vrf definition RED
 rd 64500:1
 address-family ipv4
${red}
 exit-address-family
vrf definition BLUE
 rd 64500:2
 address-family ipv4
${blue}
 exit-address-family
interface Loopback0
 ip address 203.0.113.9 255.255.255.255
interface Loopback1
 vrf forwarding RED
 ip address 203.0.113.1 255.255.255.255
interface Loopback2
 vrf forwarding RED
 ip address 203.0.113.2 255.255.255.255
router bgp 64500
 network 203.0.113.9 mask 255.255.255.255
 address-family ipv4 vrf RED
  redistribute connected
 exit-address-family
 address-family ipv4 vrf BLUE
 exit-address-family
ip prefix-list ONE seq 5 permit 203.0.113.1/32
route-map ONE permit 10
 match ip address prefix-list ONE
route-map MARK permit 10
 match ip address prefix-list ONE
 set extcommunity rt 64500:77
route-map ALL permit 10
${global}
`;

describe('export maps of IOS', () => {
  const text = (target: string) => ios('  export map MARK\n  route-target export 64500:11', `  route-target import ${target}`);

  it('replace the targets of what they permit', () => {
    assert.equal(best(text('64500:11'), 'BLUE', one), undefined);
    assert.ok(best(text('64500:77'), 'BLUE', one));
  });

  it('keep nothing back: the rest has the targets of the VRF', () => {
    assert.ok(best(text('64500:11'), 'BLUE', other));
    assert.equal(best(text('64500:77'), 'BLUE', other), undefined);
  });
});

describe('the global table', () => {
  it('gives routes to a VRF of IOS', () => assert.ok(best(ios('', '  import ipv4 unicast map ALL'), 'BLUE', '203.0.113.9/32')));

  it('takes routes of a VRF of IOS that a map permits', () => {
    const text = ios('  export ipv4 unicast map ONE', '');
    assert.equal(best(text, 'default', one)?.source, 'imported');
    assert.equal(best(text, 'default', other), undefined);
  });

  it('gives routes to a VRF of NX-OS', () => {
    const text = `
-- pe.nxos --
hostname pe
feature bgp
ip prefix-list ONE seq 5 permit 203.0.113.1/32
route-map ONE permit 10
  match ip address prefix-list ONE
route-map ALL permit 10
vrf context RED
  address-family ipv4 unicast
    import vrf default map ONE
interface loopback1
  ip address 203.0.113.1/32
interface loopback2
  ip address 203.0.113.2/32
router bgp 64500
  address-family ipv4 unicast
    redistribute direct route-map ALL
  vrf RED
    address-family ipv4 unicast
`;
    assert.ok(best(text, 'RED', one));
    assert.equal(best(text, 'RED', other), undefined);
  });

  it('gives routes to a VRF of IOS XR', () => {
    const text = `
-- pe.iosxr --
hostname pe
vrf RED
 address-family ipv4 unicast
  import from default-vrf route-policy ONE
 !
!
interface Loopback1
 ipv4 address 203.0.113.1 255.255.255.255
!
interface Loopback2
 ipv4 address 203.0.113.2 255.255.255.255
!
route-policy ONE
  if destination in (203.0.113.1/32) then
    pass
  endif
end-policy
!
router bgp 64500
 address-family ipv4 unicast
  redistribute connected
 !
 vrf RED
  rd 64500:1
  address-family ipv4 unicast
  !
 !
!
`;
    assert.ok(best(text, 'RED', one));
    assert.equal(best(text, 'RED', other), undefined);
  });
});

describe('instances of Junos', () => {
  const text = (statement: string) => `
-- pe.junos --
set system host-name pe
set interfaces lo0 unit 1 family inet address 203.0.113.1/32
set interfaces lo0 unit 2 family inet address 203.0.113.2/32
set routing-options autonomous-system 64500
set protocols bgp group X type internal
set routing-instances RED instance-type vrf
set routing-instances RED interface lo0.1
set routing-instances RED route-distinguisher 198.51.100.1:1
set routing-instances RED vrf-target target:64500:1
set routing-instances RED routing-options ${statement}
set routing-instances RED protocols bgp group X type internal
set routing-instances BLUE instance-type vrf
set routing-instances BLUE interface lo0.2
set routing-instances BLUE route-distinguisher 198.51.100.1:2
set routing-instances BLUE vrf-target target:64500:1
set routing-instances BLUE routing-options ${statement}
set routing-instances BLUE protocols bgp group X type internal
`;
  const found = (statement: string) => {
    const [device] = [...simulated(text(statement)).devices.values()];
    return device?.vrfs.get('BLUE')?.rib.ipv4.get(one)?.protocol;
  };

  it('share routes only with auto-export, as what they are elsewhere', () => {
    assert.equal(found('auto-export'), 'connected');
    assert.equal(found('multipath'), undefined);
  });
});
