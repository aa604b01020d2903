/** The facts of a BGP process: each neighbor and group is folded by itself, so that an edit of one among thousands folds that one again. */
import type { Bgp, Peer } from './bgp.ts';
import type { Draft, Fact } from './fact.ts';
import { sameMembers } from './same.ts';

const places = ['peers', 'groups'] as const;
type Where = (typeof places)[number];
type Facts = readonly Fact[];

/** A run of facts, taken apart. */
interface Parts {
  /** About the process itself, and the first ones about each neighbor: all that is needed to know which there are. */
  readonly outline: Facts;
  /** The neighbors and groups that it brings into being where they are missing, in this order. */
  readonly mentions: Record<Where, readonly string[]>;
  /** Facts about each neighbor and group, by name; undefined where they were let go of, until somebody asks for one of them. */
  own: Record<Where, ReadonlyMap<string, Facts | undefined>>;
}

const takenApart = new WeakMap<Facts, Parts>();
/** The runs that a process comes of. */
const sources = new WeakMap<object, readonly Facts[]>();

/**
 * Changes `bgp`, of which nothing is known yet, by all facts.
 * @param before the process as it was: neighbors and groups that no changed run speaks of are taken over from it.
 * @param whole gives all facts of a run of which `outlineOf` left some.
 */
export function foldPeers(bgp: Draft<Bgp>, runs: readonly Facts[], before?: Bgp, whole: (run: Facts) => Facts = run => run): void {
  const known = before && sources.get(before);
  if (known) foldChanged(bgp, runs, before, known, whole);
  else {
    for (const run of runs) applyOutline(bgp, run);
    for (const run of runs)
      for (const where of places)
        for (const name of partsOf(run).own[where].keys()) applyFacts(bgp[where].get(name)!, factsAbout(run, where, name, whole));
  }
  rememberSources(bgp, runs);
}

/** Neighbors and groups that no changed run mentions are there from the start, so that they are not made once more. */
function foldChanged(bgp: Draft<Bgp>, runs: readonly Facts[], before: Bgp, known: readonly Facts[], whole: (run: Facts) => Facts): void {
  const { gone, fresh } = changeOf(known, runs);
  const touched = { peers: new Set(mentions([...gone, ...fresh], 'peers')), groups: new Set(mentions([...gone, ...fresh], 'groups')) };
  for (const where of places) bgp[where] = without(before[where] as Draft<Bgp>[Where], touched[where]);
  for (const run of runs) applyOutline(bgp, run);
  for (const where of places) {
    const told = new Set<string>();
    for (const name of touched[where]) {
      const [peer, same] = [bgp[where].get(name), before[where].get(name)];
      const isTold = [...gone, ...fresh].some(run => partsOf(run).own[where].has(name));
      if (same && same.place === peer?.place && !isTold) bgp[where].set(name, same as Draft<Peer>);
      else told.add(name);
    }
    for (const run of runs)
      for (const name of partsOf(run).own[where].keys())
        if (told.has(name)) applyFacts(bgp[where].get(name)!, factsAbout(run, where, name, whole));
    const isInOrder = sameMembers(mentions(gone, where), mentions(fresh, where));
    bgp[where] = picked(bgp[where], isInOrder ? before[where].keys() : mentions(runs, where));
  }
}

/** The runs that went away and came, where the others stayed. */
function changeOf(before: readonly Facts[], now: readonly Facts[]): { gone: readonly Facts[]; fresh: readonly Facts[] } {
  const most = Math.min(before.length, now.length);
  let top = 0;
  while (top < most && before[top] === now[top]) top++;
  let bottom = 0;
  while (bottom < most - top && before.at(-1 - bottom) === now.at(-1 - bottom)) bottom++;
  return { gone: before.slice(top, before.length - bottom), fresh: now.slice(top, now.length - bottom) };
}

function mentions(runs: readonly Facts[], where: Where): readonly string[] {
  return runs.flatMap(run => partsOf(run).mentions[where]);
}

function without<V>(all: ReadonlyMap<string, V>, names: ReadonlySet<string>): Map<string, V> {
  const rest = new Map(all);
  for (const name of names) rest.delete(name);
  return rest;
}

/** The values of `names`, in this order. */
function picked<V>(all: ReadonlyMap<string, V>, names: Iterable<string>): Map<string, V> {
  const found = new Map<string, V>();
  for (const name of names) found.set(name, all.get(name)!);
  return found;
}

/** Changes `bgp` by one more run. */
export function addPeers(bgp: Draft<Bgp>, run: Facts): void {
  applyOutline(bgp, run);
  for (const where of places) for (const [name, facts] of partsOf(run).own[where]) applyFacts(bgp[where].get(name)!, facts);
}

/** Notes which runs a process comes of. */
export function rememberSources(bgp: object, runs: readonly Facts[]): void {
  sources.set(bgp, runs);
}

/** The run without the facts about single neighbors and groups, as far as the process can be folded again without them. */
export function outlineOf(run: Facts): Facts {
  const { outline, mentions, own } = partsOf(run);
  takenApart.set(outline, { outline, mentions, own: { peers: namesOf(own.peers), groups: namesOf(own.groups) } });
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
  return { outline: outline.slice(), mentions: { peers: [...found.peers.keys()], groups: [...found.groups.keys()] }, own };
}
