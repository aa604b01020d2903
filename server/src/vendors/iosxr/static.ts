/** Static routes of IOS XR: a block with a part for each VRF and family. */
import type { Address } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { maskedPrefix, type StaticBlock, staticRoute } from '../ios/static.ts';
import { settings } from '../settings.ts';

interface RouteArguments {
  readonly prefix?: Located<Prefix>;
  readonly address?: Located<Address>;
  readonly mask?: Located<number>;
  readonly vrf?: Located<string>;
  readonly nextHop?: Located<Address>;
  readonly interface?: Located<string>;
  readonly distance?: Located<number>;
  readonly tag?: Located<number>;
  readonly track?: Located<string>;
}

/** Routes for multicast only say where its sources are. */
interface FamilyBlock extends StaticBlock {
  readonly multicast?: boolean;
}

const { block } = commandsOf<StaticBlock>();
const doc = 'A static route; its distance is 1 unless written, and the lowest distance wins.';
const more =
  '[<distance:1-254>] { tag <tag:0-4294967295> | <lasting:permanent> | metric <metric:int> | vrflabel <label:int> | track <track:track> | tunnel-id <tunnel:int> } [description <text:text>]';
const bfd = '[bfd fast-detect] [minimum-interval <interval:int>] [multiplier <multiplier:int>]';

/** The route stands in the VRF of the block, whatever VRF its next hop is in. */
function route(args: RouteArguments, line: Line<FamilyBlock>, discard: boolean) {
  if (line.block.multicast) return undefined;
  const prefix = args.prefix ?? maskedPrefix(args.address!, args.mask!);
  return staticRoute(line, prefix, { ...args, vrf: undefined, elsewhere: args.vrf }, discard);
}

function routes(prefixes: readonly string[], nextHop: string): Commands<StaticBlock> {
  const ways = [
    'dhcp',
    '<interface> dhcp',
    `${nextHop} ${bfd}`,
    `<interface> ${nextHop} ${bfd}`,
    '<interface>',
    `vrf <vrf:vrf> ${nextHop}`,
    `vrf <vrf:vrf> <interface> ${nextHop}`,
    'vrf <vrf:vrf> <interface>',
  ];
  return prefixes.flatMap(prefix => [
    entry(`${prefix} Null0 ${more}`, 'A static route that drops packets, often to have a prefix to announce.', true),
    ...ways.map(way => entry(`${prefix} ${way} ${more}`, doc, false)),
    entry(`${prefix} ${nextHop} ${more} ${bfd}`, doc, false),
  ]);
}

function entry(template: string, text: string, discard: boolean): Command<StaticBlock> {
  return { template, doc: text, apply: (args: RouteArguments, line: Line<StaticBlock>) => route(args, line, discard) };
}

const rest = settings('A setting of static routes.', 'maximum path <paths:int>', 'segment-routing prefix-sid-map');

const ipv4: Commands<StaticBlock> = [...routes(['<prefix:ipv4-prefix>', '<address:ipv4> <mask>'], '<nextHop:ipv4>'), ...rest];
const ipv6: Commands<StaticBlock> = [...routes(['<prefix:ipv6-prefix>'], '<nextHop:ipv6>'), ...rest];

const enter = ({ kind }: { readonly kind: Located<string> }, line: Line<StaticBlock>): FamilyBlock => ({
  ...line.block,
  multicast: kind.value === 'multicast',
});

const families: Commands<StaticBlock> = [
  block('address-family ipv4 <kind:unicast|multicast>', 'Opens the routes of IPv4.', { enter, body: () => ipv4 }),
  block('address-family ipv6 <kind:unicast|multicast>', 'Opens the routes of IPv6.', { enter, body: () => ipv6 }),
];

const body: Commands<StaticBlock> = [
  ...families,
  block('vrf <vrf:vrf>', 'Opens the routes of a VRF.', { enter: ({ vrf }): StaticBlock => ({ vrf: vrf.value }), body: () => families }),
  ...settings('A setting of static routes.', 'maximum path <family:ipv4|ipv6> <paths:int>'),
];

export const staticRoutes: Commands<unknown> = [
  commandsOf<unknown>().block('router static', 'Opens the static routes.', {
    enter: (): StaticBlock => ({ vrf: 'default' }),
    body: () => body,
  }),
];
