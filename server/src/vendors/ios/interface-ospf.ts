/** OSPF lines of interfaces that IOS and its relatives share. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { areaId } from './area.ts';
import { type InterfaceBlock, ospfFact } from './interface-block.ts';

const { command } = commandsOf<InterfaceBlock>();

const networkTypes = 'broadcast|non-broadcast|point-to-multipoint|point-to-point';

export const interfaceOspf: Commands<InterfaceBlock> = [
  command(
    'ip ospf cost <cost:1-65535> [<address:ipv4>]',
    'The cost of leaving through this interface; by default the reference bandwidth divided by its own.',
    ({ cost }, line) =>
      ospfFact(line, 2, ospf => {
        ospf.cost = cost.value;
      }),
  ),
  command(
    `ip ospf network <type:${networkTypes}> [<option:non-broadcast|delay-reflood|dmvpn>]`,
    'How OSPF treats the network: loopbacks are host routes, Ethernet is broadcast by default.',
    ({ type }, line) =>
      ospfFact(line, 2, ospf => {
        ospf.networkType = type.value;
      }),
  ),
  command(
    'ip ospf authentication [<type:message-digest|null|key-chain>] [<keys:key-chain>]',
    'Which proof neighbors on this interface must give.',
  ),
  command('ip ospf authentication-key [<encryption:0-7>] <secret:secret>', 'The plain-text key of OSPF on this interface.'),
  command('ip ospf message-digest-key <key:1-255> md5 [<encryption:0-7>] <secret:secret>', 'The MD5 key of OSPF on this interface.'),
  command('ip ospf hello-interval <seconds:1-65535>', 'Seconds between hellos; 10 on broadcast and point-to-point networks, 30 on others.'),
  command('ip ospf dead-interval <seconds:1-65535>', 'Seconds until a silent neighbor is lost; four hellos by default.'),
  command('ip ospf dead-interval minimal hello-multiplier <hellos:1-20>', 'Hellos several times a second, a neighbor is lost after one.'),
  command('ip ospf retransmit-interval <seconds:1-65535>', 'Seconds until an unanswered update is sent again; 5 by default.'),
  command('ip ospf transmit-delay <seconds:1-65535>', 'What is added to the age of updates sent here; 1 by default.'),
  command('ip ospf priority <priority:0-255>', 'Chance to become designated router; 1 by default, 0 never.'),
  command('ip ospf mtu-ignore', 'Becomes neighbor in spite of a different MTU.'),
  command('ip ospf bfd [<option:disable>]', 'Watches neighbors with BFD.'),
  command('ip ospf bfd profile <profile:word>', 'Watches neighbors with BFD as a profile says.'),
  command('ipv6 ospf hello-interval <seconds:1-65535>', 'Seconds between hellos.'),
  command('ipv6 ospf dead-interval <seconds:1-65535>', 'Seconds until a silent neighbor is lost.'),
];

/** OSPF for IPv6; IOS writes `ipv6 ospf`, FRR `ipv6 ospf6`, new IOS `ospfv3`. */
export function interfaceOspf3(words: 'ipv6 ospf' | 'ipv6 ospf6'): Commands<InterfaceBlock> {
  const text = (value: unknown) => String(value);
  return [
    command(`${words} cost <cost:1-65535>`, 'The cost of leaving through this interface for IPv6.', ({ cost }, line) =>
      ospfFact(line, 3, ospf => {
        ospf.cost = cost.value;
      }),
    ),
    command(
      `${words} network <type:broadcast|non-broadcast|point-to-multipoint|point-to-point>`,
      'How OSPF for IPv6 treats the network.',
      ({ type }, line) =>
        ospfFact(line, 3, ospf => {
          ospf.networkType = type.value;
        }),
    ),
    command(`${words} passive`, 'Announces the network without looking for neighbors.', (_, line) =>
      ospfFact(line, 3, ospf => {
        ospf.passive = true;
      }),
    ),
    command(`${words} area <area:word>`, 'Runs OSPF for IPv6 on the interface in an area.', ({ area }, line) =>
      ospfFact(line, 3, ospf => {
        ospf.area = { value: areaId(text(area.value)), place: area.place };
      }),
    ),
    command(`${words} priority <priority:0-255>`, 'Chance to become designated router.'),
    command(`${words} mtu-ignore`, 'Becomes neighbor in spite of a different MTU.'),
    command(`${words} bfd [profile <profile:word>]`, 'Watches neighbors with BFD.'),
    command(`${words} retransmit-interval <seconds:1-65535>`, 'Seconds until an unanswered update is sent again.'),
    command(`${words} instance-id <instance:0-255>`, 'Keeps several processes on one link apart.'),
    command(
      `${words} authentication ipsec spi <spi:int> <hash:md5|sha1> [<encryption:0-7>] <secret:secret>`,
      'Which proof neighbors on this interface must give.',
    ),
  ];
}
