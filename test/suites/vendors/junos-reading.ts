/** Reads Junos texts for the suites of this folder. */
import { assembleDevice } from '../../../server/src/model/assemble.ts';
import type { Device } from '../../../server/src/model/device.ts';
import { ConfigText } from '../../../server/src/notation/config-text.ts';
import { junos } from '../../../server/src/vendors/junos/index.ts';

/** The device that a text describes. */
export function read(text: string): Device {
  const config = new ConfigText('r1.conf', text, junos.language);
  const { objects, symbols } = config;
  const problems = config.found.problems;
  const unknownLines = config.found.unknown;
  return assembleDevice({ file: 'r1.conf', vendor: 'junos', objects, symbols, defaults: junos.defaults, problems, unknownLines });
}

/** Uses of names as `role kind name`, sorted, each once. */
export function names(device: Device): string[] {
  const all = [...device.symbols.values()].flatMap(({ definitions, references }) => [...definitions, ...references]);
  return [...new Set(all.map(({ role, kind, name }) => `${role} ${kind} ${name}`))].sort();
}

/** Plain data without places: maps become lists, so that two ways to write a configuration can be compared. */
export function bare(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, inner]) => [key, bare(inner)]);
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !/(^p|P)lace$/.test(key) && inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}
