/** Configurations as people have them: typed in short, copied from a terminal or a collection of outputs, without their indentation. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { lineStates } from '../../../server/src/notation/reading.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { detectVendor } from '../../../server/src/vendors/detect.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { withParsers } from '../../support/parsers.ts';

function read(vendor: VendorId, text: string): ConfigText {
  return new ConfigText('r1.conf', text, vendorOf(vendor).language);
}

/** Objects, names and numbers, without places. */
function said(config: ConfigText): unknown {
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Map) return [...value].map(plain);
    if (Array.isArray(value)) return value.map(plain);
    if ('at' in value && 'endLine' in value) return undefined;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  };
  return plain(config.objects);
}

const unknownIn = ({ sections, found }: ConfigText) => {
  const text = sections.map(section => section.text).join('');
  return found.unknown.map(({ place }) => text.split(/\r\n|\n|\r/)[place.at.line + place.line]);
};

const stateCount = ({ sections }: ConfigText) =>
  sections.flatMap(({ reading }) => [...reading.states]).filter(state => state !== lineStates.none).length;

interface Case {
  readonly what: string;
  readonly vendor: VendorId;
  readonly noisy: string;
  /** What the same device prints. */
  readonly clean: string;
}

const iosClean = `hostname edge1
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
interface GigabitEthernet0/0
 description to core
 ip address 198.51.100.1 255.255.255.252
router bgp 64500
 neighbor 198.51.100.2 remote-as 64501
 neighbor 198.51.100.2 route-map IN in
ip prefix-list IN seq 5 permit 0.0.0.0/0 le 24
route-map IN permit 10
 match ip address prefix-list IN
 set local-preference 200
`;

const more = ` --More-- ${'\b'.repeat(9)}        ${'\b'.repeat(9)}`;

