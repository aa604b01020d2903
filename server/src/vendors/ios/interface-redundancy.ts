/** Lines of interfaces of IOS about addresses that routers share: HSRP, VRRP, GLBP. */
import type { Draft, Fact } from '../../model/fact.ts';
import type { RedundancyGroup } from '../../model/link.ts';
import type { Address } from '../../net/address.ts';

import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { linkSwitch, redundancyOf } from '../eos/link-lines.ts';
import { settings } from '../settings.ts';
import { type InterfaceBlock, interfaceFact } from './interface-block.ts';

const { command, block } = commandsOf<InterfaceBlock>();
/** One more shared address. */
function share(line: Line<InterfaceBlock>, address: Located<Address>): Fact | undefined {
  return interfaceFact(line, ({ virtualAddresses }) => void virtualAddresses.push(address));
}
const shared: Commands<InterfaceBlock> = [
  command('standby [<group:0-4095>] ip <address:ipv4> [secondary]', 'Shares an address with other routers (HSRP).', ({ address }, line) =>
    share(line, address),
  ),
  command('standby [<group:0-4095>] ipv6 <address:ipv6>', 'Shares an IPv6 address with other routers (HSRP).', ({ address }, line) =>
    share(line, address),
  ),
  command('standby [<group:0-4095>] ipv6 <prefix:ipv6-prefix>', 'Shares an IPv6 address with other routers (HSRP).', ({ prefix }, line) =>
    share(line, {
      value: { family: 6, w0: prefix.value.w0, w1: prefix.value.w1, w2: prefix.value.w2, w3: prefix.value.w3 },
      place: prefix.place,
    }),
  ),
  command('vrrp <group:1-255> ip <address:ipv4> [secondary]', 'Shares an address with other routers (VRRP).', ({ address }, line) =>
    share(line, address),
  ),
  command(
    'glbp <group:0-1023> ip <address:ipv4> [secondary]',
    'Shares an address and the load with other routers (GLBP).',
    ({ address }, line) => share(line, address),
  ),
];
type Change<A> = (group: Draft<RedundancyGroup>, args: A, no: boolean) => void;

function onGroup<A extends { readonly group?: Located<number> }>(
  line: Line<InterfaceBlock>,
  args: A,
  protocol: 'hsrp' | 'vrrp',
  change: Change<A>,
): Fact {
  return linkSwitch(line, link => change(redundancyOf(link, protocol, args.group?.value ?? 0), args, line.no));
}
const groups: Commands<InterfaceBlock> = [
  command(
    'standby [<group:0-4095>] priority <priority:0-255>',
    'The router with the highest priority forwards; 100 by default.',
    (args, line) =>
      onGroup(line, args, 'hsrp', (group, { priority }, no) => {
        group.priority = no ? undefined : priority.value;
      }),
  ),
  command(
    'standby [<group:0-4095>] preempt [ delay { minimum <minimum:0-3600> | reload <reload:0-3600> | sync <sync:0-3600> } ]',
    'Takes over as soon as its priority is the highest.',
    (args, line) =>
      onGroup(line, args, 'hsrp', (group, _, no) => {
        group.preempt = !no;
      }),
  ),
  command('vrrp <group:1-255> priority <priority:1-254>', 'The router with the highest priority forwards; 100 by default.', (args, line) =>
    onGroup(line, args, 'vrrp', (group, { priority }, no) => {
      group.priority = no ? undefined : priority.value;
    }),
  ),
  command(
    'vrrp <group:1-255> preempt [delay minimum <seconds:0-3600>]',
    'Takes over as soon as its priority is the highest; on by default.',
    (args, line) =>
      onGroup(line, args, 'vrrp', (group, _, no) => {
        group.preempt = !no;
      }),
  ),
];
const proofs = [
  '<secret:secret>',
  'text <secret:secret>',
  'md5 key-string [<encryption:0|7>] <secret:secret> [ timeout <timeout:int> ]',
  'md5 key-chain <keys:key-chain>',
];
const times = '( <hello:1-254> | msec <helloMs:15-999> ) ( <hold:1-255> | msec <holdMs:50-3000> )';
const standby = ['standby', 'standby <group:0-4095>'].flatMap(start => [
  `${start} ( ip | ipv6 autoconfig )`,
  `${start} timers ${times}`,
  `${start} ( name <name:word> | mac-address <address:mac> | follow <leader:word> | mac-refresh <refresh:int> | use-bia [ scope interface ] | bfd )`,
  ...proofs.map(proof => `${start} authentication ${proof}`),
  `${start} track ( <track:track(1-1000)> | <interface> ) [ ( decrement <decrement:1-255> | <by:1-255> | shutdown ) ]`,
]);
const others = settings(
  'A setting of a group of routers that share an address.',
  ...standby,
  'standby ( version <version:1-2> | delay [ minimum <minimum:0-10000> ] [ reload <reload:0-10000> ] | redirect [ ( advertisement authentication md5 ( key-string <secret:secret> | key-chain <keys:key-chain> ) | enable | disable | timers <first:int> <second:int> | unknown ) ] | redirects )',
  'vrrp <group:1-255> ( timers ( advertise ( <seconds:1-255> | msec <milliseconds:50-999> ) | learn ) | description <description:text> | name <name:word> | shutdown | track <track:track> [ decrement <decrement:1-255> ] | sso )',
  ...proofs.map(proof => `vrrp <group:1-255> authentication ${proof}`),
  'vrrp ( delay [ minimum <minimum:int> ] [ reload <reload:int> ] | sso )',
  `glbp <group:0-1023> timers ( ${times} | redirect <redirect:int> <timeout:int> )`,
  'glbp <group:0-1023> ( ip | ipv6 ( autoconfig | <address:ipv6> | <prefix:ipv6-prefix> ) | priority <priority:1-255> | preempt [ delay minimum <preempt:0-3600> ] | name <name:word> | weighting ( <weight:1-254> [ lower <lower:1-253> ] [ upper <upper:1-254> ] | track <track:track> [ decrement <decrement:1-254> ] ) | load-balancing [<balancing:host-dependent|round-robin|weighted>] | forwarder preempt [ delay minimum <forwarder:0-3600> ] | client-cache maximum <clients:int> [ timeout <cache:int> ] )',
  ...proofs.map(proof => `glbp <group:0-1023> authentication ${proof}`),
  'vrrs ( leader | follow ) <name:word>',
);
/** VRRP version 3: a block for each group and family. */
const version3: Commands<InterfaceBlock> = [
  ...settings(
    'A setting of the group.',
    'priority <priority:1-254>',
    'preempt [ delay minimum <seconds:0-3600> ]',
    'timers ( advertise <milliseconds:100-40950> | learn )',
    'match-address',
    'description <description:text>',
    'track <track:track> ( decrement <decrement:1-255> | shutdown )',
    'shutdown',
    'vrrpv2',
    'vrrs leader <name:word>',
  ),
  command('address <address:ip> [ ( primary | secondary ) ]', 'An address of the group.', ({ address }, line) => share(line, address)),
];
const blocks: Commands<InterfaceBlock> = [
  block('vrrp <group:1-255> address-family <family:ipv4|ipv6>', 'Opens a group of routers that share an address (VRRP).', {
    enter: ({ group, family }, { block: around }) => ({ ...around, link: `vrrp ${group.value}`, family: family.value }),
    body: () => version3,
    apply: ({ group }, line) => linkSwitch(line, link => void redundancyOf(link, 'vrrp', group.value)),
  }),
];
const redundancyCommands = [...shared, ...groups, ...blocks, ...others];

export { redundancyCommands };
