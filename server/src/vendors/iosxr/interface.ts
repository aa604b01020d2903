/** Interfaces of IOS XR: addresses, state and VRF. */
import { withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type InterfaceBlock, interfaceFact, interfaceSwitch } from '../ios/interface-block.ts';
import { serviceCommands } from './interface-services.ts';
import { interfaceName } from './names.ts';

const { command } = commandsOf<InterfaceBlock>();

const addresses: Commands<InterfaceBlock> = [
  command(
    'ipv4 address <address:ipv4> <mask:mask> [<secondary:secondary>] [route-tag <tag:int>] [algorithm <algorithm:int>]',
    'Gives the interface an IPv4 address and its subnet mask.',
    ({ address, mask, secondary }, line) =>
      interfaceFact(
        line,
        draft => void draft.addresses.push({ prefix: withLength(address.value, mask.value), place: address.place, secondary: !!secondary }),
      ),
  ),
  command(
    'ipv4 address <prefix:ipv4-prefix> [<secondary:secondary>] [route-tag <tag:int>] [algorithm <algorithm:int>]',
    'Gives the interface an IPv4 address with the length of its subnet.',
    ({ prefix, secondary }, line) =>
      interfaceFact(line, draft => void draft.addresses.push({ prefix: prefix.value, place: prefix.place, secondary: !!secondary })),
  ),
  command('ipv4 unnumbered [point-to-point] <interface>', 'Borrows the address of another interface.', (args, line) =>
    interfaceFact(line, draft => {
      draft.unnumbered = args.interface;
    }),
  ),
  command('ipv4 address ( dhcp | dhcp-client-options <template:word> )', 'Takes the IPv4 address from DHCP.'),
  command(
    'ipv6 address <prefix:ipv6-prefix> [<form:eui-64>] [route-tag <tag:int>]',
    'Gives the interface an IPv6 address with the length of its subnet.',
    ({ prefix, form }, line) =>
      interfaceFact(line, draft => {
        if (!form) draft.addresses.push({ prefix: prefix.value, place: prefix.place, secondary: false });
      }),
  ),
  command('ipv6 address <address:ipv6> link-local [route-tag <tag:int>]', 'Sets the link-local address.', ({ address }, line) =>
    interfaceFact(
      line,
      draft => void draft.addresses.push({ prefix: withLength(address.value, 64), place: address.place, secondary: false }),
    ),
  ),
  command('ipv6 address <source:dhcp|autoconfig> [<option:rapid-commit>]', 'Takes the IPv6 address from DHCP or from announcements.'),
  command('ipv6 unnumbered <interface>', 'Borrows the IPv6 address of another interface.'),
];

const state: Commands<InterfaceBlock> = [
  command('description <description:text>', 'Text for people about the interface.', ({ description }, line) =>
    interfaceFact(line, draft => {
      draft.description = description.value;
    }),
  ),
  command('shutdown', 'Switches the interface off.', (_, line) =>
    interfaceSwitch(line, draft => {
      draft.shutdown = !line.no;
    }),
  ),
  command('vrf <vrf:vrf>', 'Puts the interface into a VRF.', ({ vrf }, line) =>
    interfaceFact(line, draft => {
      draft.vrf = vrf.value;
      draft.vrfPlace = vrf.place;
    }),
  ),
  command('mtu <bytes:64-65535>', 'The largest frame, with its header.', ({ bytes }, line) =>
    interfaceFact(line, draft => {
      draft.mtu = bytes.value;
    }),
  ),
  command('bandwidth <kilobits:int>', 'The bandwidth that routing protocols count with, in kbit/s.', ({ kilobits }, line) =>
    interfaceFact(line, draft => {
      draft.bandwidth = kilobits.value;
    }),
  ),
  command('encapsulation dot1q <vlan:1-4094> [exact]', 'The VLAN of the sub-interface.', ({ vlan }, line) =>
    interfaceFact(line, draft => {
      draft.vlan = vlan.value;
    }),
  ),
  command(
    'encapsulation ambiguous <tag:dot1q|dot1ad> <outer:word> [ ( second-dot1q | dot1q ) <inner:word> ]',
    'Several VLAN tags that subscribers come with.',
  ),
  command('encapsulation untagged , dot1q <listed:numbers> [ , <more:numbers> ]', 'Frames without a tag, and those of VLANs.'),
  command('encapsulation <tag:dot1q|dot1ad> <outer:1-4094> second-dot1q <inner:word> [exact]', 'The two VLAN tags of the sub-interface.'),
  command('encapsulation <tag:dot1ad> <outer:1-4094> dot1q <inner:word> [exact]', 'The two VLAN tags of the sub-interface.'),
];

const filters: Commands<InterfaceBlock> = (['ipv4', 'ipv6'] as const).flatMap(family => {
  const kind = family === 'ipv4' ? 'acl' : 'ipv6-acl';
  const apply = (args: { readonly list: Located<string>; readonly direction: Located<'ingress' | 'egress'> }, line: Line<InterfaceBlock>) =>
    interfaceFact(
      line,
      draft =>
        void draft.filters.push({
          direction: args.direction.value === 'ingress' ? 'in' : 'out',
          family: family === 'ipv4' ? 4 : 6,
          acl: args.list,
        }),
    );
  const doc = 'Filters packets with an access list.';
  return [
    {
      template: `${family} access-group <list:${kind}> <direction:ingress|egress> [<counters:hardware-count|interface-statistics|compress...>] [level <level:int>]`,
      doc,
      apply,
    },
  ];
});

const interfaceCommands: Commands<InterfaceBlock> = [...addresses, ...state, ...filters, ...serviceCommands];

const { block } = commandsOf<unknown>();
const doc = 'Opens an interface.';
const spaced = (type: string, unit: string) => interfaceName(type + unit) ?? type + unit;

export const interfaces: Commands<unknown> = [
  block('interface [preconfigure] <name:=interface> [<mode:l2transport|point-to-point|multipoint>]', doc, {
    enter: ({ name }): InterfaceBlock => ({ name: name.value }),
    body: () => interfaceCommands,
    apply: ({ name }, line) => interfaceFact({ ...line, block: { name: name.value } }, () => {}),
  }),
  block('interface [preconfigure] <name:=interface> <unit:word>', 'Opens an interface whose type and number stand apart.', {
    enter: ({ name, unit }): InterfaceBlock => ({ name: spaced(name.value, unit.value) }),
    body: () => interfaceCommands,
    apply: ({ name, unit }, line) => interfaceFact({ ...line, block: { name: spaced(name.value, unit.value) } }, () => {}),
  }),
];
