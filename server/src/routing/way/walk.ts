/** The way of a path from where it begins to a table, done once more on the settled tables with everything that happens to it. */
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import { type Attributes, attributesKey } from '../attributes.ts';
import type { Candidate, Path } from '../path.ts';
import type { TraceStep } from '../policy/input.ts';
import { accept } from '../propagation/accept.ts';
import { advertise } from '../propagation/advertise.ts';
import { originatedDefault } from '../propagation/default-route.ts';
import { tableId } from '../propagation/make-table.ts';
import { offeredPath } from '../propagation/offer.ts';
import { localPaths } from '../propagation/originate.ts';
import { announcedBy } from '../propagation/outside.ts';
import { samePath } from '../propagation/same.ts';
import type { Selected, Table } from '../propagation/table.ts';
import type { Session } from '../sessions/session.ts';
import type { Settled, SettledPrefix } from '../settled.ts';
import type { Stage, Watch, Withheld } from '../why-absent.ts';

/** A step of a policy, or a point that the route reaches. */
export type Move = { readonly step: TraceStep } | { readonly stage: Stage; readonly after: Attributes };

/**
 * `origin`: a router brings it into BGP. `outside`: a neighbor outside of the network announces it. `default`: a default route is made for a neighbor.
 * `carried`: another table of the device gives it. `export` and `import`: the two ends of a session.
 */
export interface Part {
  readonly kind: 'origin' | 'outside' | 'default' | 'carried' | 'export' | 'import';
  /** Where it happens. */
  readonly table: Table;
  /** As the speaker of the table sees it. */
  readonly session?: Session;
  /** What goes out, or what begins here. */
  readonly path?: Path;
  /** Of an export: what the path was chosen from. */
  readonly selected?: Selected;
  readonly before: Attributes;
  readonly moves: readonly Move[];
  /** Undefined: it goes no further. */
  readonly after?: Attributes;
  readonly stopped?: Withheld;
}

/** What a neighbor has to offer over a session. */
export interface Crossing {
  readonly own: Table;
  readonly theirs: Table;
  readonly session: Session;
  /** The neighbor's end. */
  readonly remote: Session;
  readonly prefix: Prefix;
  readonly selected: Selected;
  readonly offered: Path;
}

/** Longer ways are given up. */
const longest = 256;

/** Ways that are known, by path: those of a prefix share their beginnings. */
const known = new WeakMap<SettledPrefix, Map<Path, readonly Part[] | undefined>>();

/** The parts of the way in order; undefined where it cannot be done again with the same outcome. */
export function wayOf(found: SettledPrefix, table: Table, key: string, path: Path, depth = 0): readonly Part[] | undefined {
  const ways = known.get(found) ?? new Map<Path, readonly Part[] | undefined>();
  known.set(found, ways);
  if (depth > longest || ways.has(path)) return ways.get(path);
  const parts = partsOf(found, table, key, path, depth);
  const after = parts?.at(-1)?.after;
  const way = after && attributesKey(after) === attributesKey(path.attributes) ? parts : undefined;
  ways.set(path, way);
  return way;
}

function partsOf(found: SettledPrefix, table: Table, key: string, path: Path, depth: number): readonly Part[] | undefined {
  const { carried, session, attributes } = path;
  if (carried) {
    const giver = giverOf(table, carried);
    const before = giver && wayOf(found, giver.table, giver.key, carried.path, depth + 1);
    return before && [...before, { kind: 'carried', table, path, before: carried.path.attributes, moves: [], after: attributes }];
  }
  if (path.source !== 'learned' || !session) return [originOf(table, key, path)];
  const prefix = table.prefixes.get(key) ?? path.prefix;
  const { remote } = session;
  return remote ? overSession(found, table, key, prefix, session, remote, depth) : fromOutside(found.state, table, prefix, session);
}

