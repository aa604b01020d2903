/** Interfaces of NX-OS: addresses, state, VRF and filters. */

import type { Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { linkFact, linkSwitch } from '../eos/link-lines.ts';
import { type InterfaceBlock, interfaceFact, interfaceSwitch } from '../ios/interface-block.ts';
import { fabricPort } from './fabric.ts';
import { interfaceRouting } from './interface-routing.ts';
import { interfaceServices } from './interface-services.ts';
import { overlayCommands } from './overlay.ts';
import { portCommands } from './port.ts';

const { command } = commandsOf<InterfaceBlock>();

/** Adds an address; a second primary one takes the place of the first. */
function address(line: Line<InterfaceBlock>, prefix: Located<Prefix>, secondary: unknown) {
  return interfaceFact(line, draft => {
    if (!secondary && prefix.value.family === 4)
      draft.addresses = draft.addresses.filter(known => known.secondary || known.prefix.family !== 4);
    draft.addresses.push({ prefix: prefix.value, place: prefix.place, secondary: !!secondary });
  });
}

const addresses: Commands<InterfaceBlock> = [
  command(
    'ip address <prefix:ipv4-prefix> [<secondary:secondary>] [tag <tag:int>] [route-preference <preference:int>]',
    'Gives the interface an IPv4 address with the length of its subnet.',
    ({ prefix, secondary }, line) => address(line, prefix, secondary),
  ),
  command(
    'ip address <own:ipv4> <mask> [<secondary:secondary>] [tag <tag:int>]',
    'Gives the interface an IPv4 address and its subnet mask.',
    ({ own, mask, secondary }, line) => address(line, { value: { ...own.value, length: mask.value }, place: own.place }, secondary),
  ),
  command('ip address dhcp', 'Takes the IPv4 address from DHCP.', (_, line) =>
    linkFact(line, link => {
      link.addressByDhcp = true;
    }),
  ),
  command('ip address', 'With no in front: the interface has no IPv4 address.', (_, line) =>
    line.no
      ? interfaceSwitch(line, draft => {
          draft.addresses = draft.addresses.filter(({ prefix }) => prefix.family === 6);
        })
      : undefined,
  ),
  command('ip unnumbered <interface>', 'Borrows the address of another interface.', (args, line) =>
    interfaceFact(line, draft => {
      draft.unnumbered = args.interface;
    }),
  ),
  command(
    'ipv6 address <prefix:ipv6-prefix> [<form:eui-64|anycast>] [tag <tag:int>]',
    'Gives the interface an IPv6 address.',
    ({ prefix, form }, line) => (form?.value === 'eui-64' ? undefined : address(line, prefix, false)),
  ),
  command('ipv6 link-local <own:ipv6>', 'Sets the link-local address.', ({ own }, line) =>
    address(line, { value: { ...own.value, length: 64 }, place: own.place }, false),
  ),
  command('ipv6 address use-link-local-only', 'Runs IPv6 with a link-local address only.', (_, line) =>
    linkSwitch(line, link => {
      link.ipv6Enabled = !line.no;
    }),
  ),
  command('ipv6 address <source:dhcp|autoconfig>', 'Takes the IPv6 address from DHCP or from announcements.'),
  command('ip forward', 'Forwards IPv4 packets without an address of its own.', (_, line) =>
    linkFact(line, link => {
      link.ipv6Enabled ??= false;
    }),
  ),
];

const state: Commands<InterfaceBlock> = [
  command('shutdown [lan]', 'Takes the interface out of service.', (_, line) =>
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
  command('delay <tens:1-16777215>', 'The delay in tens of microseconds that metrics are computed from.', ({ tens }, line) =>
    interfaceFact(line, draft => {
      draft.delay = tens.value;
    }),
  ),
  command('bandwidth <kilobits:1-400000000>', 'The bandwidth in kbit/s that costs are computed from.', ({ kilobits }, line) =>
    interfaceFact(line, draft => {
      draft.bandwidth = kilobits.value;
    }),
  ),
  command('encapsulation dot1q <vlan:1-4094>', 'Carries one VLAN on this subinterface.', ({ vlan }, line) =>
    interfaceFact(line, draft => {
      draft.vlan = vlan.value;
    }),
  ),
  command('vrf member <vrf:vrf>', 'Puts the interface into a VRF; its addresses must be written afterwards.', ({ vrf }, line) =>
    interfaceFact(line, draft => {
      draft.vrf = vrf.value;
      draft.vrfPlace = vrf.place;
    }),
  ),
];

const filters: Commands<InterfaceBlock> = [
  command('ip access-group <acl:acl> <direction:in|out>', 'Drops packets that the access list denies.', ({ acl, direction }, line) =>
    interfaceFact(line, draft => void draft.filters.push({ direction: direction.value, family: 4, acl })),
  ),
  command(
    'ipv6 traffic-filter <acl:ipv6-acl> <direction:in|out>',
    'Drops IPv6 packets that the access list denies.',
    ({ acl, direction }, line) => interfaceFact(line, draft => void draft.filters.push({ direction: direction.value, family: 6, acl })),
  ),
  command(
    'ip port access-group <acl:acl> <direction:in|out>',
    'Drops packets of the port that the access list denies.',
    ({ acl, direction }, line) => interfaceFact(line, draft => void draft.filters.push({ direction: direction.value, family: 4, acl })),
  ),
  command('mac port access-group <list:mac-acl>', 'Drops frames that the access list denies.'),
];

export const interfaceCommands: Commands<InterfaceBlock> = [
  ...addresses,
  ...state,
  ...filters,
  ...portCommands,
  ...overlayCommands,
  ...interfaceRouting,
  ...interfaceServices,
  ...(fabricPort as Commands<InterfaceBlock>),
];
