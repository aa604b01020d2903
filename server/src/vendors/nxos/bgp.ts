/** `router bgp` of NX-OS. */
import type { AddressFamily, Aggregate, Redistribution } from '../../model/bgp.ts';
import { familyOf } from '../../model/drafts.ts';
import type { Draft } from '../../model/fact.ts';
import { formatAddress } from '../../net/address.ts';
import { type Prefix, withLength } from '../../net/prefix.ts';
import { type Command, type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { forIpv6 } from '../ios/bgp-groups.ts';
import { said } from '../ios/line.ts';
import { routeTypes } from '../ios/redistribution.ts';
import { openLines } from '../open-lines.ts';
import { serviceScope, settings } from '../settings.ts';
import { type NxBgpBlock, nxFact, nxPeerFact, peerLines } from './bgp-lines.ts';
import { openWords } from './bgp-open.ts';
import { policyCommands, sessionLines } from './bgp-peer.ts';
import { familyFact, familySettings, processCommands } from './bgp-process.ts';

const { command, block } = commandsOf<NxBgpBlock>();

/** How families are written, and what the model calls them. */
const families: readonly (readonly [string, AddressFamily])[] = [
  ['ipv4 unicast', 'ipv4'],
  ['ipv6 unicast', 'ipv6'],
  ['vpnv4 unicast', 'vpnv4'],
  ['vpnv6 unicast', 'vpnv6'],
  ['l2vpn evpn', 'evpn'],
  ['ipv4 labeled-unicast', 'ipv4-labeled'],
  ['ipv6 labeled-unicast', 'ipv6-labeled'],
  ['<family:ipv4|ipv6> <kind:multicast|mvpn>', 'other'],
  ['<family:link-state>', 'other'],
];

/** Opens each family; what stands below is `body`. */
function familyBlocks(
  body: (family: AddressFamily) => Commands<NxBgpBlock>,
  apply: (family: AddressFamily, line: Line<NxBgpBlock>) => ReturnType<typeof nxFact>,
): Commands<NxBgpBlock> {
  return families.map(([words, family]) =>
    block(`address-family ${words}`, 'Opens the lines for a family of addresses.', {
      enter: (_, line): NxBgpBlock => ({ ...line.block, family, inFamily: true }),
      body: () => body(family),
      apply: (_, line) => apply(family, line),
    }),
  );
}

const policy4 = openLines(peerLines(policyCommands), openWords);
const policy6 = openLines(peerLines(forIpv6(policyCommands)), openWords);

/** A family is exchanged with a neighbor when it is opened there. */
const peerFamilies = familyBlocks(
  family => (family === 'ipv6' ? policy6 : policy4),
  (family, line) =>
    line.no
      ? undefined
      : nxPeerFact(line, ({ families }) => void families.set(family, { ...families.get(family), activated: true, place: line.place })),
);

/** Some lines of a family may stand above the families as well. */
const above = peerLines(
  policyCommands.filter(({ rest }) => /^(remove-private-as|next-hop|send-community|maximum-prefix|soft-reconf)/.test(rest)),
);
const sessionBody: Commands<NxBgpBlock> = openLines(peerLines(sessionLines), openWords);
const peerBody: Commands<NxBgpBlock> = [...sessionBody, ...peerFamilies, ...above];

function network(line: Line<NxBgpBlock>, prefix: Prefix, policy?: Located<string>) {
  return familyFact(line, ({ networks }) => void networks.push({ prefix, place: line.place, policy }));
}

interface AggregateArguments {
  readonly prefix: Located<Prefix>;
  readonly asSet?: unknown;
  readonly summaryOnly?: unknown;
  readonly attribute?: Located<string>;
  readonly suppress?: Located<string>;
  readonly advertise?: Located<string>;
}

function aggregate({ prefix, asSet, summaryOnly, attribute, suppress, advertise }: AggregateArguments, line: Line<NxBgpBlock>) {
  const entry: Draft<Aggregate> = {
    prefix: prefix.value,
    place: line.place,
    summaryOnly: !!summaryOnly,
    asSet: !!asSet,
    attributePolicy: attribute,
    suppressPolicy: suppress,
    advertisePolicy: advertise,
  };
  return familyFact(line, ({ aggregates }) => void aggregates.push(entry));
}

const protocolNames = new Map([
  ['direct', 'connected'],
  ['ospfv3', 'ospf3'],
]);

function redistribute(
  line: Line<NxBgpBlock>,
  protocol: string,
  policy?: Located<string>,
  process?: string,
  types?: readonly Located<string>[],
) {
  const entry: Draft<Redistribution> = {
    protocol: protocolNames.get(protocol) ?? protocol,
    process,
    place: line.place,
    policy,
    types: routeTypes(types?.map(({ value }) => value)),
  };
  return familyFact(line, ({ redistributes }) => void redistributes.push(entry));
}

const redistributeDoc = 'Takes in routes of another protocol; a route map must say which.';
const origin: Commands<NxBgpBlock> = [
  command(
    'network <prefix> [route-map <policy:route-map>]',
    'Originates a prefix; a route for exactly it must be in the table.',
    ({ prefix, policy }, line) => network(line, prefix.value, policy),
  ),
  command('network <address:ipv4> mask <mask> [route-map <policy:route-map>]', 'Originates a prefix.', ({ address, mask, policy }, line) =>
    network(line, withLength(address.value, mask.value), policy),
  ),
  command(
    'aggregate-address <prefix> { <asSet:as-set> | <summaryOnly:summary-only> | advertise-map <advertise:route-map> | attribute-map <attribute:route-map> | suppress-map <suppress:route-map> }',
    'Originates a summary while a more specific route exists; may hide those, and may carry their ASes as a set.',
    (args, line) => aggregate(args, line),
  ),
  command(
    'redistribute <protocol:direct|static|amt|hmm|lisp|am> [route-map <policy:route-map>]',
    redistributeDoc,
    ({ protocol, policy }, line) => redistribute(line, protocol.value, policy),
  ),
  command(
    'redistribute <protocol:ospf|ospfv3|eigrp|isis|rip> <process:word> [route-map <policy:route-map>] [match <types:internal|external|nssa-external|1|2...>]',
    redistributeDoc,
    ({ protocol, process, policy, types }, line) => redistribute(line, protocol.value, policy, process.value, types),
  ),
  command(
    'redistribute maximum-prefix <limit:int> [<threshold:int>] [<how:warning-only|withdraw>]',
    'Limits the routes that are taken in.',
  ),
];

const processFamily: Commands<NxBgpBlock> = openLines([...origin, ...familySettings], openWords);
const processFamilies = familyBlocks(
  () => processFamily,
  (family, line) => nxFact(line, bgp => void familyOf(bgp, family)),
);

/** The ways to write a neighbor: an address, a range, an interface. Its AS may stand on the same line. */
function neighborBlocks(): Commands<NxBgpBlock> {
  const opener = (template: string, blockOf: (args: never, block: NxBgpBlock) => NxBgpBlock): Command<NxBgpBlock> =>
    block(template, 'Opens the lines about a neighbor.', {
      enter: (args, line): NxBgpBlock => ({ ...blockOf(args as never, line.block), family: 'any', inFamily: false }),
      body: () => peerBody,
      apply: (args, line) => {
        const { asn } = args as { readonly asn?: Located<number> };
        const { template: inherited } = args as { readonly template?: Located<string> };
        if (line.no) return undefined;
        return nxPeerFact({ ...line, block: blockOf(args as never, line.block) }, peer => {
          if (asn) peer.remoteAs = asn;
          if (inherited) peer.inherits.push(inherited);
        });
      },
    });
  const byAddress = ({ peer }: { readonly peer: Located<NonNullable<NxBgpBlock['address']>> }, outer: NxBgpBlock) => ({
    ...outer,
    address: peer.value,
  });
  const byRange = ({ range }: { readonly range: Located<Prefix> }, outer: NxBgpBlock) => ({ ...outer, range: range.value });
  const byPort = ({ port }: { readonly port: Located<string> }, outer: NxBgpBlock) => ({ ...outer, port: port.value });
  return [
    opener('neighbor <peer:ip> [remote-as <asn:asn>] [inherit peer <template:peer-group>]', byAddress as never),
    opener('neighbor <range:prefix> [remote-as <asn:asn>]', byRange as never),
    opener('neighbor <port:interface> [remote-as <asn:asn>]', byPort as never),
  ];
}

const neighbors = neighborBlocks();

/** Opens a template; `body` holds the lines that it may have. */
function templateBlock(template: string, doc: string, body: () => Commands<NxBgpBlock>): Command<NxBgpBlock> {
  const nameOf = (args: unknown) => (args as { readonly name: Located<string> }).name.value;
  return block(template, doc, {
    enter: (args, line): NxBgpBlock => ({ ...line.block, family: 'any', template: nameOf(args), inFamily: false }),
    body,
    apply: (args, line) => (line.no ? undefined : nxPeerFact({ ...line, block: { ...line.block, template: nameOf(args) } }, () => {})),
  });
}

const templates: Commands<NxBgpBlock> = [
  templateBlock('template peer <name:=peer-group>', 'Opens settings that neighbors inherit.', () => peerBody),
  templateBlock('template peer-session <name:=peer-session>', 'Opens session settings that neighbors inherit.', () => sessionBody),
  templateBlock('template peer-policy <name:=peer-policy>', 'Opens family settings that neighbors inherit.', () => policy4),
];

const vrfBody: Commands<NxBgpBlock> = [...openLines(processCommands, openWords), ...processFamilies, ...neighbors];

const cacheBody: Commands<unknown> = settings(
  'A setting of the cache.',
  'description <description:text>',
  'shutdown',
  'transport tcp port <port:1-65535>',
  '<what:refresh-interval|retry-interval|expiry-interval|preference> <value:int>',
);

export const bgp: Commands<NxBgpBlock> = [
  ...vrfBody,
  ...templates,
  block('vrf <vrf:vrf>', 'Opens BGP inside a VRF.', {
    enter: ({ vrf }, line): NxBgpBlock => ({ ...line.block, vrf: vrf.value }),
    body: () => vrfBody,
    apply: ({ vrf }, line) => nxFact({ ...line, block: { ...line.block, vrf: vrf.value } }, () => {}),
  }),
  block('rpki cache <cache:ip>', 'A cache that validated ROA payloads come from (RFC 8210).', {
    enter: ({ cache }) => ({ scope: serviceScope(`rpki cache ${formatAddress(cache.value)}`) }),
    body: () => cacheBody,
    apply: ({ cache }, line) =>
      said('rpki', '', line, ({ caches }) => void caches.push({ name: formatAddress(cache.value), place: line.place })),
  }),
];
