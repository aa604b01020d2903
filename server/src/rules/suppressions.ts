/** Comments that silence findings: on their own line and on the next line that is no such comment. */
import type { Device, Suppression } from '../model/device.ts';
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
  /** The comments of each device with how many findings each silenced. */
  readonly uses: ReadonlyMap<Device, readonly SuppressionUse[]>;
}

/** @param known ids of all rules. */
export function silence(findings: readonly Finding[], devices: readonly Device[], known: ReadonlySet<string>): Silenced {
  const silencers = new Map(
    devices.filter(device => device.suppressions.length > 0).map(device => [device, silencersOf(device.suppressions)]),
  );
  if (silencers.size === 0) return { findings: [...findings], uses: new Map() };
  const byFile = new Map([...silencers].map(([{ file }, list]) => [file, list]));
  const judged = findings.map(finding => {
    const silencer = byFile.get(finding.place.at.file)?.find(candidate => silences(candidate, finding));
    if (!silencer) return finding;
    silencer.silenced++;
    return { ...finding, suppressed: silencer.suppression.reason };
  });
  const use = ({ suppression, silenced }: Silencer) => ({ suppression, silenced, known: known.has(suppression.rule) });
  return { findings: judged, uses: new Map([...silencers].map(([device, list]) => [device, list.map(use)])) };
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
