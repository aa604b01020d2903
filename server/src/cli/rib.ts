/** `bestpath rib`: what each router of a network knows and prefers, and why. */
import { formatPrefix, maskPrefix, parsePrefix } from '../net/prefix.ts';
import { ribReport } from '../routing/report.ts';
import { simulate } from '../routing/simulate.ts';
import type { Simulation } from '../routing/simulation.ts';
import type { Workspace } from '../workspace.ts';
import { oneRoot, printJson, UsageError } from './load.ts';
import { ribText } from './rib-text.ts';
import { print } from './terminal.ts';

export interface RibOptions {
  readonly format: 'text' | 'json';
  readonly router?: string;
  readonly prefix?: string;
}

/** @param folder as given, for messages. */
export function rib(workspace: Workspace, folder: string, { format, router, prefix }: RibOptions): number {
  const simulation = simulate(workspace.network(oneRoot(workspace, folder)));
  const chosen = {
    router: router === undefined ? undefined : knownRouter(simulation, router),
    prefix: prefix === undefined ? undefined : networkOf(prefix),
  };
  if (format === 'json') printJson(ribReport(simulation, chosen));
  else print(ribText(simulation, chosen));
  return 0;
}

function knownRouter({ devices }: Simulation, name: string): string {
  if (devices.has(name)) return name;
  const known = [...devices.keys()].sort();
  throw new UsageError(`no router ${name}; there are ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}`);
}

/** The prefix as tables name it, with host bits cleared. */
function networkOf(text: string): string {
  const parsed = parsePrefix(text);
  if (!parsed.ok) throw new UsageError(`--prefix ${text}: ${parsed.error}`);
  return formatPrefix(maskPrefix(parsed.value));
}
