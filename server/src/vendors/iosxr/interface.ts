/** Interfaces of IOS XR: addresses, state and VRF. */
import type { Draft } from '../../model/fact.ts';
import type { Interface } from '../../model/interface.ts';
import { withLength } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located, Place } from '../../text/place.ts';
import { type InterfaceBlock, interfaceFact, interfaceSwitch } from '../ios/interface-block.ts';
import { settings } from '../settings.ts';
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
    ...settings(
      'Filters packets with access lists that many interfaces share.',
      `${family} access-group common <common:${kind}> ( ingress | <list:${kind}> ingress ) [ ( hardware-count | interface-statistics ) ]`,
    ),
  ];
});

const interfaceCommands: Commands<InterfaceBlock> = [...addresses, ...state, ...filters, ...serviceCommands];

const { block } = commandsOf<unknown>();
const spaced = (type: string, unit: string) => interfaceName(type + unit) ?? type + unit;

/** The lines of an interface whose card is not there: none puts it into service. */
const plannedCommands: Commands<InterfaceBlock> = interfaceCommands.map(({ apply, ...command }) =>
  command.template === 'shutdown' || !apply ? command : { ...command, apply },
);

type Change = (draft: Draft<Interface>, place: Place) => void;

function openers(words: string, doc: string, body: () => Commands<InterfaceBlock>, opened: Change): Commands<unknown> {
  const stated = (name: string, line: Line<unknown>) => interfaceFact({ ...line, block: { name } }, draft => opened(draft, line.place));
  return [
    block(`${words} <name:=interface> [<mode:l2transport|point-to-point|multipoint>]` as 'interface <name:=interface>', doc, {
      enter: ({ name }): InterfaceBlock => ({ name: name.value }),
      body,
      apply: ({ name }, line) => stated(name.value, line),
    }),
    block(`${words} <name:=interface> <unit:word>` as 'interface <name:=interface> <unit:word>', `${doc} Type and number stand apart.`, {
      enter: ({ name, unit }): InterfaceBlock => ({ name: spaced(name.value, unit.value) }),
      body,
      apply: ({ name, unit }, line) => stated(spaced(name.value, unit.value), line),
    }),
  ];
}

export const interfaces: Commands<unknown> = [
  ...openers(
    'interface',
    'Opens an interface.',
    () => interfaceCommands,
    draft => {
      if (!draft.planned) return;
      draft.planned = undefined;
      draft.shutdown = false;
    },
  ),
  ...openers(
    'interface preconfigure',
    'Opens an interface whose card is not there yet: it is out of service until it comes.',
    () => plannedCommands,
    (draft, place) => {
      if (draft.place !== place) return;
      draft.planned = true;
      draft.shutdown = true;
    },
  ),
];
