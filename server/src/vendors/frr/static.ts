/** Static routes of FRR, which writes prefixes with their length. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { maskedPrefix, type StaticBlock, staticRoute } from '../ios/static.ts';

const { command } = commandsOf<StaticBlock | undefined>();

const options =
  '[<distance:1-255>] [tag <tag:1-4294967295>] [<distance:1-255>] [vrf <vrf:vrf>] [label <label:word>] [table <table:int>] [nexthop-vrf <other:vrf>] [<onlink:onlink>] [color <color:int>] [bfd]';
const doc = 'A static route; its distance is 1 unless written, and 255 keeps it out of the table.';
const discardDoc = 'A static route that drops packets, often to have a prefix to announce.';

const ipv4: Commands<StaticBlock | undefined> = [
  command(`ip route <prefix:ipv4-prefix> <way:Null0|blackhole|reject> ${options}`, discardDoc, (args, line) =>
    staticRoute(line, args.prefix, args, true),
  ),
  command(`ip route <prefix:ipv4-prefix> <nextHop:ipv4> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
  command(`ip route <prefix:ipv4-prefix> <nextHop:ipv4> <interface> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
  command(`ip route <prefix:ipv4-prefix> <interface> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
  command(`ip route <address:ipv4> <mask> <way:Null0|blackhole|reject> ${options}`, discardDoc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args, true),
  ),
  command(`ip route <address:ipv4> <mask> <nextHop:ipv4> ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
  command(`ip route <address:ipv4> <mask> <interface> ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
];

const ipv6: Commands<StaticBlock | undefined> = [
  command(`ipv6 route <prefix:ipv6-prefix> <way:Null0|blackhole|reject> ${options}`, discardDoc, (args, line) =>
    staticRoute(line, args.prefix, args, true),
  ),
  command(`ipv6 route <prefix:ipv6-prefix> <nextHop:ipv6> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
  command(`ipv6 route <prefix:ipv6-prefix> <nextHop:ipv6> <interface> ${options}`, doc, (args, line) =>
    staticRoute(line, args.prefix, args),
  ),
  command(`ipv6 route <prefix:ipv6-prefix> <interface> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
];

export const staticRoutes: Commands<StaticBlock | undefined> = [...ipv4, ...ipv6];
