/** The one guard: a mistake of ours costs one answer and writes a line to the log; what was cancelled is not begun. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { inSlices } from './schedule.ts';
import { log, type Session } from './session.ts';

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/** Refusals that `answer` throws as ResponseError reach the editor; anything else gives `nothing`. */
export function guarded<P, R>(
  { connection }: Session,
  name: string,
  nothing: R,
  answer: (params: P, token: CancellationToken) => R | Promise<R>,
): Handler<P, R> {
  return async (params, token) => {
    if (token.isCancellationRequested) throw cancelled();
    try {
      return await answer(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(connection, name, error);
      return nothing;
    }
  };
}

/** The same for notifications, which have no answer. */
export function heeded<P>({ connection }: Session, name: string, act: (params: P) => void | Promise<void>): (params: P) => Promise<void> {
  return async params => {
    try {
      await act(params);
    } catch (error) {
      log(connection, name, error);
    }
  };
}

/** Runs the work in slices; throws when the editor cancels. */
export async function cancellable<T>(work: Generator<void, T>, token: CancellationToken): Promise<T> {
  const result = await inSlices(work, () => token.isCancellationRequested);
  if (result === undefined) throw cancelled();
  return result;
}

/** A refusal with a reason for people. */
export function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** No answer, and no mistake either: the editor goes on without it and may ask in another way. */
export function givenUp(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, reason);
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
