/**
 * What a session does to a route depends on the prefix only through policies, lists, aggregates and origin validation. Routes with the same
 * attributes whose prefixes nothing of the device tells apart have one answer: a large network then costs as much as it has different attributes,
 * not prefixes. Answers hold in all runs over the same sessions, since they depend on what is configured alone.
 */
import type { Prefix } from '../../net/prefix.ts';
import { validityKey } from '../../rpki/validate.ts';
import { type Attributes, attributesKey } from '../attributes.ts';
import type { Path } from '../path.ts';
import { hasFilters } from '../policy/filters.ts';
import { type PrefixClass, prefixClass } from '../policy/prefix-classes.ts';
import { isInternal, type Session } from '../sessions/session.ts';
import type { Accepted } from '../why-absent.ts';
import { accept } from './accept.ts';
import { advertise, mayGo } from './advertise.ts';
import type { Answers } from './memo.ts';
import type { Table } from './table.ts';

/** An object that all equal attributes share, for what enters a network: all that is made of it on the way is then shared too. */
export function sharedAttributes({ shared: { attributes: known } }: Table, attributes: Attributes): Attributes {
  const key = attributesKey(attributes);
  const present = known.get(key);
  if (present) return present;
  known.set(key, attributes);
  return attributes;
}

function classOf({ memo: { classes }, vrps, speaker: { device } }: Table, prefix: Prefix, key: string): PrefixClass {
  let found = classes.get(key);
  if (found === undefined) {
    const ofPolicies = prefixClass(device, prefix, key);
    found = vrps ? `${ofPolicies} ${validityKey(vrps, prefix)}` : ofPolicies;
    classes.set(key, found);
  }
  return found;
}

function answersOf<T>(answers: Answers<T>, prefixes: PrefixClass): Map<Attributes, T> {
  let known = answers.get(prefixes);
  if (!known) {
    known = new Map();
    answers.set(prefixes, known);
  }
  return known;
}

/** The same as `advertise`. */
export function advertiseOnce(table: Table, path: Path, session: Session, key: string): Attributes | undefined {
  // The accumulated cost grows by what leads to the next hop.
  if (path.attributes.aigp !== undefined) return advertise(table, path, session);
  if (!mayGo(table, path, session)) return undefined;
  const { sent } = table.memo;
  const sender = senderOf(table, session);
  let bySource = sent.get(sender);
  if (!bySource) {
    if (sent.has(sender)) return advertise(table, path, session);
    if (dependsOnRoutes(table, session)) {
      sent.set(sender, undefined);
      return advertise(table, path, session);
    }
    bySource = new Map();
    sent.set(sender, bySource);
  }
  const source = path.source === 'learned' ? path.session! : `${path.source} ${path.protocol}`;
  let answers = bySource.get(source);
  if (!answers) {
    answers = new Map();
    bySource.set(source, answers);
  }
  const own = classOf(table, path.prefix, key);
  const known = answersOf(answers, table.vrps ? `${path.validation} ${own}` : own);
  let answer = known.get(path.attributes);
  if (!answer && !known.has(path.attributes)) {
    answer = advertise(table, path, session);
    known.set(path.attributes, answer);
  }
  return answer;
}

/** The first session of the table that sends all paths alike, as far as they may go there: clients of a reflector get the same. */
function senderOf({ memo: { senders }, sessions, name }: Table, session: Session): Session {
  if (senders.size === 0) {
    const first = new Map<string, Session>();
    for (const each of sessions) {
      const key = senderKey(each, name);
      const sender = (key !== undefined && first.get(key)) || each;
      if (key !== undefined) first.set(key, sender);
      senders.set(each, sender);
    }
  }
  return senders.get(session) ?? session;
}

/** Undefined for a session that policies, filters or the address of the neighbor may set apart. */
function senderKey(session: Session, name: Table['name']): string | undefined {
  const settings = session.families.get(name);
  if (!settings || !isInternal(session) || hasFilters(settings, 'out')) return undefined;
  const { place: _, ...rest } = settings;
  const { localAs, role } = session.peer;
  return JSON.stringify([session.kind, session.localAddress, rest, localAs, role]);
}

/** Whether what the neighbor gets depends on other routes: those of aggregates, conditions and other VRFs. */
function dependsOnRoutes({ config, name, vpn, vrf, leaks }: Table, { families, speaker: { device } }: Session): boolean {
  const mixes = (config?.aggregates.length ?? 0) > 0 || vpn !== undefined || vrf !== undefined || leaks.length > 0;
  return mixes || device.routeConditions.size > 0 || families.get(name)?.conditional !== undefined;
}

/** The same as `accept`. */
export function acceptOnce(table: Table, prefix: Prefix, sent: Attributes, session: Session, key: string): Accepted {
  const { received } = table.memo;
  let answers = received.get(session);
  if (!answers) {
    answers = new Map();
    received.set(session, answers);
  }
  const known = answersOf(answers, classOf(table, prefix, key));
  let answer = known.get(sent);
  if (!answer) {
    answer = accept(table, prefix, sent, session);
    known.set(sent, answer);
  }
  return 'path' in answer && answer.path.prefix !== prefix ? { path: { ...answer.path, prefix } } : answer;
}
