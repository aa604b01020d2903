/** Interfaces of EOS: addresses, state, VRF and filters. */

import type { Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type InterfaceBlock, interfaceFact, interfaceSwitch } from '../ios/interface-block.ts';
import { circuitPort } from './circuits.ts';
import { interfaceRouting } from './interface-routing.ts';
import { interfaceServices } from './interface-services.ts';
import { linkDetails } from './link-details.ts';
import { linkFact, linkSwitch } from './link-lines.ts';
import { lockedAddresses } from './observers.ts';
import { portCommands } from './port.ts';
import { vxlanCommands } from './vxlan.ts';

const { command } = commandsOf<InterfaceBlock>();

/** Adds an address; a second primary one takes the place of the first. */
function address(line: Line<InterfaceBlock>, prefix: Located<Prefix>, secondary: unknown, shared?: true) {
  return interfaceFact(line, draft => {
    const { family } = prefix.value;
    if (!secondary && family === 4) draft.addresses = draft.addresses.filter(known => known.secondary || known.prefix.family !== 4);
    draft.addresses.push({ prefix: prefix.value, place: prefix.place, secondary: !!secondary, shared });
  });
}

const addresses: Commands<InterfaceBlock> = [
  command(
    'ip address <prefix:ipv4-prefix> [<secondary:secondary>]',
    'Gives the interface an IPv4 address with the length of its subnet.',
    ({ prefix, secondary }, line) => address(line, prefix, secondary),
  ),
  command(
    'ip address <address:ipv4> <mask> [<secondary:secondary>]',
    'Gives the interface an IPv4 address and its subnet mask.',
    ({ address: own, mask, secondary }, line) =>
      address(line, { value: { ...own.value, length: mask.value }, place: own.place }, secondary),
  ),
  command(
    'ip address <form:virtual> <prefix:ipv4-prefix> [<secondary:secondary>]',
    'An address that all switches of the fabric share (anycast gateway).',
    ({ prefix, secondary }, line) => address(line, prefix, secondary, true),
  ),
  command(
    'ipv6 address <form:virtual> <prefix:ipv6-prefix>',
    'An IPv6 address that all switches of the fabric share.',
    ({ prefix }, line) => address(line, prefix, true, true),
  ),
  command('ip address dhcp', 'Takes the IPv4 address from DHCP.', (_, line) =>
    linkFact(line, link => {
      link.addressByDhcp = true;
    }),
  ),
  command('dhcp client accept default-route', 'Takes the default route from DHCP.'),
  command('ip address', 'With no in front: the interface has no IPv4 address.', (_, line) =>
    line.no
      ? interfaceSwitch(line, draft => {
          draft.addresses = draft.addresses.filter(({ prefix }) => prefix.family === 6);
        })
      : undefined,
  ),
  command(
    'ip address unnumbered <interface> <unit:int>',
    'Borrows the address of another interface, whose type and number stand apart.',
    (args, line) =>
      interfaceFact(line, draft => {
        draft.unnumbered = { value: `${args.interface.value}${args.unit.value}`, place: args.interface.place };
      }),
  ),
  command('ip address unnumbered <interface>', 'Borrows the address of another interface.', (args, line) =>
    interfaceFact(line, draft => {
      draft.unnumbered = args.interface;
    }),
  ),
  command(
    'ipv6 address <prefix:ipv6-prefix> [<form:eui-64|link-local>]',
    'Gives the interface an IPv6 address.',
    ({ prefix, form }, line) => (form?.value === 'eui-64' ? undefined : address(line, prefix, false)),
  ),
  command('ipv6 address <own:ipv6> link-local', 'Sets the link-local address.', ({ own }, line) =>
    address(line, { value: { ...own.value, length: 64 }, place: own.place }, false),
  ),
  command('ipv6 address auto-config', 'Takes the IPv6 address from announcements.'),
  command('ipv6 enable', 'Runs IPv6 with a link-local address only.', (_, line) =>
    linkSwitch(line, link => {
      link.ipv6Enabled = !line.no;
    }),
  ),
];

