/** EIGRP and RIP of NX-OS: interfaces say that they take part, the process says what enters it. */
import type { VectorMetric } from '../../model/vector.ts';
import { type Commands, commandsOf } from '../../notation/command.ts';
import { changesRoutes, eigrpMetricLines, type VectorBlock, vectorFact, vectorLines, vectorSwitch } from '../ios/vector-lines.ts';
import { settings } from '../settings.ts';

const { command, block } = commandsOf<VectorBlock>();

const shared = /^(passive-interface default|maximum-paths|shutdown)/;

const common: Commands<VectorBlock> = [
  ...vectorLines.filter(({ template }) => shared.test(template)),
  command('router-id <address:ipv4>', 'Names this router.', ({ address }, line) =>
    vectorFact(line, process => {
      process.routerId = address;
    }),
  ),
  command('autonomous-system <asn:1-65535>', 'The AS number of the process; its tag where that is a number.', ({ asn }, line) =>
    vectorFact(line, process => {
      process.asn = asn.value;
    }),
  ),
  command(
    'redistribute <protocol:direct|static|hmm|lisp|am> [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
    ({ protocol, policy }, line) =>
      vectorFact(line, ({ redistributes }) => void redistributes.push({ protocol: protocol.value, policy, place: line.place })),
  ),
  command(
    'redistribute <protocol:bgp|ospf|ospfv3|eigrp|isis|rip> <process:word> [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
    ({ protocol, process, policy }, line) =>
      vectorFact(
        line,
        ({ redistributes }) =>
          void redistributes.push({
            protocol: protocol.value === 'ospfv3' ? 'ospf3' : protocol.value,
            process: protocol.value === 'bgp' ? undefined : process.value,
            policy,
            place: line.place,
          }),
      ),
  ),
  command('distance <internal:1-255> [<external:1-255>]', 'Administrative distances.', ({ internal, external }, line) =>
    vectorFact(line, process => {
      process.distances = { internal: internal.value, external: external?.value ?? internal.value };
    }),
  ),
  command('default-metric <values:int...>', 'The metric of redistributed routes that have none.', ({ values: [first, second] }, line) =>
    vectorFact(line, process => {
      const metric: VectorMetric =
        process.protocol === 'rip' ? { hops: first?.value ?? 1 } : { bandwidth: first?.value ?? 1, delay: second?.value ?? 0 };
      process.defaultMetric = metric;
    }),
  ),
  command('stub [<kinds:direct|leak-map|receive-only|redistributed...>]', 'Announces only routes of these kinds.', ({ kinds }, line) =>
    vectorFact(line, process => {
      process.stub = kinds?.map(({ value }) => (value === 'direct' ? 'connected' : value)) ?? ['connected'];
    }),
  ),
  ...settings('Announces some routes although the device announces few.', 'stub leak-map <leaked:route-map>'),
  changesRoutes(
    'distribute-list ( prefix-list <list:prefix-list> | route-map <policy:route-map> ) ( in | out ) [<interface>]',
    'Filters routes.',
  ),
  ...eigrpMetricLines,
  command('default-information originate [always] [route-map <policy:route-map>]', 'Announces a default route.', ({ policy }, line) =>
    vectorFact(line, process => {
      process.defaultOriginate = { place: line.place, policy };
    }),
  ),
  changesRoutes('variance <multiplier:1-128>', 'Uses routes that are worse by this factor too.'),
  ...settings(
    'A setting of the protocol.',
    'isolate',
    'flush-routes',
    'bfd',
    'bfd <which:word>',
    'log-adjacency-changes',
    'log-neighbor-warnings [<seconds:int>]',
    'log-neighbor-changes',
    'metric <what:maximum-hops|rib-scale> <value:int>',
    'nsf await-redist-proto-convergence',
    'timers active-time <minutes:word>',
    'timers nsf <what:converge|route-hold|signal> <seconds:int>',
    'graceful-restart [<what:t3>] [<how:manual|interval>] [<value:int>]',
    'redistribute maximum-prefix <limit:int> [<threshold:int>] [<how:warning-only|withdraw>]',
    'table-map <policy:route-map> [filter]',
    'authentication key-chain <keys:key-chain>',
    'authentication mode md5',
    'event-history <what:cli|fsm|msg|packet|rib> size <size:word>',
    'wide-metrics',
  ),
];

const families: Commands<VectorBlock> = [
  ...common,
  block('address-family <family:ipv4|ipv6> unicast', 'Opens the lines for a family.', {
    enter: ({ family }, line): VectorBlock => ({ ...line.block, ...(family.value === 'ipv6' && { other: true }) }),
    body: () => common,
  }),
];

const body: Commands<VectorBlock> = [
  ...families,
  block('vrf <vrf:vrf>', 'Opens the protocol in a VRF.', {
    enter: ({ vrf }, line): VectorBlock => ({ ...line.block, vrf: vrf.value }),
    body: () => families,
    apply: ({ vrf }, line) => vectorSwitch({ ...line, block: { ...line.block, vrf: vrf.value } }, () => {}),
  }),
];

/** The AS number is the tag of the process unless a line says another one. */
function opened(protocol: string, name: string): VectorBlock {
  return { protocol: protocol === 'rip' ? 'rip' : 'eigrp', name, vrf: 'default' };
}

const { block: top } = commandsOf<unknown>();
export const vectorProcesses: Commands<unknown> = [
  top('router <protocol:eigrp|rip> <name:word>', 'Runs a process of a distance-vector protocol.', {
    enter: ({ protocol, name }) => opened(protocol.value, name.value),
    body: () => body,
    apply: ({ protocol, name }, line) => vectorSwitch({ ...line, block: opened(protocol.value, name.value) }, () => {}),
  }),
];
