/** Whether the conditions of a term hold for all, some or none of the routes whose origin is invalid, whatever prefix, path and communities they have. */
import type { PeerFamily } from '../model/bgp.ts';
import type { MissingEffect } from '../model/defaults.ts';
import type { Device } from '../model/device.ts';
import type { Acl, CommunityList, Condition, PrefixList, PrefixRange, Term } from '../model/policy.ts';
import { addressBits, type Family } from '../net/address.ts';
import { findAcl, findPrefixList } from '../routing/policy/lists.ts';
import type { Located } from '../text/place.ts';
import { passes } from './uses.ts';

export type Fit = 'always' | 'some' | 'never' | 'unknown';

/** All conditions of a term (AND). An accepting entry for BLACKHOLE routes of listed prefixes counts as none: RFC 7999 lets it stand before the check. */
export function conditionsFit(term: Term, device: Device, family: Family, test: (name: string) => Fit): Fit {
  const fits = term.conditions.map(condition => conditionFits(condition, device, family, test));
  if (fits.includes('never') || (term.outcome === 'accept' && isBlackholing(term, device))) return 'never';
  if (fits.includes('unknown')) return 'unknown';
  return fits.every(fit => fit === 'always') ? 'always' : 'some';
}

/** The filters of a neighbor beside its policies, and the one that an engineer would look at. */
export function filtersFit(
  device: Device,
  family: Family,
  { importPrefixList, importAsPathList, importAcl }: PeerFamily,
): { fit: Fit; list?: Located<string> } {
  const { missing } = device.defaults;
  const fits: Fit[] = [];
  if (importPrefixList) fits.push(prefixListFits(findPrefixList(device, importPrefixList.value, family), missing.peerPrefixList.value));
  if (importAsPathList) fits.push(asPathFits(device, importAsPathList.value, missing.peerAsPathList.value));
  if (importAcl) fits.push(aclFits(findAcl(device, importAcl.value, family), missing.peerAcl.value));
  return { fit: both(fits), list: importPrefixList ?? importAsPathList ?? importAcl };
}

function both(fits: readonly Fit[]): Fit {
  if (fits.includes('never')) return 'never';
  if (fits.includes('unknown')) return 'unknown';
  return fits.every(fit => fit === 'always') ? 'always' : 'some';
}

function any(fits: readonly Fit[]): Fit {
  if (fits.includes('always')) return 'always';
  if (fits.includes('unknown')) return 'unknown';
  return fits.includes('some') ? 'some' : 'never';
}

function conditionFits(condition: Condition, device: Device, family: Family, test: (name: string) => Fit): Fit {
  const { missing } = device.defaults;
  switch (condition.type) {
    case 'origin-validation':
      return condition.states.includes('invalid') ? 'always' : 'never';
    case 'never':
      return 'never';
    case 'family':
      return condition.family === family ? 'always' : 'never';
    case 'protocol':
      return condition.protocols.some(({ value }) => value === 'bgp') ? 'always' : 'never';
    case 'prefix-list':
      if (condition.family !== undefined && condition.family !== family) return 'never';
      return any(
        condition.lists.map(({ value }) =>
          prefixListFits(findPrefixList(device, value, family), missing.matchedPrefixList.value, condition.mode),
        ),
      );
    case 'route-filter':
      return any([
        ...condition.ranges.map(({ value }) => rangeFits(value)),
        ...(condition.lists ?? []).map(({ list, mode }) =>
          prefixListFits(findPrefixList(device, list.value, family), missing.matchedPrefixList.value, mode),
        ),
        ...(condition.filters ?? []).map(() => 'some' as const),
      ]);
    case 'acl':
      if (condition.family !== undefined && condition.family !== family) return 'never';
      return any(condition.lists.map(({ value }) => aclFits(findAcl(device, value, family), missing.matchedAcl.value)));
    case 'as-path-list':
      return any(condition.lists.map(({ value }) => asPathFits(device, value, missing.matchedAsPathList.value)));
    case 'community-list':
      return any(
        condition.lists.map(({ value }) => (device.communityLists.has(value) ? 'some' : ofMissing(missing.matchedCommunityList.value))),
      );
    case 'policy':
      return any(condition.policies.map(({ value }) => test(value)));
    case 'all':
      return both(condition.of.map(part => conditionFits(part, device, family, test)));
    case 'any':
      return any(condition.of.map(part => conditionFits(part, device, family, test)));
    case 'not':
      return negated(both(condition.of.map(part => conditionFits(part, device, family, test))));
    case 'address-in': {
      const lists = condition.lists.map(({ value }) =>
        prefixListFits(findPrefixList(device, value, family), missing.matchedPrefixList.value),
      );
      const own = condition.ranges.filter(({ value }) => value.prefix.family === family).map(({ value }) => rangeFits(value));
      return condition.what === 'destination' ? any([...own, ...lists]) : 'some';
    }
    case 'parameters':
    case 'unsupported':
      return 'unknown';
    default:
      return 'some';
  }
}

