/** Our plain values ↔ the protocol's: findings, places and edits. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileDiagnostic } from '../features/diagnostics.ts';
import type { Edit, Severity } from '../rules/rule.ts';
import { type Place, rangeOf } from '../text/place.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** @param rulePage address of the page of a rule; the client opens its own copy in its place. */
export function toDiagnostic(found: FileDiagnostic, rulePage: (rule: string) => string): Diagnostic {
  return {
    range: found.range,
    severity: severities[found.severity],
    source: 'bestpath',
    code: found.rule,
    codeDescription: { href: rulePage(found.rule) },
    message: found.message,
    ...(found.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(found.related.length > 0 && {
      relatedInformation: found.related.map(({ file, range, message }) => ({ location: { uri: file, range }, message })),
    }),
  };
}

export function toLocation(place: Place): Location {
  return { uri: place.at.file, range: rangeOf(place) };
}

/** Edits by file, each list in the order given. */
export function toWorkspaceEdit(edits: readonly Edit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { place, text } of edits) {
    const list = changes[place.at.file] ?? [];
    list.push({ range: rangeOf(place), newText: text });
    changes[place.at.file] = list;
  }
  return { changes };
}
