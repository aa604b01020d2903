/** Lines of a neighbor or group about what is exchanged in a family. */
import { siteOf } from '../../net/community.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { type BgpBlock, groupKey, peerFact, peerFamilyFact } from './bgp-block.ts';
import { policyUse } from './names.ts';

const { command } = commandsOf<BgpBlock>();

const filters: Commands<BgpBlock> = [
  command('advertise best-external', 'Sends the best external path even where an internal one is best.', (_, line) =>
    peerFamilyFact(line, settings => {
      settings.additionalPaths = { ...settings.additionalPaths, send: 'external' };
    }),
  ),
  command(
    'route-policy <policy:route-policy> [<values:word...>] <direction:in|out>',
    'Filters and changes routes received from or sent to the neighbor.',
    ({ policy, values, direction }, line) =>
      peerFamilyFact(line, settings => {
        const use = policyUse(policy, values);
        if (direction.value === 'in') settings.importPolicies = [use];
        else settings.exportPolicies = [use];
      }),
    'External sessions pass nothing, internal ones everything.',
  ),
  command('use af-group <group:af-group>', 'Takes the family settings of a group.', ({ group }, line) =>
    peerFact(line, ({ inherits }) => void inherits.unshift({ ...group, value: groupKey('af-group', group.value) })),
  ),
  command(
    'maximum-prefix <limit:1-4294967295> [<threshold:1-100>] [<warning:warning-only>] [restart <minutes:1-65535>] [<extra:discard-extra-paths>]',
    'Closes the session when more prefixes arrive, or only warns.',
    ({ limit, warning }, line) =>
      peerFamilyFact(line, settings => {
        settings.maximumPrefix = { limit: limit.value, warningOnly: !!warning, place: line.place };
      }),
  ),
  command(
    'default-originate [<disable:inheritance-disable>]',
    'Sends a default route to the neighbor whether or not one exists.',
    ({ disable }, line) =>
      peerFamilyFact(line, settings => {
        if (!disable) settings.defaultOriginate = { place: line.place };
      }),
  ),
  command(
    'default-originate route-policy <policy:route-policy> [<values:word...>]',
    'Sends a default route while a route exists that the policy accepts.',
    ({ policy, values }, line) =>
      peerFamilyFact(line, settings => {
        settings.defaultOriginate = { place: line.place, policy: policyUse(policy, values) };
      }),
  ),
];

const attributes: Commands<BgpBlock> = [
  command('next-hop-self [<disable:inheritance-disable>]', 'Sends routes with the own address as next hop.', ({ disable }, line) =>
    peerFamilyFact(line, settings => {
      settings.nextHopSelf = !disable;
    }),
  ),
  command('site-of-origin <site:rd>', 'Marks routes with a site of origin, so that they do not come back to the site.', ({ site }, line) =>
    peerFamilyFact(line, settings => {
      settings.siteOfOrigin = siteOf(site.value);
    }),
  ),
  command('next-hop-unchanged [multipath]', 'Keeps the next hop of routes to an external neighbor.', (_, line) =>
    peerFamilyFact(line, settings => {
      settings.attributeUnchanged = { asPath: false, nextHop: true, med: false };
    }),
  ),
  command(
    'send-community-ebgp [<disable:inheritance-disable>]',
    'Sends communities to an external neighbor; internal ones always get them.',
    ({ disable }, line) =>
      peerFamilyFact(line, settings => {
        settings.sendCommunity = { ...settings.sendCommunity, standard: !disable, large: !disable };
      }),
    'No communities are sent to external neighbors.',
  ),
  ...(settings(
    'Sends the community of a graceful shutdown to an external neighbor.',
    'send-community-gshut-ebgp [inheritance-disable]',
  ) as Commands<BgpBlock>),
  command(
    'send-extended-community-ebgp [<disable:inheritance-disable>]',
    'Sends extended communities to an external neighbor.',
    ({ disable }, line) =>
      peerFamilyFact(line, settings => {
        settings.sendCommunity = { ...settings.sendCommunity, extended: !disable };
      }),
  ),
  command(
    'remove-private-AS [<inbound:inbound>] [<all:entire-aspath>] [<disable:disable|inheritance-disable>]',
    'Takes private ASes out of paths that are sent, or received.',
    ({ inbound, all, disable }, line) =>
      peerFamilyFact(line, settings => {
        if (!inbound && !disable) settings.removePrivateAs = { all: !!all, replace: false };
      }),
  ),
  command('replace-private-AS [<all:entire-aspath>]', 'Replaces private ASes in paths that are sent by the own one.', ({ all }, line) =>
    peerFamilyFact(line, settings => {
      settings.removePrivateAs = { all: !!all, replace: true };
    }),
  ),
  command(
    'as-override [<disable:disable|inheritance-disable>]',
    'Replaces the AS of the neighbor in paths by the own one.',
    ({ disable }, line) =>
      peerFamilyFact(line, settings => {
        settings.asOverride = !disable;
      }),
  ),
  command('allowas-in [<times:1-10>]', 'Accepts paths that hold the own AS; up to 3 times when no number is given.', ({ times }, line) =>
    peerFamilyFact(line, settings => {
      settings.allowAsIn = times?.value ?? 3;
    }),
  ),
  command('weight <weight:0-65535>', 'Weight of routes from this neighbor; the highest wins before anything else.', ({ weight }, line) =>
    peerFamilyFact(line, settings => {
      settings.weight = weight;
    }),
  ),
];

