/** The state of one editor's session, which the parts of the server share. */
import type { Connection } from 'vscode-languageserver';
import type { Settings } from '../protocol.ts';
import { Workspace } from '../workspace.ts';
import { type Client, unknownClient } from './client.ts';
import { type Diagnostics, diagnosticsFor } from './diagnostics.ts';
import type { OpenDocument } from './documents.ts';
import type { Host } from './host.ts';
import { type Scheduler, scheduler } from './schedule.ts';
import { defaultSettings } from './settings.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: Map<string, OpenDocument>;
  readonly jobs: Scheduler;
  client: Client;
  workspace: Workspace;
  diagnostics: Diagnostics;
  settings: Settings;
  closed: boolean;
  /** While folders are read: what is known of their networks is only a part. */
  reading?: Promise<unknown>;
}

export function newSession(connection: Connection, host: Host): Session {
  return {
    connection,
    host,
    documents: new Map(),
    jobs: scheduler((name, error) => log(connection, name, error)),
    client: unknownClient,
    workspace: new Workspace(),
    diagnostics: diagnosticsFor(connection, unknownClient),
    settings: defaultSettings,
    closed: false,
  };
}

/** The network of a file, once folders are read; the first one where the file is in none. */
export async function rootFor(session: Session, uri: string | undefined): Promise<string | undefined> {
  while (session.reading) await session.reading;
  const { workspace } = session;
  const roots = workspace.roots().filter(root => workspace.filesOf(root).length > 0);
  const own = uri === undefined ? undefined : workspace.rootOf(uri);
  return own !== undefined && roots.includes(own) ? own : [...roots].sort()[0];
}

/** A mistake of ours, for the log of the editor. */
export function log(connection: Connection, what: string, error: unknown): void {
  connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
