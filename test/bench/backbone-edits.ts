/** How long best paths take after one line was edited, the way the server takes from text to tables. */
import { drain } from '../../server/src/model/drain.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { type BackboneSize, backbone } from './backbone.ts';

export interface EditedBackbone {
  readonly routers: number;
  readonly prefixes: number;
  /** Seconds of the whole simulation; all others are milliseconds. */
  readonly all: number;
  /** An entry of a prefix list, for one prefix. */
  readonly entry: number;
  /** Another entry put into the list, and taken out again: lines below it move. */
  readonly inserted: number;
  readonly deleted: number;
  /** A preference that a term gives to one prefix. */
  readonly term: number;
  /** A preference of nearly all prefixes of a customer. */
  readonly preference: number;
  /** A network statement of a customer, taken out and put in again. */
  readonly network: number;
  /** A static route that leads nowhere, of a prefix that BGP has, taken out and put in again. */
  readonly static: number;
  /** The weight of a neighbor. */
  readonly weight: number;
  /** The session with a customer, and one with a reflector, that close and open again. */
  readonly session: number;
  readonly 'inner session': number;
  /** The interface of a customer that is shut down, and comes up again. */
  readonly interface: number;
  /** What a link inside costs. */
  readonly cost: number;
  /** A customer takes its static routes into BGP too, and no longer. */
  readonly redistribute: number;
  readonly MB: number;
}

const edge = 'router4';
const customer = 'customer0';
const edits = 7;

export function editBackbone(size: BackboneSize): EditedBackbone {
  const workspace = new Workspace(['net']);
  const configs = backbone(size);
  for (const [name, text] of configs) workspace.set(`net/${name}.conf`, text, 'frr');
  const timed = (work: () => void) => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const simulate = () => void drain(workspace.simulate('net'));
  const edited = (name: string, first: number, last: number, text: string) =>
    timed(() => {
      workspace.change(`net/${name}.conf`, first, last, text);
      simulate();
    });
  const middle = (times: number[]) => Math.round(times.sort((a, b) => a - b)[edits >> 1]!);
  const linesOf = (name: string) => configs.get(name)!.split('\n');
  const lineWith = (words: string) => linesOf(edge).findIndex(line => line.includes(words));
  /** Median of several edits of the line that holds the words. */
  const median = (words: string, lineOf: (i: number) => string) => {
    const at = lineWith(words);
    return middle(Array.from({ length: edits }, (_, i) => edited(edge, at, at, `${lineOf(i)}\n`)));
  };
  /** Medians of a line that comes in front of that one, and goes again. */
  const medians = (words: string, lineOf: (i: number) => string) => {
    const at = lineWith(words);
    const both = Array.from({ length: edits }, (_, i) => [edited(edge, at, at - 1, `${lineOf(i)}\n`), edited(edge, at, at, '')] as const);
    return { inserted: middle(both.map(([time]) => time)), deleted: middle(both.map(([, time]) => time)) };
  };
  /** The larger one of the medians of a line that goes and comes back; of one that is not there: that comes below another one and goes. */
  const without = (name: string, line: string, above?: string) => {
    const at = above === undefined ? linesOf(name).indexOf(line) : linesOf(name).indexOf(above) + 1;
    const goes = () => edited(name, at, at, '');
    const comes = () => edited(name, at, at - 1, `${line}\n`);
    const both = Array.from({ length: edits }, () => (above === undefined ? [goes(), comes()] : [comes(), goes()]));
    return Math.max(middle(both.map(([first]) => first!)), middle(both.map(([, second]) => second!)));
  };
  /** The larger one of the medians of a line that comes behind that one and goes again. */
  const closed = (words: string, line: string) => {
    const at = lineWith(words) + 1;
    const both = Array.from({ length: edits }, () => [edited(edge, at, at - 1, `${line}\n`), edited(edge, at, at, '')] as const);
    return Math.max(middle(both.map(([gone]) => gone)), middle(both.map(([, back]) => back)));
  };
  return {
    routers: configs.size,
    prefixes: size.customers * size.prefixesOfCustomer,
    all: Math.round(timed(simulate) / 100) / 10,
    entry: median('prefix-list C0 seq 15 ', i => `ip prefix-list C0 seq 15 ${i % 2 ? 'permit' : 'deny'} 100.0.2.0/24`),
    ...medians('prefix-list C0 seq 15 ', i => `ip prefix-list C0 seq ${11 + (i % 4)} deny 100.0.2.0/24`),
    term: median('set local-preference 80', i => ` set local-preference ${81 + i}`),
    preference: median('set local-preference 120', i => ` set local-preference ${121 + i}`),
    network: without(customer, '  network 100.0.2.0/24'),
    static: without(customer, 'ip route 100.0.2.0/24 Null0'),
    weight: medians('neighbor 172.16.0.1 route-map C0-IN in', i => `  neighbor 172.16.0.1 weight ${i + 1}`).inserted,
    session: closed(' neighbor 172.16.0.1 remote-as', ' neighbor 172.16.0.1 shutdown'),
    'inner session': closed(' neighbor 192.168.0.1 remote-as', ' neighbor 192.168.0.1 shutdown'),
    interface: closed('interface cust0', ' shutdown'),
    cost: median(' ip ospf cost', i => ` ip ospf cost ${20 + i}`),
    redistribute: without(customer, '  redistribute static', ' address-family ipv4 unicast'),
    MB: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
  };
}
