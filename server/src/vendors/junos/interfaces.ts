/** `interfaces` of Junos: physical interfaces, and their units, which carry the addresses. */
import { appended } from '../../model/drafts.ts';
import { type Draft, type Fact, fact, noChange } from '../../model/fact.ts';
import type { Interface } from '../../model/interface.ts';
import type { Address, Family } from '../../net/address.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import { expanding, type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import type { Located, Place } from '../../text/place.ts';
import { linkDetails } from './interface-link.ts';
import { addressDetails, ipDetails, unitDetails } from './interface-unit.ts';
import { traceoptions } from './shared-lines.ts';
import { settings, within } from './values.ts';

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
  const physical = fact('interface', name.value, unit ? name.place : place, unit ? noChange : change);
  return unit ? [physical, fact('interface', `${name.value}.${unit.value}`, place, change)] : [physical];
}

const existence = (args: InterfaceWhere, place: Place): Fact[] => interfaceFacts(args, place, noChange);

const common: readonly PathCommand<InterfaceWhere>[] = [
  command('', 'An interface.', (args, { place }) => interfaceFacts(args, place, noChange)),
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
      draft.addresses = appended(draft.addresses, { prefix: value, place: at, secondary: false });
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
  ...within(addressFacts, addressDetails),
];

function familyFacts(args: FamilyWhere, place: Place, change: (draft: Draft<Interface>, family: Family) => void): Fact[] {
  return interfaceFacts(args, place, draft => change(draft, args.family.value === 'inet' ? 4 : 6));
}

const ipFamily: readonly PathCommand<FamilyWhere>[] = [
  unitCommand('', 'Makes the unit carry IP packets.', (args, { place }) => familyFacts(args, place, () => {})),
  ...under('address <address:prefix>', addressTable),
  unitCommand('filter <direction:input|output> <filter:firewall-filter>', 'Filters packets that come in or go out.', (args, { place }) =>
    familyFacts(args, place, (draft, family) => {
      draft.filters = appended(draft.filters, { direction: args.direction.value === 'input' ? 'in' : 'out', family, acl: args.filter });
    }),
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
  unitCommand(
    'unnumbered-address <lender:interface> [ preferred-source-address <source:ip> | destination <destination:ip> | destination-profile <profile:word> ]',
    'Borrows the address of another interface.',
    (args, { place }) =>
      familyFacts(args, place, draft => {
        draft.unnumbered = args.lender;
      }),
  ),
  ...within<FamilyWhere>((args, place) => interfaceFacts(args, place, noChange), ipDetails),
];

const isoFamily: readonly PathCommand<InterfaceWhere>[] = [
  command('', 'Makes the unit carry ISO packets, which IS-IS needs.', (args, { place }) => isoFacts(args, place, [])),
  command('address <nets:word...>', 'The network entity title of this router.', (args, { place }) =>
    isoFacts(
      args,
      place,
      args.nets.map(({ value }) => value),
    ),
  ),
];

function isoFacts(args: InterfaceWhere, place: Place, nets: readonly string[]): Fact[] {
  return interfaceFacts(args, place, draft => {
    draft.link ??= { relays: [], routers: new Map() };
    draft.link.iso = { nets: [...(draft.link.iso?.nets ?? []), ...nets] };
  });
}

const unit: readonly PathCommand<InterfaceWhere>[] = [
  ...common,
  ...under('family <family:inet|inet6>', ipFamily),
  ...under('family iso', isoFamily),
  command('vlan-id <vlan:0-4094>', 'VLAN tag of the unit.', (args, { place }) =>
    interfaceFacts(args, place, draft => {
      draft.vlan = args.vlan.value;
    }),
  ),
  ...within(existence, unitDetails),
];

const physical: readonly PathCommand<InterfaceWhere>[] = [
  ...common,
  ...under('unit <unit:=interface>', unit),
  ...within(existence, linkDetails),
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
  ...settings('Several units by one name.', 'interface-set <of:word> interface <members:interface> [unit <units:int>]'),
  ...traceoptions,
];
