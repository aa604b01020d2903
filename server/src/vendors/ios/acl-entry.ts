/** Entries of access lists as facts. */
import type { Draft } from '../../model/fact.ts';
import type { Acl, AclEntry, AddressMatch } from '../../model/policy.ts';
import { symbolKey } from '../../model/symbol.ts';
import type { Address } from '../../net/address.ts';
import type { Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { said } from './line.ts';
import { nextSequence } from './prefix-list.ts';

export type AclKind = 'acl' | 'ipv6-acl';

export interface EntryArguments {
  readonly sequence?: Located<number>;
  readonly action: Located<'permit' | 'deny'>;
}

/** All entries are numbered in steps: ten on IOS, five on FRR. */
export function aclEntry(
  kind: AclKind,
  list: string,
  line: Line<unknown>,
  { sequence, action }: EntryArguments,
  match: Pick<AclEntry, 'source' | 'destination' | 'exact'>,
) {
  return said('acl', symbolKey(kind, list), line, ({ entries }: Draft<Acl>) => {
    const entry = { ...match, place: line.place, sequence: sequence?.value ?? nextSequence(entries), permit: action.value === 'permit' };
    entries.push(entry as Draft<AclEntry>);
  });
}

/** An address with the bits that may differ; none may when no wildcard is written. */
export function wildcardMatch(address: Located<Address>, wildcard?: Located<Address>): AddressMatch {
  return { address: address.value, wildcard: wildcard?.value ?? { ...address.value, w0: 0, w1: 0, w2: 0, w3: 0 } };
}
