/** IS-IS, RIP, multicast and MPLS of EOS: what IS-IS routes rest on, and settings that are kept. */
import type { Draft } from '../../model/fact.ts';
import type { IgpProcess } from '../../model/services.ts';
import { formatAddress } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located, Place } from '../../text/place.ts';
import { said } from '../ios/line.ts';
import { serviceBlock, serviceBody } from '../services.ts';
import { type ServiceBlock, section, settings, settingsOf, unmodelled } from '../settings.ts';
import { pseudowires } from './circuits.ts';
import { seamless } from './label-paths.ts';

/** The process of the block around a line. */
export interface IgpBlock {
  readonly protocol: string;
  readonly name: string;
  readonly vrf: string;
}

/** A change of the process by a line that is not negated. */
export function igpFact(line: Line<IgpBlock>, change: (process: Draft<IgpProcess>) => void) {
  const { protocol, name, vrf } = line.block;
  return said('igp', `${protocol} ${name} ${vrf}`, line, change);
}

/** IS-IS: one route for those of other protocols and of the other level; level 2 where none is named. */
export function addSummary(
  process: Draft<IgpProcess>,
  prefix: Prefix,
  place: Place,
  { level = 'level-2', metric, hidden = false }: { readonly level?: string; readonly metric?: number; readonly hidden?: boolean },
): void {
  const levels = level === 'level-1-2' ? [1 as const, 2 as const] : [level === 'level-1' ? (1 as const) : (2 as const)];
  process.summaries = [...(process.summaries ?? []), { prefix, levels, metric, advertise: !hidden, place }];
}

/** IS-IS: routes of one level are told in the other one. */
export function addLeak(process: Draft<IgpProcess>, from: string, into: string, policy: Located<string> | undefined, place: Place): void {
  if (from === into) return;
  process.leaks ??= [];
  process.leaks.push({ from: from === 'level-1' ? 1 : 2, into: into === 'level-1' ? 1 : 2, policy, place });
}

const { command, block } = commandsOf<IgpBlock>();

/** A line that gives a value to the process. */
function value(template: string, doc: string, key: string) {
  return command(template, doc, (args, line) => igpFact(line, ({ values }) => void values.set(key, wordsOf(args as object))));
}

function wordsOf(args: object): string {
  return Object.values(args as Record<string, { readonly value: unknown }>)
    .map(({ value: word }) => (typeof word === 'object' ? '' : String(word)))
    .join(' ');
}

