/** Formatting repairs indentation and nothing else: what the text says stays the same, and formatted text needs no edit. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { type FormatEdit, formatting } from '../../../server/src/features/formatting.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { type VendorId, vendorOf } from '../../../server/src/vendors/index.ts';
import { withParsers } from '../../support/parsers.ts';
import { exampleSeeds, fixtureSeeds, recordedSeeds, ruleSeeds, type Seed, skipWithout } from '../../support/seeds.ts';

const linesOf = (text: string) => text.split(/(?<=\r\n|\n|\r(?!\n))/);

function applied(text: string, edits: readonly FormatEdit[]): string {
  const lines = linesOf(text);
  for (const { range, text: fresh } of edits) lines[range.start.line] = fresh + lines[range.start.line]!.slice(range.end.character);
  return lines.join('');
}

function read(vendor: VendorId, text: string): ConfigText {
  return new ConfigText('r1.conf', text, vendorOf(vendor).language);
}

function formatted(vendor: VendorId, text: string): string {
  return applied(text, formatting({ config: read(vendor, text), vendor: vendorOf(vendor) }));
}

const cases: readonly { what: string; vendor: VendorId; from: string; to: string }[] = [
  {
    what: 'IOS whose indentation is lost',
    vendor: 'ios',
    from: `interface Loopback0
ip address 192.0.2.1 255.255.255.255
!
router bgp 64500
bgp router-id 192.0.2.1
neighbor 198.51.100.1 remote-as 64501
address-family ipv4
neighbor 198.51.100.1 activate
exit-address-family
!
line vty 0 4
login local
end
`,
    to: `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
!
router bgp 64500
 bgp router-id 192.0.2.1
 neighbor 198.51.100.1 remote-as 64501
 address-family ipv4
  neighbor 198.51.100.1 activate
 exit-address-family
!
line vty 0 4
 login local
end
`,
  },
  {
    what: 'tabs, and one line that stands out',
    vendor: 'ios',
    from: 'interface Loopback0\n\tip address 192.0.2.1 255.255.255.255\n\tdescription own   address\n   no shutdown\n',
    to: 'interface Loopback0\n ip address 192.0.2.1 255.255.255.255\n description own   address\n no shutdown\n',
  },
  {
    what: 'EOS, three columns a level',
    vendor: 'eos',
    from: 'router bgp 64500\nneighbor 192.0.2.1 remote-as 64501\naddress-family ipv4\nneighbor 192.0.2.1 activate\n',
    to: 'router bgp 64500\n   neighbor 192.0.2.1 remote-as 64501\n   address-family ipv4\n      neighbor 192.0.2.1 activate\n',
  },
  {
    what: 'NX-OS, two columns a level',
    vendor: 'nxos',
    from: 'interface Ethernet1/1\nno switchport\nip address 192.0.2.1/24\nfeature bgp\n',
    to: 'interface Ethernet1/1\n  no switchport\n  ip address 192.0.2.1/24\nfeature bgp\n',
  },
  {
    what: 'a text that stands too far right as a whole',
    vendor: 'ios',
    from: '    interface Loopback0\n     no shutdown\n    !\n    router ospf 1\n     router-id 192.0.2.1\n',
    to: 'interface Loopback0\n no shutdown\n!\nrouter ospf 1\n router-id 192.0.2.1\n',
  },
  {
    what: 'an unknown line among those of a block',
    vendor: 'ios',
    from: 'interface Loopback0\nfrobnicate the link\nno shutdown\nhostname r1\n',
    to: 'interface Loopback0\n frobnicate the link\n no shutdown\nhostname r1\n',
  },
  {
    what: 'Junos with a statement too far left',
    vendor: 'junos',
    from: 'system {\nhost-name r1;\n    services {\n        ssh;\n  }\n}\n',
    to: 'system {\n    host-name r1;\n    services {\n        ssh;\n    }\n}\n',
  },
];

/** Texts that need no edit. */
const untouched: readonly { what: string; vendor: VendorId; text: string }[] = [
  {
    what: 'the text of a banner and a certificate',
    vendor: 'ios',
    text: `banner motd ^C
  Keep out
interface none
 ^C
crypto pki certificate chain SELF
 certificate self-signed 01
  3082024B 308201B4
  quit
hostname r1
`,
  },
  {
    what: 'a routing policy',
    vendor: 'iosxr',
    text: 'route-policy IN\n  if destination in NETS then\n    pass\n  endif\nend-policy\n!\nhostname r1\n',
  },
  { what: 'even blocks of another width', vendor: 'eos', text: 'interface Ethernet1\n  no switchport\n  mtu 9000\n' },
  { what: 'what stands below an unknown line', vendor: 'ios', text: 'frobnicate all\n  hostname r1\n    deeper still\n' },
  {
    what: 'what a terminal added',
    vendor: 'ios',
    text: 'r1(config)#interface Loopback0\nr1(config-if)#no shutdown\nr1#show clock\n*10:00:00\n',
  },
  { what: 'Junos set lines', vendor: 'junos', text: '  set system host-name r1\nset system services ssh\n' },
];