const cases: readonly Case[] = [
  {
    what: 'IOS in short words and without indentation',
    vendor: 'ios',
    clean: iosClean,
    noisy: `conf t
hostn edge1
int lo0
ip add 192.0.2.1 255.255.255.255
exi
Int gi0/0
desc to core
ip addr 198.51.100.1 255.255.255.252
no shut
router bgp 64500
nei 198.51.100.2 remo 64501
nei 198.51.100.2 route-m IN in
ip pref IN seq 5 per 0.0.0.0/0 le 24
route-m IN per 10
mat ip addr pref IN
set local 200
end
wr mem
copy run start
`,
  },
  {
    what: 'IOS typed behind prompts, with answers of the device',
    vendor: 'ios',
    clean: iosClean,
    noisy: `Router>enable
Router#conf t
Enter configuration commands, one per line.  End with CNTL/Z.
Router(config)#hostname edge1
edge1(config)#interface Loopback0
edge1(config-if)#ip address 192.0.2.1 255.255.255.255
edge1(config-if)#interface GigabitEthernet0/0
edge1(config-if)# description to core
edge1(config-if)#ip address 198.51.100.1 255.255.255.252
edge1(config-if)#ip adress 198.51.100.1 255.255.255.252
                     ^
% Invalid input detected at '^' marker.

edge1(config-if)#do show ip interface brief
edge1(config-if)#exit
edge1(config)#router bgp 64500
edge1(config-router)#neighbor 198.51.100.2 remote-as 64501
*Jan  5 10:00:00.123: %BGP-5-ADJCHANGE: neighbor 198.51.100.2 Up
edge1(config-router)#neighbor 198.51.100.2 route-map IN in
edge1(config-router)#exit
edge1(config)#ip prefix-list IN seq 5 permit 0.0.0.0/0 le 24
edge1(config)#route-map IN permit 10
edge1(config-route-map)#match ip address prefix-list IN
edge1(config-route-map)#set local-preference 200
edge1(config-route-map)#end
edge1#show ip bgp summary
BGP router identifier 192.0.2.1, local AS number 64500
interface Loopback7
Neighbor        V           AS MsgRcvd MsgSent
edge1#
`,
  },
  {
    what: 'IOS through a pager, with carriage returns',
    vendor: 'ios',
    clean: iosClean,
    noisy: `edge1#show running-config
Building configuration...

Current configuration : 1234 bytes
!
${iosClean.replace(/^( ip address 198|router bgp|ip prefix-list)/gm, `${more}$1`).replace(' set local', '\u001b[7m--More--\u001b[m\b\b\b\b\b\b\b\b set local')}${more}end
edge1#`.replaceAll('\n', '\r\n'),
  },
  {
    what: 'IOS among other outputs of a support file',
    vendor: 'ios',
    clean: iosClean,
    noisy: `------------------ show version ------------------

Cisco IOS Software, Version 15.4(3)M
interface Loopback8

------------------ show running-config ------------------

Using 1234 out of 262136 bytes
${iosClean}end

------------------ show interfaces ------------------

interface Loopback9
 Loopback9 is up
`,
  },
  {
    what: 'FRR behind prompts',
    vendor: 'frr',
    clean:
      'frr version 8.4\nhostname r1\ninterface eth0\n ip address 192.0.2.1/24\nrouter bgp 64500\n neighbor 192.0.2.2 remote-as 64501\n',
    noisy: `r1# show running-config
Building configuration...

Current configuration:
!
frr version 8.4
hostname r1
interface eth0
 ip address 192.0.2.1/24
!
router bgp 64500
 neighbor 192.0.2.2 remote-as 64501
!
end
r1# show ip route
C>* 192.0.2.0/24 is directly connected, eth0
`,
  },
  {
    what: 'EOS behind prompts and in short words',
    vendor: 'eos',
    clean:
      'hostname sw1\ninterface Ethernet1\n   no switchport\n   ip address 192.0.2.1/24\nrouter bgp 64500\n   neighbor 192.0.2.2 remote-as 64501\n',
    noisy: `sw1>en
sw1#conf
sw1(config)#hostn sw1
sw1(config)#int et1
sw1(config-if-Et1)#no sw
sw1(config-if-Et1)#ip add 192.0.2.1/24
sw1(config-if-Et1)#router bgp 64500
sw1(config-router-bgp)#nei 192.0.2.2 remote-as 64501
sw1(config-router-bgp)#wr
`,
  },
  {
    what: 'NX-OS of a support file',
    vendor: 'nxos',
    clean: 'hostname sw1\nfeature bgp\ninterface Ethernet1/1\n  no switchport\n  ip address 192.0.2.1/24\n',
    noisy: `\`show version\`
Cisco Nexus Operating System (NX-OS) Software
interface Ethernet1/9

\`show running-config\`

!Command: show running-config
!Time: Mon Jan  5 10:00:00 2026

hostname sw1
feature bgp
interface Ethernet1/1
\tno switchport
\tip address 192.0.2.1/24

\`show interface\`
Ethernet1/1 is up
interface Ethernet1/8
`,
  },
  {
    what: 'IOS XR behind prompts',
    vendor: 'iosxr',
    clean:
      'hostname r1\ninterface Loopback0\n ipv4 address 192.0.2.1 255.255.255.255\nrouter bgp 64500\n neighbor 192.0.2.2\n  remote-as 64501\n',
    noisy: `RP/0/RSP0/CPU0:r1#show running-config
Mon Jan  5 10:00:00.123 UTC
Building configuration...
!! IOS XR Configuration 7.3.2
hostname r1
interface Loopback0
 ipv4 address 192.0.2.1 255.255.255.255
!
router bgp 64500
 neighbor 192.0.2.2
  remote-as 64501
 !
!
end

RP/0/RSP0/CPU0:r1#show bgp summary
BGP router identifier 192.0.2.1
`,
  },
];

