/** The network as it is configured before an edit or after it, for what its sessions make of single paths. */
import { groupBy } from '../../../model/drafts.ts';
import type { Setting } from '../../outcome.ts';
import type { Path } from '../../path.ts';
import { makeTable, tableId } from '../../propagation/make-table.ts';
import type { Table } from '../../propagation/table.ts';
import { endKey } from '../../sessions/limits.ts';
import type { Session } from '../../sessions/session.ts';
import { pathNow, sessionNowOf } from '../present-tables.ts';
import type { Renewed } from '../renewed.ts';

export interface Side {
  /** A table that holds nothing. */
  tableOf(id: string): Table;
  /** The same path, learned by the session as it is here. */
  pathOf(path: Path): Path;
  /** What goes out of the table. */
  outOf(id: string): readonly Way[];
}

/** A session as the way from one table to another. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** The end that sends, and the one that receives. */
  readonly session: Session;
  readonly remote: Session;
  /** Tells it from others. */
  readonly key: string;
}

/** @param known tables of the same speakers and families */
export function sideOf(setting: Setting, renewed: Renewed, known: ReadonlyMap<string, Table>): Side {
  const speakers = new Map(setting.speakers.map(speaker => [speaker.id, speaker]));
  const bySpeaker = groupBy(setting.sessions, ({ speaker }) => speaker.id);
  const now = sessionNowOf(renewed);
  const tables = new Map<string, Table>();
  const ways = new Map<string, readonly Way[]>();
  function tableOf(id: string): Table {
    const { speaker, name } = known.get(id)!;
    const found =
      tables.get(id) ??
      makeTable(speakers.get(speaker.id)!, name, setting.ribs, bySpeaker.get(speaker.id) ?? [], setting.vrps, setting.shared);
    tables.set(id, found);
    return found;
  }
  function outOf(id: string): readonly Way[] {
    const found = ways.get(id) ?? waysOf(id, tableOf(id)).filter(({ to }) => known.has(to));
    ways.set(id, found);
    return found;
  }
  return { tableOf, outOf, pathOf: path => pathNow(path, now) };
}

function waysOf(from: string, { sessions, name }: Table): Way[] {
  return sessions.map(session => {
    const remote = session.remote!;
    return { from, to: tableId(remote.speaker.id, name), session, remote, key: `${endKey(session)}\n${endKey(remote)}` };
  });
}
