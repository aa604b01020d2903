/** Routes that a device puts into more tables than the one that they belong to (Junos `rib-groups` and `instance-import`). */
import type { Family } from '../net/address.ts';
import type { Located } from '../text/place.ts';
import type { PolicyUse } from './policy.ts';

export interface TableSharing {
  /** By name. */
  readonly groups: ReadonlyMap<string, TableGroup>;
  readonly uses: readonly GroupUse[];
  readonly imports: readonly InstanceImport[];
}

export interface TableGroup {
  /** As written, `inet.0` or `RED.inet6.0`: the table that routes belong to, and those that they are put into too. */
  readonly tables: readonly string[];
  /** Judge what is put into the others; empty: everything is. */
  readonly policies: readonly PolicyUse[];
}

/** Routes of a protocol, or of interfaces, in a VRF; those of BGP are named at its neighbors. */
export interface GroupUse {
  readonly group: Located<string>;
  readonly vrf: string;
  readonly protocol: 'connected' | 'static' | 'ospf' | 'ospf3' | 'isis';
  readonly family: Family;
}

/** Policies choose routes of all other VRFs. */
export interface InstanceImport {
  readonly vrf: string;
  readonly policies: readonly PolicyUse[];
}
