/** OSPF lines of interfaces that IOS and its relatives share. */

import { areaId } from '../../model/area.ts';
import type { InterfaceOspf } from '../../model/interface.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { settings, unmodelled } from '../settings.ts';
import { type InterfaceBlock, ospfFact } from './interface-block.ts';
import { withHellos } from './ospf-hello.ts';

const { command } = commandsOf<InterfaceBlock>();

const networkTypes = 'broadcast|non-broadcast|point-to-multipoint|point-to-point';

type OspfLine = Line<InterfaceBlock>;

function costFact(line: OspfLine, version: 2 | 3, { value, place }: Located<number>) {
  return ospfFact(line, version, ospf => {
    ospf.cost = value;
    ospf.costPlace = place;
  });
}

function networkTypeFact(line: OspfLine, version: 2 | 3, type: InterfaceOspf['networkType']) {
  return ospfFact(line, version, ospf => {
    ospf.networkType = type;
  });
}

function passiveFact(line: OspfLine) {
  return ospfFact(line, 3, ospf => {
    ospf.passive = true;
  });
}

function shutdownFact(line: OspfLine, version: 2 | 3) {
  return ospfFact(line, version, ospf => {
    ospf.disabled = true;
  });
}

const lines: Commands<InterfaceBlock> = [
  command(
    'ip ospf cost <cost:1-65535> [<address:ipv4>]',
    'The cost of leaving through this interface; by default the reference bandwidth divided by its own.',
    ({ cost }, line) => costFact(line, 2, cost),
  ),
  command(
    `ip ospf network <type:${networkTypes}> [<option:non-broadcast|delay-reflood|dmvpn>]`,
    'How OSPF treats the network: loopbacks are host routes, Ethernet is broadcast by default.',
    ({ type }, line) => networkTypeFact(line, 2, type.value),
  ),
  ...unmodelled(
    'Changes what OSPF tells on this interface.',
    'ip ospf database-filter all out',
    'ip ospf prefix-suppression',
    'ip ospf multi-area <multi:word> [cost <cost:int>]',
  ),
  ...settings('Tells the networks of this interface in spite of the process.', 'ip ospf prefix-suppression disable'),
  command('ip ospf shutdown', 'Takes OSPF off the interface.', (_, line) => shutdownFact(line, 2)),
  ...settings(
    'Which proof neighbors on this interface must give.',
    'ip ospf authentication [<type:message-digest|null|key-chain>] [<keys:key-chain>]',
  ),
  ...settings('The plain-text key of OSPF on this interface.', 'ip ospf authentication-key [<encryption:0-7>] <secret:secret>'),
  ...settings('The MD5 key of OSPF on this interface.', 'ip ospf message-digest-key <key:1-255> md5 [<encryption:0-7>] <secret:secret>'),
  ...settings(
    'Seconds between hellos; 10 on broadcast and point-to-point networks, 30 on others.',
    'ip ospf hello-interval <seconds:1-65535>',
  ),
  ...settings('Seconds until a silent neighbor is lost; four hellos by default.', 'ip ospf dead-interval <seconds:1-65535>'),
  ...settings(
    'Hellos several times a second, a neighbor is lost after one.',
    'ip ospf dead-interval minimal hello-multiplier <hellos:1-20>',
  ),
  ...settings('Seconds until an unanswered update is sent again; 5 by default.', 'ip ospf retransmit-interval <seconds:1-65535>'),
  ...settings('What is added to the age of updates sent here; 1 by default.', 'ip ospf transmit-delay <seconds:1-65535>'),
  ...settings('Chance to become designated router; 1 by default, 0 never.', 'ip ospf priority <priority:0-255>'),
  ...settings('Becomes neighbor in spite of a different MTU.', 'ip ospf mtu-ignore'),
  ...settings('Watches neighbors with BFD.', 'ip ospf bfd [<option:disable>]'),
  ...settings('Watches neighbors with BFD as a profile says.', 'ip ospf bfd profile <profile:word>'),
  ...settings('Seconds between hellos.', 'ipv6 ospf hello-interval <seconds:1-65535>'),
  ...settings('Seconds until a silent neighbor is lost.', 'ipv6 ospf dead-interval <seconds:1-65535>'),
];

