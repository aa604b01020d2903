/** The choice of one table for one prefix, and what follows from it. */
import { getOrMake } from '../../model/drafts.ts';
import type { Prefix } from '../../net/prefix.ts';
import { multipath } from '../decision/multipath.ts';
import { type Choice, choose } from '../decision/select.ts';
import { openOnes } from '../doubt.ts';
import { type Candidate, fromOf, type Path } from '../path.ts';
import { putRoute, sameRoute, selectedRoute } from '../rib.ts';
import { withAdditional } from './additional.ts';
import { withOpenAggregate } from './aggregate.ts';
import { candidateOf } from './candidates.ts';
import { lookAgain, touchDependents, touchSharing } from './dependents.ts';
import { bgpRoute } from './install.ts';
import { localPaths } from './originate.ts';
import type { Run } from './run.ts';
import { sameCandidate, sameSelection } from './same.ts';
import { send } from './send.ts';
import { type Selected, type Table, touch } from './table.ts';
import { exportedPaths, importedPaths } from './vpn/exchange.ts';

/** Chooses anew from what the table has now, and tells of it. */
export function decide(run: Run, table: Table, key: string): void {
  const prefix = table.prefixes.get(key)!;
  const found = ownPaths(table, prefix, key).map(path => candidateOf(table, path, key));
  for (const path of table.received.get(key)?.values() ?? []) found.push(candidateOf(table, path, key));
  const inlets = run.inlets.get(table);
  const more = inlets ? withAdditional(table, prefix, key, found, inlets) : found;
  const candidates = table.choiceOpen ? withOpenChoice(more) : withOpenAggregate(table, more);
  if (candidates.length > 1) candidates.sort(byOrigin);
  const choice = choiceOf(run, table, candidates);
  const best = choice.best ?? (run.ties === 'first' ? choice.tied[0] : choice.tied.at(-1));
  const others = best ? multipath(best, candidates, table.rules, table.config, table.speaker.device.defaults.maximumPaths) : [];
  if (!table.vpn) install(run, table, prefix, key, best, others);
  const inactive = !table.vpn && isInactive(table, prefix, best);
  const selected: Selected = { best, tied: choice.tied, tie: choice.tie, candidates, multipath: others, inactive };
  const before = table.selected.get(key);
  if (!before || !sameSelection(before, selected)) {
    if (run.history) remember(run.history, table, key, before?.best, best);
    table.selected.set(key, selected);
    if (!before) table.belowAggregates?.set(prefix, key);
    touchDependents(table, prefix, key);
    touchSharing(table, prefix, key, [before, selected]);
    for (const target of run.listeners.get(table) ?? []) touch(target, prefix, key);
  }
  send(run, table, prefix, key, others.length > 0 && table.speaker.bgp.knobs.multipathMerged ? withOpenBest(selected) : selected);
}

/** What is sent is made of several paths: not modelled. */
function withOpenBest(selected: Selected): Selected {
  const { best } = selected;
  return { ...selected, best: best && { ...best, path: { ...best.path, attributes: { ...best.path.attributes, assumed: true } } } };
}

/** Paths that leave the choice open count as the order of the run says. */
function choiceOf({ doubts }: Run, { rules }: Table, candidates: readonly Candidate[]): Choice {
  const open = doubts ? openOnes(candidates) : [];
  if (open.length === 0) return choose(candidates, rules);
  if (doubts === 'left-out')
    return choose(
      candidates.filter(candidate => !open.includes(candidate)),
      rules,
    );
  const unknown = open.filter(({ path }) => path.attributes.assumed !== 'presence');
  return choose(unknown.length > 0 ? open.map(asReached) : candidates, rules);
}

/** Where the next hop is another one than the one that is known, it may be one that can be reached. */
function asReached(candidate: Candidate): Candidate {
  return candidate.valid ? candidate : { ...candidate, valid: true };
}

/** Any of several paths may be the best one. */
function withOpenChoice(candidates: Candidate[]): Candidate[] {
  if (candidates.filter(({ valid }) => valid).length < 2) return candidates;
  return candidates.map(candidate => ({
    ...candidate,
    path: { ...candidate.path, attributes: { ...candidate.path.attributes, assumed: true } },
  }));
}

/** Paths that no neighbor sent. */
function ownPaths(table: Table, prefix: Prefix, key: string): Path[] {
  if (table.vpn) return exportedPaths(table, prefix, key);
  const local = localPaths(table, prefix, key);
  return table.vrf || table.leaks.length > 0 ? [...local, ...importedPaths(table, prefix, key)] : local;
}

function remember(
  history: NonNullable<Run['history']>,
  table: Table,
  key: string,
  before: Candidate | undefined,
  best: Candidate | undefined,
): void {
  if (sameCandidate(before, best)) return;
  const keys = history.get(table) ?? new Map<string, (Candidate | undefined)[]>();
  history.set(table, keys);
  const choices = keys.get(key) ?? [];
  keys.set(key, choices);
  for (const choice of [before, best]) if (!choices.some(known => sameCandidate(known, choice))) choices.push(choice);
}

/** One table for all protocols (Junos): a learned path is the best one only while no other protocol holds the prefix with a better distance. */
function isInactive(table: Table, prefix: Prefix, best: Candidate | undefined): boolean {
  if (!best?.path.session || table.speaker.device.defaults.policyEnd !== 'protocol-default') return false;
  const active = selectedRoute(table.rib, prefix);
  return active !== undefined && active.protocol !== 'bgp';
}

function byOrigin(a: Candidate, b: Candidate): number {
  const left = fromOf(a.path);
  const right = fromOf(b.path);
  if (left === right) return 0;
  if (left === 'self' || right === 'self') return left === 'self' ? -1 : 1;
  return left < right ? -1 : 1;
}

/** Puts the best path into the routes of the VRF; what rests on them is looked at again. */
function install(run: Run, table: Table, prefix: Prefix, key: string, best: Candidate | undefined, multipath: readonly Candidate[]): void {
  const route = best && bgpRoute(table, best, multipath);
  if (!route && table.rib.routes.get(prefix)?.some(({ earlier }) => earlier)) return;
  const { before, after } = putRoute(table.rib, prefix, 'bgp', route);
  if (run.used && after?.protocol === 'bgp') getOrMake(run.used, table.speaker.id, () => new Set()).add(key);
  if (!sameRoute(before, after)) lookAgain(run, table, prefix, key, before?.protocol !== after?.protocol);
}
