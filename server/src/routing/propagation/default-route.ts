/** `default-originate`: a default route made for one neighbor, whether or not this router has one. */
import type { PeerFamily } from '../../model/bgp.ts';
import type { PolicyUse } from '../../model/policy.ts';
import { comparePrefixes, defaultPrefix } from '../../net/prefix.ts';
import { type Attributes, attributesKey, emptyAttributes } from '../attributes.ts';
import { impliedPreference } from '../decision/rules.ts';
import type { Path } from '../path.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import type { PolicyInput } from '../policy/input.ts';
import { selectedRoutes } from '../rib.ts';
import { checkedOnSending } from '../sessions/roles.ts';
import { isExternal, type Session } from '../sessions/session.ts';
import { sentCommunities } from './outgoing-communities.ts';
import { ownAddress } from './outgoing-next-hop.ts';
import { sentPath } from './outgoing-path.ts';
import { ownRouteGoingDown } from './shutdown.ts';
import type { Table } from './table.ts';

/** What the neighbor gets; undefined when the policy of the statement accepts no route of the table. Policies of the way out do not apply. */
export function originatedDefault(table: Table, session: Session, settings: PeerFamily): Attributes | undefined {
  const { defaultOriginate } = settings;
  if (!defaultOriginate) return undefined;
  const med = table.speaker.device.defaults.quirks.aggregateMedZero ? 0 : undefined;
  const start: Attributes = { ...emptyAttributes, localPreference: table.rules.localPreference, med };
  const decided = defaultOriginate.policy ? decidedBy(table, start, defaultOriginate.policy) : start;
  const checked = decided && checkedOnSending(ownRouteGoingDown(decided, table.speaker), session);
  if (!checked) return undefined;
  return {
    ...checked,
    ...sentCommunities(checked, session, settings),
    med: table.speaker.bgp.knobs.maxMed ?? checked.med,
    weight: 0,
    nextHop: ownAddress(table.speaker, table.family, session),
    nextHopSet: undefined,
    nextHopKept: undefined,
    localPreference: isExternal(session) ? undefined : checked.localPreference,
    asPath: sentPath(checked.asPath, session, settings),
  };
}

/** What the policy makes of the default route, judged by what the vendor's software looks at. */
function decidedBy(table: Table, start: Attributes, policy: PolicyUse): Attributes | undefined {
  switch (table.speaker.device.defaults.origination.defaultLooksAt) {
    case 'itself':
      return changedByPolicy(table, start, policy);
    case 'routing-table':
      return whileRouteExists(table, start, policy);
    default:
      return firstAccepted(table, start, policy);
  }
}

function changedByPolicy(table: Table, start: Attributes, policy: PolicyUse): Attributes | undefined {
  const result = evaluatePolicies(
    [policy],
    inputOf(table, { prefix: defaultPrefix(table.family), source: 'network', attributes: start }, start),
    false,
  );
  return result.verdict === 'reject' ? undefined : result.attributes;
}

/** While a route that the policy permits is in use. Whether what it sets shows on the default route is not documented. */
function whileRouteExists(table: Table, start: Attributes, policy: PolicyUse): Attributes | undefined {
  let unsure: Attributes | undefined;
  for (const { prefix, protocol, tag } of selectedRoutes(table.rib, table.family)) {
    const looked: Path = { prefix, source: 'route', protocol, attributes: { ...emptyAttributes, tag } };
    const { verdict, attributes } = evaluatePolicies([policy], inputOf(table, looked, start), false);
    if (verdict === 'accept') return attributesKey(attributes) === attributesKey(start) ? start : { ...attributes, assumed: true };
    if (verdict === 'unknown') unsure ??= attributes;
  }
  return unsure;
}

/**
 * What the policy makes of the default route for the first prefix, in order, that it accepts: conditions look at the route of the table, changes
 * are made to the default route (measured on FRR 8.4.4, which also keeps its own next hop, and looks again only some
 * seconds after a route came). Where the paths of that prefix lead to different
 * routes the order of arrival decides.
 */
function firstAccepted(table: Table, start: Attributes, policy: PolicyUse): Attributes | undefined {
  const keys = [...table.selected.keys()].sort((a, b) => comparePrefixes(table.prefixes.get(a)!, table.prefixes.get(b)!));
  for (const key of keys) {
    const results = table.selected.get(key)!.candidates.map(({ path }) => evaluatePolicies([policy], inputOf(table, path, start), false));
    const accepted = results.filter(({ verdict }) => verdict === 'accept').map(({ attributes }) => attributes);
    const [first] = accepted;
    if (first) return accepted.every(other => attributesKey(other) === attributesKey(first)) ? first : { ...first, assumed: true };
  }
  return undefined;
}

function inputOf(
  { speaker: { device }, rules }: Table,
  { prefix, session, attributes, source, protocol = 'bgp' }: Path,
  start: Attributes,
): PolicyInput {
  return {
    device,
    prefix,
    attributes: start,
    looksAt: attributes,
    protocol,
    direction: 'local',
    peer: session?.remoteAddress,
    localPreference: impliedPreference(device, rules, source === 'learned'),
  };
}
