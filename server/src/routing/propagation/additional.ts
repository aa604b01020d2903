/** Paths that a neighbor is sent beside the best one (RFC 7911), or instead of it where that one may not go to it (`advertise-external`). */
import type { PeerFamily } from '../../model/bgp.ts';
import type { Prefix } from '../../net/prefix.ts';
import { bestsByAs, choose } from '../decision/select.ts';
import type { Candidate } from '../path.ts';
import { isInternal, type Session } from '../sessions/session.ts';
import { candidateOf } from './candidates.ts';
import { acceptOnce, advertiseOnce } from './once.ts';
import type { Table } from './table.ts';

/** A neighbor that may send several paths of a prefix. */
export interface Inlet {
  /** The own end. */
  readonly session: Session;
  readonly sender: Table;
  /** The neighbor's end. */
  readonly remote: Session;
  /** All paths that may go to it are sent, or the best one of each AS; otherwise the software chooses some of them. */
  readonly which: 'all' | 'per-as' | 'some';
  /** Only those from other ASes. */
  readonly external: boolean;
}

/** Undefined where the neighbor sends one path of each prefix, or the own end takes no more. */
export function inletOf(session: Session, sender: Table): Inlet | undefined {
  const remote = session.remote!;
  const { additionalPaths: sent } = remote.families.get(sender.name) ?? {};
  const { additionalPaths: taken } = session.families.get(sender.name) ?? {};
  const which = sent?.send ?? sender.config?.additionalPaths?.send;
  if (!which) return undefined;
  const external = which === 'external';
  if (external ? !isInternal(remote) : taken?.receive === false) return undefined;
  return { session, sender, remote, which: which === 'all' || which === 'per-as' ? which : 'some', external };
}

/** Whether neighbors may be sent more than the best path. */
export function sendsMore({ additionalPaths }: PeerFamily, { config }: Pick<Table, 'config'>): boolean {
  const which = additionalPaths?.send ?? config?.additionalPaths?.send;
  return which !== undefined && which !== false;
}

/**
 * The candidates with those that come of other paths of neighbors. Paths that may arrive and may not take part only where they would change the choice.
 */
export function withAdditional(table: Table, prefix: Prefix, key: string, candidates: Candidate[], inlets: readonly Inlet[]): Candidate[] {
  const sure: Candidate[] = [...candidates];
  const unsure: Candidate[] = [];
  for (const inlet of inlets)
    for (const { path, isSure } of pathsFrom(table, prefix, key, inlet)) (isSure ? sure : unsure).push(candidateOf(table, path, key));
  if (unsure.length === 0) return sure;
  const all = [...sure, ...unsure];
  const before = choose(sure, table.rules);
  const after = choose(all, table.rules);
  return before.best === after.best && before.tied.length === after.tied.length ? sure : [...sure, ...unsure.map(assumed)];
}

function assumed(candidate: Candidate): Candidate {
  const { path } = candidate;
  return { ...candidate, path: { ...path, attributes: { ...path.attributes, assumed: true } } };
}

function pathsFrom(table: Table, prefix: Prefix, key: string, { session, sender, remote, which, external }: Inlet) {
  const selected = sender.selected.get(key);
  const candidates = selected?.candidates ?? [];
  const bests = which === 'per-as' ? bestsByAs(candidates, sender.rules) : undefined;
  return candidates.flatMap(candidate => {
    const { path, valid } = candidate;
    if (!valid || candidate === selected!.best || (external && path.session?.kind !== 'external')) return [];
    const rivals = bests?.find(group => group.includes(candidate));
    if (bests && !rivals) return [];
    const sent = advertiseOnce(sender, path, remote, key);
    const accepted = sent && acceptOnce(table, prefix, sent, session, key);
    return accepted && 'path' in accepted ? [{ path: accepted.path, isSure: which === 'all' || rivals?.length === 1 }] : [];
  });
}
