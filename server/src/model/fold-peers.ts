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
  /** Those about each neighbor and group, by name; undefined where they were let go of, until somebody asks for one of them. */
  own: Record<Where, ReadonlyMap<string, Facts | undefined>>;
}

/** The runs that speak of each neighbor and group, by name. */
type Sources = Record<Where, ReadonlyMap<string, readonly Facts[]>>;

const takenApart = new WeakMap<Facts, Parts>();
const sources = new WeakMap<object, Sources>();

/**
 * Changes `bgp` by all facts.
 * @param before the process as it was: neighbors and groups that come of the same runs are taken over from it.
 * @param whole gives all facts of a run of which `outlineOf` left some.
 */
export function foldPeers(bgp: Draft<Bgp>, runs: readonly Facts[], before?: Bgp, whole: (run: Facts) => Facts = run => run): void {
  for (const run of runs) applyOutline(bgp, run);
  const now = rememberSources(bgp, runs);
  const known = before && sources.get(before);
  for (const where of places)
    for (const [name, peer] of bgp[where]) {
      const speaking = now[where].get(name) ?? noRuns;
      const same = before?.[where].get(name);
      if (same && same.place === peer.place && sameMembers(known?.[where].get(name) ?? noRuns, speaking))
        bgp[where].set(name, same as Draft<Peer>);
      else for (const run of speaking) applyFacts(peer, factsAbout(run, where, name, whole));
    }
}

/** Changes `bgp` by one more run. */
export function addPeers(bgp: Draft<Bgp>, run: Facts): void {
  applyOutline(bgp, run);
  for (const where of places) for (const [name, facts] of partsOf(run).own[where]) applyFacts(bgp[where].get(name)!, facts);
}

/** Notes which runs a process comes of. */
export function rememberSources(bgp: object, runs: readonly Facts[]): Sources {
  const own: Record<Where, Map<string, Facts[]>> = { peers: new Map(), groups: new Map() };
  for (const run of runs)
    for (const where of places) for (const name of partsOf(run).own[where].keys()) getOrMake(own[where], name, newList).push(run);
  sources.set(bgp, own);
  return own;
}

/** The run without the facts about single neighbors and groups, as far as the process can be folded again without them. */
export function outlineOf(run: Facts): Facts {
  const { outline, own } = partsOf(run);
  takenApart.set(outline, { outline, own: { peers: namesOf(own.peers), groups: namesOf(own.groups) } });
  return outline;
}

const namesOf = (own: ReadonlyMap<string, unknown>): Map<string, undefined> => new Map([...own.keys()].map(name => [name, undefined]));

/** Changes a draft by facts about it, in their order. */
export function applyFacts(draft: object, facts: Facts = []): void {
  // A loop over functions of many makes is compiled for one of them and thrown away at the next, thousands of times; a callback is not.
  facts.forEach(({ change }) => void change(draft as never));
}

function applyOutline(bgp: Draft<Bgp>, run: Facts): void {
  partsOf(run).outline.forEach(({ peerIn, change }) => void (peerIn ? peerIn(bgp) : change(bgp as never)));
}

/** The run stays the same one when its facts come back: neighbors that nobody asked for are not folded again. */
function factsAbout(run: Facts, where: Where, name: string, whole: (run: Facts) => Facts): Facts | undefined {
  const parts = partsOf(run);
  if (!parts.own[where].get(name)) parts.own = partsOf(whole(run)).own;
  return parts.own[where].get(name);
}

const newList = (): Facts[] => [];
const noRuns: readonly Facts[] = [];

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
  return { outline: outline.slice(), own };
}
