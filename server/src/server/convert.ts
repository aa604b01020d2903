/** Our plain values ↔ the protocol's. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { FileDiagnostic } from '../features/diagnostics.ts';
import type { Severity } from '../rules/rule.ts';

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
