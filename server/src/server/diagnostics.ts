/** Diagnostics to the editor: pushed to those that do not ask, only for files whose list changed. */
import { type Connection, type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { FileDiagnostic } from '../features/diagnostics.ts';
import type { Client } from './client.ts';
import { toDiagnostic } from './convert.ts';

const rulePage = (rule: string) => `https://bestpath.invalid/rules/${rule}`;

export interface Diagnostics {
  /** What is known of a file now; `unchanged` where the editor has just that already. */
  readonly report: (file: string, previous: string | undefined) => DocumentDiagnosticReport;
  /** Takes the lists of one network; files of it that are missing in `lists` have none. */
  readonly update: (files: Iterable<string>, lists: ReadonlyMap<string, readonly FileDiagnostic[]>) => void;
  readonly clear: (file: string) => void;
  readonly clearAll: () => void;
}

interface Known {
  readonly list: Diagnostic[];
  readonly text: string;
  readonly id: string;
}

export function diagnosticsFor(connection: Connection, { push, refresh }: Pick<Client, 'push' | 'refresh'>): Diagnostics {
  const known = new Map<string, Known>();
  let count = 0;
  const send = (uri: string, diagnostics: Diagnostic[]) => {
    if (push) connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
  };
  const set = (file: string, list: Diagnostic[]): boolean => {
    const text = JSON.stringify(list);
    if ((known.get(file)?.text ?? '[]') === text) return false;
    known.set(file, { list, text, id: String(++count) });
    send(file, list);
    return true;
  };
  const clear = (file: string) => {
    if (known.delete(file)) send(file, []);
  };
  return {
    report(file, previous) {
      const { list = [], id = '0' } = known.get(file) ?? {};
      return id === previous
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
        : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: list };
    },
    update(files, lists) {
      let changed = false;
      for (const file of files)
        if (
          set(
            file,
            (lists.get(file) ?? []).map(found => toDiagnostic(found, rulePage)),
          )
        )
          changed = true;
      if (changed && !push && refresh.diagnostics) connection.languages.diagnostics.refresh().catch(() => {});
    },
    clear,
    clearAll: () => [...known.keys()].forEach(clear),
  };
}
