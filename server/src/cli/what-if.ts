/** `bestpath whatif` and `bestpath sweep`: what changes when something fails. The configurations stay as they are. */

import { type SweepRun, sweepInThreads } from '../host/sweep-threads.ts';
import { drain } from '../model/drain.ts';
import type { Network } from '../model/network.ts';
import { simulate } from '../routing/simulate.ts';
import type { Simulation } from '../routing/simulation.ts';
import { type Change, differences } from '../routing/what-if/difference.ts';
import { type Failure, failureFrom, failureName, failuresOf } from '../routing/what-if/failure.ts';
import { isOutsideUnknown } from '../routing/what-if/neighbors.ts';
import { type SessionChange, sessionChanges } from '../routing/what-if/sessions.ts';
import { type SweepRow, whatIfSteps } from '../routing/what-if/sweep.ts';
import { withoutLines } from '../workspace/without-lines.ts';
import type { Workspace } from '../workspace.ts';
import { changeLines } from './changes.ts';
import { oneNetwork, oneRoot, printJson, UsageError } from './load.ts';
import { bold, hang, paint, plural, print, table } from './terminal.ts';

export interface WhatIfOptions {
  readonly format: 'text' | 'json';
  /** `device NAME`, `link NAME INTERFACE`, `session NAME NEIGHBOR`. */
  readonly down?: readonly string[];
  /** `FILE:LINE` or `FILE:FIRST-LAST`. */
  readonly without?: readonly string[];
  readonly probe?: readonly string[];
}

/** @param folder as given, for messages. */
export function whatIf(workspace: Workspace, folder: string, { format, down = [], without = [], probe }: WhatIfOptions): number {
  const network = oneNetwork(workspace, folder, probe);
  const failures = down.map(text => failureOf(network, text));
  if (failures.length + without.length === 0)
    throw new UsageError('say what fails: --down "link NAME INTERFACE", "session NAME NEIGHBOR" or "device NAME", or --without FILE:LINE');
  const edited =
    without.length === 0 ? network : { ...withoutPlaces(workspace, oneRoot(workspace, folder), without), outside: network.outside };
  const before = simulate(network);
  const { after, changes } = drain(whatIfSteps(edited, before, failures));
  const shown = failures.length === 0 ? differences(before, after) : changes;
  const names = [...failures.map(failureName), ...without.map(place => `without ${place}`)];
  const failed = new Set(failures.flatMap(failure => (failure.kind === 'device' ? [failure.device] : [])));
  const sessions = sessionChanges(before, after, failed).filter(({ kind }) => kind === 'lost');
  if (format === 'json')
    printJson({
      version: 1,
      failures: names,
      converged: after.converged,
      messages: after.messages,
      sessions: sessions.map(jsonSession),
      changes: shown,
    });
  else print(whatIfText(names, after, sessions, shown));
  return 0;
}

/** Without what they all have in common. */
const jsonSession = ({ device, neighbor, why }: SessionChange) => ({ device, neighbor, why });

function failureOf(network: Network, text: string): Failure {
  const failure = failureFrom(network, text);
  if (typeof failure === 'string') throw new UsageError(failure);
  return failure;
}

function withoutPlaces(workspace: Workspace, root: string, places: readonly string[]): Network {
  const wanted = places.map(text => {
    const found = /^(.+):(\d+)(?:-(\d+))?$/.exec(text);
    if (!found) throw new UsageError(`--without ${text}: expected FILE:LINE or FILE:FIRST-LAST`);
    const first = Number(found[2]) - 1;
    return { file: found[1]!.replace(/^\.\//, ''), first, last: found[3] === undefined ? undefined : Number(found[3]) - 1 };
  });
  const network = withoutLines(workspace, root, wanted);
  if (typeof network === 'string') throw new UsageError(network);
  return network;
}

function whatIfText(names: readonly string[], after: Simulation, sessions: readonly SessionChange[], changes: readonly Change[]): string {
  const lines = [bold(names.join(', ')), ''];
  for (const { device, neighbor, remote, why } of sessions)
    lines.push(
      `${device}: session to ${neighbor}${remote === undefined ? '' : ` (${remote})`} is down${/^shut down/.test(why) ? '' : ` (${why})`}`,
    );
  if (sessions.length > 0) lines.push('');
  if (changes.length === 0) lines.push('No route of the other devices changes.');
  lines.push(...changeLines(changes));
  if (!after.converged) lines.push('', paint('yellow', 'The network does not settle then.'));
  for (const message of after.messages) lines.push(hang('', 0, message));
  return lines.join('\n');
}

export interface SweepOptions {
  readonly format: 'text' | 'json';
  readonly sessions?: boolean;
  readonly threads?: string;
  readonly probe?: readonly string[];
}

/** Exit code 0 whatever is found: a sweep informs. */
export async function sweep(workspace: Workspace, folder: string, { format, sessions, threads, probe }: SweepOptions): Promise<number> {
  const network = oneNetwork(workspace, folder, probe);
  const failures = failuresOf(network, sessions);
  const run: SweepRun = {
    threads: threads === undefined ? undefined : numberOfThreads(threads),
    progress: (done, all) => process.stderr.isTTY && process.stderr.write(`\r${done} of ${all} failures${done === all ? '\n' : ''}`),
  };
  const rows = await sweepInThreads(network, failures, run);
  if (format === 'json') printJson({ version: 1, failures: rows.map(({ failure: _, ...row }) => row) });
  else print([sweepText(rows), ...(isOutsideUnknown(network) ? [hang('', 0, outsideHint)] : [])].join('\n'));
  return 0;
}

function numberOfThreads(text: string): number {
  const threads = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (threads < 1) throw new UsageError(`--threads ${text}: expected a number from 1 on`);
  return threads;
}

const outsideHint =
  'What neighbors outside of the network announce is not known: --probe PREFIX or "announcements" in bestpath.json say it.';

const firstOf = (prefixes: readonly string[]) =>
  prefixes.slice(0, 4).join(' ') + (prefixes.length > 4 ? ` and ${prefixes.length - 4} more` : '');

function sweepText(rows: readonly SweepRow[]): string {
  const worst = rows.toSorted((a, b) => b.lost.length - a.lost.length || b.moved.length - a.moved.length || (a.name < b.name ? -1 : 1));
  const harmless = worst.filter(({ rows: changed }) => changed === 0).length;
  const shown = worst
    .filter(({ rows: changed }) => changed > 0)
    .map(({ name, lost, moved }) => [name, String(lost.length), String(moved.length), firstOf(lost)]);
  const lines = shown.length === 0 ? [] : [...table([['failure', 'die', 'move', 'prefixes that no route is left for'], ...shown]), ''];
  return [...lines, `${plural(rows.length, 'failure')}, ${harmless} without any effect`].join('\n');
}
