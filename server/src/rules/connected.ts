/** The connected prefixes of a table as address rules look at them: what may lawfully repeat is left out. */
import { isLoopback, isManagement } from '../model/interface.ts';
import { addressBits } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Place } from '../text/place.ts';
import type { Domain, Table } from './domains.ts';

export interface Connected {
  readonly table: Table;
  readonly interface: string;
  readonly loopback: boolean;
  readonly management: boolean;
  /** With host bits. */
  readonly prefix: Prefix;
  readonly place: Place;
  /** The prefix is one address: a loopback, or an interface that borrows one. */
  readonly host: boolean;
}

/** Addresses of interfaces in service, without link-local ones and those shared on purpose (anycast and virtual gateways). */
export function connectedOf(domain: Domain): Connected[] {
  const found: Connected[] = [];
  for (const table of domain) {
    for (const port of new Set(table.ports.map(each => each.interface))) {
      const loopback = isLoopback(port.name);
      const management = isManagement(port.name);
      for (const { prefix, place, shared } of port.addresses) {
        if (shared || isLinkLocal(prefix)) continue;
        found.push({
          table,
          interface: port.name,
          loopback,
          management,
          prefix,
          place,
          host: prefix.length === addressBits(prefix.family),
        });
      }
    }
  }
  return found;
}

/** fe80::/10 (RFC 4291) and 169.254.0.0/16 (RFC 3927). */
function isLinkLocal({ family, w0 }: Prefix): boolean {
  return family === 6 ? w0 >>> 22 === 0x3fa : w0 >>> 16 === 0xa9fe;
}

/** `GigabitEthernet0/0 of edge1`, or just the interface on the same device. */
export function portLabel(connected: Connected, seenFrom: Connected): string {
  const { table, interface: name } = connected;
  return table.device === seenFrom.table.device ? name : `${name} of ${table.device.name}`;
}
