/** `interfaces` of Junos: physical interfaces, and their units, which carry the addresses. */
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Interface } from '../../model/interface.ts';
import type { Address, Family } from '../../net/address.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import { expanding, type PathCommand, pathsOf, recognised, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';

interface InterfaceWhere {
  readonly name: Located<string>;
  readonly unit?: Located<string>;
}
interface FamilyWhere extends InterfaceWhere {
  readonly family: Located<'inet' | 'inet6'>;
}
interface AddressWhere extends InterfaceWhere {
  readonly address: Located<Prefix>;
}

const command = pathsOf<InterfaceWhere>();
const unitCommand = pathsOf<FamilyWhere>();
const addressCommand = pathsOf<AddressWhere>();

/** Changes of the unit, or of the physical interface outside units. A unit brings its physical interface into being. */
function interfaceFacts({ name, unit }: InterfaceWhere, place: Place, change: (draft: Draft<Interface>) => void): Fact[] {
  const physical = fact('interface', name.value, unit ? name.place : place, unit ? () => {} : change);
  return unit ? [physical, fact('interface', `${name.value}.${unit.value}`, place, change)] : [physical];
}

const common: readonly PathCommand<InterfaceWhere>[] = [
  command('', 'An interface.', (args, { place }) => interfaceFacts(args, place, () => {})),
  command('description <text:text>', 'Free text about the interface.', (args, { place }) =>
    interfaceFacts(args, place, draft => {
      draft.description = args.text.value;
    }),
  ),
  command('disable', 'Takes the interface out of service.', (args, { place }) =>
    interfaceFacts(args, place, draft => {
      draft.shutdown = true;
    }),
  ),
  command('mtu <bytes:64-65535>', 'Largest packet of the interface.', (args, { place }) =>
    interfaceFacts(args, place, draft => {
      draft.mtu = args.bytes.value;
    }),
  ),
  command('bandwidth <rate:word>', 'Speed that protocols reckon with.', (args, { place }) =>
    interfaceFacts(args, place, draft => {
      draft.bandwidth = kilobits(args.rate.value) ?? draft.bandwidth;
    }),
  ),
];

/** `100m` in kbit/s. */
function kilobits(rate: string): number | undefined {
  const found = /^(\d{1,12})([kmg]?)$/.exec(rate);
  return found ? (Number(found[1]) * { '': 1, k: 1e3, m: 1e6, g: 1e9 }[found[2]!]!) / 1000 : undefined;
}

function addressFacts(args: AddressWhere, place: Place, change: (draft: Draft<Interface>) => void = () => {}): Fact[] {
  return interfaceFacts(args, place, draft => {
    const { value, place: at } = args.address;
    const text = formatPrefix(value);
    if (!draft.addresses.some(({ prefix }) => formatPrefix(prefix) === text))
      draft.addresses.push({ prefix: value, place: at, secondary: false });
    change(draft);
  });
}

function virtualFacts(args: AddressWhere, address: Located<Address>, place: Place): Fact[] {
  return addressFacts(args, place, draft => draft.virtualAddresses.push(address));
}

const addressTable: readonly PathCommand<AddressWhere>[] = [
  addressCommand('', 'Gives the unit an address and its subnet.', (args, { place }) => addressFacts(args, place)),
  addressCommand(
    '<group:vrrp-group|vrrp-inet6-group> <id:0-255> <kind:virtual-address|virtual-inet6-address> <virtual:ip>',
    'Address shared by the routers of a VRRP group.',
    (args, { place }) => virtualFacts(args, args.virtual, place),
  ),
  addressCommand('virtual-gateway-address <virtual:ip>', 'Gateway address that all routers of an EVPN carry.', (args, { place }) =>
    virtualFacts(args, args.virtual, place),
  ),
  addressCommand(
    '<group:vrrp-group|vrrp-inet6-group> <id:0-255> authentication-key <key:secret>',
    'Signs VRRP messages.',
    (args, { place }) => addressFacts(args, place),
  ),
  addressCommand(
    '<group:vrrp-group|vrrp-inet6-group> <id:0-255> track interface <tracked:interface> [<rest:text>]',
    'Lowers the priority when an interface fails.',
    (args, { place }) => addressFacts(args, place),
  ),
  addressCommand('<rest:text>', 'Detail of an address that is not looked at.', (args, { place }) => addressFacts(args, place)),
];

function familyFacts(args: FamilyWhere, place: Place, change: (draft: Draft<Interface>, family: Family) => void): Fact[] {
  return interfaceFacts(args, place, draft => change(draft, args.family.value === 'inet' ? 4 : 6));
}

