/** The filters of a session that are lists rather than policies. */
import type { PeerFamily } from '../../model/bgp.ts';
import type { MissingEffect } from '../../model/defaults.ts';
import type { Device } from '../../model/device.ts';
import type { Located, Place } from '../../text/place.ts';
import type { PolicyInput, Verdict } from './input.ts';
import { aclEntry, answerOf, asPathListEntry, findAcl, findPrefixList, prefixListEntry } from './lists.ts';

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
      const list = findAcl(device, name, prefix.family);
      return list && { list, entry: aclEntry(list, prefix) };
    }),
    judge(incoming ? settings.importPrefixList : settings.exportPrefixList, missing.peerPrefixList.value, name => {
      const list = findPrefixList(device, name, prefix.family);
      return list && { list, entry: prefixListEntry(list, prefix) };
    }),
    judge(incoming ? settings.importAsPathList : settings.exportAsPathList, missing.peerAsPathList.value, name => {
      const list = device.asPathLists.get(name);
      return list && { list, entry: asPathListEntry(device, list, attributes.asPath) };
    }),
  ];
  return results.find(({ verdict }) => verdict === 'reject') ?? results.find(({ verdict }) => verdict === 'unknown') ?? accepted;
}

/** A list, and its entry that decides; none where none fits. */
interface Judged {
  readonly list: { readonly entries: readonly unknown[] };
  readonly entry: Entry | 'unknown' | undefined;
}

interface Entry {
  readonly permit: boolean;
  readonly sequence?: number;
  readonly place: Place;
}

/** A list without entries permits everything where it filters a session (domain: measured on FRR, sourced for NX-OS). */
function judge(name: Located<string> | undefined, missing: MissingEffect, look: (name: string) => Judged | undefined): FilterResult {
  if (!name) return accepted;
  const found = look(name.value);
  const at = { place: name.place, by: `list ${name.value}` };
  if (!found) {
    const by = `${at.by}, which is not defined`;
    const verdict =
      missing === 'deny-all' || missing === 'no-match' ? 'reject' : missing === 'unknown' || missing === 'refused' ? 'unknown' : 'accept';
    return { verdict, ...at, by };
  }
  const { list, entry } = found;
  if (entry === 'unknown') return { verdict: 'unknown', ...at };
  const answer = answerOf(list, entry);
  if (answer === 'permit' || answer === 'empty') return { verdict: 'accept', ...at };
  if (!entry) return { verdict: 'reject', ...at, by: `${at.by}: no entry permits it` };
  const by = entry.sequence === undefined ? `an entry of ${at.by}` : `${at.by} entry ${entry.sequence}`;
  return { verdict: 'reject', place: entry.place, by };
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
