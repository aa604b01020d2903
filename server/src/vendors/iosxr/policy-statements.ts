/** Statements of the routing policy language and members of its sets, for completion and hover: bodies are read by their grammar. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';

const tests: Commands<unknown> = ['if', 'elseif'].flatMap(word => [
  ...recognised(
    'Statements for routes that meet the condition.',
    `${word} destination in <set:prefix-set> then`,
    `${word} next-hop in <set:prefix-set> then`,
    `${word} source in <set:prefix-set> then`,
    `${word} as-path in <set:as-path-set> then`,
    `${word} as-path <how:passes-through|neighbor-is|originates-from> <asns:word> then`,
    `${word} as-path <what:length|unique-length> <operator:eq|ge|le> <count:int> then`,
    `${word} as-path is-local then`,
    `${word} community <how:matches-any|matches-every|matches-within> <set:community-set> then`,
    `${word} large-community <how:matches-any|matches-every|matches-within> <set:large-community-set> then`,
    `${word} extcommunity <kind:rt|soo> <how:matches-any|matches-every|matches-within> <set:extcommunity-set> then`,
    `${word} <what:community|large-community> is-empty then`,
    `${word} <what:med|local-preference|tag> <operator:eq|is|ge|le> <value:int> then`,
    `${word} origin is <origin:igp|egp|incomplete> then`,
    `${word} validation-state is <state:valid|invalid|not-found> then`,
    `${word} protocol is <protocol:bgp|connected|static|ospf|ospfv3|isis|rip|eigrp> [<process:word>] then`,
    `${word} rib-has-route in <set:prefix-set> then`,
    `${word} rd in <set:rd-set> then`,
    `${word} apply <policy:route-policy> then`,
  ),
]);

const changes: Commands<unknown> = [
  ...recognised(
    'Changes an attribute of the route; a route that was changed passes.',
    'set local-preference <preference:signed>',
    'set med ( <med:signed> | igp-cost | max-reachable )',
    'set weight <value:int>',
    'set origin <origin:igp|egp|incomplete>',
    'set next-hop <to:self|peer-address|unchanged|discard>',
    'set next-hop <address:ip>',
    'set community <set:community-set> [additive]',
    'set large-community <set:large-community-set> [additive]',
    'set extcommunity rt <set:extcommunity-set> [additive]',
    'set tag <tag:int>',
    'set <what:isis-metric|ospf-metric|qos-group|traffic-index|label-index|rip-metric> <number:int>',
    'set metric-type <type:external|internal|type-1|type-2|rib-metric-as-external|rib-metric-as-internal>',
    'set level <level:level-1|level-2|level-1-2>',
    'set path-selection ( all | backup <backup:int> | best-path | multipath | group-best ) [install] [ multipath-protect ] [advertise]',
    'prepend as-path <asn:asn> [<times:1-63>]',
    'prepend as-path <whose:own-as|most-recent> [<times:1-63>]',
    'delete community all',
    'delete community [not] in <set:community-set>',
    'delete large-community [not] in <set:large-community-set>',
    'delete extcommunity rt all',
    'delete extcommunity rt [not] in <set:extcommunity-set>',
    'remove as-path private-as [entire-aspath]',
    'suppress-route',
    'unsuppress-route',
  ),
];

const flow: Commands<unknown> = [
  ...recognised('Carries out another policy as if its statements stood here.', 'apply <policy:route-policy>'),
  ...recognised('Accepts the route unless a later statement drops it.', 'pass'),
  ...recognised('Drops the route and ends the policy.', 'drop'),
  ...recognised('Accepts the route and ends the policy.', 'done'),
  ...recognised('Statements for the other routes.', 'else'),
  ...recognised('Ends the statements of a condition.', 'endif'),
];

/** The body of a routing policy. */
export const policyStatements: Commands<unknown> = [...flow, ...changes, ...tests];

/** The body of a set. */
export const setMembers: Commands<unknown> = [
  ...recognised(
    'A member of the set; a comma stands between two.',
    'ios-regex <pattern:word>',
    '<how:passes-through|neighbor-is|originates-from> <asns:word>',
    'length <operator:eq|ge|le> <count:int>',
    '<prefix:prefix> [ge <least:int>] [le <most:int>]',
  ),
];