export const interfaceOspf: Commands<InterfaceBlock> = withHellos(lines);

/** OSPF for IPv6; IOS writes `ipv6 ospf`, FRR `ipv6 ospf6`, new IOS `ospfv3`. */
export function interfaceOspf3(words: 'ipv6 ospf' | 'ipv6 ospf6'): Commands<InterfaceBlock> {
  const text = (value: unknown) => String(value);
  return [
    command(`${words} cost <cost:1-65535>`, 'The cost of leaving through this interface for IPv6.', ({ cost }, line) =>
      costFact(line, 3, cost),
    ),
    command(
      `${words} network <type:broadcast|non-broadcast|point-to-multipoint|point-to-point>`,
      'How OSPF for IPv6 treats the network.',
      ({ type }, line) => networkTypeFact(line, 3, type.value),
    ),
    command(`${words} passive`, 'Announces the network without looking for neighbors.', (_, line) => passiveFact(line)),
    command(`${words} area <area:word>`, 'Runs OSPF for IPv6 on the interface in an area.', ({ area }, line) =>
      ospfFact(line, 3, ospf => {
        ospf.area = { value: areaId(text(area.value)), place: area.place };
      }),
    ),
    ...settings('Chance to become designated router.', `${words} priority <priority:0-255>`),
    ...settings('Becomes neighbor in spite of a different MTU.', `${words} mtu-ignore`),
    ...settings('Watches neighbors with BFD.', `${words} bfd [profile <profile:word>]`),
    ...settings('Seconds until an unanswered update is sent again.', `${words} retransmit-interval <seconds:1-65535>`),
    ...settings('Keeps several processes on one link apart.', `${words} instance-id <instance:0-255>`),
    ...settings(
      'Which proof neighbors on this interface must give.',
      `${words} authentication ipsec spi <spi:int> <hash:md5|sha1> [<encryption:0-7>] <secret:secret>`,
    ),
  ];
}

const v3 = 'ospfv3 [<process:1-65535>] [ipv6]';

/** `ospfv3` of IOS-XE, which takes the place of `ipv6 ospf` (Cisco IOS IPv6 command reference, ospfv3 area); IPv4 over it is not modelled. */
export const interfaceOspfv3: Commands<InterfaceBlock> = [
  command(
    'ospfv3 <process:1-65535> ipv6 area <area:word> [ instance <instance:0-255> ]',
    'Runs OSPFv3 for IPv6 on the interface in an area.',
    (args, line) =>
      ospfFact(
        line,
        3,
        ospf => {
          ospf.area = { value: areaId(String(args.area.value)), place: args.area.place };
        },
        String(args.process.value),
      ),
  ),
  command(`${v3} cost <cost:1-65535>` as 'ospfv3 cost <cost:1-65535>', 'The cost of leaving through this interface.', ({ cost }, line) =>
    costFact(line, 3, cost),
  ),
  command(
    `${v3} network <type:${networkTypes}> [non-broadcast]` as `ospfv3 network <type:${typeof networkTypes}>`,
    'How OSPFv3 treats the network.',
    ({ type }, line) => networkTypeFact(line, 3, type.value),
  ),
  command(`${v3} passive`, 'Announces the network without looking for neighbors.', (_, line) => passiveFact(line)),
  command(`${v3} shutdown`, 'Takes OSPFv3 off the interface.', (_, line) => shutdownFact(line, 3)),
  ...unmodelled(
    'Changes what OSPFv3 tells on this interface.',
    'ospfv3 <process:1-65535> ipv4 area <area:word> [ instance <instance:0-255> ]',
    `${v3} database-filter all out`,
    `${v3} prefix-suppression`,
  ),
  ...settings('Tells the networks of this interface in spite of the process.', `${v3} prefix-suppression disable`),
];