/** The table of the device that holds the candidate, and its key there. */
function giverOf(table: Table, carried: Candidate): { readonly table: Table; readonly key: string } | undefined {
  const tables = [...(table.vrf?.ways ?? []).map(({ vpn }) => vpn), ...(table.vpn?.vrfs ?? []), ...table.leaks.map(({ from }) => from)];
  const plain = formatPrefix(carried.path.prefix);
  for (const giver of tables) {
    for (const key of giver.vpn?.keys.get(plain) ?? [plain])
      if (giver.selected.get(key)?.candidates.some(({ path }) => samePath(path, carried.path))) return { table: giver, key };
  }
  return undefined;
}

/** The path as its statement makes it, then the policy of the statement. */
function originOf(table: Table, key: string, path: Path): Part {
  let begun = path;
  let steps: TraceStep[] = [];
  if (path.source === 'network' || path.source === 'redistribute')
    localPaths(table, path.prefix, key, entering => {
      const taken: TraceStep[] = [];
      if (entering.source === path.source && entering.protocol === path.protocol) {
        begun = entering;
        steps = taken;
      }
      return taken;
    });
  return { kind: 'origin', table, path: begun, before: begun.attributes, moves: steps.map(step => ({ step })), after: path.attributes };
}

function overSession(
  found: SettledPrefix,
  own: Table,
  key: string,
  prefix: Prefix,
  session: Session,
  remote: Session,
  depth: number,
): readonly Part[] | undefined {
  const theirs = found.state.tables.get(tableId(remote.speaker.id, own.name));
  if (!theirs) return undefined;
  const settings = remote.families.get(theirs.name);
  if (prefix.length === 0 && settings?.defaultOriginate) {
    const sent = originatedDefault(theirs, remote, settings);
    if (!sent) return undefined;
    return [{ kind: 'default', table: theirs, session: remote, before: sent, moves: [], after: sent }, taken(own, session, prefix, sent)];
  }
  const selected = theirs.selected.get(key);
  const offered = selected && offeredPath(theirs, prefix, selected, settings);
  const before = offered && wayOf(found, theirs, key, offered, depth + 1);
  return before && [...before, ...exchange({ own, theirs, session, remote, prefix, selected, offered })];
}

/** What a neighbor outside announces and what becomes of it; undefined where it announces nothing. */
export function fromOutside({ outside }: Settled, table: Table, prefix: Prefix, session: Session): readonly Part[] | undefined {
  const attributes = outside && announcedBy(session, table, prefix, outside);
  if (!attributes) return undefined;
  return [{ kind: 'outside', table, session, before: attributes, moves: [], after: attributes }, taken(table, session, prefix, attributes)];
}

/** One session: what the neighbor sends of its path and what becomes of it here; ends where it stops. */
export function exchange({ theirs, own, session, remote, prefix, selected, offered }: Crossing): readonly Part[] {
  const { watch, moves, stopped } = watcher();
  const sent = advertise(theirs, offered, remote, watch);
  const out: Part = {
    kind: 'export',
    table: theirs,
    session: remote,
    path: offered,
    selected,
    before: offered.attributes,
    moves: moves(),
    after: sent,
    stopped: sent ? undefined : stopped(),
  };
  return sent ? [out, taken(own, session, prefix, sent)] : [out];
}

function taken(own: Table, session: Session, prefix: Prefix, sent: Attributes): Part {
  const { watch, moves } = watcher();
  const accepted = accept(own, prefix, sent, session, watch);
  const base = { kind: 'import', table: own, session, before: sent, moves: moves() } as const;
  if ('path' in accepted) return { ...base, after: accepted.path.attributes };
  const place = accepted.place ?? session.peer.place;
  return { ...base, stopped: { reason: accepted.reason, text: accepted.refused, place } };
}

function watcher() {
  const moves: Move[] = [];
  const trace: TraceStep[] = [];
  let withheld: Withheld | undefined;
  const drain = () => void moves.push(...trace.splice(0).map(step => ({ step })));
  const watch: Watch = {
    trace,
    note: why => {
      withheld = why;
      return undefined;
    },
    reach: (stage, after) => {
      drain();
      moves.push({ stage, after });
    },
  };
  return {
    watch,
    moves: () => {
      drain();
      return moves;
    },
    stopped: () => withheld,
  };
}
