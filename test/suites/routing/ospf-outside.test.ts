/** What OSPF brings in from outside, summed up at the router and passed on by NSSAs, and virtual links, as each vendor writes them. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { route, simulated } from './network.ts';
import { borders, inArea, inBackbone } from './ospf-borders.ts';

/** Lines of one vendor; none where it has no such statement. */
interface Lines {
  readonly statics: readonly string[];
  readonly redistribute: readonly string[];
  readonly summary?: readonly string[];
  readonly hidden?: readonly string[];
  /** About the area. */
  readonly nssa: readonly string[];
  readonly nssaDefault: readonly string[];
  readonly noRedistribution?: readonly string[];
  readonly virtualLink: readonly string[];
  /** What stands in the process or, for Junos, in the backbone. */
  readonly routerId: readonly string[];
}

const ciscoStatics = ['ip route 192.0.2.64 255.255.255.240 Null0', 'ip route 192.0.2.80 255.255.255.240 Null0'];
const summary = ['summary-address 192.0.2.64 255.255.255.224'];
const short = ['summary-address 192.0.2.64/27'];
const nullStatics = ['ip route 192.0.2.64/28 Null0', 'ip route 192.0.2.80/28 Null0'];

const vendors: Readonly<Record<string, Lines>> = {
  ios: {
    statics: ciscoStatics,
    redistribute: ['redistribute static subnets metric 30'],
    summary,
    hidden: summary.map(line => `${line} not-advertise`),
    nssa: ['area 1 nssa'],
    nssaDefault: ['area 1 nssa default-information-originate metric 4'],
    noRedistribution: ['area 1 nssa no-redistribution'],
    virtualLink: ['area 1 virtual-link 203.0.113.1'],
    routerId: ['router-id 198.51.100.9'],
  },
  nxos: {
    statics: [...nullStatics, 'route-map all permit 10', '  set metric 30'],
    redistribute: ['redistribute static route-map all'],
    summary: short,
    hidden: short.map(line => `${line} no-advertise`),
    nssa: ['area 0.0.0.1 nssa'],
    nssaDefault: ['area 0.0.0.1 nssa default-information-originate'],
    noRedistribution: ['area 0.0.0.1 nssa no-redistribution'],
    virtualLink: ['area 0.0.0.1 virtual-link 203.0.113.1'],
    routerId: ['router-id 198.51.100.9'],
  },
  eos: {
    statics: [...nullStatics, 'route-map all permit 10', '   set metric 30'],
    redistribute: ['redistribute static route-map all'],
    summary: short,
    hidden: short.map(line => `${line} not-advertise`),
    nssa: ['area 0.0.0.1 nssa'],
    nssaDefault: ['area 0.0.0.1 nssa default-information-originate metric 4'],
    virtualLink: ['area 0.0.0.1 virtual-link 203.0.113.1'],
    routerId: ['router-id 198.51.100.9'],
  },
  iosxr: {
    statics: ['router static', ' address-family ipv4 unicast', '  192.0.2.64/28 Null0', '  192.0.2.80/28 Null0', ' !', '!'],
    redistribute: ['redistribute static metric 30'],
    summary: ['summary-prefix 192.0.2.64/27'],
    hidden: ['summary-prefix 192.0.2.64/27 not-advertise'],
    nssa: ['nssa'],
    nssaDefault: ['nssa default-information-originate metric 4'],
    noRedistribution: ['nssa no-redistribution'],
    virtualLink: ['virtual-link 203.0.113.1', '!'],
    routerId: ['router-id 198.51.100.9'],
  },
  junos: {
    statics: [
      'set routing-options static route 192.0.2.64/28 discard',
      'set routing-options static route 192.0.2.80/28 discard',
      'set routing-options router-id 198.51.100.9',
      'set policy-options policy-statement all term statics from protocol static',
      'set policy-options policy-statement all term statics then metric 30',
      'set policy-options policy-statement all term statics then accept',
    ],
    redistribute: ['export all'],
    nssa: ['nssa'],
    nssaDefault: ['nssa default-lsa default-metric 4'],
    virtualLink: [],
    routerId: ['area 0.0.0.0 virtual-link neighbor-id 203.0.113.1 transit-area 0.0.0.1'],
  },
};

