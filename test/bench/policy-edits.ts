/** How long best paths take after one line of a policy was edited, the way the server takes from text to tables. */
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
  /** A preference that a term gives to one prefix. */
  readonly term: number;
  /** A preference of nearly all prefixes of a customer. */
  readonly preference: number;
  readonly MB: number;
}

const edge = 'router4';
const edits = 7;

export function editBackbone(size: BackboneSize): EditedBackbone {
  const workspace = new Workspace(['net']);
  const configs = backbone(size);
  for (const [name, text] of configs) workspace.set(`net/${name}.conf`, text, 'frr');
  const lines = configs.get(edge)!.split('\n');
  const timed = (work: () => void) => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const simulate = () => void drain(workspace.simulate('net'));
  /** Median of several edits of the line that holds the words. */
  const median = (words: string, lineOf: (i: number) => string) => {
    const at = lines.findIndex(line => line.includes(words));
    const times = Array.from({ length: edits }, (_, i) =>
      timed(() => {
        workspace.change(`net/${edge}.conf`, at, at, `${lineOf(i)}\n`);
        simulate();
      }),
    );
    return Math.round(times.sort((a, b) => a - b)[edits >> 1]!);
  };
  return {
    routers: configs.size,
    prefixes: size.customers * size.prefixesOfCustomer,
    all: Math.round(timed(simulate) / 100) / 10,
    entry: median('prefix-list C0 seq 15 ', i => `ip prefix-list C0 seq 15 ${i % 2 ? 'permit' : 'deny'} 100.0.2.0/24`),
    term: median('set local-preference 80', i => ` set local-preference ${81 + i}`),
    preference: median('set local-preference 120', i => ` set local-preference ${121 + i}`),
    MB: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
  };
}
