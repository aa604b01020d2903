/** What Junos configurations say around routing: every word of it is known, names have two ends, values stay in the model, secrets do not. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { junos } from '../../../server/src/vendors/junos/index.ts';
import { top } from '../../../server/src/vendors/junos/top.ts';
import { withParsers } from '../../support/parsers.ts';
import { names, read } from './junos-reading.ts';

const lines = `
set system host-name edge1
set system login class NOC permissions [ view view-configuration ]
set system login user ops class NOC
set system login user ops authentication encrypted-password "$6$documentation"
set system services ssh root-login deny
set system syslog host 198.51.100.9 any notice
set system ntp server 198.51.100.5 prefer
set system tacplus-server 198.51.100.6 secret "$9$documentation"
set snmp v3 usm local-engine user noc authentication-sha authentication-key "$9$documentation"
set snmp community "documentation" authorization read-only
set chassis aggregated-devices ethernet device-count 4
set interfaces ge-0/0/1 gigether-options 802.3ad ae0
set interfaces ae0 aggregated-ether-options lacp active
set interfaces ae0 flexible-vlan-tagging
set interfaces ae0 unit 100 vlan-tags outer 100 inner 200
set interfaces ae0 unit 100 family inet rpf-check mode loose
set interfaces gr-0/0/0 unit 0 tunnel source 192.0.2.1
set interfaces irb unit 10 family inet address 192.0.2.129/25 vrrp-group 1 priority 120
set interfaces st0 unit 0 family inet address 203.0.113.1/30
set protocols isis interface ae0.100 level 2 metric 100
set protocols mpls path VIA-P1 192.0.2.77 strict
set protocols mpls label-switched-path TO-PE2 to 192.0.2.2
set protocols mpls label-switched-path TO-PE2 primary VIA-P1
set protocols rsvp interface ae0.100 bandwidth 1g
set protocols ldp interface ae0.100
set protocols l2circuit neighbor 192.0.2.2 interface ge-0/0/9.0 virtual-circuit-id 10
set interfaces ge-0/0/9 unit 0 encapsulation vlan-ccc
set protocols pim rp static address 192.0.2.3
set protocols lldp interface all
set protocols rstp interface ge-0/0/1 edge
set protocols evpn vni-options vni 5010 vrf-target target:64500:5010
set protocols ospf area 0.0.0.0 interface ae0.100 bfd-liveness-detection minimum-interval 300
set protocols bgp group PEERS neighbor 192.0.2.9 hold-time 30
set protocols bgp group PEERS family inet unicast add-path send path-count 4
set routing-options rib-groups TO-BLUE import-rib [ inet.0 BLUE.inet.0 ]
set routing-options interface-routes rib-group inet TO-BLUE
set routing-options forwarding-table ecmp-fast-reroute
set policy-options damping GENTLE half-life 10
set policy-options policy-statement P term A from as-path-unique-count 3 orhigher
set policy-options policy-statement P term A then damping GENTLE
set policy-options route-filter-list RFL 198.51.100.0/24 orlonger
set firewall policer 10M if-exceeding bandwidth-limit 10m
set firewall policer 10M then discard
set firewall family inet filter EDGE term A from source-address 192.0.2.1
set firewall family inet filter EDGE term A from protocol tcp
set firewall family inet filter EDGE term A then policer 10M
set class-of-service schedulers S1 transmit-rate percent 40
set class-of-service scheduler-maps SM forwarding-class best-effort scheduler S1
set class-of-service interfaces ae0 scheduler-map SM
set security ike proposal IKE-P dh-group group14
set security ike policy IKE-POL proposals IKE-P
set security ike policy IKE-POL pre-shared-key ascii-text "$9$documentation"
set security ike gateway GW ike-policy IKE-POL
set security ike gateway GW address 203.0.113.9
set security ipsec proposal ESP-P protocol esp
set security ipsec policy ESP-POL proposals ESP-P
set security ipsec vpn VPN bind-interface st0.0
set security ipsec vpn VPN ike gateway GW
set security ipsec vpn VPN ike ipsec-policy ESP-POL
set security screen ids-option SCREEN tcp land
set security address-book global address WEB 192.0.2.80
set security address-book global address-set SERVERS address WEB
set security zones security-zone untrust screen SCREEN
set security zones security-zone untrust interfaces st0.0 host-inbound-traffic system-services ike
set security zones security-zone trust tcp-rst
set security policies from-zone untrust to-zone trust policy IN match source-address any
set security policies from-zone untrust to-zone trust policy IN match destination-address SERVERS
set security policies from-zone untrust to-zone trust policy IN match application [ HTTP-ALT junos-https ]
set security policies from-zone untrust to-zone trust policy IN then permit
set security nat source pool OUT address 203.0.113.10/32
set security nat source rule-set RS from zone trust
set security nat source rule-set RS rule R1 match source-address 192.0.2.0/24
set security nat source rule-set RS rule R1 then source-nat pool OUT
set applications application HTTP-ALT protocol tcp
set applications application HTTP-ALT destination-port 8080
set forwarding-options dhcp-relay server-group DHCP 198.51.100.7
set forwarding-options dhcp-relay active-server-group DHCP
set forwarding-options sampling instance IPFIX input rate 1000
set access address-assignment pool LAN family inet network 192.0.2.0/24
set event-options policy BOUNCE events snmp_trap_link_down
set services rpm probe P1 test T1 target address 203.0.113.9
set vlans USERS vlan-id 10
set vlans USERS l3-interface irb.10
set switch-options vtep-source-interface lo0.0
set multi-chassis mc-lag consistency-check
set apply-macro owner team noc
`.trim();

describe('Junos around routing', () => {
  before(withParsers);

  it('is known to the last word', () => assert.deepEqual(read(lines).unknownLines, []));

  it('is unknown where a word does not belong', () => {
    const free = /description|message|as-path|apply-macro|login user|password|secret|key /;
    const mutants = lines.split('\n').filter(line => !free.test(line) && !/[\]"]$/.test(line));
    const known = mutants.filter(line => read(`set system host-name edge1\n${line} xyzzy plugh\n`).unknownLines.length === 0);
    assert.deepEqual(
      known.filter(line => !takesNames.test(line)),
      [],
    );
  });

  it('names things at both ends', () => {
    const found = names(read(lines));
    const wanted = [
      'login-class NOC',
      'label-switched-path TO-PE2',
      'mpls-path VIA-P1',
      'rib-group TO-BLUE',
      'damping-profile GENTLE',
      'policer 10M',
      'scheduler S1',
      'scheduler-map SM',
      'ike-proposal IKE-P',
      'ike-policy IKE-POL',
      'ike-gateway GW',
      'ipsec-proposal ESP-P',
      'ipsec-policy ESP-POL',
      'screen SCREEN',
      'address WEB',
      'address SERVERS',
      'zone trust',
      'nat-pool OUT',
      'application HTTP-ALT',
      'server-group DHCP',
      'interface ae0',
    ];
    const onlyReferred = new Set(['label-switched-path TO-PE2']);
    for (const name of wanted) {
      assert.ok(found.includes(`definition ${name}`), `${name} is defined`);
      if (!onlyReferred.has(name)) assert.ok(found.includes(`reference ${name}`), `${name} is referred to`);
    }
  });

  it('does not miss what is there without a line', () => {
    const { builtIn } = junos.writer!;
    for (const name of ['ge-0/0/5', 'xe-0/0/0:1', 'lo0', 'irb', 'fxp0.0', 'ge-0/0/[0-3]']) assert.ok(builtIn('interface', name), name);
    for (const name of ['ge-0/0/5.0', 'irb.10', 'lo0.0', 'ae0', 'st0.1']) assert.ok(!builtIn('interface', name), name);
    assert.ok(builtIn('application', 'junos-ssh') && builtIn('address', 'any-ipv4') && builtIn('forwarding-class', 'best-effort'));
  });

  it('keeps values', () => {
    const { services, interfaces } = read(lines);
    const value = (service: string, key: string) => services.get(service)?.values.get(key);
    assert.equal(value('system services', 'ssh root-login'), 'deny');
    assert.equal(value('security ike gateway GW', 'address'), '203.0.113.9');
    assert.equal(value('firewall family inet filter EDGE', 'term A from source-address'), undefined);
    assert.equal(interfaces.get('ae0.100')?.values?.get('vlan-tags outer 100 inner'), '200');
  });

  it('shows no secret', () =>
    assert.doesNotMatch(JSON.stringify([...read(lines).services].map(([, { values }]) => [...values])), /documentation/));

  it('takes free text only where the device does', () => {
    const before = top.flatMap(({ template }) => [...template.matchAll(/([\w.-]+)( <[^>]*>)? <[\w-]+:text>/g)].map(([, word]) => word!));
    assert.deepEqual([...new Set(before)].sort(), freeText);
  });
});

/** Lists and names that any word may stand in. */
const takesNames =
  /permissions|match (source|destination)-address|application|proposals|events|interface-routes|from (protocol|zone)|sources?-address|gateway GW address|address-set|import-rib/;

/** Words that the device takes text behind. */
const freeText =
  'agent allow-commands announcement apply-path as-path as-path-expand as-path-prepend ascii authorized-keys-command banner base-distinguished-name contact container description full-name init-command-string initiation-message location match message name notify-message path prompt set-description success system-description wildcard'.split(
    ' ',
  );