const isis: Commands<IgpBlock> = [
  command('net <net:word>', 'The network entity title of this router.', ({ net }, line) =>
    igpFact(line, process => {
      process.net = net.value;
    }),
  ),
  command('router-id <family:ipv4|ipv6> <address:ip>', 'Names this router in IS-IS.', ({ address }, line) =>
    igpFact(line, process => {
      process.routerId = formatAddress(address.value);
    }),
  ),
  command('is-type <level:level-1|level-2|level-1-2>', 'The levels that this router takes part in.', ({ level }, line) =>
    igpFact(line, process => {
      process.level = level.value;
    }),
  ),
  command(
    'redistribute ( <protocol:connected|static|bgp|dhcp> | <igp:ospf|ospfv3> [ match ( internal | external | nssa-external [<type:1-2>] ) ] | isis [<level:level-1|level-2|level-1-2>] [ into <into:level-1|level-2> ] ) [ include leaked ] [ route-map <policy:route-map> ]',
    'Takes in routes of another protocol.',
    ({ protocol, igp, level, into, policy }, line) => {
      if (level && into) return igpFact(line, process => addLeak(process, level.value, into.value, policy, line.place));
      const from = protocol ?? igp;
      return from && igpFact(line, ({ redistributes }) => void redistributes.push({ protocol: from.value, policy, place: line.place }));
    },
  ),
  command('passive-interface <interface>', 'Announces the network without looking for neighbors.', (args, line) =>
    igpFact(line, ({ passive }) => void passive.push(args.interface.value)),
  ),
  value('log-adjacency-changes', 'Logs when neighbors come and go.', 'log-adjacency-changes'),
  value('mpls ldp sync default', 'Keeps traffic away until labels are there.', 'mpls ldp sync'),
  value('maximum-paths <paths:1-600>', 'How many equal paths are used at once.', 'maximum-paths'),
  command('advertise passive-only', 'Announces networks of passive interfaces only.', (_, line) =>
    igpFact(line, process => {
      process.passiveOnly = true;
    }),
  ),
  command('shutdown', 'Stops the process.', (_, line) =>
    igpFact(line, process => {
      process.shutdown = true;
    }),
  ),
  command(
    'default-information originate [<always:always>]',
    'Announces a default route while there is one, or always.',
    ({ always }, line) =>
      igpFact(line, process => {
        process.defaults = [...(process.defaults ?? []), { always: !!always }];
      }),
  ),
  ...unmodelled(
    'Changes what is told in a way of its own.',
    'default-information originate [always] route-map <policy:route-map>',
    'metric profile <profile:word>',
    'area proxy',
    'redistribute isis instance [ route-map <instancePolicy:route-map> ]',
    'redistribute <igp:ospf|ospfv3> include leaked [ match ( internal | external | nssa-external ) ] [ route-map <leaked:route-map> ]',
  ),
  command('distance <distance:1-255> [<level:level-1|level-2>]', 'Administrative distance of its routes; 115 by default.', (args, line) =>
    igpFact(line, process => {
      const { value: distance } = args.distance;
      if (!args.level) process.distance = distance;
      else if (args.level.value === 'level-1') process.preferences = { ...process.preferences, level1: distance, level1External: distance };
      else process.preferences = { ...process.preferences, level2: distance, level2External: distance };
    }),
  ),
  value('bfd all-interfaces', 'Watches neighbors with BFD.', 'bfd'),
  value('multi-topology', 'Computes paths of each family apart.', 'multi-topology'),
  command('set-overload-bit', 'Keeps transit traffic away.', (_, line) =>
    igpFact(line, process => {
      process.overload = true;
      process.values.set('set-overload-bit', '');
    }),
  ),
  value('set-overload-bit on-startup [<when:word>]', 'Keeps transit traffic away after a start.', 'set-overload-bit'),
  value('spf-interval <seconds:int> [<initial:int>] [<unit:milliseconds>] [<hold:int>]', 'How fast paths are computed.', 'spf-interval'),
  value(
    'authentication mode <mode:md5|text|sha> [key-id <id:int>] [<level:level-1|level-2>]',
    'How updates are protected.',
    'authentication',
  ),
  value('is-hostname <name:word>', 'The name that is announced.', 'is-hostname'),
  value('graceful-restart', 'Keeps forwarding during a restart.', 'graceful-restart'),
  ...settings(
    'A setting of IS-IS.',
    'authentication key [<encryption:0|7|8a>] <secret:secret> [<level:level-1|level-2>]',
    'authentication key-id <id:int> algorithm <hash:md5|sha-1|sha-224|sha-256|sha-384|sha-512> [ rfc-5310 ] key [<form:0|7|8a>] <idSecret:secret> [<keyLevel:level-1|level-2>]',
    'authentication mode ( <mode:md5|text> | sha key-id <shaId:int> | shared-secret profile <profile:shared-secret-profile> algorithm <algorithm:md5|sha-1|sha-224|sha-256|sha-384|sha-512> ) [rx-disabled] [<modeLevel:level-1|level-2>]',
    'graceful-restart ( restart-hold-time <hold:int> | t2 <graceLevel:level-1|level-2> <t2:int> )',
    'spf-interval <wait:int> [<waitUnit:seconds|milliseconds>] [<initial:int>] [<initialUnit:milliseconds>] [<increment:int>] [<incrementUnit:milliseconds>]',
    'timers ( csnp generation interval <csnp:int> seconds | spf <spf:int> [milliseconds] )',
    'flex-algo <algorithm:word> [<algorithmLevel:level-1|level-2>] [ advertised ]',
    'traffic-engineering',
    'set-overload-bit on-startup wait-for-bgp [ timeout <overload:int> ]',
    'timers ( lsp ( generation <generation:int> [<hold:int>] [<increment:int>] | refresh <refresh:int> | min-remaining-lifetime <remaining:int> | out-delay <delay:int> ) | local-convergence-delay [<milliseconds:int>] protected-prefixes | csnp generation ( interval <every:int> | p2p disabled ) )',
    'lsp ( purge origin-identification | size maximum <bytes:int> | flooding dynamic [<level:level-1|level-2>] )',
    'fast-reroute ti-lfa ( mode <mode:link-protection|node-protection> [<level:level-1|level-2>] | srlg [strict] )',
    'router-segment <sid:int>',
    'prefix-segment <prefix> <what:index|label> <value:int>',
    'no-shutdown',
    'router-id prefix-segment <segment:int>',
    'adjacency-segment allocation <which:none|all-interfaces|sr-peers> [ backup-eligible ]',
    'maximum-prefix <limit:int>',
    'attached-bit',
    'tunnel ( source-protocol ( bgp ipv4 labeled-unicast | bgp labeled-unicast | flex-algo | isis segment-routing | isis flex-algo | ldp | rsvp-ler | nexthop-group | static ) [ rcf <function:control-function> ] | routes )',
  ),
];
const labels: Commands<IgpBlock> = settings(
  'A setting of segment routing.',
  'shutdown',
  'router-id <address:ipv4>',
  'prefix-segment <prefix> <what:index|label> <value:int>',
  'adjacency-segment allocation <which:none|all-interfaces|sr-peers> [ backup-eligible ]',
  'proxy-node-segment <prefix> <what:index|label> <value:int>',
);
const isisWithFamilies: Commands<IgpBlock> = [
  ...isis,
  block('segment-routing mpls', 'Opens segment routing.', {
    enter: (_, line) => line.block,
    body: () => labels,
    apply: (_, line) => igpFact(line, ({ values }) => void values.set('segment-routing', 'mpls')),
  }),
  block('address-family <family:ipv4|ipv6> unicast', 'Opens the lines for a family.', {
    enter: (_, line) => line.block,
    body: () => isis,
    apply: ({ family }, line) =>
      igpFact(line, process => {
        process.values.set(`address-family ${family.value}`, 'unicast');
        process.families = [...(process.families ?? []), family.value === 'ipv4' ? 4 : 6];
      }),
  }),
];

