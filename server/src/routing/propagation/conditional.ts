/** Routes that go out only while others exist, or only while none does: conditions of policies and `advertise-map`. */
import type { ConditionalAdvertisement, PeerFamily } from '../../model/bgp.ts';
import type { PolicyUse } from '../../model/policy.ts';
import type { Address } from '../../net/address.ts';
import { maskPrefix, type Prefix } from '../../net/prefix.ts';
import { attributesKey } from '../attributes.ts';
import type { Path } from '../path.ts';
import { evaluatePolicies } from '../policy/evaluate.ts';
import type { PolicyInput } from '../policy/input.ts';
import { selectedRoute, vrfId } from '../rib.ts';
import type { Session } from '../sessions/session.ts';
import { localInput } from './local-input.ts';
import type { Table } from './table.ts';

/** Whether a route of the prefix is in use: in a table named `inet.0`, `inet6.0` or `VRF.inet.0`, else in the own one. */
export function routeExists({ rib, ribs, speaker: { device } }: Table, prefix: Prefix, table: string | undefined): boolean {
  const vrf = /^(?:(.+)\.)?inet6?\.0$/.exec(table ?? '')?.[1] ?? 'default';
  const looked = table === undefined ? rib : ribs.get(vrfId(device.name, vrf));
  return looked !== undefined && selectedRoute(looked, maskPrefix(prefix)) !== undefined;
}

/** The neighbor does not get the path because its condition is not met. */
export function isHeldBack(table: Table, path: Path, session: Session): boolean {
  const conditional = session.families.get(table.name)?.conditional;
  if (!conditional || !accepts(table, conditional.policy, path)) return false;
  return !isMet(table, conditional);
}

/** What the map of routes that go out under a condition sets stands before everything else on the way out (FRR: measured on 8.4.4); of others it is not known. */
export function withConditionalSets(table: Table, path: Path, { conditional }: PeerFamily): Path {
  if (!conditional) return path;
  const { attributes: before } = path;
  const { verdict, attributes } = evaluatePolicies([conditional.policy], conditionalInput(table, path), false);
  if (verdict !== 'accept' || attributesKey(attributes) === attributesKey(before)) return path;
  const { appliesAdvertiseMap } = table.speaker.device.defaults.quirks;
  return { ...path, attributes: appliesAdvertiseMap ? attributes : { ...before, assumed: true } };
}

/**
 * The map of routes that go out under a condition takes the place of the route map of the neighbor, which may reject them or set what it likes; lists still count (FRR:
 * measured on 8.4.4, once the conditions have been looked at). Undefined where it does not, or there is none.
 */
export function conditionalVerdict(
  table: Table,
  path: Path,
  { conditional }: PeerFamily,
): ReturnType<typeof evaluatePolicies>['verdict'] | undefined {
  if (!conditional || !table.speaker.device.defaults.quirks.appliesAdvertiseMap) return undefined;
  return evaluatePolicies([conditional.policy], conditionalInput(table, path), false).verdict;
}

/** Whether a best path of the table is one that the condition permits. */
function isMet(table: Table, { when, condition }: ConditionalAdvertisement): boolean {
  const exists = [...table.selected.values()].some(({ best }) => best !== undefined && accepts(table, condition, best.path));
  return exists === (when === 'exists');
}

function accepts(table: Table, policy: PolicyUse, path: Path): boolean {
  return evaluatePolicies([policy], conditionalInput(table, path), false).verdict === 'accept';
}

/** Own routes come from no neighbor, and are not those of `match peer local` either (measured on FRR 8.4.4). */
function conditionalInput(table: Table, { prefix, attributes, protocol, session }: Path): PolicyInput {
  return { ...localInput(table, { prefix, attributes, protocol }), peer: session?.remoteAddress ?? nobody };
}

const nobody: Address = { family: 4, w0: 0, w1: 0, w2: 0, w3: 0 };

/** What conditions of the table come to as things stand: when the text changes, routes must be offered anew. */
export function conditionState(table: Table): string {
  const { device } = table.speaker;
  const routes = [...device.routeConditions.values()].map(({ routes: all, table: name }) =>
    all.every(prefix => routeExists(table, prefix, name)),
  );
  const maps = table.sessions.map(session => session.families.get(table.name)?.conditional).map(found => found && isMet(table, found));
  return `${routes.join(' ')}|${maps.join(' ')}`;
}

/** Whether the table has any. */
export function isConditional({ sessions, name, speaker: { device } }: Table): boolean {
  return device.routeConditions.size > 0 || sessions.some(session => session.families.get(name)?.conditional !== undefined);
}
