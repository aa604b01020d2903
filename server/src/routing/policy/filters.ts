/** The filters of a session that are lists rather than policies. */
import type { PeerFamily } from '../../model/bgp.ts';
import type { MissingEffect } from '../../model/defaults.ts';
import type { Device } from '../../model/device.ts';
import type { Located, Place } from '../../text/place.ts';
import type { PolicyInput, Verdict } from './input.ts';
import { aclAnswer, asPathListAnswer, findAcl, findPrefixList, type ListAnswer, prefixListAnswer } from './lists.ts';

export interface FilterResult {
  readonly verdict: Verdict;
  readonly place?: Place;
  readonly by: string;
}

const accepted: FilterResult = { verdict: 'accept', by: '' };

/** Prefix list, AS-path list and access list of one direction: all must permit. */
export function evaluateFilters(settings: PeerFamily, input: PolicyInput): FilterResult {
  const incoming = input.direction === 'in';
  const { device, prefix, attributes } = input;
  const { missing } = device.defaults;
  const results = [
    judge(incoming ? settings.importAcl : settings.exportAcl, missing.peerAcl.value, name => {
      const acl = findAcl(device, name, prefix.family);
      return acl && aclAnswer(acl, prefix);
    }),
    judge(incoming ? settings.importPrefixList : settings.exportPrefixList, missing.peerPrefixList.value, name => {
      const list = findPrefixList(device, name, prefix.family);
      return list && prefixListAnswer(list, prefix);
    }),
    judge(incoming ? settings.importAsPathList : settings.exportAsPathList, missing.peerAsPathList.value, name => {
      const list = device.asPathLists.get(name);
      return list && asPathListAnswer(device, list, attributes.asPath);
    }),
  ];
  return results.find(({ verdict }) => verdict === 'reject') ?? results.find(({ verdict }) => verdict === 'unknown') ?? accepted;
}

/** A list without entries permits everything where it filters a session (domain: measured on FRR, sourced for NX-OS). */
function judge(
  name: Located<string> | undefined,
  missing: MissingEffect,
  look: (name: string) => ListAnswer | 'unknown' | undefined,
): FilterResult {
  if (!name) return accepted;
  const answer = look(name.value);
  const at = { place: name.place, by: `list ${name.value}` };
  if (answer === undefined) {
    const verdict =
      missing === 'deny-all' || missing === 'no-match' ? 'reject' : missing === 'unknown' || missing === 'refused' ? 'unknown' : 'accept';
    return { verdict, ...at };
  }
  if (answer === 'unknown') return { verdict: 'unknown', ...at };
  return { verdict: answer === 'permit' || answer === 'empty' ? 'accept' : 'reject', ...at };
}

/** Whether policies or lists look at the routes of one direction. */
export function hasFilters(settings: PeerFamily, direction: 'in' | 'out'): boolean {
  const { importPolicies = [], importPrefixList, importAsPathList, importAcl } = settings;
  const { exportPolicies = [], exportPrefixList, exportAsPathList, exportAcl, unsuppressPolicy } = settings;
  const [policies, ...lists] =
    direction === 'in'
      ? [importPolicies, importPrefixList, importAsPathList, importAcl]
      : [exportPolicies, exportPrefixList, exportAsPathList, exportAcl, unsuppressPolicy];
  return policies.length > 0 || lists.some(list => list !== undefined);
}

/** Whether anything filters the session in this direction: RFC 8212 asks for it (domain 1.6: a list counts as policy). */
export function hasPolicy(settings: PeerFamily, direction: 'in' | 'out', { defaults }: Device): boolean {
  const {
    importPolicies,
    importPrefixList,
    importAsPathList,
    importAcl,
    exportPolicies,
    exportPrefixList,
    exportAsPathList,
    exportAcl,
    unsuppressPolicy,
  } = settings;
  const found =
    direction === 'in'
      ? [importPolicies?.[0], importPrefixList, importAsPathList, importAcl]
      : [
          exportPolicies?.[0],
          exportPrefixList,
          exportAsPathList,
          exportAcl,
          defaults.quirks.unsuppressIsNoPolicy ? undefined : unsuppressPolicy,
        ];
  return found.some(filter => filter !== undefined);
}
