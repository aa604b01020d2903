/** Requests of call hierarchies: entries carry what they are about, which editors send back. */
import type { CallHierarchyItem } from 'vscode-languageserver';
import { clamp } from '../features/at.ts';
import { type CallItem, type CallSubject, incomingCalls, isCallSubject, outgoingCalls, prepareCalls } from '../features/call-hierarchy.ts';
import type { FileView } from '../features/view.ts';
import { callKinds } from './convert-items.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

export function answerCalls(session: Session): void {
  const { callHierarchy } = session.connection.languages;
  callHierarchy.onPrepare(
    guarded(session, 'prepareCallHierarchy', null, ({ textDocument: { uri }, position }) => {
      const view = session.workspace.view(uri);
      const items = view ? prepareCalls(view, clamp(view.config, position)) : [];
      return items.length > 0 ? items.map(item => toItem(uri, item)) : null;
    }),
  );
  callHierarchy.onIncomingCalls(
    guarded(session, 'incomingCalls', null, ({ item }) =>
      ask(session, item, (view, subject, uri) =>
        incomingCalls(view, subject).map(call => ({ from: toItem(uri, call.item), fromRanges: [...call.ranges] })),
      ),
    ),
  );
  callHierarchy.onOutgoingCalls(
    guarded(session, 'outgoingCalls', null, ({ item }) =>
      ask(session, item, (view, subject, uri) =>
        outgoingCalls(view, subject).map(call => ({ to: toItem(uri, call.item), fromRanges: [...call.ranges] })),
      ),
    ),
  );
}

function ask<R>(
  session: Session,
  { uri, data }: CallHierarchyItem,
  answer: (view: FileView, subject: CallSubject, uri: string) => R,
): R | null {
  const view = session.workspace.view(uri);
  return view && isCallSubject(data) ? answer(view, data, uri) : null;
}

function toItem(uri: string, { subject, name, detail, range, selection }: CallItem): CallHierarchyItem {
  return { name, detail, kind: callKinds[subject.about], uri, range, selectionRange: selection, data: subject };
}
