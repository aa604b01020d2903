/** `class-of-service` of Junos: classes, queues, and how packets are told apart and marked. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();
const codes = 'dscp|dscp-ipv6|exp|ieee-802.1|ieee-802.1ad|inet-precedence';
const losses = 'high|low|medium-high|medium-low|any|not-low';

/** Classifiers and rewrite rules that the software brings. */
const given =
  'default|dscp-default|dscp-compatibility-default|dscp-ipv6-default|exp-default|ieee8021p-default|ieee8021p-untrust|ieee8021ad-default|ipprec-default|ipprec-compatibility';

const tables: readonly PathCommand<object>[] = [
  ...under(`classifiers <code:${codes}> <name:=classifier>` as 'classifiers <code:word> <name:=classifier>', [
    ...settings('Tells classes apart by a code point.', '', `import <given:${given}>`),
    command('import <other:classifier>', 'Begins with the entries of another classifier.'),
    command(`forwarding-class <class:forwarding-class>`, 'Code points of a class.'),
    command(
      `forwarding-class <class:forwarding-class> loss-priority <loss:${losses}> code-points <points:word...>` as 'forwarding-class <class:forwarding-class> code-points <points:word...>',
      'Code points of a class.',
    ),
  ]),
  ...under(`rewrite-rules <code:${codes}> <name:=rewrite-rule>` as 'rewrite-rules <code:word> <name:=rewrite-rule>', [
    ...settings('Marks packets on the way out.', '', `import <given:${given}>`),
    command('import <other:rewrite-rule>', 'Begins with the entries of another rule.'),
    command(
      `forwarding-class <class:forwarding-class> loss-priority <loss:${losses}> code-point <point:word>` as 'forwarding-class <class:forwarding-class> code-point <point:word>',
      'Code point of a class.',
    ),
  ]),
  ...settings(
    'Names for code points.',
    `code-point-aliases <code:${codes}> <of:word> <bits:word>`,
    `loss-priority-maps <code:${codes}|frame-relay-de> <of:word> loss-priority <loss:${losses}> code-points <points:word...>`,
    `loss-priority-rewrites frame-relay-de <of:word> loss-priority <loss:${losses}> code-point <point:word>`,
  ),
];

const rates = '<rate:word>';

const queues: readonly PathCommand<object>[] = [
  command('forwarding-classes <kind:class|queue> <class:=forwarding-class>', 'A class of packets.'),
  ...settings(
    'The queue of a class.',
    'forwarding-classes class <class:=forwarding-class> { queue-num <queue:0-15> | priority <priority:high|low> | policing-priority <policing:normal|premium> | spu-priority <spu:high|low|medium|medium-high|medium-low> | no-loss | no-fcoe-loss | pfc-priority <pfc:int> }',
    'forwarding-classes queue <queue:0-15> <class:=forwarding-class> { priority <priority:high|low> | policing-priority <policing:normal|premium> }',
  ),
  ...under('schedulers <scheduler:=scheduler>', [
    ...settings(
      'What a queue may use.',
      '',
      'adjust-minimum <rate:word>',
      'adjust-percent <percent:int>',
      'buffer-size <kind:percent|temporal|exact|remainder|shared|buffer-partition> [<size:word>]',
      `buffer-dynamic-threshold <percent:int>`,
      'excess-priority <priority:high|low|medium-high|medium-low|none>',
      'excess-rate { percent <percent:int> | proportion <proportion:int> }',
      'explicit-congestion-notification',
      `priority <priority:low|medium-low|medium-high|high|strict-high>`,
      `transmit-rate [ percent <percent:int> | remainder [<remainder:int>] | ${rates} ] [ exact | rate-limit ]`,
      `shaping-rate [ percent <percent:int> | ${rates} ] [ burst-size <burst:word> ]`,
      'rate-limit-burst <bytes:word>',
    ),
    command(
      'drop-profile-map loss-priority <loss:high|low|medium-high|medium-low|any> protocol <protocol:any|non-tcp|tcp> drop-profile <profile:drop-profile>',
      'When packets of a queue are dropped before it is full.',
    ),
  ]),
  ...under('scheduler-maps <map:=scheduler-map>', [
    command('', 'Queues with their schedulers.'),
    command('forwarding-class <class:forwarding-class> scheduler <scheduler:scheduler>', 'The scheduler of a class.'),
  ]),
  ...under(
    'drop-profiles <profile:=drop-profile>',
    settings(
      'How likely a packet is dropped as a queue fills.',
      '',
      'fill-level <level:0-100> drop-probability <percent:0-100>',
      'interpolate { fill-level <levels:0-100...> | drop-probability <percents:0-100...> }',
    ),
  ),
  ...under('traffic-control-profiles <profile:=traffic-profile>', [
    ...settings(
      'What an interface or a set of them may use.',
      '',
      '<what:shaping-rate|guaranteed-rate|excess-rate|excess-rate-high|excess-rate-low|delay-buffer-rate|adjust-minimum> [<how:percent|proportion|cps>] <rate:word> [burst-size <burst:word>]',
      'overhead-accounting [<mode:frame-mode|cell-mode>] [bytes <bytes:word>]',
      'scheduler-map-chassis <map:word>',
      'max-burst-size <cells:int>',
      'peak-rate <cells:int>',
      'sustained-rate <cells:int>',
      'strict-priority-scheduler',
      '<what:shaping-rate-priority-high|shaping-rate-priority-medium|shaping-rate-priority-low> <rate:word> [burst-size <burst:word>]',
    ),
    command('scheduler-map <map:scheduler-map>', 'Queues of the interface.'),
  ]),
];

