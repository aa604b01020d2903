/** `router bgp` of IOS and IOS-XE. */
import type { AddressFamily } from '../../model/bgp.ts';
import { familyOf } from '../../model/drafts.ts';
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { openLines } from '../open-lines.ts';
import { section, settings } from '../settings.ts';
import { type BgpBlock, bgpFact, familyFact, groupFact, knob, processFact } from './bgp-block.ts';
import { familyCommands } from './bgp-family.ts';
import { forIpv6, groupDefinition, membershipLine } from './bgp-groups.ts';
import { openWords } from './bgp-open.ts';
import { type PeerLine, peerCommands, peerTargets } from './bgp-peer.ts';
import { iosPolicyLines, iosSessionLines } from './bgp-peer-lines.ts';
import { policyLines } from './bgp-policy.ts';
import { processCommands } from './bgp-process.ts';
import { sessionLines } from './bgp-session.ts';
import { said } from './line.ts';

const { command, block } = commandsOf<BgpBlock>();
/** `fe80::1%GigabitEthernet0/0/1` is a neighbor on that interface. */
const targets = [peerTargets.address, peerTargets.group, peerTargets.zoned];
const sessionAll: readonly PeerLine[] = [...sessionLines, ...iosSessionLines];
const policyAll: readonly PeerLine[] = [...policyLines, ...iosPolicyLines];
const lines: readonly PeerLine[] = [membershipLine, ...sessionAll, ...policyAll];

