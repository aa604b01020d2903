/** Prefixes without a stable outcome and prefixes with several: who prefers whose route, in words. */
import { comparePaths } from './decision/select.ts';
import { explainLoser } from './explain.ts';
import { type Candidate, fromOf } from './path.ts';
import type { Unsettled } from './propagation/converge.ts';
import type { Selected, Table } from './propagation/table.ts';

const mostMessages = 20;

/** The prefixes that one stands for. */
type NamesOf = (key: string) => readonly string[];
const alone: NamesOf = key => [key];

/** One message for each prefix that never came to rest, with the cycle of preferences that keeps it moving. */
export function unsettledMessages(unsettled: readonly Unsettled[], namesOf: NamesOf = alone): string[] {
  const byPrefix = new Map<string, Unsettled[]>();
  for (const one of unsettled) byPrefix.set(one.key, [...(byPrefix.get(one.key) ?? []), one]);
  const messages = [...byPrefix].flatMap(([key, changing]) => {
    const wheel = wheelOf(changing);
    return namesOf(key).map(prefix => `${prefix} has no stable outcome: ${wheel}`);
  });
  return limited(messages.sort());
}

/** The cycle in which each device prefers the route of the next: as long as it has that route it takes it away from another one (RFC 3345 section 2 shows such cycles). */
function wheelOf(changing: readonly Unsettled[]): string {
  const byDevice = new Map(changing.map(one => [one.table.speaker.device.name, one]));
  const preferred = new Map([...byDevice].map(([device, one]) => [device, preferredOf(one)]));
  const next = (device: string) => neighborOf(preferred.get(device));
  const walked: string[] = [];
  for (
    let at: string | undefined =
      [...byDevice.keys()].find(device => byDevice.get(device)!.choices.length > 1) ?? changing[0]!.table.speaker.device.name;
    at !== undefined && byDevice.has(at);
    at = next(at)
  ) {
    if (walked.includes(at)) {
      walked.splice(0, walked.indexOf(at));
      break;
    }
    walked.push(at);
  }
  return walked.map(device => preference(byDevice.get(device)!, preferred.get(device))).join(', ');
}

/** Of the paths that it took in turn the one that beats the others. */
function preferredOf({ table, choices }: Unsettled): Candidate | undefined {
  const paths = choices.filter(choice => choice !== undefined);
  const [first, ...rest] = paths;
  return first && rest.reduce((best, path) => (isBetter(path, best, table) ? path : best), first);
}

function isBetter(path: Candidate, other: Candidate, { rules }: Table): boolean {
  const { order } = comparePaths(path, other, rules);
  return order !== 'unknown' && order < 0;
}

function neighborOf(path: Candidate | undefined): string | undefined {
  return path?.path.session?.remote?.speaker.device.name;
}

function preference({ table, choices }: Unsettled, path: Candidate | undefined): string {
  const device = table.speaker.device.name;
  if (!path) return `${device} has and has not a route`;
  const other = choices.find(choice => choice !== undefined && originOf(choice) !== originOf(path));
  const route = `the route ${originOf(path)}`;
  if (!other) return `${device} takes ${route} while there is one`;
  const decided = explainLoser(other, path, table.rules);
  return `${device} prefers ${route} to that ${originOf(other)}${decided ? ` (${decided.label} ${decided.other} against ${decided.own})` : ''}`;
}

function originOf(candidate: Candidate): string {
  const neighbor = neighborOf(candidate);
  if (!candidate.path.session) return 'of its own';
  return neighbor ? `from ${neighbor}` : `from ${fromOf(candidate.path)}`;
}

type Tables = ReadonlyMap<string, Table>;

/** What devices take, in words, by prefix. */
export type Devices = ReadonlyMap<string, readonly string[]>;

/** The prefixes that came to rest in different states, depending on which router acted first. @param keys those that are looked at; all where nothing is said */
export function devicesOfOutcomes(first: Tables, others: readonly Tables[], keys?: readonly string[]): Devices {
  const found = new Map<string, string[]>();
  if (others.length === 0) return found;
  for (const [id, table] of first) {
    for (const key of keys ?? table.selected.keys()) {
      const selected = table.selected.get(key);
      if (!selected) continue;
      const ways = new Set([selected, ...others.map(tables => tables.get(id)?.selected.get(key))].map(wayOf));
      if (selected.tied.length > 1 || ways.size < 2) continue;
      found.set(key, [...(found.get(key) ?? []), `${table.speaker.device.name} takes ${[...ways].join(' or ')}`]);
    }
  }
  return found;
}

/** One message for each of them. */
export function severalOutcomes(found: Devices, namesOf: NamesOf = alone): string[] {
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return limited(
    sorted.flatMap(([key, devices]) =>
      namesOf(key).map(prefix => `${prefix} has more than one stable outcome, and the order of arrival decides: ${shortened(devices)}`),
    ),
  );
}

function wayOf(selected: Selected | undefined): string {
  return selected?.best ? `the route ${originOf(selected.best)}` : 'none';
}

const mostDevices = 4;

function shortened(devices: readonly string[]): string {
  const shown = devices.slice(0, mostDevices).join(', ');
  return devices.length > mostDevices ? `${shown}, and ${devices.length - mostDevices} more` : shown;
}

function limited(messages: readonly string[]): string[] {
  if (messages.length <= mostMessages) return [...messages];
  return [...messages.slice(0, mostMessages), `and ${messages.length - mostMessages} prefixes more`];
}
