/** Lines of `router bgp` of FRR about the process itself. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { type BgpBlock, bgpFact, knob, processFact } from '../ios/bgp-block.ts';
import { identityCommands } from '../ios/bgp-process.ts';
import { kept, ofBgp } from './kept.ts';

const { command } = commandsOf<BgpBlock>();

const decision: Commands<BgpBlock> = [
  knob('bgp always-compare-med', 'Compares MED also between routes from different neighbor ASes; off by default.', 'alwaysCompareMed'),
  knob(
    'bgp deterministic-med',
    'Groups routes by neighbor AS before comparing MED, so that the result does not depend on the order of arrival.',
    'deterministicMed',
    'Off with the traditional profile, on with the datacenter one: routes are compared pairwise, newest first, and with MED the winner may depend on which came first.',
  ),
  knob(
    'bgp bestpath compare-routerid',
    'Breaks ties between external paths by the lower router ID instead of by age.',
    'compareRouterId',
    'The oldest of equal external paths stays best.',
  ),
  knob('bgp bestpath as-path ignore', 'Leaves the length of the AS path out of the decision.', 'asPathIgnore'),
  knob('bgp bestpath as-path confed', 'Counts confederation members in the length of the AS path.', 'asPathConfed'),
  command(
    'bgp bestpath as-path multipath-relax [ <set:as-set|no-as-set> ]',
    'Lets paths of equal length share load even where their ASes differ; with as-set what is announced is made of all of them.',
    ({ set }, line) =>
      bgpFact(line, ({ knobs }) => {
        knobs.multipathRelax = !line.no;
        knobs.multipathMerged = !line.no && set?.value === 'as-set';
      }),
  ),
  command(
    'bgp bestpath med {+ <confed:confed> | <worst:missing-as-worst> }',
    'Compares MED among confederation paths, or takes a missing MED for the worst value instead of 0.',
    ({ confed, worst }, line) =>
      bgpFact(line, ({ knobs }) => {
        if (confed) knobs.medConfed = !line.no;
        if (worst) knobs.medMissingAsWorst = !line.no;
      }),
  ),
  ...kept(ofBgp, 'Lets paths of different peer types share load.', 'bgp bestpath peer-type multipath-relax'),
  knob('bgp bestpath aigp', 'Compares the accumulated IGP metric of two paths that have one (RFC 7311); off by default.', 'aigp'),
  ...kept(
    ofBgp,
    'How the link bandwidth community weighs multipaths.',
    'bgp bestpath bandwidth ~ <mode:ignore|skip-missing|default-weight-for-missing>',
  ),
];

const checks: Commands<BgpBlock> = [
  knob(
    'bgp ebgp-requires-policy',
    'Passes no route over an external session that has no policy in that direction (RFC 8212).',
    'ebgpRequiresPolicy',
    'On since 7.4 with the traditional profile, off with the datacenter one.',
  ),
  knob(
    'bgp network import-check',
    'Originates a network only while the table holds the exact route.',
    'networkImportCheck',
    'On since 7.4 with the traditional profile, off with the datacenter one.',
  ),
  command('bgp network import-check exact', 'Originates a network only while the table holds the exact route.', (_, line) =>
    bgpFact(line, ({ knobs }) => {
      knobs.networkImportCheck = !line.no;
    }),
  ),
  knob('bgp enforce-first-as', 'Refuses a route whose first AS is not that of the neighbor.', 'enforceFirstAs', 'On since 9.1.'),
  ...kept(ofBgp, 'Refuses paths that hold sets of ASes (RFC 9774).', 'bgp reject-as-sets'),
  ...kept(ofBgp, 'Opens external sessions without a connected route.', 'bgp disable-ebgp-connected-route-check'),
  ...kept(ofBgp, 'Takes next hops that no router may have.', 'bgp allow-martian-nexthop'),
  ...kept(ofBgp, 'Sends no update that repeats the last one; on since 7.6.', 'bgp suppress-duplicates'),
  command('bgp suppress-fib-pending', 'Sends routes only once they are installed.', (_, line) =>
    bgpFact(line, ({ knobs }) => {
      knobs.advertiseInactive = line.no;
    }),
  ),
];

const families =
  'ipv4-multicast|ipv4-vpn|ipv4-labeled-unicast|ipv4-flowspec|ipv6-unicast|ipv6-multicast|ipv6-vpn|ipv6-labeled-unicast|ipv6-flowspec|l2vpn-evpn|link-state';

const defaults: Commands<BgpBlock> = [
  knob('bgp default ipv4-unicast', 'Activates every neighbor for IPv4 unicast without being told; on by default.', 'defaultIpv4Unicast'),
  ...kept(ofBgp, 'Activates every neighbor for this family without being told.', `bgp default <family:${families}>`),
  knob('bgp default shutdown', 'Keeps sessions closed until they are opened one by one.', 'defaultShutdown'),
  ...kept(
    ofBgp,
    'What holds unless something else is written: names in the output, new neighbors closed, capabilities that are offered.',
    'bgp default <what:show-hostname|show-nexthop-hostname|dynamic-capability|software-version-capability|link-local-capability>',
    'bgp default subgroup-pkt-queue-max ~ <packets:20-100>',
  ),
  ...kept(ofBgp, 'Seconds until a default route is looked at again.', 'bgp default-originate timer ~ <seconds:0-65535>'),
];

const sessions: Commands<BgpBlock> = [
  knob('bgp client-to-client reflection', 'Reflects routes between clients; on by default.', 'clientToClientReflection'),
  knob(
    'bgp route-reflector allow-outbound-policy',
    'Lets route maps change reflected routes.',
    'reflectorAllowOutboundPolicy',
    'What an outgoing route map sets is ignored for reflected routes.',
  ),
  knob('bgp graceful-shutdown', 'Marks all routes with GRACEFUL_SHUTDOWN so that neighbors move away (RFC 8326).', 'gracefulShutdown'),
  knob('bgp fast-external-failover', 'Drops a session as soon as its interface goes down; on by default.', 'fastExternalFailover'),
  knob('bgp shutdown', 'Closes all sessions.', 'shutdown'),
  command('bgp shutdown message <message:text>', 'Closes all sessions and tells the neighbors why.', (_, line) =>
    bgpFact(line, ({ knobs }) => {
      knobs.shutdown = !line.no;
    }),
  ),
  ...kept(ofBgp, 'Reacts to failures faster than to improvements.', 'bgp fast-convergence'),
  ...kept(ofBgp, 'Logs when a session goes up or down.', 'bgp log-neighbor-changes'),
  ...kept(ofBgp, 'Announces itself on interfaces of neighbors; on by default.', 'bgp ipv6-auto-ra'),
  ...kept(ofBgp, 'Refuses sessions with a shorter hold time.', 'bgp minimum-holdtime ~ <seconds:1-65535>'),
  ...kept(ofBgp, 'Lets TCP probe idle sessions.', 'bgp tcp-keepalive ~ <idle:1-65535> <interval:1-65535> <probes:1-30>'),
  command(
    'timers bgp ~ <keepalive:0-65535> <hold:0-65535>',
    'Keepalive and hold time of all neighbors in seconds; 60 and 180, or 3 and 9 with the datacenter profile.',
    ({ keepalive, hold }, line) =>
      processFact(line, bgp => {
        bgp.extras = { ...bgp.extras, timers: { keepalive: keepalive.value, hold: hold.value } };
      }),
  ),
  ...kept(ofBgp, 'Closes sessions at once when this router is told to stop.', 'bgp hard-administrative-reset'),
];

const restart: Commands<BgpBlock> = [
  command('bgp graceful-restart', 'Keeps forwarding while the process of a neighbor restarts.', (_, line) =>
    bgpFact(line, bgp => {
      bgp.gracefulRestart = !line.no;
    }),
  ),
  ...kept(
    ofBgp,
    'Details of graceful restart.',
    'bgp graceful-restart <what:preserve-fw-state|notification|disable-eor>',
    'bgp graceful-restart-disable',
  ),
  ...kept(
    ofBgp,
    'How long a neighbor may take to restart, or routes of one that restarts are kept, in seconds.',
    'bgp graceful-restart restart-time ~ <seconds:0-4095>',
    'bgp graceful-restart stalepath-time ~ <seconds:1-4095>',
    'bgp graceful-restart rib-stale-time ~ <seconds:1-3600>',
    'bgp graceful-restart select-defer-time ~ <seconds:0-3600>',
  ),
  ...kept(
    ofBgp,
    'How long routes of a lost neighbor are kept as a last resort (RFC 9494).',
    'bgp long-lived-graceful-restart stale-time ~ <seconds:1-16777215>',
  ),
  ...kept(
    ofBgp,
    'How long routes of a lost neighbor are kept as a last resort (RFC 9494).',
    'bgp long-lived-graceful-restart stale-time <seconds:1-4294967295>',
  ),
];

const work: Commands<BgpBlock> = [
  command(
    'bgp max-med administrative ~ [<med:0-4294967295>]',
    'Sends all routes with a high MED; 4294967294 unless written.',
    ({ med }, line) =>
      bgpFact(line, ({ knobs }) => {
        knobs.maxMed = line.no ? undefined : (med?.value ?? 4294967294);
      }),
  ),
  ...kept(ofBgp, 'Announces a high MED for a time after a start.', 'bgp max-med on-startup ~ <seconds:5-86400> [<med:0-4294967295>]'),
  ...kept(
    ofBgp,
    'How often conditions of advertisement are looked at; every minute by default.',
    'bgp conditional-advertisement timer <seconds:5-240>',
  ),
  ...kept(
    ofBgp,
    'How long a change of a route map waits before it takes effect; 5 seconds by default.',
    'bgp route-map delay-timer ~ <seconds:0-600>',
  ),
  ...kept(ofBgp, 'Waits before the first best paths are chosen after a start.', 'update-delay ~ <seconds:0-3600> [<established:1-3600>]'),
  ...kept(ofBgp, 'Milliseconds to wait for more changes before updates are sent.', 'coalesce-time <milliseconds:0-4294967295>'),
  ...kept(ofBgp, 'How many packets are read or written at a time.', 'read-quanta <packets:1-10>', 'write-quanta <packets:1-64>'),
  ...kept(ofBgp, 'How many updates may wait.', 'bgp <queue:input-queue-limit|output-queue-limit> ~ <updates:1-4294967295>'),
  ...kept(
    ofBgp,
    'Takes labels from a pool, or keeps messages for a mirror.',
    'bgp lu-label-pool',
    'bmp mirror buffer-limit ~ <bytes:0-4294967294>',
  ),
  ...kept(ofBgp, 'How the next hop of routes of a neighbor is shared.', 'bgp nexthop-shared', 'bgp per-source-nhg'),
  command('no <what:synchronization|auto-summary>', 'A flag of old configurations without effect.'),
];

export const processCommands: Commands<BgpBlock> = [
  ...identityCommands,
  ...decision,
  ...checks,
  ...defaults,
  ...sessions,
  ...restart,
  ...work,
];