const process: Commands<BgpBlock> = [
  ...processCommands,
  knob(
    'bgp safe-ebgp-policy',
    'Passes no route over an external session that has no policy in that direction (RFC 8212).',
    'ebgpRequiresPolicy',
    'External sessions without a policy pass everything.',
  ),
  knob('bgp graceful-shutdown all', 'Moves traffic away before the process is stopped.', 'gracefulShutdown'),
  command(
    'bgp graceful-shutdown all <scope:neighbors|vrfs> <seconds:int> [activate] [local-preference <preference:int>] [community <community>]',
    'Moves traffic away from all neighbors before the process is stopped.',
    (_, line) =>
      bgpFact(line, ({ knobs }) => {
        knobs.gracefulShutdown = !line.no;
      }),
  ),
  command(
    'bgp rpki server tcp <cache:ip> port <port:1-65535> refresh <seconds:1-65535>',
    'A cache that validated ROA payloads come from; with it, invalid paths leave the decision (RFC 8210).',
    ({ cache, port }, line) =>
      said('rpki', '', line, ({ caches }) => void caches.push({ name: formatAddress(cache.value), place: line.place, port: port.value })),
  ),
  command(
    'bgp bestpath prefix-validate <mode:disable|allow-invalid>',
    'Switches origin validation of the decision off, or lets invalid paths take part after all others.',
    ({ mode }, line) =>
      processFact(line, bgp => {
        if (line.block.inFamily && line.block.family !== 'any') familyOf(bgp, line.block.family).prefixValidate = mode.value;
        else bgp.knobs.prefixValidate = mode.value;
      }),
  ),
  command('bgp router-id interface <interface>', 'Takes the address of an interface as BGP identifier.', (args, line) =>
    processFact(line, bgp => {
      bgp.routerIdInterface = args.interface;
    }),
  ),
  ...settings('Finds an identifier for each VRF.', 'bgp router-id vrf auto-assign'),
  knob('bgp redistribute-internal', 'Lets internal routes into other protocols; off by default.', 'redistributesInternal'),
  ...settings('Keeps or exchanges several paths of a prefix (RFC 7911).', 'bgp additional-paths ( install | send [ receive ] | receive )'),
  ...settings(
    'Which further paths are kept.',
    'bgp additional-paths select { all | group-best | backup | best-external | best <best:2-3> | best-range <low:int> <high:int> }',
  ),
  command('bgp advertise-best-external', 'Sends the best external path even where an internal one is best.', (_, line) =>
    familyFact(line, family => {
      family.additionalPaths = { send: 'external', ...family.additionalPaths };
    }),
  ),
  ...settings('Finds next hops through host routes.', 'bgp recursion host'),
  ...settings('Which routes may resolve next hops.', 'bgp nexthop route-map <policy:route-map>'),
  ...settings('How long a change of next hops waits.', 'bgp nexthop trigger delay <seconds:0-100>'),
  ...settings('Shares load by the bandwidth of links.', 'bgp dmzlink-bw'),
  ...settings('How often aggregates are computed.', 'bgp aggregate-timer <seconds:0-60>'),
  ...settings(
    'How long the process waits for the first neighbor.',
    'bgp nopeerup-delay ( cold-boot | nsf-switchover | post-boot | user-initiated ) <seconds:int>',
  ),
  command('bgp suppress-inactive', 'Sends only routes that are in the table.', (_, line) =>
    bgpFact(line, ({ knobs }) => {
      knobs.advertiseInactive = line.no;
    }),
  ),
  ...settings('Originates more specific routes.', 'bgp inject-map <inject:route-map> exist-map <exist:route-map> [copy-attributes]'),
  ...settings('Evaluates regular expressions without backtracking.', 'bgp regexp deterministic'),
  ...settings('Keeps what neighbors sent only where they cannot refresh.', 'bgp soft-reconfig-backup'),
  ...settings('Writes the configuration in families.', 'bgp upgrade-cli [set-version]'),
  ...settings('Writes AS numbers with a dot.', 'bgp asnotation dot'),
  ...settings('Gives labels to local routes.', 'bgp mpls-local-label'),
  ...settings(
    'Treats neighbors that read slowly apart from the others.',
    'bgp slow-peer ( detection [ threshold <threshold:120-3600> ] | split-update-group ( dynamic [ permanent ] | static ) )',
  ),
  ...settings('Finds the largest packet for sessions.', 'bgp transport path-mtu-discovery'),
  ...settings('Keeps only VPN routes that a local VRF wants; on by default.', 'bgp default route-target filter'),
  ...settings('Looks for errors in the table.', 'bgp consistency-checker <what:error-message|auto-repair> [interval <minutes:int>]'),
  ...settings('Treats faulty updates as withdrawals; on by default.', 'bgp enhanced-error'),
  ...settings('Settings of route refresh.', 'bgp refresh <what:stalepath-time|max-eor-time> <seconds:int>'),
  ...settings('Announces internal routes only when the IGP has them; off by default.', 'synchronization'),
  knob('auto-summary', 'Announces whole classful networks; off by default.', 'autoSummary'),
  ...settings('Opens lines of a topology.', 'scope ( global | vrf <vrf:vrf> )'),
  ...settings(
    'Filters routes of all neighbors.',
    'distribute-list <list:acl> <direction:in|out> [<source:connected|static|ospf|eigrp|rip|isis>] [<process:int>]',
  ),
  ...settings('Filters routes of all neighbors.', 'distribute-list prefix <list:prefix-list> <direction:in|out>'),
  ...settings('Which paths other VRFs take in.', 'import path selection <which:all|bestpath|multipaths>'),
  ...settings('How many paths other VRFs take in.', 'import path limit <paths:int>'),
  ...settings('Takes in EVPN routes.', 'import l2vpn evpn [re-originate]'),
  ...settings('Sends routes as EVPN routes.', 'export l2vpn evpn'),
  command('advertise l2vpn evpn', 'Sends routes as EVPN routes.', (_, line) =>
    familyFact(line, family => {
      family.advertisesEvpn = true;
    }),
  ),
  command('bgp bestpath aigp ignore', 'Leaves the accumulated IGP metric out of the decision.', (_, line) =>
    bgpFact(line, ({ knobs }) => {
      knobs.aigpIgnore = !line.no;
    }),
  ),
  ...settings('Replaces the AS in route targets.', 'rewrite-evpn-rt-asn'),
  ...settings(
    'A setting of the process.',
    'bgp sso route-refresh-enable',
    'bgp rr-group <rr:extcommunity-list>',
    'bgp l2vpn-mpls-label',
    'bgp default ( route-target filter | ipv6-nexthop | autonomous-system )',
    'bgp update-group split as-override',
    'bgp client-to-client reflection ( all | intra-cluster cluster-id ( any | <clusters:word...> ) )',
    'bgp route-reflector convergence',
    'bgp use-local-as',
    'default-information originate [ always ]',
    'retain route-target ( all | route-filter )',
    'nexthop route-map <policy:route-map>',
    'snmp context <context:word> [ ( user <user:word> [ credential ] [ encrypted ] auth ( md5 | sha ) <secret:secret> | community <community:secret> [ ( RO | RW ) ] [<list:acl>] ) ]',
    'topology ( base | <topology:word> )',
    'bmp ( initial-refresh ( delay <delay:int> | skip ) | buffer-size <buffer:int> )',
  ),
  section('bmp server <server:int>', 'Opens a station that is told of routes (RFC 7854).', () =>
    settings(
      'How the station is told.',
      'address <address:ip> port-number <port:int>',
      'description <description:text>',
      'initial-delay <initial:int>',
      'stats-reporting-period <period:int>',
      'failure-retry-delay <retry:int>',
      'flapping-delay <flapping:int>',
      'set ip dscp <dscp:dscp>',
      'update-source <interface> [ vrf <vrf:vrf> ]',
      'route-monitoring ( pre-policy | post-policy )',
      'activate',
      'exit-bmp-server-mode',
    ),
  ) as Commands<BgpBlock>[number],
];

