/** Comments that silence findings: on their own line and on the next line that is no such comment. */
import type { Suppression } from '../model/device.ts';
import { getOrMake } from '../model/drafts.ts';
import { rangeOf } from '../text/place.ts';
import type { Finding, SuppressionUse } from './rule.ts';

interface Silencer {
  readonly suppression: Suppression;
  readonly lines: readonly number[];
  silenced: number;
}

export interface Silenced {
  /** All findings, in the same order; those that a comment silences say why. */
  readonly findings: Finding[];
  /** The comments with how many findings each silenced. */
  readonly uses: readonly SuppressionUse[];
}

/** @param known ids of all rules. */
export function silence(findings: readonly Finding[], suppressions: readonly Suppression[], known: ReadonlySet<string>): Silenced {
  if (suppressions.length === 0) return { findings: [...findings], uses: [] };
  const groups = new Map<string, Suppression[]>();
  for (const suppression of suppressions) getOrMake(groups, suppression.place.at.file, () => []).push(suppression);
  const byFile = new Map([...groups].map(([file, list]) => [file, silencersOf(list)]));
  const judged = findings.map(finding => {
    const silencer = byFile.get(finding.place.at.file)?.find(candidate => silences(candidate, finding));
    if (!silencer) return finding;
    silencer.silenced++;
    return { ...finding, suppressed: silencer.suppression.reason };
  });
  const uses = [...byFile.values()].flat();
  return {
    findings: judged,
    uses: uses.map(({ suppression, silenced }) => ({ suppression, silenced, known: known.has(suppression.rule) })),
  };
}

function silences({ suppression, lines }: Silencer, { rule, place }: Finding): boolean {
  return suppression.rule === rule.id && lines.includes(rangeOf(place).start.line);
}

/** Several comments above one line all speak of that line. */
function silencersOf(suppressions: readonly Suppression[]): Silencer[] {
  const own = new Set(suppressions.map(({ place }) => rangeOf(place).start.line));
  return suppressions.map(suppression => {
    const { start, end } = rangeOf(suppression.place);
    let next = end.line + 1;
    while (own.has(next)) next++;
    return { suppression, lines: [start.line, next], silenced: 0 };
  });
}