const rip: Commands<IgpBlock> = [
  command('network <prefix:ipv4-prefix>', 'Runs RIP on interfaces with an address in the prefix.', (_, line) => igpFact(line, () => {})),
  ...settings(
    'A setting of RIP.',
    'network <address:ipv4> [<mask>]',
    'redistribute <protocol:word> [route-map <policy:route-map>]',
    'metric default <metric:1-16>',
    '<what:metric|timers|distance> <value:int> [<more:int>] [<last:int>]',
    'distribute-list prefix-list <list:prefix-list> <direction:in|out> [<interface>]',
    'shutdown',
  ),
];

const bfd: Commands<ServiceBlock> = settings(
  'How fast BFD notices failures, in milliseconds.',
  '<of:multihop|interval> interval <interval:int> <least-word:min-rx|min_rx> <least:int> multiplier <multiplier:int>',
  'interval <interval:int> <least-word:min-rx|min_rx> <least:int> multiplier <multiplier:int> [default]',
  'slow-timer <milliseconds:int>',
  'session stats snapshot interval <seconds:int>',
  'local-address <address:word>',
);

const bfdOfDevice: Commands<ServiceBlock> = [
  ...bfd,
  ...(seamless as Commands<ServiceBlock>),
  section('vrf <vrf:vrf>', 'Opens the sessions of a VRF.', () => [
    section('peer <peer:ip> [ interface <interface> ]', 'A session that no protocol asks for.', () => bfd),
    ...bfd,
  ]) as Commands<ServiceBlock>[number],
];