/** A template's lines; session templates also hold no family. */
const templateLines = (entries: readonly PeerLine[]) => openLines(peerCommands(entries, [peerTargets.template]), openWords);
const sessionTemplate: Commands<BgpBlock> = templateLines(sessionAll);
const policyTemplate: Commands<BgpBlock> = templateLines(policyAll);

const templates: Commands<BgpBlock> = [
  block('template peer-session <name:=peer-session>', 'Opens session settings that neighbors inherit.', {
    enter: ({ name }, line): BgpBlock => ({ ...line.block, family: 'any', template: name.value }),
    body: () => sessionTemplate,
    apply: ({ name }, line) => groupFact(line, name.value),
  }),
  block('template peer-policy <name:=peer-policy>', 'Opens family settings that neighbors inherit.', {
    enter: ({ name }, line): BgpBlock => ({ ...line.block, family: 'any', template: name.value }),
    body: () => policyTemplate,
    apply: ({ name }, line) => groupFact(line, name.value),
  }),
];

const inFamily = (entries: readonly PeerLine[]): Commands<BgpBlock> =>
  openLines([...familyCommands, ...process, ...groupDefinition, ...peerCommands(entries, targets)], openWords);
/** What a family is opened for is offered first. */
const familyFirst = [...policyAll, membershipLine, ...sessionAll];
const ipv4 = inFamily(familyFirst);
const ipv6 = inFamily(forIpv6(familyFirst));

const familyDoc = 'Opens the lines for a family of addresses.';
const vrfDoc = 'Opens BGP inside a VRF.';
const inside = (block: BgpBlock, family: AddressFamily, vrf = block.vrf): BgpBlock => ({ ...block, family, vrf, inFamily: true });

const unicast: Commands<BgpBlock> = [
  block('address-family ipv4 [unicast]', familyDoc, {
    enter: (_, line) => inside(line.block, 'ipv4'),
    body: () => ipv4,
    apply: (_, line) => processFact(line, bgp => void familyOf(bgp, 'ipv4')),
  }),
  block('address-family ipv6 [unicast]', familyDoc, {
    enter: (_, line) => inside(line.block, 'ipv6'),
    body: () => ipv6,
    apply: (_, line) => processFact(line, bgp => void familyOf(bgp, 'ipv6')),
  }),
  block('address-family ipv4 [unicast] vrf <vrf:vrf>', vrfDoc, {
    enter: ({ vrf }, line) => inside(line.block, 'ipv4', vrf.value),
    body: () => ipv4,
    apply: ({ vrf }, line) => processFact({ ...line, block: inside(line.block, 'ipv4', vrf.value) }, bgp => void familyOf(bgp, 'ipv4')),
  }),
  block('address-family ipv6 [unicast] vrf <vrf:vrf>', vrfDoc, {
    enter: ({ vrf }, line) => inside(line.block, 'ipv6', vrf.value),
    body: () => ipv6,
    apply: ({ vrf }, line) => processFact({ ...line, block: inside(line.block, 'ipv6', vrf.value) }, bgp => void familyOf(bgp, 'ipv6')),
  }),
];

const others: Commands<BgpBlock> = [
  block('address-family <family:vpnv4|vpnv6> [<kind:unicast|multicast|flowspec>]', 'Opens the lines for VPN routes.', {
    enter: ({ family, kind }, line) => inside(line.block, kind && kind.value !== 'unicast' ? 'other' : family.value),
    body: () => ipv4,
  }),
  block('address-family l2vpn evpn', 'Opens the lines for Ethernet VPN.', {
    enter: (_, line) => inside(line.block, 'evpn'),
    body: () => ipv4,
  }),
  block('address-family l2vpn vpls', 'Opens the lines for VPLS.', { enter: (_, line) => inside(line.block, 'other'), body: () => ipv4 }),
  block(
    'address-family <family:ipv4|ipv6> <kind:multicast|mdt|mvpn|flowspec|sr-policy|tunnel|labeled-unicast> [vrf <vrf:vrf>]',
    'Opens the lines for other routes than unicast ones.',
    {
      enter: ({ vrf }, line) => inside(line.block, 'other', vrf?.value),
      body: () => ipv4,
    },
  ),
  block(
    'address-family <family:rtfilter|link-state|nsap> [<kind:unicast|link-state>]',
    'Opens the lines for routes that are no addresses.',
    { enter: (_, line) => inside(line.block, 'other'), body: () => ipv4 },
  ),
];

/** The body of `router bgp`; lines that need a family belong to IPv4 unicast. */
export const bgp: Commands<BgpBlock> = [
  ...unicast,
  ...others,
  ...templates,
  ...openLines([...process, ...familyCommands, ...groupDefinition, ...peerCommands(lines, targets)], openWords),
];
