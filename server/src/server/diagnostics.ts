/** Diagnostics to the editor: pushed to those that cannot ask, only for files whose list changed. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { FileDiagnostic } from '../features/diagnostics.ts';
import { toDiagnostic } from './convert.ts';

const rulePage = (rule: string) => `https://bestpath.invalid/rules/${rule}`;

export interface Diagnostics {
  /** What is known of a file now. */
  readonly of: (file: string) => Diagnostic[];
  /** Takes the lists of one network; files of it that are missing in `lists` have none. */
  readonly update: (files: Iterable<string>, lists: ReadonlyMap<string, readonly FileDiagnostic[]>) => void;
  readonly clear: (file: string) => void;
}

/** @param push false where the editor asks for diagnostics itself. */
export function diagnosticsFor(connection: Connection, push: boolean): Diagnostics {
  const known = new Map<string, { readonly list: Diagnostic[]; readonly text: string }>();
  const set = (file: string, list: Diagnostic[]) => {
    const text = JSON.stringify(list);
    if ((known.get(file)?.text ?? '[]') === text) return false;
    known.set(file, { list, text });
    if (push) connection.sendDiagnostics({ uri: file, diagnostics: list });
    return true;
  };
  return {
    of: file => known.get(file)?.list ?? [],
    update(files, lists) {
      let changed = false;
      for (const file of files) {
        const list = (lists.get(file) ?? []).map(found => toDiagnostic(found, rulePage));
        if (set(file, list)) changed = true;
      }
      if (changed && !push) connection.languages.diagnostics.refresh().catch(() => {});
    },
    clear(file) {
      if (push && known.has(file)) connection.sendDiagnostics({ uri: file, diagnostics: [] });
      known.delete(file);
    },
  };
}
