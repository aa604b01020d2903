/** `bestpath trace` without a policy: a route along its whole way to a device. */
import { traceWay, type WayHop, type WayRow, type WayStep, whyNoWay } from '../features/way.ts';
import { parsePrefix } from '../net/prefix.ts';
import { simulate } from '../routing/simulate.ts';
import type { VrfRouting } from '../routing/simulation.ts';
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
  const { vrf: wanted = 'default' } = question;
  const vrf = known.vrfs.get(wanted);
  if (!vrf)
    throw new UsageError(`${known.name} runs no BGP in VRF ${wanted}; it does in ${[...known.vrfs.keys()].join(', ') || 'no other'}`);
  const parsed = parsePrefix(question.prefix);
  if (!parsed.ok) throw new UsageError(`--prefix ${question.prefix}: ${parsed.error}`);
  const from = question.from === undefined ? undefined : neighborOf(known.name, vrf, question.from);
  const answer = traceWay(simulation, { ...question, from });
  if (format === 'json') printJson({ version: 1, ...answer, ways: answer.ways.map(jsonWay) });
  else if (answer.ways.length > 0) print(answer.ways.map(each => wayText(each, answer.prefix, answer.device)).join('\n\n'));
  else print(`No way of ${answer.prefix} to ${answer.device} is known: ${whyNoWay(simulation, answer)}.`);
  return 0;
}

/** A neighbor as the configuration names it, or by the name of its device where one session leads there. */
function neighborOf(device: string, { sessions }: VrfRouting, from: string): string {
  if (from === 'self' || sessions.some(({ name }) => name === from)) return from;
  const [found, ...others] = sessions.filter(({ remote }) => remote?.device === from);
  if (found && others.length === 0) return found.name;
  const all = (found ? [found, ...others] : sessions).map(({ name }) => name);
  throw new UsageError(
    found
      ? `${device} has several sessions with ${from}: ${all.join(', ')}`
      : `${device} has no neighbor ${from}; it has ${all.slice(0, 20).join(', ') || 'none'}`,
  );
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

/** A condition with its answer, a change, or the end of a policy. */
export function stepLine({ answer, text, place }: WayStep, indent: string): string {
  return hang(`${indent}${answer ? answers[answer] : '-'} `, indent.length + 2, `${text}${whereText(place)}`);
}

function hopText({ title, why, place, steps, attributes }: WayHop): string {
  return [
    hang('→ ', 2, title + whereText(place)),
    ...(why === undefined ? [] : [hang('    ', 4, why, faint)]),
    ...steps.map(step => stepLine(step, '    ')),
    ...(attributes.length > 0 ? [hang('    ', 4, attributes.join(', '), faint)] : []),
  ].join('\n');
}