const virtual: Commands<InterfaceBlock> = [
  command(
    'ip virtual-router address <address:ipv4>',
    'An address that both switches of a pair answer for (VARP).',
    ({ address: own }, line) => interfaceFact(line, ({ virtualAddresses }) => void virtualAddresses.push(own)),
  ),
  command(
    'ip virtual-router address <prefix:ipv4-prefix> [secondary]',
    'A subnet and an address in it that both switches of a pair answer for.',
    ({ prefix }, line) => address(line, prefix, true, true),
  ),
  command(
    'ipv6 virtual-router address <address:ipv6>',
    'An IPv6 address that both switches of a pair answer for.',
    ({ address: own }, line) => interfaceFact(line, ({ virtualAddresses }) => void virtualAddresses.push(own)),
  ),
];

const state: Commands<InterfaceBlock> = [
  command('shutdown', 'Takes the interface out of service.', (_, line) =>
    interfaceSwitch(line, draft => {
      draft.shutdown = !line.no;
      draft.link ??= { relays: [], routers: new Map() };
      draft.link.administrative = { value: line.no ? 'up' : 'down', place: line.place };
    }),
  ),
  command('description <description:text>', 'Text for people about this interface.', ({ description }, line) =>
    interfaceFact(line, draft => {
      draft.description = description.value;
    }),
  ),
  command('mtu <bytes:68-65535>', 'The largest packet of the interface in bytes.', ({ bytes }, line) =>
    interfaceFact(line, draft => {
      draft.mtu = bytes.value;
    }),
  ),
  command('bandwidth <kilobits:1-4294967295>', 'The bandwidth in kbit/s that costs are computed from.', ({ kilobits }, line) =>
    interfaceFact(line, draft => {
      draft.bandwidth = kilobits.value;
    }),
  ),
  command('encapsulation dot1q vlan <vlan:1-4094> [inner <inner:1-4094>]', 'Carries one VLAN on this subinterface.', ({ vlan }, line) =>
    interfaceFact(line, draft => {
      draft.vlan = vlan.value;
    }),
  ),
];

const vrfDoc = 'Puts the interface into a VRF; its addresses must be written afterwards.';
const vrfLine = (line: Line<InterfaceBlock>, vrf: Located<string>) =>
  interfaceFact(line, draft => {
    draft.vrf = vrf.value;
    draft.vrfPlace = vrf.place;
  });
const vrf: Commands<InterfaceBlock> = [
  command('vrf <vrf:vrf>', vrfDoc, ({ vrf: name }, line) => vrfLine(line, name)),
  command('vrf forwarding <vrf:vrf>', vrfDoc, ({ vrf: name }, line) => vrfLine(line, name)),
];

const filters: Commands<InterfaceBlock> = [
  command('ip access-group <acl:acl> <direction:in|out>', 'Drops packets that the access list denies.', ({ acl, direction }, line) =>
    interfaceFact(line, draft => void draft.filters.push({ direction: direction.value, family: 4, acl })),
  ),
  command(
    'ipv6 access-group <acl:ipv6-acl> <direction:in|out>',
    'Drops IPv6 packets that the access list denies.',
    ({ acl, direction }, line) => interfaceFact(line, draft => void draft.filters.push({ direction: direction.value, family: 6, acl })),
  ),
  command('mac access-group <list:mac-acl> <direction:in|out>', 'Drops frames that the access list denies.'),
];

export const interfaceCommands: Commands<InterfaceBlock> = [
  ...addresses,
  ...virtual,
  ...state,
  ...vrf,
  ...filters,
  ...portCommands,
  ...vxlanCommands,
  ...interfaceRouting,
  ...interfaceServices,
  ...(circuitPort as Commands<InterfaceBlock>),
  ...(linkDetails as Commands<InterfaceBlock>),
  ...(lockedAddresses as Commands<InterfaceBlock>),
];