const multicastFamily: Commands<ServiceBlock> = [
  ...settings(
    'A setting of multicast.',
    'routing',
    'software-forwarding <how:kernel|sfe>',
    'multipath ( none | deterministic ( color | router-id | hash ) )',
    'counters <what:bytes|packets> [<more:bytes|packets>]',
    'rpf route <prefix:word> <next:word> [<distance:int>]',
    'ssm range ( standard | <list:acl> )',
    'spt threshold ( 0 | infinity ) [ match list <list:acl> ]',
    'log <what:neighbors>',
    'activity polling-interval <polling:int>',
    'counters rate period decay <decay:int> seconds',
    'make-before-break [ disabled ]',
    'message hello address secondary ipv6',
    'host-proxy match mroute ( all | iif )',
    'ssm aware',
    'border-router',
    'fast-reroute [ vrf <frrVrf:vrf> | access-list <fast:acl> ]',
    'bfd',
    'sg-expiry-timer <seconds:int>',
    'register ( local-interface <interface> | probe interval <seconds:int> )',
    'route sg installation threshold <rate:int> <unit:kbps|packets>',
  ),
  ...settings(
    'A meeting point of multicast groups.',
    'rp address <address:ip> [<groups:prefix>] [priority <priority:int>] [hashmask <bits:int>] [override]',
    'rp address <address:ip> access-list <list:acl> [priority <priority:int>] [hashmask <bits:int>] [override]',
    'anycast-rp <address:ip> <own:ip> [register-count <count:word>]',
    'rp ( hash algorithm modulo | candidate <interface> [ priority <priority:int> ] [ interval <interval:int> ] [ access-list <list:acl> ] )',
  ),
];
const elected = (): Commands<unknown> =>
  settings(
    'A setting of the election.',
    'candidate <interface> [<groups:ipv4-prefix>] { priority <priority:int> | hashmask <mask:int> | interval <interval:int> | access-list <list:acl> }',
    'holdtime <hold:int>',
    'sz border',
    'interval <interval:int>',
  );
const electedMeetings: Commands<unknown> = [
  section('( ipv4 | ipv6 )', 'Opens the election for a family.', elected),
  section('vrf <vrf:vrf>', 'Opens the election in a VRF.', () => [section('( ipv4 | ipv6 )', 'Opens the election for a family.', elected)]),
  ...elected(),
];
const multicast: Commands<ServiceBlock> = [
  ...serviceBody,
  ...multicastFamily,
  commandsOf<ServiceBlock>().block('<family:ipv4|ipv6>', 'Opens the lines for a family.', {
    enter: (_, line) => line.block,
    body: () => multicastFamily,
  }),
];

const ldp: Commands<ServiceBlock> = [
  ...serviceBody,
  ...pseudowires,
  ...settings(
    'A setting of the label protocol (RFC 5036).',
    'router-id ( interface <interface> | force <address:ipv4> )',
    'transport-address ( interface <interface> | <address:ip> )',
    'neighbor ( hello-redundancy ( none | link | duration <redundancy:int> ) | <neighbor:ip> targeted )',
    'graceful-restart role ( helper | speaker )',
    'timer ( reconnect | neighbor-liveness | recovery | state-hold-time ) <timer:int>',
    'password [<form:0|7|8a>] <secret:secret>',
    'interface disabled default',
    'igp sync <what:delay|holddown> <value:int>',
    'discovery hello ( interval <interval:int> | hold-time <hold:int> )',
    'hello ( interval <value:int> | hold-time <hold:int> | redundancy <how:none|link|duration> [<seconds:int>] )',
    'entropy-label',
    'fec filter prefix-list <list:prefix-list>',
    'graceful-restart',
    'label local-termination <how:explicit-null|implicit-null>',
  ),
  commandsOf<ServiceBlock>().command('router-id <address:ipv4>', 'Names this router in the label protocol.', ({ address }, line) =>
    said('service', line.block.service, line, ({ values }) => void values.set('router-id', formatAddress(address.value))),
  ),
];