const ipFamily: readonly PathCommand<FamilyWhere>[] = [
  unitCommand('', 'Makes the unit carry IP packets.', (args, { place }) => familyFacts(args, place, () => {})),
  ...under('address <address:prefix>', addressTable),
  unitCommand('filter <direction:input|output> <filter:firewall-filter>', 'Filters packets that come in or go out.', (args, { place }) =>
    familyFacts(args, place, (draft, family) =>
      draft.filters.push({ direction: args.direction.value === 'input' ? 'in' : 'out', family, acl: args.filter }),
    ),
  ),
  unitCommand(
    'filter <direction:input-list|output-list> <filters:firewall-filter...>',
    'Filters packets by several filters in order.',
    (args, { place }) =>
      familyFacts(args, place, (draft, family) => {
        for (const acl of args.filters)
          draft.filters.push({ direction: args.direction.value === 'input-list' ? 'in' : 'out', family, acl });
      }),
  ),
  unitCommand('unnumbered-address <lender:interface> [<rest:text>]', 'Borrows the address of another interface.', (args, { place }) =>
    familyFacts(args, place, draft => {
      draft.unnumbered = args.lender;
    }),
  ),
  ...recognised(
    'Detail of an address family that is not looked at.',
    'accounting dad-disable dhcp dhcp-client dhcpv6-client filter mac-validate mtu nd6-stale-time ndp-proxy no-neighbor-learn no-redirects policer primary proxy-arp receive-options-packets receive-ttl-exceeded rpf-check sampling service simple-filter targeted-broadcast tcp-mss unconditional-src-learn',
  ),
];

const unit: readonly PathCommand<InterfaceWhere>[] = [
  ...common,
  ...under('family <family:inet|inet6>', ipFamily),
  command('vlan-id <vlan:0-4094>', 'VLAN tag of the unit.', (args, { place }) =>
    interfaceFacts(args, place, draft => {
      draft.vlan = args.vlan.value;
    }),
  ),
  command(
    'family <other:mpls|iso|bridge|ethernet-switching|ccc|vpls|evpn|tcc|mlfr-uni-nni|any|tnp> [<rest:text>]',
    'Makes the unit carry other packets than IP.',
    (args, { place }) => interfaceFacts(args, place, () => {}),
  ),
  ...recognised(
    'Detail of a unit that is not looked at.',
    'accept-source-mac arp-resp bandwidth clear-dont-fragment-bit demux dial-options encapsulation esi filter inner-vlan-id-range input-vlan-map interface-mode interface-shared-with keepalives layer2-policer mac mtu multicast-only multipoint no-traps output-vlan-map peer-unit point-to-point policer ppp-options pppoe-options proxy-arp proxy-macip-advertisement rlsq service-domain swap-by-poppush targeted-distribution traps tunnel virtual-gateway-esi virtual-gateway-v4-mac virtual-gateway-v6-mac virtual-gateway-accept-data vlan-id vlan-id-list vlan-id-range vlan-tags vlan',
  ),
];

const membership: readonly PathCommand<InterfaceWhere>[] = [
  command('802.3ad <bundle:interface> [<rest:text>]', 'Makes the link a member of a bundle.', (args, { place }) =>
    interfaceFacts(args, place, () => {}),
  ),
  command('redundant-parent <parent:interface>', 'Makes the link a member of a redundant interface.', (args, { place }) =>
    interfaceFacts(args, place, () => {}),
  ),
];

const physical: readonly PathCommand<InterfaceWhere>[] = [
  ...common,
  ...under('unit <unit:=interface>', unit),
  ...under('gigether-options', membership),
  ...under('ether-options', membership),
  ...under('fastether-options', membership),
  command('fabric-options member-interfaces <members:interface...>', 'Links of a chassis cluster fabric.', (args, { place }) =>
    interfaceFacts(args, place, () => {}),
  ),
  ...recognised(
    'Detail of an interface that is not looked at.',
    'accounting-profile aggregated-ether-options auto-configure auto-negotiation cascade-port clocking damping e1-options encapsulation enable esi ether-options fabric-options fastether-options flexible-vlan-tagging forwarding-options framing gigether-options gratuitous-arp-reply hold-time keepalives l2-policer lane link-mode load-balancing-options mac mc-ae mtu native-vlan-id no-gratuitous-arp-reply no-gratuitous-arp-request no-keepalives no-traps number-of-sub-ports optics-options otn-options passive-monitor-mode port-mirror-instance ppp-options proxy-macip-advertisement redundancy-options redundant-ether-options satellite-alias shared-scheduler sonet-options speed stacked-vlan-tagging targeted-options traceoptions traps unused vlan-offload vlan-tagging vlan-vci-tagging',
  ),
];

/** The same commands for all interfaces of a range: they take effect where the range is expanded. */
function ranged(table: readonly PathCommand<InterfaceWhere>[]): PathCommand<unknown>[] {
  return table.map(({ template, doc }) => expanding('range', template.replace('<unit:=interface>', '<unit:word>'), doc));
}

/** Everything below `interfaces`. */
export const interfaces: readonly PathCommand<object>[] = [
  ...under('<name:=interface>', physical),
  expanding('range', 'interface-range <range:=interface> member <members:word...>', 'Interfaces that the settings of the range hold for.'),
  expanding(
    'range',
    'interface-range <range:=interface> member-range <lowest:word> to <highest:word>',
    'Interfaces that the settings of the range hold for.',
  ),
  ...under('interface-range <range:=interface>', ranged(physical)),
  ...recognised('Settings of interfaces that are not looked at.', 'interface-set traceoptions stacked-interface-set'),
];
