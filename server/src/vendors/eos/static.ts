/** Static routes and VRFs of EOS. */
import type { Vrf } from '../../model/device.ts';
import type { Draft } from '../../model/fact.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { maskedPrefix, type StaticBlock, staticRoute } from '../ios/static.ts';
import { serviceSwitch } from '../services.ts';
import { settings } from '../settings.ts';

const { command } = commandsOf<StaticBlock | undefined>();

const options =
  '[track <watch:bfd>] [<distance:1-255>] [tag <tag:0-4294967295>] [name <name:word>] [metric <metric:int>] [track <watch:bfd>] [track <track:track>] [bfd]';
const doc = 'A static route; its distance is 1 unless written, and the lowest distance wins.';
const discardDoc = 'A static route that drops packets, often to have a prefix to announce.';

const routes: Commands<StaticBlock | undefined> = (['ipv4', 'ipv6'] as const).flatMap(family => {
  const words = family === 'ipv4' ? 'ip route' : 'ipv6 route';
  const start = `${words} [vrf <vrf:vrf>] <prefix:${family}-prefix>` as 'ip route [vrf <vrf:vrf>] <prefix:prefix>';
  return [
    command(`${start} Null0 ${options}`, discardDoc, (args, line) => staticRoute(line, args.prefix, args, true)),
    command(`${start} <nextHop:ip> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
    command(`${start} egress-vrf <elsewhere:vrf> <nextHop:ip> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
    command(`${start} egress-vrf <elsewhere:vrf> <interface> [<nextHop:ip>] ${options}`, doc, (args, line) =>
      staticRoute(line, args.prefix, args),
    ),
    command(`${start} <interface> [<nextHop:ip>] ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
    command(`${start} nexthop-group <group:nexthop-group> ${options}`, doc, (args, line) => staticRoute(line, args.prefix, args)),
  ];
});

const masked: Commands<StaticBlock | undefined> = [
  command(`ip route [vrf <vrf:vrf>] <address:ipv4> <mask> Null0 ${options}`, discardDoc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args, true),
  ),
  command(`ip route [vrf <vrf:vrf>] <address:ipv4> <mask> <nextHop:ipv4> ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
  command(`ip route [vrf <vrf:vrf>] <address:ipv4> <mask> <interface> [<nextHop:ipv4>] ${options}`, doc, (args, line) =>
    staticRoute(line, maskedPrefix(args.address, args.mask), args),
  ),
];

export const staticRoutes = [...routes, ...masked] as Commands<unknown>;

interface VrfBlock {
  readonly vrf: string;
}
const inVrf = commandsOf<VrfBlock>();
const vrfFact = (line: Line<VrfBlock>, change: (vrf: Draft<Vrf>) => void) => said('vrf', line.block.vrf, line, change);

const vrfBody: Commands<VrfBlock> = [
  inVrf.command('rd <rd:word>', 'Tells routes of this VRF from equal ones of others.', ({ rd }, line) =>
    vrfFact(line, vrf => {
      vrf.rd = rd;
    }),
  ),
  inVrf.command('description <description:text>', 'Text for people about this VRF.', ({ description }, line) =>
    vrfFact(line, vrf => {
      vrf.description = description.value;
    }),
  ),
  inVrf.command(
    'route-target <direction:import|export|both> <target:word>',
    'Takes in or marks VPN routes with this target.',
    ({ direction, target }, line) =>
      vrfFact(line, ({ importTargets, exportTargets }) => {
        if (direction.value !== 'export') importTargets.push(target);
        if (direction.value !== 'import') exportTargets.push(target);
      }),
  ),
];

const top = commandsOf<unknown>();
const vrfs: Commands<unknown> = ['vrf instance', 'vrf definition'].map(words =>
  top.block(`${words} <name:=vrf>`, 'Opens a VRF.', {
    enter: (args): VrfBlock => ({ vrf: nameOf(args) }),
    body: () => vrfBody,
    apply: (args, line) => said('vrf', nameOf(args), line, () => {}),
  }),
);
const nameOf = (args: unknown) => (args as { readonly name: { readonly value: string } }).name.value;

const routing: Commands<unknown> = [
  top.command('ip routing', 'Forwards IPv4 packets; off by default.', (_, line) =>
    serviceSwitch('ip routing', line, service => {
      service.enabled = !line.no;
    }),
  ),
  top.command('ipv6 unicast-routing', 'Forwards IPv6 packets; off by default.', (_, line) =>
    serviceSwitch('ipv6 routing', line, service => {
      service.enabled = !line.no;
    }),
  ),
  top.command('ip routing ipv6 interfaces', 'Forwards IPv4 packets on interfaces with IPv6 addresses only (RFC 8950).', (_, line) =>
    serviceSwitch('ip routing', line, service => {
      service.enabled = !line.no;
      service.mode = 'ipv6 interfaces';
    }),
  ),
  top.command('ip routing [ipv6 interfaces] vrf <vrf:vrf>', 'Forwards IPv4 packets in a VRF; off by default.', ({ vrf }, line) =>
    routingOf(vrf.value, line, 'routing'),
  ),
  top.command('ipv6 unicast-routing vrf <vrf:vrf>', 'Forwards IPv6 packets in a VRF; off by default.', ({ vrf }, line) =>
    routingOf(vrf.value, line, 'routingIpv6'),
  ),
  ...settings(
    'How routes are installed.',
    'ip hardware fib ( ecmp ( resilience <prefix:ipv4-prefix> capacity <capacity:int> redundancy <redundancy:int> [ordered] | fanout <fanout:int> | capacity ) | optimize ( prefixes profile <profile:internet|urpf-internet> | prefixes prefix-length <lengths:int...> [ expand <expand:int> ] | exact-match [ prefix-length <exact:int...> ] | vrf <vrf:vrf> ) | next-hop ( resource optimization disabled | arp dedicated | proxy disabled | weight-deviation <deviation:word> | update event bfd ) | maximum-routes <limit:int> | load-balance <algorithm:word> )',
    'ipv6 hardware fib ( optimize prefix-length <lengths:int...> | optimize prefixes profile internet | aggregate-address <prefix:ipv6-prefix> [summary-only] [software-forward] | nexthop-index )',
    'ip route bfd interval <interval:int> min-rx <least:int> multiplier <multiplier:int>',
    'ip fib ( fec adjacency sharing disabled | resolution filter <filter:word> )',
  ),
];

/** The state of a VRF that is opened elsewhere. */
function routingOf(vrf: string, line: Line<unknown>, family: 'routing' | 'routingIpv6') {
  return said('vrf', vrf, { ...line, no: false }, draft => {
    draft[family] = !line.no;
  });
}

export const vrfCommands: Commands<unknown> = [...vrfs, ...routing];