const top = commandsOf<unknown>();
export const otherIgps: Commands<unknown> = [
  top.block('router isis <name:word> [vrf <vrf:vrf>]', 'Runs an instance of IS-IS.', {
    enter: ({ name, vrf }): IgpBlock => ({ protocol: 'isis', name: name.value, vrf: vrf?.value ?? 'default' }),
    body: () => isisWithFamilies,
    apply: ({ name, vrf }, line) =>
      igpFact({ ...line, block: { protocol: 'isis', name: name.value, vrf: vrf?.value ?? 'default' } }, () => {}),
  }),
  top.block('router rip [vrf <vrf:vrf>]', 'Runs RIP.', {
    enter: ({ vrf }): IgpBlock => ({ protocol: 'rip', name: '', vrf: vrf?.value ?? 'default' }),
    body: () => rip,
  }),
  serviceBlock('router bfd', 'Opens the settings of BFD.', () => bfdOfDevice),
  serviceBlock('router multicast', 'Opens multicast routing.', () => multicast),
  serviceBlock('router pim sparse-mode', 'Opens PIM.', () => multicast),
  serviceBlock('router igmp', 'Opens IGMP.', () => multicast),
  section('router pim bsr', 'Opens the election of meeting points (RFC 5059).', () => electedMeetings),
  serviceBlock('mpls ldp', 'Opens the label protocol.', () => ldp),
  ...settingsOf(
    'bfd',
    'How fast BFD notices failures.',
    'bfd multihop interval <interval:int> <word:min-rx|min_rx> <least:int> multiplier <multiplier:int>',
    'bfd interval <interval:int> <word:min-rx|min_rx> <least:int> multiplier <multiplier:int> [default]',
    'bfd ( slow-timer | slow-timers ) <milliseconds:int>',
  ),
  ...settingsOf(
    'mpls',
    'A setting of MPLS.',
    'mpls ip',
    'mpls label range <of:bgp-sr|dynamic|isis-sr|l2evpn|ospf-sr|srlb|static|static-sr> <first:int> <count:int>',
    'mpls label range <of:l2evpn> <of:ethernet-segment|shared> <first:int> <count:int>',
    'mpls tunnel termination ( model ttl <ttl:pipe|uniform> dscp <dscp:pipe|uniform> [ php model ttl <phpTtl:pipe|uniform> dscp <phpDscp:pipe|uniform> ] | php model ttl <php:pipe|uniform> dscp <code:pipe|uniform> | qos policy )',
    'mpls icmp ( ttl-exceeded tunneling | fragmentation-needed tunneling | ip source-interface <interface> )',
  ),
  ...settingsOf(
    'multicast',
    'A setting of multicast.',
    'ip multicast-routing [vrf <vrf:vrf>]',
    'ip multicast multipath ( none | deterministic [ router-id | color | hash ] )',
    'ip igmp snooping',
    'ip igmp snooping vlan <of:numbers> [ querier [ address <address:ipv4> | query-interval <query:int> | max-response-time <response:int> | last-member-query-interval <last:int> | last-member-query-count <count:int> | startup-query-interval <startup:int> | startup-query-count <starts:int> | version <version:int> ] | immediate-leave | fast-leave | max-groups <limit:int> | multicast-router interface <router:interface> | static ( <group:ipv4> | interface ) interface <member:interface> | proxy | filter <profile:word> | report-flooding [ switch-port <port:interface> ] ]',
    'ip igmp snooping ( querier [ address <address:ipv4> | query-interval <query:int> | max-response-time <response:int> | last-member-query-interval <last:int> | last-member-query-count <count:int> | startup-query-interval <startup:int> | startup-query-count <starts:int> | version <version:int> ] | report-flooding [ switch-port <port:interface> ] | proxy | immediate-leave | fast-leave | robustness-variable <robustness:int> | restart query-interval <restart:int> | interface-restart-query <times:int...> )',
    'ip pim ( rp-address <rp:ipv4> [ <group:ipv4-prefix> | access-list <list:acl> ] [ hashmask <mask:int> ] [ priority <priority:int> ] [override] | ssm range ( standard | <ssm:acl> ) | anycast-rp <anycast:ipv4> <peer:ipv4> [ register-count ( infinity | <registers:int> ) ] | bfd | log-neighbor-changes | register-source <interface> | spt-threshold ( 0 | infinity ) [ group-list <groups:acl> ] )',
  ),
  section('mpls oam', 'Opens how paths of labels are probed.', () => settings('How paths are probed.', 'standard ( ietf | arista )')),
  section('router msdp', 'Opens MSDP.', () => msdp),
];

const msdp: Commands<unknown> = settings(
  'A setting of MSDP.',
  'peer <address:ipv4>',
  'mesh-group <group:word>',
  'local-interface <interface>',
  'originator-id local-interface <interface>',
  'vrf <vrf:vrf>',
  'keepalive <keepalive:int> <hold:int>',
  'sa-limit <limit:int>',
  'description <description:text>',
  'disabled',
  'group-limit <limit:int> source <prefix>',
  'forward register-packets',
  'rejected-limit <limit:int>',
  'connection retry interval <seconds:int>',
  'default-peer [prefix-list <list:prefix-list>]',
  'sa-filter <direction:in|out> list <list:acl>',
);
