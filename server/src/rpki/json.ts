/** The entries of a JSON export of VRPs, still as they are written. */

import { failure, type Parsed, success } from '../net/parsed.ts';

/** One entry; `place` says where it stands, for messages. */
export interface JsonRow {
  readonly place: string;
  readonly prefix: unknown;
  readonly asn: unknown;
  readonly maxLength: unknown;
  readonly expires: unknown;
}

/** Finds the entries of `{roas}`, `{vrps}`, SLURM's `{locallyAddedAssertions: {prefixAssertions}}` or a plain array. Other keys are ignored. */
export function jsonRows(text: string): Parsed<JsonRow[]> {
  const document = parseJson(text);
  if (!document.ok) return document;
  const list = findList(document.value);
  if (!list) return failure('no "roas", "vrps", "prefixAssertions" or plain array of entries', 0);
  return success(list.entries.map((entry, index) => rowOf(entry, `${list.name} ${index + 1}`)));
}

/** The parser's own message quotes the text, so only the place is taken from it. */
function parseJson(text: string): Parsed<unknown> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    return failure(`not valid JSON at line ${text.slice(0, at).split('\n').length}`, at);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function findList(document: unknown): { name: string; entries: readonly unknown[] } | undefined {
  if (Array.isArray(document)) return { name: 'entry', entries: document };
  if (!isRecord(document)) return undefined;
  const assertions = isRecord(document.locallyAddedAssertions) ? document.locallyAddedAssertions : document;
  const [name, entries] =
    Object.entries({ roa: document.roas, vrp: document.vrps, assertion: assertions.prefixAssertions }).find(([, value]) =>
      Array.isArray(value),
    ) ?? [];
  return name && Array.isArray(entries) ? { name, entries } : undefined;
}

function rowOf(entry: unknown, place: string): JsonRow {
  const { prefix, asn, maxLength, maxPrefixLength, expires } = isRecord(entry) ? entry : {};
  return { place, prefix, asn, maxLength: maxLength ?? maxPrefixLength, expires };
}
