/** Findings of a network, and mistakes in files of settings → what the problem list of each file shows. */
import type { Finding, Severity } from '../rules/rule.ts';
import { type Range, rangeOf } from '../text/place.ts';

/** The most findings shown for one file; one more says how many are left out. */
const mostFindings = 500;

export interface FileDiagnostic {
  readonly range: Range;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly unnecessary: boolean;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

/** The findings of each file, in the order of the text. Files without findings are missing. */
export function diagnosticsByFile(findings: readonly Finding[]): Map<string, FileDiagnostic[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.suppressed !== undefined) continue;
    const { file } = finding.place.at;
    const list = files.get(file);
    if (list) list.push(finding);
    else files.set(file, [finding]);
  }
  return new Map([...files].map(([file, list]) => [file, capped(list.map(diagnostic))]));
}

function diagnostic(finding: Finding): FileDiagnostic {
  return {
    range: rangeOf(finding.place),
    severity: finding.severity,
    rule: finding.rule.id,
    message: finding.message,
    unnecessary: finding.unnecessary ?? false,
    related: (finding.related ?? []).map(({ place, message }) => ({ file: place.at.file, range: rangeOf(place), message })),
  };
}

/** Mistakes in a `bestpath.json` or a file of validated ROA payloads; each reaches to the end of its line. */
export function problemDiagnostics(
  problems: readonly { readonly line: number; readonly column: number; readonly message: string }[],
): FileDiagnostic[] {
  return problems.slice(0, mostFindings).map(({ line, column, message }) => ({
    range: { start: { line, character: column }, end: { line: line + 1, character: 0 } },
    severity: 'error',
    rule: 'settings/mistake',
    message,
    unnecessary: false,
    related: [],
  }));
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

function byPlace({ range: a, rule: first }: FileDiagnostic, { range: b, rule: second }: FileDiagnostic): number {
  return a.start.line - b.start.line || a.start.character - b.start.character || (first < second ? -1 : 1);
}

/** Where there are too many, the gravest are shown. */
function capped(list: FileDiagnostic[]): FileDiagnostic[] {
  list.sort(byPlace);
  if (list.length <= mostFindings) return list;
  const gravest = [...list].sort((a, b) => ranks[a.severity] - ranks[b.severity]).slice(0, mostFindings);
  const start = { line: 0, character: 0 };
  const message = `${list.length - mostFindings} more findings in this file are not shown`;
  const note: FileDiagnostic = {
    range: { start, end: start },
    severity: 'info',
    rule: 'limits/findings',
    message,
    unnecessary: false,
    related: [],
  };
  return [...gravest.sort(byPlace), note];
}
