/** Interfaces of FRR: addresses, state, and the lines of all daemons that have some. */
import type { Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type InterfaceBlock, interfaceFact, interfaceSwitch } from '../ios/interface-block.ts';
import { interfaceIsis } from './interface-isis.ts';
import { interfaceMulticast } from './interface-multicast.ts';
import { interfaceOspf } from './interface-ospf.ts';
import { interfaceProtocols } from './interface-protocols.ts';
import { interfaceServices } from './interface-services.ts';
import { kept, ofInterface } from './kept.ts';
import { linkParams } from './link-params.ts';

const { command } = commandsOf<InterfaceBlock>();

function address(line: Line<InterfaceBlock>, { value, place }: Located<Prefix>, secondary = false) {
  return interfaceFact(line, ({ addresses }) => void addresses.push({ prefix: value, place, secondary }));
}

const addresses: Commands<InterfaceBlock> = [
  command(
    'ip address <prefix:ipv4-prefix> [ label <label:word> ]',
    'Gives the interface an IPv4 address with the length of its subnet.',
    ({ prefix }, line) => address(line, prefix),
  ),
  command(
    'ip address <prefix:ipv4-prefix> secondary [ label <label:word> ]',
    'Gives the interface another IPv4 address.',
    ({ prefix }, line) => address(line, prefix, true),
  ),
  command(
    'ip address <own:ipv4> peer <prefix:ipv4-prefix>',
    'Gives the interface an address and that of the other end.',
    ({ own, prefix }, line) =>
      interfaceFact(
        line,
        draft => void draft.addresses.push({ prefix: { ...own.value, length: prefix.value.length }, place: own.place, secondary: false }),
      ),
  ),
  command('ipv6 address <prefix:ipv6-prefix>', 'Gives the interface an IPv6 address with the length of its subnet.', ({ prefix }, line) =>
    address(line, prefix),
  ),
];

const state: Commands<InterfaceBlock> = [
  command('shutdown', 'Takes the interface out of service.', (_, line) =>
    interfaceSwitch(line, draft => {
      draft.shutdown = !line.no;
    }),
  ),
  command('description ~. <description:text>', 'Text for people about this interface.', ({ description }, line) =>
    interfaceFact(line, draft => {
      draft.description = description.value;
    }),
  ),
  command('bandwidth ~ <megabits:1-1000000>', 'The bandwidth in Mbit/s that costs are computed from.', ({ megabits }, line) =>
    interfaceFact(line, draft => {
      draft.bandwidth = megabits.value * 1000;
    }),
  ),
  command('vrf <vrf:vrf>', 'Puts the interface into a VRF.', ({ vrf }, line) =>
    interfaceFact(line, draft => {
      draft.vrf = vrf.value;
      draft.vrfPlace = vrf.place;
    }),
  ),
  ...kept(ofInterface, 'Follows the state of the link; on by default.', 'link-detect'),
  ...kept(ofInterface, 'Tells the kernel to take multicast here.', 'multicast'),
  ...kept(ofInterface, 'The delay of the link in tens of microseconds, for EIGRP.', 'delay ~ <delay:1-16777215>'),
];

const { block } = commandsOf<InterfaceBlock>();

const body: Commands<InterfaceBlock> = [
  ...addresses,
  ...state,
  ...interfaceOspf,
  ...interfaceIsis,
  ...interfaceMulticast,
  ...interfaceProtocols,
  ...interfaceServices,
  block('link-params', 'Opens what traffic engineering says about the link.', {
    enter: (_, line): InterfaceBlock => line.block,
    body: () => linkParams,
  }),
];

const top = commandsOf<unknown>();

export const interfaces: Commands<unknown> = [
  top.block('interface <name:=interface> [ vrf <vrf:vrf> ]', 'Opens an interface.', {
    enter: ({ name }): InterfaceBlock => ({ name: name.value }),
    body: () => body,
    apply: ({ name, vrf }, line) =>
      interfaceFact({ ...line, block: { name: name.value } }, draft => {
        if (!vrf) return;
        draft.vrf = vrf.value;
        draft.vrfPlace = vrf.place;
      }),
  }),
  top.block('interface <name:any-name> [ vrf <vrf:vrf> ]', 'Opens what can be no interface.', {
    enter: ({ name }): InterfaceBlock => ({ name: name.value }),
    body: () => body,
  }),
];
