/** Requests that change how a text is arranged. */
import type { TextEdit } from 'vscode-languageserver';
import { type FormatEdit, formatting } from '../features/formatting.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

export function answerFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(
    guarded(session, 'formatting', null, ({ textDocument }) => {
      const view = session.workspace.view(textDocument.uri);
      return view ? formatting(view).map(toTextEdit) : null;
    }),
  );
  connection.onDocumentRangeFormatting(
    guarded(session, 'rangeFormatting', null, ({ textDocument, range }) => {
      const view = session.workspace.view(textDocument.uri);
      return view ? formatting(view, range).map(toTextEdit) : null;
    }),
  );
}

const toTextEdit = ({ range, text }: FormatEdit): TextEdit => ({ range, newText: text });
