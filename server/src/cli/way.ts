/** `bestpath trace` without a policy: a route along its whole way to a device. */
import { traceWay, type WayHop, type WayRow } from '../features/way.ts';
import { parsePrefix } from '../net/prefix.ts';
import { simulate } from '../routing/simulate.ts';
import { type Place, rangeOf } from '../text/place.ts';
import type { Workspace } from '../workspace.ts';
import { oneNetwork, printJson, UsageError } from './load.ts';
import { bold, faint, hang, paint, print, whereText } from './terminal.ts';

export interface WayOptions {
  readonly format: 'text' | 'json';
  readonly device: string;
  readonly prefix: string;
  readonly vrf?: string;
  readonly from?: string;
  readonly probe?: readonly string[];
}

export function way(workspace: Workspace, folder: string, { format, probe, ...question }: WayOptions): number {
  const simulation = simulate(oneNetwork(workspace, folder, probe));
  const known = simulation.devices.get(question.device);
  if (!known) throw new UsageError(`no device ${question.device}; there are ${[...simulation.devices.keys()].slice(0, 20).join(', ')}`);
  if (!known.vrfs.has(question.vrf ?? 'default'))
    throw new UsageError(`${known.name} has no VRF ${question.vrf}; it has ${[...known.vrfs.keys()].join(', ')}`);
  const parsed = parsePrefix(question.prefix);
  if (!parsed.ok) throw new UsageError(`--prefix ${question.prefix}: ${parsed.error}`);
  const answer = traceWay(simulation, question);
  if (format === 'json') printJson({ version: 1, ...answer, ways: answer.ways.map(jsonWay) });
  else if (answer.ways.length > 0) print(answer.ways.map(each => wayText(each, answer.prefix, answer.device)).join('\n\n'));
  else print(`No way of ${answer.prefix} to ${answer.device} is known: no neighbor has it, or the network does not settle in one way.`);
  return 0;
}

const at = (place: Place | undefined) => place && { file: place.at.file, line: rangeOf(place).start.line + 1 };

function jsonWay({ hops, place, ...rest }: WayRow) {
  const withPlace = <T extends { readonly place?: Place }>({ place: own, ...each }: T) => ({ ...each, ...at(own) });
  return { ...rest, ...at(place), hops: hops.map(({ steps, ...hop }) => ({ ...withPlace(hop), steps: steps.map(withPlace) })) };
}

function wayText({ from, hops, arrives, end, place }: WayRow, prefix: string, device: string): string {
  const head = `${bold(prefix)} to ${bold(device)}${from === 'self' ? '' : ` from ${from}`}`;
  return [head, ...hops.map(hopText), hang(arrives ? '= ' : paint('red', '✗ '), 2, `${end}${whereText(place)}`)].join('\n');
}

const answers = { yes: paint('green', '✓'), no: '·', unknown: paint('yellow', '?') } as const;

function hopText({ title, why, place, steps, attributes }: WayHop): string {
  return [
    hang('→ ', 2, title + whereText(place)),
    ...(why === undefined ? [] : [hang('    ', 4, why, faint)]),
    ...steps.map(step => hang(`    ${step.answer ? answers[step.answer] : '-'} `, 6, `${step.text}${whereText(step.place)}`)),
    ...(attributes.length > 0 ? [hang('    ', 4, attributes.join(', '), faint)] : []),
  ].join('\n');
}
