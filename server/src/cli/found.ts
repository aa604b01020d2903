/** Findings as the command line prints them: in order, with places from 1. */
import { drain } from '../model/drain.ts';
import type { Finding } from '../rules/rule.ts';
import { comparePlaces, type Place, rangeOf } from '../text/place.ts';
import type { Workspace } from '../workspace.ts';

/** A finding with the network it belongs to. */
export interface Found {
  readonly network: string;
  readonly finding: Finding;
}

/** All findings under the paths, by file and place; those that a comment silences only when asked for. */
export function findAll(workspace: Workspace, withSuppressed: boolean): Found[] {
  return workspace
    .roots()
    .flatMap(network => drain(workspace.findings(network)).map(finding => ({ network: network || '.', finding })))
    .filter(({ finding }) => withSuppressed || finding.suppressed === undefined)
    .sort((a, b) => comparePlaces(a.finding.place, b.finding.place) || compare(a.finding.rule.id, b.finding.rule.id));
}

/** Lines and columns from 1, columns in UTF-16 units, `end` exclusive. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function spotOf(place: Place): Spot {
  const { start, end } = rangeOf(place);
  return { file: place.at.file, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** The same finding in another run, wherever its line moved: rule, file and message, numbered where they repeat. */
export function fingerprints(found: readonly Found[], hash: (text: string) => string): string[] {
  const seen = new Map<string, number>();
  return found.map(({ finding: { rule, place, message } }) => {
    const key = [rule.id, place.at.file, message].join('\n');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return hash(`${key}\n${times}`);
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
