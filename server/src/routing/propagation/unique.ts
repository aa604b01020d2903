/** Networks whose outcome cannot depend on the order in which routers act, so that no other order need be tried. */
import type { BgpFamily, PeerFamily } from '../../model/bgp.ts';
import type { Session } from '../sessions/session.ts';
import type { Speaker } from '../sessions/speaker.ts';
import { sendsMore } from './additional.ts';
import type { Table } from './table.ts';

/**
 * True where every session leaves the AS and nothing puts a longer AS path before a shorter one: each AS makes the path longer, so the routers at
 * distance one settle first, then those at distance two, and so on. (Griffin, Shepherd, Wilfong: "The Stable Paths Problem", 2002, section V: no
 * dispute wheel.) False says nothing.
 */
export function hasOneOutcome(tables: Iterable<Table>): boolean {
  for (const { sessions, name, speaker, vrf, leaks, config, choiceOpen } of tables) {
    if (choiceOpen || vrf || leaks.length > 0 || (config?.aggregates.length ?? 0) > 0 || !comparesLength(speaker)) return false;
    if (!sessions.every(session => isPlain(session, session.families.get(name) ?? {}, config))) return false;
  }
  return true;
}

function comparesLength({ device, bgp: { knobs, confederation } }: Speaker): boolean {
  const { steps } = device.defaults.decision;
  const before = steps.slice(0, steps.indexOf('as-path-length'));
  const harmless = new Set(['preference', 'weight', 'local-preference', 'local-origin', 'aigp']);
  return !knobs.asPathIgnore && !confederation && steps.includes('as-path-length') && before.every(step => harmless.has(step));
}

/** No policy, and nothing that prefers by neighbor or takes ASNs out of paths. */
function isPlain({ kind, peer }: Session, settings: PeerFamily, config: BgpFamily | undefined): boolean {
  const { importPolicies = [], exportPolicies = [], conditional, weight, localPreference, defaultOriginate } = settings;
  const {
    siteOfOrigin,
    maximumPrefixOut,
    aigp,
    removePrivateAs,
    asOverride,
    allowAsIn,
    attributeUnchanged,
    routeServerClient,
    open,
    preference,
  } = settings;
  const changing = [
    siteOfOrigin,
    maximumPrefixOut,
    aigp,
    conditional,
    weight,
    localPreference,
    defaultOriginate,
    removePrivateAs,
    asOverride,
    allowAsIn,
    attributeUnchanged,
    open,
    preference,
  ];
  return (
    kind === 'external' &&
    !sendsMore(settings, { config }) &&
    !peer.localAs &&
    !routeServerClient &&
    importPolicies.length === 0 &&
    exportPolicies.length === 0 &&
    changing.every(value => value === undefined)
  );
}
