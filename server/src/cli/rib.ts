/** `bestpath rib`: what each router of a network knows and prefers, and why. */
import { formatPrefix, parseDestination } from '../net/prefix.ts';
import { longestPrefix } from '../routing/longest.ts';
import { ribReport } from '../routing/report.ts';
import { simulate } from '../routing/simulate.ts';
import type { Simulation } from '../routing/simulation.ts';
import type { Workspace } from '../workspace.ts';
import { oneNetwork, printJson, UsageError } from './load.ts';
import { ribText } from './rib-text.ts';
import { print } from './terminal.ts';

export interface RibOptions {
  readonly format: 'text' | 'json';
  readonly router?: string;
  /** An address stands for the longest prefix that holds it. */
  readonly prefix?: string;
  readonly probe?: readonly string[];
}

/** @param folder as given, for messages. */
export function rib(workspace: Workspace, folder: string, { format, router, prefix, probe }: RibOptions): number {
  const simulation = simulate(oneNetwork(workspace, folder, probe));
  const chosen = {
    router: router === undefined ? undefined : knownRouter(simulation, router),
    prefix: prefix === undefined ? undefined : networkOf(simulation, prefix),
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

/** The prefix as tables name it, with host bits cleared; that of an address is the longest that some table has. */
function networkOf(simulation: Simulation, text: string): string {
  const parsed = parseDestination(text);
  if (!parsed.ok) throw new UsageError(`--prefix ${text}: ${parsed.error}`);
  const exact = formatPrefix(parsed.value);
  return text.includes('/') ? exact : (longestPrefix(simulation, parsed.value) ?? exact);
}
