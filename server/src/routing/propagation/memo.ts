/**
 * What a session does to a route depends on the prefix only through policies, lists, aggregates and origin validation. Where it has none of them,
 * routes with the same attributes have one answer: a large network then costs as much as it has different attributes, not prefixes.
 */
import type { PeerFamily } from '../../model/bgp.ts';
import type { Prefix } from '../../net/prefix.ts';
import { type Attributes, attributesKey } from '../attributes.ts';
import type { Path } from '../path.ts';
import type { Session } from '../sessions/session.ts';
import { type Accepted, accept } from './accept.ts';
import { advertise } from './advertise.ts';
import type { Table } from './table.ts';

interface Sent {
  readonly attributes: Attributes | undefined;
}

/** Answers of one table so far; `undefined` for a session whose answers differ by prefix. */
export interface Memo {
  readonly sent: Map<Session, Map<Session | undefined, WeakMap<Attributes, Sent>> | undefined>;
  readonly received: Map<Session, WeakMap<Attributes, Accepted> | undefined>;
  /** One object for equal attributes of local paths. */
  readonly local: Map<string, Attributes>;
}

export const makeMemo = (): Memo => ({ sent: new Map(), received: new Map(), local: new Map() });

/** The same as `advertise`. */
export function advertiseOnce(table: Table, path: Path, session: Session): Attributes | undefined {
  if (path.source !== 'learned' && path.source !== 'network') return advertise(table, path, session);
  const { sent } = table.memo;
  if (!sent.has(session)) sent.set(session, sendsUniformly(table, session) ? new Map() : undefined);
  const bySource = sent.get(session);
  if (!bySource) return advertise(table, path, session);
  let known = bySource.get(path.session);
  if (!known) {
    known = new WeakMap();
    bySource.set(path.session, known);
  }
  let answer = known.get(path.attributes);
  if (!answer) {
    answer = { attributes: advertise(table, path, session) };
    known.set(path.attributes, answer);
  }
  return answer.attributes;
}

function sendsUniformly({ config, name, vpn, vrf }: Table, { families, speaker: { device } }: Session): boolean {
  const settings: PeerFamily = families.get(name) ?? {};
  const { exportPolicies = [], unsuppressPolicy, exportAcl, exportPrefixList, exportAsPathList, conditional } = settings;
  const lists = [unsuppressPolicy, exportAcl, exportPrefixList, exportAsPathList, conditional];
  const mixes = (config?.aggregates.length ?? 0) > 0 || vpn !== undefined || vrf !== undefined || device.routeConditions.size > 0;
  return !mixes && exportPolicies.length === 0 && lists.every(list => list === undefined);
}

/** The same as `accept`. */
export function acceptOnce(table: Table, prefix: Prefix, sent: Attributes, session: Session): Accepted {
  const { received } = table.memo;
  if (!received.has(session)) received.set(session, takesUniformly(table, session) ? new WeakMap() : undefined);
  const known = received.get(session);
  if (!known) return accept(table, prefix, sent, session);
  let answer = known.get(sent);
  if (!answer) {
    answer = accept(table, prefix, sent, session);
    known.set(sent, answer);
  }
  return 'path' in answer ? { path: { ...answer.path, prefix } } : answer;
}

function takesUniformly({ name, vrps }: Table, { families }: Session): boolean {
  const { importPolicies = [], importAcl, importPrefixList, importAsPathList } = families.get(name) ?? {};
  return !vrps && importPolicies.length === 0 && [importAcl, importPrefixList, importAsPathList].every(list => list === undefined);
}

/** An object that all local paths with these attributes share. */
export function sharedAttributes({ memo: { local } }: Table, attributes: Attributes): Attributes {
  const key = attributesKey(attributes);
  const known = local.get(key);
  if (known) return known;
  local.set(key, attributes);
  return attributes;
}
