/** Interior protocols of NX-OS beside OSPF: EIGRP, RIP, and IS-IS, whose settings are kept. */
import { formatAddress } from '../../net/address.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { addLeak, addSummary, type IgpBlock, igpFact } from '../eos/igp.ts';
import { settings, unmodelled, unmodelledHere } from '../settings.ts';
import { vectorProcesses } from './vector.ts';

const { command, block } = commandsOf<IgpBlock>();

const common: Commands<IgpBlock> = [
  command('router-id <address:ipv4>', 'Names this router.', ({ address }, line) =>
    igpFact(line, process => {
      process.routerId = formatAddress(address.value);
    }),
  ),
  command(
    'redistribute <protocol:direct|static|hmm|lisp|am> [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
    ({ protocol, policy }, line) =>
      igpFact(line, ({ redistributes }) => void redistributes.push({ protocol: protocol.value, policy, place: line.place })),
  ),
  command(
    'redistribute <protocol:bgp|ospf|ospfv3|eigrp|isis|rip> <process:word> [route-map <policy:route-map>]',
    'Takes in routes of another protocol.',
    ({ protocol, process, policy }, line) =>
      igpFact(
        line,
        ({ redistributes }) => void redistributes.push({ protocol: protocol.value, process: process.value, policy, place: line.place }),
      ),
  ),
  command(
    'distribute <from:level-1|level-2> into <into:level-1|level-2> <what:all|route-map> [<policy:route-map>]',
    'Tells routes of one level of IS-IS in the other one.',
    ({ from, into, policy }, line) => igpFact(line, process => addLeak(process, from.value, into.value, policy, line.place)),
  ),
  command('autonomous-system <asn:1-65535>', 'The AS of the process.', ({ asn }, line) =>
    igpFact(line, process => {
      process.asn = asn.value;
    }),
  ),
  command('net <net:word>', 'The network entity title of this router.', ({ net }, line) =>
    igpFact(line, process => {
      process.net = net.value;
    }),
  ),
  command('is-type <level:level-1|level-2|level-1-2>', 'The levels that this router takes part in.', ({ level }, line) =>
    igpFact(line, process => {
      process.level = level.value;
    }),
  ),
  command('passive-interface default', 'Looks for neighbors on no interface unless told.', (_, line) =>
    igpFact(line, ({ passive }) => void passive.push('default')),
  ),
  command('passive-interface default <level:level-1|level-2|level-1-2>', 'Looks for neighbors on no interface unless told.', (_, line) =>
    igpFact(line, ({ passive }) => void passive.push('default')),
  ),
  command('maximum-paths <paths:1-64>', 'How many equal paths are used at once.', ({ paths }, line) =>
    igpFact(line, ({ values }) => void values.set('maximum-paths', String(paths.value))),
  ),
  command('distance <internal:1-255> [<external:1-255>]', 'Administrative distances.', ({ internal }, line) =>
    igpFact(line, process => {
      process.distance = internal.value;
    }),
  ),
  command(
    'reference-bandwidth <bandwidth:1-4000000> [<unit:Mbps|Gbps>]',
    'Divided by the bandwidth of an interface it gives the cost; 40 Gbit/s by default.',
    ({ bandwidth, unit }, line) =>
      igpFact(line, process => {
        process.referenceBandwidth = unit?.value === 'Gbps' ? bandwidth.value * 1000 : bandwidth.value;
      }),
  ),
  command('shutdown', 'Stops the process.', (_, line) =>
    igpFact(line, process => {
      process.shutdown = true;
    }),
  ),
  command('set-overload-bit [always]', 'Keeps transit traffic away.', (_, line) =>
    igpFact(line, process => {
      process.overload = true;
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
  command(
    'summary-address <prefix:prefix> [<level:level-1|level-2|level-1-2>]',
    'Announces one route for those of other protocols and of the other level.',
    ({ prefix, level }, line) => igpFact(line, process => addSummary(process, prefix.value, line.place, { level: level?.value })),
  ),
  ...unmodelled(
    'Changes or filters routes in a way of its own.',
    'default-information originate [always] route-map <policy:route-map>',
    'isolate',
    'advertise interface <interface> [<level:level-1|level-2|level-1-2>]',
    'set-overload-bit always suppress <which:interlevel|external>',
  ),
  ...unmodelledHere(
    'Changes or filters routes on their way into the table.',
    'table-map <policy:route-map> [filter]',
    'distribute-list <policy:route-map> in',
  ),
  ...settings(
    'A setting of the protocol.',
    'flush-routes',
    'bfd',
    'bfd <which:word>',
    'log-adjacency-changes',
    'log-neighbor-warnings [<seconds:int>]',
    'log-neighbor-changes',
    'metric-style <style:wide|transition>',
    'nsf await-redist-proto-convergence',
    'graceful-restart [<what:t3>] [<how:manual|interval>] [<value:int>]',
    'redistribute maximum-prefix <limit:int> [<threshold:int>] [ warning-only | withdraw [ <retries:1-12> <seconds:60-600> ] ]',
    'set-overload-bit on-startup [<seconds:int>] [suppress <which:interlevel|external>]',
    'set-overload-bit on-startup <seconds:int> wait-for bgp <asn:int>',
    'lsp-gen-interval [<level:level-1|level-2>] <values:int...>',
    'spf-interval [<level:level-1|level-2>] <values:int...>',
    'lsp-mtu <bytes:int>',
    'max-lsp-lifetime <seconds:int>',
    'hostname dynamic',
    'authentication key-chain <keys:key-chain> [<level:level-1|level-2>]',
    'authentication mode md5',
    'authentication-type <type:md5|cleartext> <level:level-1|level-2>',
    'authentication-check <level:level-1|level-2>',
    'multi-topology',
    'adjacency-check',
    'router-id <interface>',
    'segment-routing mpls',
    'event-history <what:cli|fsm|msg|packet|rib|spf|adjacency|lsa|bfd> size <size:word>',
    'wide-metrics',
  ),
];

const families: Commands<IgpBlock> = [
  ...common,
  block('address-family <family:ipv4|ipv6> unicast', 'Opens the lines for a family.', {
    enter: (_, line) => line.block,
    body: () => common,
    apply: ({ family }, line) => igpFact(line, ({ values }) => void values.set(`address-family ${family.value}`, 'unicast')),
  }),
];
const body: Commands<IgpBlock> = [
  ...families,
  block('vrf <vrf:vrf>', 'Opens the protocol in a VRF.', {
    enter: ({ vrf }, line): IgpBlock => ({ ...line.block, vrf: vrf.value }),
    body: () => families,
    apply: ({ vrf }, line) => igpFact({ ...line, block: { ...line.block, vrf: vrf.value } }, () => {}),
  }),
];

const { block: top } = commandsOf<unknown>();
export const otherIgps: Commands<unknown> = [
  ...vectorProcesses,
  top('router <protocol:isis> <name:word>', 'Runs a process of another routing protocol.', {
    enter: ({ protocol, name }): IgpBlock => ({ protocol: protocol.value, name: name.value, vrf: 'default' }),
    body: () => body,
    apply: ({ protocol, name }, line: Line<unknown>) =>
      igpFact({ ...line, block: { protocol: protocol.value, name: name.value, vrf: 'default' } }, () => {}),
  }),
];
