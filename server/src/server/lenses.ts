/** Code lenses between two requests: their data goes to the editor and comes back as anything. */
import type { Command } from 'vscode-languageserver';
import type { LensSubject } from '../features/code-lens.ts';
import type { FileView } from '../features/view.ts';
import { type BestPathsParams, clientCommands } from '../protocol.ts';
import type { Position } from '../text/place.ts';

export interface LensQuestion {
  readonly uri: string;
  readonly subject: LensSubject;
}

/** What a lens was made with; undefined for anything else. */
export function lensQuestion(data: unknown): LensQuestion | undefined {
  const { uri, subject } = (data ?? {}) as Partial<LensQuestion>;
  if (typeof uri !== 'string' || typeof subject !== 'object' || subject === null || typeof subject.vrf !== 'string') return undefined;
  const isPeer = subject.about === 'peer' && typeof subject.peer === 'string';
  const isPrefix = subject.about === 'prefix' && typeof subject.prefix === 'string' && (subject.family === 4 || subject.family === 6);
  return isPeer || isPrefix ? { uri, subject } : undefined;
}

export function lensCommand(title: string, { device }: FileView, { uri, subject }: LensQuestion, position: Position): Command {
  const params: BestPathsParams =
    subject.about === 'prefix' ? { uri, position, prefix: subject.prefix } : { uri, position, device: device.name };
  return { title, command: clientCommands.showBestPaths, arguments: [params] };
}