function negated(fit: Fit): Fit {
  return fit === 'always' ? 'never' : fit === 'never' ? 'always' : fit;
}

function ofMissing(effect: MissingEffect): Fit {
  const outcome = passes(effect);
  return outcome === 'everything' ? 'always' : outcome === 'nothing' ? 'never' : 'unknown';
}

/** A default route has no origin that a ROA could name, so a range of nothing but it holds no invalid route. */
function rangeFits({ prefix, low, high }: PrefixRange): Fit {
  if (prefix.length > 0) return 'some';
  if (high === 0) return 'never';
  return low <= 8 && high === addressBits(prefix.family) ? 'always' : 'some';
}

function prefixListFits(list: PrefixList | undefined, missing: MissingEffect, mode?: 'exact' | 'longer' | 'orlonger'): Fit {
  if (!list) return ofMissing(missing);
  if (list.computed || list.entries.length === 0) return 'unknown';
  const fits = list.entries.map(
    ({ permit, range }): Fit => (!permit ? 'never' : range === 'any' ? 'always' : mode && mode !== 'exact' ? 'some' : rangeFits(range)),
  );
  const denies = list.entries.some(({ permit }) => !permit);
  const fit = any(fits);
  return fit === 'always' && denies ? 'some' : fit;
}

function aclFits(acl: Acl | undefined, missing: MissingEffect): Fit {
  if (!acl) return ofMissing(missing);
  if (acl.entries.length === 0) return 'unknown';
  if (acl.entries.every(({ permit }) => !permit)) return 'never';
  const [first] = acl.entries;
  return first?.permit && first.source === 'any' && (first.destination === undefined || first.destination === 'any') ? 'always' : 'some';
}

function asPathFits(device: Device, name: string, missing: MissingEffect): Fit {
  const list = device.asPathLists.get(name);
  if (!list) return ofMissing(missing);
  if (list.entries.every(({ permit }) => !permit)) return 'never';
  const [first] = list.entries;
  return first?.permit && (first.pattern === '.*' || first.pattern === '') ? 'always' : 'some';
}

/** RFC 7999: a host route with the BLACKHOLE community, of a prefix that the neighbor may blackhole. */
function isBlackholing({ conditions }: Term, device: Device): boolean {
  const listed = conditions.some(({ type }) => type === 'prefix-list' || type === 'route-filter');
  return (
    listed &&
    conditions.some(
      condition =>
        condition.type === 'community-list' && condition.lists.every(({ value }) => isBlackholeList(device.communityLists.get(value))),
    )
  );
}

const blackhole: ReadonlySet<string> = new Set(['65535:666', 'blackhole']);

function isBlackholeList(list: CommunityList | undefined): boolean {
  return (
    !!list &&
    list.entries.every(({ match }) =>
      ('all' in match ? match.all : 'members' in match ? match.members : []).some(value => blackhole.has(value)),
    )
  );
}