/** The objects and names of a text, without the columns in which they stand. */
function modelOf(config: ConfigText): unknown {
  return plain([config.objects, [...config.symbols]]);
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return [...value].map(plain);
  if (value instanceof Set || Array.isArray(value)) return [...(value as Iterable<unknown>)].map(plain);
  if ('at' in value && 'endLine' in value) {
    const { at, line } = value as unknown as { at: { line: number }; line: number };
    return at.line + line;
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

/** The text as people damage it. Bodies that are no commands cannot be told from them once they have lost their columns. */
function damaged(text: string): string[] {
  const lines = linesOf(text);
  return [
    text,
    lines.map(line => line.replace(/^[ \t]+/, '')).join(''),
    lines.map((line, i) => (i % 3 === 0 && /\S/.test(line) ? ` ${line}` : line)).join(''),
    lines.map(line => line.replace(/^ +/, spaces => '\t'.repeat(Math.ceil(spaces.length / 4)))).join(''),
  ];
}

function check({ name, text, vendor }: Seed): void {
  if (!vendor) return;
  for (const [i, given] of damaged(text).entries()) {
    const once = formatted(vendor, given);
    assert.deepEqual(
      linesOf(once).map(line => line.trimStart()),
      linesOf(given).map(line => line.trimStart()),
      `${name} ${i}: words`,
    );
    assert.deepEqual(modelOf(read(vendor, once)), modelOf(read(vendor, given)), `${name} ${i}: model`);
    assert.equal(formatted(vendor, once), once, `${name} ${i}: twice`);
  }
}

describe('formatting', () => {
  before(withParsers);
  for (const { what, vendor, from, to } of cases) it(`repairs ${what}`, () => assert.equal(formatted(vendor, from), to));
  for (const { what, vendor, text } of untouched) it(`leaves ${what}`, () => assert.equal(formatted(vendor, text), text));

  it('keeps to the lines that were asked for', () => {
    const text = 'interface Loopback0\nno shutdown\ninterface Loopback1\nno shutdown\n';
    const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } };
    const edits = formatting({ config: read('ios', text), vendor: vendorOf('ios') }, range);
    assert.equal(applied(text, edits), 'interface Loopback0\nno shutdown\ninterface Loopback1\n no shutdown\n');
  });

  it('changes nothing that the examples and fixtures say', () => {
    for (const seed of [...exampleSeeds(), ...ruleSeeds(), ...fixtureSeeds()]) check(seed);
  }).timeout(60_000);

  it('changes nothing that recorded configurations say', function () {
    const seeds = recordedSeeds(40);
    skipWithout(seeds, this);
    for (const seed of seeds) check(seed);
  }).timeout(120_000);
});
