/** Static routes of FRR, which writes prefixes with their length. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { maskedPrefix, type StaticBlock, staticRoute } from '../ios/static.ts';

const { command } = commandsOf<StaticBlock | undefined>();

const number = '1-4294967295';
const common = `tag <tag:${number}> | <distance:1-255> | vrf <vrf:vrf> | label <label:word> | table <table:${number}>`;
const options = `{ ${common} | nexthop-vrf <other:vrf> | color <color:${number}> | onlink | segments <segments:word> | weight <weight:1-255> | bfd | bfd multi-hop | source <source:ip> | profile <profile:bfd-profile> }`;
const discardOptions = `{ ${common} }`;
const doc = 'A static route; its distance is 1 unless written, and 255 keeps it out of the table.';
const discardDoc = 'A static route that drops packets, often to have a prefix to announce; reject answers them with an ICMP message.';
const wrongDoc = 'A route whose mask is none: the daemon refuses it.';

const ipv4: Commands<StaticBlock | undefined> = [
  command(`ip route <prefix:ipv4-prefix> <way:blackhole|reject> ${discardOptions}`, discardDoc, (args, line) =>
    staticRoute(line, args.prefix, args, true),
  ),
  command(`ip route <prefix:ipv4-prefix> <way:Null0> ${options}`, discardDoc, (args, line) => staticRoute(line, args.prefix, args, true)),
  command(`ip route <prefix:ipv4-prefix> <nextHop:ipv4> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
  command(`ip route <prefix:ipv4-prefix> <nextHop:ipv4> ( <interface> | Null0 ) ${options}`, doc, (args, line) =>
    staticRoute(line, args.prefix, args),
  ),
  command(`ip route <prefix:ipv4-prefix> <interface> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
  command(`ip route <prefix:ipv4-prefix> [<nextHop:ipv4>] <name:any-name> ${options}`, 'A static route over what is no interface here.'),
];

const masked: Commands<StaticBlock | undefined> = [
  command(`ip route <address:ipv4> <mask> <way:blackhole|reject> ${discardOptions}`, discardDoc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args, true),
  ),
  command(`ip route <address:ipv4> <mask> <way:Null0> ${options}`, discardDoc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args, true),
  ),
  command(`ip route <address:ipv4> <mask> <nextHop:ipv4> ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
  command(`ip route <address:ipv4> <mask> <nextHop:ipv4> ( <interface> | Null0 ) ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
  command(`ip route <address:ipv4> <mask> <interface> ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
  command(`ip route <address:ipv4> <other:ipv4> [<nextHop:ipv4>] <name:any-name> ${options}`, wrongDoc),
  command(`ip route <address:ipv4> <other:ipv4> <nextHop:ipv4> ${options}`, wrongDoc),
];

const ipv6: Commands<StaticBlock | undefined> = [
  command(
    `ipv6 route <prefix:ipv6-prefix> [ from <from:ipv6-prefix> ] <way:blackhole|reject> ${discardOptions}`,
    discardDoc,
    (args, line) => staticRoute(line, args.prefix, args, true),
  ),
  command(`ipv6 route <prefix:ipv6-prefix> [ from <from:ipv6-prefix> ] <way:Null0> ${options}`, discardDoc, (args, line) =>
    staticRoute(line, args.prefix, args, true),
  ),
  command(`ipv6 route <prefix:ipv6-prefix> [ from <from:ipv6-prefix> ] <nextHop:ipv6> ${options}`, doc, (args, line) =>
    staticRoute(line, args.prefix, args),
  ),
  command(
    `ipv6 route <prefix:ipv6-prefix> [ from <from:ipv6-prefix> ] <nextHop:ipv6> ( <interface> | Null0 ) ${options}`,
    doc,
    (args, line) => staticRoute(line, args.prefix, args),
  ),
  command(`ipv6 route <prefix:ipv6-prefix> [ from <from:ipv6-prefix> ] <interface> ${options}`, doc, (args, line) =>
    staticRoute(line, args.prefix, args),
  ),
  command(
    `ipv6 route <prefix:ipv6-prefix> [ from <from:ipv6-prefix> ] [<nextHop:ipv6>] <name:any-name> ${options}`,
    'A static route over what is no interface here.',
  ),
];

export const staticRoutes: Commands<StaticBlock | undefined> = [...ipv4, ...masked, ...ipv6];
