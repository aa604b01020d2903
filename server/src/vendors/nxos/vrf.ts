/** VRFs and static routes of NX-OS: routes of a VRF stand in its block. */
import type { Vrf } from '../../model/device.ts';
import type { Draft } from '../../model/fact.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { said } from '../ios/line.ts';
import { maskedPrefix, type StaticBlock, staticRoute } from '../ios/static.ts';
import { settings } from '../settings.ts';
import { serverLines } from './management.ts';
import { multicastLines } from './multicast.ts';

const { command } = commandsOf<StaticBlock | undefined>();

const options = '[vrf <egress:vrf>] { track <track:track> | name <name:word> | tag <tag:0-4294967295> | <distance:1-255> }';
const doc = 'A static route; its distance is 1 unless written, and the lowest distance wins.';
const discardDoc = 'A static route that drops packets, often to have a prefix to announce.';

interface RouteArguments {
  readonly egress?: Located<string>;
  readonly nextHop?: Located<import('../../net/address.ts').Address>;
  readonly interface?: Located<string>;
  readonly distance?: Located<number>;
  readonly tag?: Located<number>;
  readonly track?: Located<string>;
}

function route(line: Line<StaticBlock | undefined>, prefix: Located<Prefix>, { egress, ...args }: RouteArguments, discard = false) {
  return staticRoute(line, prefix, { ...args, elsewhere: egress }, discard);
}

const family = (words: 'ip route' | 'ipv6 route', prefix: 'ipv4-prefix' | 'ipv6-prefix'): Commands<StaticBlock | undefined> => {
  const start = `${words} <prefix:${prefix}>` as 'ip route <prefix:prefix>';
  return [
    command(`${start} Null0 ${options}`, discardDoc, (args, line) => route(line, args.prefix, args, true)),
    command(`${start} <nextHop:ip> ${options}`, doc, (args, line) => route(line, args.prefix, args)),
    command(`${start} <interface> [<nextHop:ip>] ${options}`, doc, (args, line) => route(line, args.prefix, args)),
  ];
};

export const staticRoutes: Commands<StaticBlock | undefined> = [
  ...family('ip route', 'ipv4-prefix'),
  ...family('ipv6 route', 'ipv6-prefix'),
  command(`ip route <address:ipv4> <mask> Null0 ${options}`, discardDoc, (args, line) =>
    route(line, maskedPrefix(args.address, args.mask), args, true),
  ),
  command(`ip route <address:ipv4> <mask> <nextHop:ipv4> ${options}`, doc, (args, line) =>
    route(line, maskedPrefix(args.address, args.mask), args),
  ),
  command(`ip route <address:ipv4> <mask> <interface> [<nextHop:ipv4>] ${options}`, doc, (args, line) =>
    route(line, maskedPrefix(args.address, args.mask), args),
  ),
  command('ip route static bfd <interface> <nextHop:ipv4>', 'Watches the next hop of static routes with BFD.'),
];

const inVrf = commandsOf<StaticBlock>();
const vrfFact = (line: Line<StaticBlock>, change: (vrf: Draft<Vrf>) => void) => said('vrf', line.block.vrf, line, change);

function leak(line: Line<StaticBlock>, direction: 'in' | 'out', policy: Located<string>) {
  return vrfFact(line, vrf => {
    vrf.leaks = [...(vrf.leaks ?? []), { direction, other: 'default', policies: [policy], place: line.place }];
  });
}

const leaks: Commands<StaticBlock> = [
  inVrf.command(
    'import vrf default map <policy:route-map> [<limit:int>] [advertise-vpn] [evpn]',
    'Takes in routes of the default VRF.',
    ({ policy }, line) => leak(line, 'in', policy),
  ),
  inVrf.command(
    'export vrf default map <policy:route-map> [<limit:int>] [allow-vpn]',
    'Gives routes to the default VRF.',
    ({ policy }, line) => leak(line, 'out', policy),
  ),
  inVrf.command('import map <policy:route-map> [evpn]', 'Judges routes that enter the VRF.', ({ policy }, line) =>
    vrfFact(line, vrf => {
      vrf.importPolicies = [policy];
    }),
  ),
  inVrf.command('export map <policy:route-map> [evpn]', 'Judges routes that leave the VRF.', ({ policy }, line) =>
    vrfFact(line, vrf => {
      vrf.exportPolicies = [policy];
    }),
  ),
];

const targets: Commands<StaticBlock> = [
  ...leaks,
  inVrf.command(
    'route-target <direction:import|export|both> <target:word> [<kind:evpn|mvpn>]',
    'Takes in or marks VPN routes with this target.',
    ({ direction, target, kind }, line) =>
      vrfFact(line, ({ importTargets, exportTargets }) => {
        const own = { ...target, family: kind ? ('evpn' as const) : ('vpn' as const) };
        if (direction.value !== 'export') importTargets.push(own);
        if (direction.value !== 'import') exportTargets.push(own);
      }),
  ),
  ...settings(
    'A setting of the family.',
    'import vrf advertise-vpn',
    'export vrf allow-vpn',
    'maximum routes <limit:int> [<threshold:int>] [reinstall <reinstall:int>] [warning-only]',
  ),
];

const body: Commands<StaticBlock> = [
  inVrf.command('rd <rd:word>', 'Tells routes of this VRF from equal ones of others.', ({ rd }, line) =>
    vrfFact(line, vrf => {
      vrf.rd = rd;
    }),
  ),
  inVrf.command('vni <vni:1-16777215> [<form:l3|use-bd>]', 'The number under which VXLAN carries the VRF.', ({ vni }, line) =>
    vrfFact(line, vrf => {
      vrf.vni = vni.value;
    }),
  ),
  inVrf.command('description <description:text>', 'Text for people about this VRF.', ({ description }, line) =>
    vrfFact(line, vrf => {
      vrf.description = description.value;
    }),
  ),
  inVrf.block('address-family <family:ipv4|ipv6> unicast', 'Opens the lines for a family.', {
    enter: (_, line) => line.block,
    body: () => targets,
    apply: ({ family: name }, line) =>
      vrfFact(line, vrf => {
        if (name.value === 'ipv4') vrf.routing = true;
        else vrf.routingIpv6 = true;
      }),
  }),
  ...(staticRoutes as Commands<StaticBlock>),
  ...(serverLines as Commands<StaticBlock>),
  ...settings(
    'A setting of the VRF.',
    ...multicastLines,
    'ip mroute <prefix> <next:ip> [<distance:int>]',
    'ip mroute <prefix> <interface> [<distance:int>]',
    'ip auto-discard',
    'mdt ( mtu <bytes:int> | enforce-bgp-mdt-safi | pim ( hello-interval <hello:int> | jp-interval <join:int> ) )',
    'shutdown',
    'evpn',
  ),
];

const { block } = commandsOf<unknown>();
export const vrfs: Commands<unknown> = [
  block('vrf context <name:=vrf>', 'Opens a VRF.', {
    enter: ({ name }): StaticBlock => ({ vrf: name.value }),
    body: () => body,
    apply: ({ name }, line) => said('vrf', name.value, line, () => {}),
  }),
];