/** What an interface or a unit of it is given. */
const attached: readonly PathCommand<object>[] = [
  command('scheduler-map <map:scheduler-map>', 'Queues of the interface.'),
  command('<direction:input-scheduler-map|scheduler-map-chassis> <map:scheduler-map>', 'Queues of the interface.'),
  command(
    '<direction:output-traffic-control-profile|input-traffic-control-profile|output-traffic-control-profile-remaining|input-traffic-control-profile-remaining> <profile:traffic-profile>',
    'What the interface may use.',
  ),
  command('forwarding-class <class:forwarding-class>', 'Class of all packets that come in.'),
  ...settings(
    'How packets are told apart and marked.',
    '',
    `classifiers <code:${codes}> <given:${given}>`,
    `rewrite-rules <code:${codes}> <given:${given}> [protocol <protocols:word...>]`,
    'shaping-rate [percent] <rate:word> [burst-size <burst:word>]',
    'input-shaping-rate [percent] <rate:word>',
    'congestion-notification-profile <profile:word>',
    'output-forwarding-class-map <map:word>',
    'loss-priority-maps frame-relay-de <map:word>',
    'excess-bandwidth-share <how:equal|proportional> [<rate:word>]',
    'unit <unit:word> policy-map <map:word>',
    'member-link-scheduler <how:replicate|scale>',
    'logical-interface-aggregate-statistics',
  ),
  command(
    `classifiers <code:${codes}> <name:classifier>` as 'classifiers <code:word> <name:classifier>',
    'Tells classes of incoming packets apart.',
  ),
  command(
    `rewrite-rules <code:${codes}> <name:rewrite-rule> [protocol <protocols:word...>]` as 'rewrite-rules <code:word> <name:rewrite-rule>',
    'Marks packets on the way out.',
  ),
];

/** Everything below `class-of-service`. */
export const classOfService: readonly PathCommand<object>[] = [
  ...tables,
  ...queues,
  ...under('interfaces <interface>', [...attached, ...under('unit <unit:word>', attached)]),
  ...under('interfaces interface-set <of:word>', attached),
  ...under('routing-instances <instance:routing-instance>', attached),
  ...settings(
    'Classes for packets of the device and for paths.',
    'host-outbound-traffic { forwarding-class <class:forwarding-class> | dscp-code-point <dscp:word> | ieee-802.1 [ default <bits:word> | rewrite-rules | override-firewall ] | tcp raise-internet-control-priority }',
    'host-outbound-traffic translation-table <table:word>',
    'forwarding-class-sets <of:word> [class <classes:forwarding-class...>]',
    'forwarding-policy class <of:word> [ classification-override [forwarding-class <override:forwarding-class>] ]',
    'forwarding-policy next-hop-map <of:word> [ forwarding-class <class:forwarding-class> [ next-hop <hops:word...> | lsp-next-hop <paths:word...> | discard | non-lsp-next-hop | forwarding-class-default ] ]',
    'policy-map <of:word> [ dscp | dscp-ipv6 | inet-precedence | exp | ieee-802.1 | ieee-802.1ad ] [ proto-ip | proto-mpls | all-label ] [ code-point <point:word> ]',
    'congestion-notification-profile <of:word> [ input | output ] [ ieee-802.1 | dscp ] [ code-point <point:word> ] [ pfc | mru <mru:int> | cable-length <metres:int> | xoff <xoff:int> | flow-control-queue <queues:int...> ]',
    'shared-buffer <direction:ingress|egress> [ percent <percent:int> | buffer-partition <partition:word> percent <share:int> ]',
    'fragmentation-maps <of:word> forwarding-class <class:forwarding-class> [ fragment-threshold <bytes:int> | no-fragmentation | multilink-class <class2:int> | drop-timeout <ms:int> ]',
    'system-defaults classifiers exp <classifier:word>',
    'multi-destination [ classifiers <code:word> <name:word> | family <family:word> | scheduler-map <map:scheduler-map> ]',
    'non-strict-priority-scheduling',
    'tri-color',
    'adaptive-shapers <of:word> trigger becn shaping-rate <rate:word>',
    'virtual-channels <of:word>',
  ),
  ...traceoptions,
];