interface Network {
  readonly area?: readonly string[];
  readonly process?: readonly string[];
  /** The kind of the area as the leaf has it. */
  readonly kind?: string;
  /** More lines of the leaf. */
  readonly leaf?: string;
}

function seen(vendor: string, { area = [], process = [], kind = '', leaf = '' }: Network, device: string, prefix: string) {
  const border = borders[vendor]!;
  const text = `${inBackbone}${inArea(kind)}${leaf}-- ${border.file} --\n${border.text(area, process, vendors[vendor]!.statics)}`;
  const found = route(simulated(text), device, prefix);
  return found && [found.protocol, found.metric, found.nextHops.map(({ via }) => via).join(' ')];
}

for (const [vendor, lines] of Object.entries(vendors)) {
  describe(`OSPF of ${vendor}`, () => {
    const takes = lines.redistribute;
    it('sums external routes up, or holds them back', () => {
      assert.deepEqual(seen(vendor, { process: takes }, 'core', '192.0.2.80/28'), ['ospf', 30, '192.0.2.2']);
      if (!lines.summary) return;
      const summed = { process: [...takes, ...lines.summary] };
      assert.deepEqual(seen(vendor, summed, 'core', '192.0.2.64/27'), ['ospf', 30, '192.0.2.2']);
      assert.equal(seen(vendor, summed, 'core', '192.0.2.80/28'), undefined);
      const hidden = { process: [...takes, ...lines.hidden!] };
      assert.equal(seen(vendor, hidden, 'core', '192.0.2.64/27'), undefined);
      assert.equal(seen(vendor, hidden, 'core', '192.0.2.80/28'), undefined);
    });

    it('passes external routes of an NSSA on', () => {
      const leaf = ' redistribute static\nip route 192.0.2.128/27 Null0\n';
      const network = { area: lines.nssa, kind: 'area 1 nssa', leaf };
      assert.deepEqual(seen(vendor, network, 'border', '192.0.2.128/27'), ['ospf', 20, '192.0.2.6']);
      assert.deepEqual(seen(vendor, network, 'core', '192.0.2.128/27'), ['ospf', 20, '192.0.2.2']);
      assert.equal(seen(vendor, { ...network, kind: '' }, 'core', '192.0.2.128/27'), undefined, 'the two ends do not agree on the area');
    });

    it('brings routes into an NSSA, or a default route alone', () => {
      const all = { area: lines.nssa, process: takes, kind: 'area 1 nssa' };
      assert.deepEqual(seen(vendor, all, 'leaf', '192.0.2.80/28'), ['ospf', 30, '192.0.2.5']);
      assert.equal(seen(vendor, all, 'leaf', '0.0.0.0/0'), undefined);
      const metric = vendor === 'nxos' ? 1 : 4;
      assert.deepEqual(seen(vendor, { ...all, area: lines.nssaDefault }, 'leaf', '0.0.0.0/0'), ['ospf', metric, '192.0.2.5']);
      if (!lines.noRedistribution) return;
      const kept = { ...all, area: lines.noRedistribution };
      assert.equal(seen(vendor, kept, 'leaf', '192.0.2.80/28'), undefined);
      assert.deepEqual(seen(vendor, kept, 'core', '192.0.2.80/28'), ['ospf', 30, '192.0.2.2']);
    });

    it('joins the backbone through another area', () => {
      const own = 'interface eth9\n ip address 192.0.2.193/28\n ip ospf area 2\n';
      const network = {
        area: lines.virtualLink,
        process: lines.routerId,
        kind: 'ospf router-id 203.0.113.1\n area 1 virtual-link 198.51.100.9',
        leaf: own,
      };
      assert.deepEqual(seen(vendor, network, 'core', '192.0.2.192/28')?.[2], '192.0.2.2');
      assert.equal(seen(vendor, { ...network, kind: 'area 1 virtual-link 198.51.100.10' }, 'core', '192.0.2.192/28'), undefined);
    });
  });
}
