/** All vendors; a new one is one more entry here. */
import { eos } from './eos/index.ts';
import { frr } from './frr/index.ts';
import { ios } from './ios/index.ts';
import { iosxr } from './iosxr/index.ts';
import { junos } from './junos/index.ts';
import { nxos } from './nxos/index.ts';
import type { Vendor, VendorId } from './vendor.ts';

export type { Vendor, VendorId } from './vendor.ts';

const byId: { readonly [K in VendorId]: Vendor } = { ios, frr, junos, eos, nxos, iosxr };

export const vendors: readonly Vendor[] = Object.values(byId);

export function vendorOf(id: VendorId): Vendor {
  return byId[id];
}

/** The vendor whose files an editor gives this language id, if it is one of ours. */
export function vendorOfLanguage(languageId: string): Vendor | undefined {
  return vendors.find(vendor => vendor.languageId === languageId);
}

/** The vendor of an id that may be none of ours. */
export function vendorById(id: string): Vendor | undefined {
  return vendors.find(vendor => vendor.id === id);
}
