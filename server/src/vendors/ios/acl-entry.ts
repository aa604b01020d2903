/** Entries of access lists as facts. */
import type { Draft } from '../../model/fact.ts';
import type { Acl, AclEntry, AddressMatch } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import type { Address } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { said } from './line.ts';
import { addNumbered } from './prefix-list.ts';

export type AclKind = 'acl' | 'ipv6-acl';

export interface EntryArguments {
  readonly sequence?: Located<number>;
  readonly action: Located<'permit' | 'deny'>;
}

/**
 * As long as no entry is numbered their order is that of the text, and an entry is the same object at every folding: lists of 50,000 entries
 * are folded again at every keystroke in them. From the first number on all have one.
 */
function addAclEntry(entries: AclEntry[], entry: AclEntry): void {
  const last = entries.at(-1);
  const numbered = last?.sequence !== undefined;
  if (entry.sequence === undefined && !numbered) {
    entries.push(entry);
    return;
  }
  if (last && !numbered) for (const [i, other] of entries.entries()) entries[i] = { ...other, sequence: 5 * (i + 1) };
  addNumbered(entries, entry);
}

/** All entries are numbered in steps: ten on IOS, five on FRR. */
export function aclEntry(
  kind: AclKind,
  list: string,
  line: Line<unknown>,
  { sequence, action }: EntryArguments,
  match: Pick<AclEntry, 'source' | 'destination' | 'exact'>,
  isTaken: (entries: readonly AclEntry[]) => boolean = () => true,
) {
  const entry: AclEntry = { place: line.place, sequence: sequence?.value, permit: action.value === 'permit', ...match };
  return said('acl', symbolKey(kind, list), line, ({ entries }: Draft<Acl>) => {
    if (isTaken(entries)) addAclEntry(entries as AclEntry[], entry);
  });
}

/** What is captured of the ends of an entry; a group of addresses is not looked into. */
export interface EndArguments extends EntryArguments {
  readonly source?: Located<Address | Prefix>;
  readonly sourceBits?: Located<Address>;
  readonly sourceGroup?: unknown;
  readonly destination?: Located<Address | Prefix>;
  readonly destinationBits?: Located<Address>;
  readonly destinationGroup?: unknown;
}

/** Undefined: a group, which may be any. */
export function sourceOf({ source, sourceBits, sourceGroup }: EndArguments): AddressMatch | undefined {
  return endOf(source, sourceBits, sourceGroup);
}

export function destinationOf({ destination, destinationBits, destinationGroup }: EndArguments): AddressMatch | undefined {
  return endOf(destination, destinationBits, destinationGroup);
}

function endOf(value: Located<Address | Prefix> | undefined, bits: Located<Address> | undefined, group: unknown): AddressMatch | undefined {
  if (group) return undefined;
  if (!value) return 'any';
  return 'length' in value.value ? { prefix: value.value } : wildcardMatch(value, bits);
}

/** Text about a list. */
export function aclRemark(kind: AclKind, list: string, line: Line<unknown>, { value }: Located<string>) {
  return said('acl', symbolKey(kind, list), line, draft => {
    draft.remarks ??= [];
    draft.remarks.push(value);
  });
}

/** An address with the bits that may differ; none may when no wildcard is written. */
export function wildcardMatch(address: Located<Address>, wildcard?: Located<Address>): AddressMatch {
  return { address: address.value, wildcard: wildcard?.value ?? { ...address.value, w0: 0, w1: 0, w2: 0, w3: 0 } };
}