/** Texts with parts that no command must be found in. */
const skipped: Readonly<Record<string, string>> = {
  'banners with marks of any kind': `hostname r1
banner motd ^C
interface Loopback1
^C
banner exec #
router bgp 1 #
banner login x Keep out x
banner incoming $ one line $
aaa authentication banner ^C
interface Loopback2
^C
line con 0
 vacant-message %
interface Loopback3
%
 login local
`,
  'certificates, and one too long to be one': `hostname r1
crypto pki certificate chain SELF
 certificate self-signed 01
  3082024B 308201B4 A0030201 02020101 300D0609
  0203
  	quit
 certificate ca 01
${'  3082024B 308201B4 A0030201 02020101 300D0609\n'.repeat(800)}  	quit
`,
  defaults: `hostname r1
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
 default shutdown
default interface GigabitEthernet0/1
router bgp 64500
 default neighbor 192.0.2.9 activate
`,
  'what was left out': 'hostname r1\n<output omitted>\n...\ninterface Loopback0\n -- snip --\n',
};

describe('noise', () => {
  before(withParsers);

  for (const { what, vendor, noisy, clean } of cases) {
    it(`is looked through: ${what}`, () => {
      const [config, wanted] = [read(vendor, noisy), read(vendor, clean)];
      assert.deepEqual(unknownIn(wanted), []);
      assert.deepEqual(
        unknownIn(config).filter(line => !/adress|Enter configuration/.test(line ?? '')),
        [],
      );
      assert.deepEqual(said(config), said(wanted));
    });
    it(`does not hide whose text it is: ${what}`, () => assert.equal(detectVendor(noisy).vendor, vendor));
    it(`gives no finding: ${what}`, () => {
      const workspace = new Workspace();
      workspace.set(`r1.${vendor}`, noisy);
      const work = workspace.findings(workspace.rootOf(`r1.${vendor}`));
      let step = work.next();
      while (!step.done) step = work.next();
      assert.ok(rules.length > 0);
      assert.deepEqual(
        step.value.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        [],
      );
    });
  }

  it('the end of a line that a terminal broke belongs to the line above', () => {
    const long = `username admin password 5 $5$${'x'.repeat(44)}`;
    const around = (line: string) => `hostname r1\n${line}\n role network-admin\nip domain-lookup\n`;
    assert.deepEqual(unknownIn(read('nxos', around(long))), []);
    assert.deepEqual(unknownIn(read('nxos', around('username admin password 5 x'))), [' role network-admin']);
    assert.deepEqual(unknownIn(read('nxos', around(long).replace('role', 'rule'))), [' rule network-admin']);
  });

  it('holds no certificates where a file is read as if it were typed: its shell refuses a lone number', () => {
    const text = 'hostname r1\nroute-map OUT permit 10\n set metric 10\n 30\n';
    assert.deepEqual(unknownIn(read('frr', text)), [' 30']);
    assert.deepEqual(unknownIn(read('ios', text)), []);
  });

  for (const [what, text] of Object.entries(skipped)) {
    it(`is skipped: ${what}`, () => {
      const config = read('ios', text);
      assert.deepEqual(unknownIn(config), []);
      assert.ok([...config.objects.interface.keys()].every(name => /^Loopback0$/.test(name)));
      assert.ok(stateCount(config) < 20);
    });
  }
});

describe('comments of EOS over several lines', () => {
  before(withParsers);

  it('say nothing of the device, and leave the block open that they stand in', () => {
    const config = read(
      'eos',
      `interface Ethernet1
   comment
   was moved from
   router bgp 64511
   EOF
   ip address 192.0.2.1/24
   no comment
   mtu 9000
comment
no end of file here: EOF?
EOF
hostname edge1
`,
    );
    assert.deepEqual(unknownIn(config), []);
    assert.equal(config.objects.bgp?.size ?? 0, 0);
    const [port] = [...config.objects.interface!.values()];
    assert.deepEqual([port!.addresses.length, port!.mtu], [1, 9000]);
    assert.equal(config.objects.system?.size, 1);
  });
});
