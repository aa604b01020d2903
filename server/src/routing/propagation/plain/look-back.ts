/** Paths of a plain network as they came to rest, made when somebody looks at them: the best path of every table is known, and all others follow from these. */
import { multipath } from '../../decision/multipath.ts';
import { choose } from '../../decision/select.ts';
import type { Path } from '../../path.ts';
import { putRoute } from '../../rib.ts';
import type { Session } from '../../sessions/session.ts';
import { accept } from '../accept.ts';
import { advertise } from '../advertise.ts';
import { candidateOf } from '../candidates.ts';
import { bgpRoute } from '../install.ts';
import { localPaths } from '../originate.ts';
import type { Selected, Table } from '../table.ts';
import type { Graph } from './graph.ts';
import { learnedPath, noPath, type Outcome, ownPath } from './spread.ts';

export interface LookBack {
  /** Of a table, by its number. */
  keys(table: number): string[];
  /** Those that have paths. */
  shown(table: number): string[];
  received(table: number, key: string): Map<Session, Path>;
  selected(table: number, key: string): Selected | undefined;
}

/** Best paths that are kept for further looks. */
const mostKept = 50_000;

export function makeLookBack(graph: Graph, outcomes: ReadonlyMap<string, Outcome>): LookBack {
  const { tables, origins, first, sessions, owner, other } = graph;
  /** With routes that wait for nobody to look at them: those of BGP carry no next hop here, and an owner of a prefix has none of BGP for it. */
  const bare = tables.map(table => ({ ...table, rib: { ...table.rib } }));
  /** Best paths that were looked at, by prefix and table. */
  const known = new Map<string, Map<number, Path>>();
  let count = 0;

  function knownOf(key: string): Map<number, Path> {
    if (count > mostKept) {
      known.clear();
      count = 0;
    }
    const bests = known.get(key) ?? new Map<number, Path>();
    known.set(key, bests);
    return bests;
  }

  /** From the table back to one whose path is known, and from there on again. */
  function bestPath(table: number, key: string, outcome: Outcome): Path | undefined {
    const bests = knownOf(key);
    const present = bests.get(table);
    if (present) return present;
    const way: number[] = [];
    let at = table;
    while (outcome[at]! >= learnedPath && !bests.has(at)) {
      way.push(at);
      at = owner[other[first[at]! + outcome[at]! - learnedPath]!]!;
    }
    if (outcome[at] === ownPath) bests.set(at, origins.byKey.get(key)!.owners.find(({ table: own }) => own === at)!.path);
    count += way.length + 1;
    for (const next of way.reverse()) {
      bests.set(next, passed(first[next]! + outcome[next]! - learnedPath, bests.get(at)!)!);
      at = next;
    }
    return bests.get(table);
  }

  /** What becomes of the best path of the other end. */
  function passed(session: number, path: Path): Path | undefined {
    const sent = advertise(tables[owner[other[session]!]!]!, path, sessions[other[session]!]!);
    const accepted = sent && accept(tables[owner[session]!]!, path.prefix, sent, sessions[session]!);
    return accepted && 'path' in accepted ? accepted.path : undefined;
  }

  function received(table: number, key: string): Map<Session, Path> {
    const outcome = outcomes.get(key);
    const found = new Map<Session, Path>();
    for (let session = first[table]!; outcome && session < first[table + 1]!; session++) {
      const best = bestPath(owner[other[session]!]!, key, outcome);
      const path = best && passed(session, best);
      if (path) found.set(sessions[session]!, path);
    }
    return found;
  }

  const keys = (number: number) =>
    [...outcomes].flatMap(([key, outcome]) => (outcome[number] !== noPath || origins.looked[number]!.has(key) ? [key] : []));

  function selected(number: number, key: string): Selected | undefined {
    const table = tables[number]!;
    const outcome = outcomes.get(key);
    const isLooked = origins.looked[number]!.has(key);
    if (!outcome || (outcome[number] === noPath && !isLooked)) return undefined;
    const own = isLooked ? localPaths(outcome[number] === ownPath ? bare[number]! : table, origins.byKey.get(key)!.prefix, key) : [];
    const candidates = [...own, ...received(number, key).values()].map(path => candidateOf(bare[number]!, path, key));
    const choice = choose(candidates, table.rules);
    const best = choice.best ?? choice.tied[0];
    const others = best ? multipath(best, candidates, table.rules, table.config, table.speaker.device.defaults.maximumPaths) : [];
    return { best, tied: choice.tied, tie: choice.tie, candidates, multipath: others, inactive: false };
  }

  const hasPaths = (number: number, key: string) => outcomes.get(key)![number] !== noPath || selected(number, key)!.candidates.length > 0;
  return { keys, shown: number => keys(number).filter(key => hasPaths(number, key)), received, selected };
}

/** Puts what the table came to rest with into the routes of its VRF. */
export function installAll(table: Table): void {
  for (const [key, { best, multipath: others }] of table.selected) {
    const route = best && bgpRoute(table, best, others);
    if (route) putRoute(table.rib, table.prefixes.get(key)!, 'bgp', route);
  }
}