const behaviour: Commands<BgpBlock> = [
  command(
    'route-reflector-client [<disable:inheritance-disable>]',
    'Reflects routes between this neighbor and other internal ones (RFC 4456).',
    ({ disable }, line) =>
      peerFamilyFact(line, settings => {
        settings.routeReflectorClient = !disable;
      }),
  ),
  command('route-server-client', 'Passes routes on to this neighbor without adding the own AS (RFC 7947).', (_, line) =>
    peerFamilyFact(line, settings => {
      settings.routeServerClient = true;
    }),
  ),
  command(
    'soft-reconfiguration inbound [<how:always|inheritance-disable|rpki-dropped-only|rpki-tested-only>] [<which:always>]',
    'Keeps what the neighbor sent, so that a new policy can be applied to it.',
    ({ how }, line) =>
      peerFamilyFact(line, settings => {
        settings.softReconfiguration = how?.value !== 'inheritance-disable';
      }),
  ),
  command('multipath', 'Lets routes of this neighbor take part in load sharing.', (_, line) =>
    peerFamilyFact(line, settings => {
      settings.multipath = true;
    }),
  ),
  command(
    'aigp [<disable:disable>]',
    'Exchanges the accumulated IGP metric (RFC 7311).',
    ({ disable }, line) =>
      peerFamilyFact(line, settings => {
        settings.aigp = !disable;
      }),
    'Sessions of the AS exchange it, external ones do not.',
  ),
  ...settings(
    'A setting of the exchange with this neighbor.',
    'advertisement-interval <seconds:0-600>',
    'aigp send ( cost-community ( <id:int> [ poi ( igp-cost | pre-bestpath ) [transitive] ] | disable ) | med [disable] )',
    'accept-own [inheritance-disable]',
    'accept-route-legacy-rt',
    'capability orf prefix <direction:send|receive|both|none>',
    'orf route-policy <policy:route-policy>',
    'encapsulation-type <type:vxlan|mpls|srv6>',
    'bgp origin-as validation disable',
    'origin-as validation disable',
    'bestpath origin-as allow invalid [inheritance-disable]',
    'validation ( disable | redirect disable )',
    'signalling <protocol:bgp|ldp> disable',
    'next-hop-unchanged inheritance-disable',
    'use-next-hop <how:rib>',
    'long-lived-graceful-restart ( capable | stale-time send <send:int> accept <accept:int> )',
    'advertise <family:vpnv4|vpnv6|ipv4|ipv6|l2vpn> <kind:unicast|evpn|labeled-unicast> [<what:re-originated|imported>] [<how:stitching-rt>] [<end:disable|inheritance-disable>]',
    'advertise local-labeled-route [ disable ]',
    'advertise permanent-network',
    'advertise vpnv4 unicast enable',
    'import <how:stitching-rt|re-originate> [<more:re-originate|stitching-rt>] [stitching-rt]',
    'prefix-list <list:word> <direction:in|out>',
    'update out originator-loopcheck disable',
    'update out <what:enable|disable> advertise-loop',
    'optimal-route-reflection <group:word>',
    'default-policy-action <direction:in|out> <action:accept|reject>',
    'enable <what:address-family|capability>',
    'send-multicast-attributes [disable]',
    'additional-paths <direction:send|receive> [disable]',
    'slow-peer detection <how:enable|disable>',
    'l2vpn <what:vpls|evpn> signalling <protocol:word> disable',
    'maximum-prefix <limit:int> <threshold:int> discard-extra-paths',
  ),
  section('signalling', 'Opens how pseudowires are signalled.', () =>
    settings('A protocol for pseudowires.', '<protocol:bgp|ldp> disable'),
  ),
];

export const policyCommands: Commands<BgpBlock> = [...filters, ...attributes, ...behaviour];
