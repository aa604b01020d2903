/** The facts of a BGP process: each neighbor and group is folded by itself, so that an edit of one among thousands folds that one again. */
import type { Bgp, Peer } from './bgp.ts';
import { getOrMake } from './drafts.ts';
import type { Draft, Fact } from './fact.ts';
import { sameMembers } from './same.ts';

const places = ['peers', 'groups'] as const;
type Where = (typeof places)[number];
type Facts = readonly Fact[];

/** A run of facts, taken apart. */
interface Parts {
  /** About the process itself, and the first ones about each neighbor: all that is needed to know which there are. */
  readonly outline: Facts;
  /** Those about each neighbor and group, by name. */
  readonly own: Record<Where, ReadonlyMap<string, Facts>>;
}

/** The facts that each neighbor and group was folded from, as runs of them. */
type Sources = Record<Where, ReadonlyMap<string, readonly Facts[]>>;

const takenApart = new WeakMap<Facts, Parts>();
const sources = new WeakMap<object, Sources>();

/** Changes `bgp` by all facts. @param before the process as it was: neighbors and groups that come of the same facts are taken over from it. */
export function foldPeers(bgp: Draft<Bgp>, runs: readonly Facts[], before?: Bgp): void {
  const own: Record<Where, Map<string, Facts[]>> = { peers: new Map(), groups: new Map() };
  for (const run of runs) {
    const parts = partsOf(run);
    parts.outline.forEach(({ peerIn, change }) => void (peerIn ? peerIn(bgp) : change(bgp as never)));
    for (const where of places) for (const [name, facts] of parts.own[where]) getOrMake(own[where], name, newList).push(facts);
  }
  const known = before && sources.get(before);
  for (const where of places) foldEach(bgp[where], own[where], before?.[where], known?.[where]);
  sources.set(bgp, own);
}

const newList = (): Facts[] => [];

function partsOf(run: Facts): Parts {
  const parts = takenApart.get(run) ?? takeApart(run);
  takenApart.set(run, parts);
  return parts;
}

/** Tries the facts on a process of their own. */
function takeApart(run: Facts): Parts {
  const found = { peers: new Map<string, Draft<Peer>>(), groups: new Map<string, Draft<Peer>>() };
  const trial = { asn: {}, ...found } as unknown as Draft<Bgp>;
  const outline: Fact[] = [];
  const own = { peers: new Map<string, Fact[]>(), groups: new Map<string, Fact[]>() };
  for (const fact of run) {
    const before = found.peers.size + found.groups.size;
    const peer = fact.peerIn?.(trial);
    if (!peer || found.peers.size + found.groups.size > before) outline.push(fact);
    if (!peer) continue;
    const where = found.peers.get(peer.name) === peer ? 'peers' : 'groups';
    const facts = own[where].get(peer.name);
    if (facts) facts.push(fact);
    else own[where].set(peer.name, [fact]);
  }
  return { outline, own };
}

/** A neighbor that is made by the same line and changed by the same facts as before is the same: facts, and runs of them, keep their identity. */
function foldEach(
  peers: Map<string, Draft<Peer>>,
  own: ReadonlyMap<string, readonly Facts[]>,
  before: ReadonlyMap<string, Peer> | undefined,
  known: ReadonlyMap<string, readonly Facts[]> | undefined,
): void {
  for (const [name, peer] of peers) {
    const facts = own.get(name) ?? noRuns;
    const same = before?.get(name);
    if (same && same.place === peer.place && sameMembers(known?.get(name) ?? noRuns, facts)) peers.set(name, same as Draft<Peer>);
    else for (const run of facts) run.forEach(({ change }) => void change(peer as never));
  }
}

const noRuns: readonly Facts[] = [];
