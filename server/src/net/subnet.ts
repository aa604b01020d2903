/** The range of a subnet for hovers and calculators; the only place that uses the package `ip-cidr`, and only for input that it reads correctly. */

import IPCIDR from 'ip-cidr';
import { type Address, addressOffset, parseAddress } from './address.ts';
import { addressCount, firstAddress, formatPrefix, lastAddress, maskPrefix, type Prefix } from './prefix.ts';

/** All addresses of a subnet, and those that hosts can have. */
export interface SubnetRange {
  readonly first: Address;
  readonly last: Address;
  readonly firstHost: Address;
  readonly lastHost: Address;
  readonly count: bigint;
}

/**
 * The range of a prefix; host bits are ignored. IPv4 subnets up to /30 lose network and broadcast address, /31 and /32 none (RFC 3021);
 * IPv6 subnets lose none that a plan must know.
 */
export function subnetRange(prefix: Prefix): SubnetRange {
  const [first, last] = wholeRange(maskPrefix(prefix));
  const reserved = prefix.family === 4 && prefix.length <= 30 ? 1 : 0;
  return {
    first,
    last,
    firstHost: addressOffset(first, reserved),
    lastHost: addressOffset(last, -reserved),
    count: addressCount(prefix),
  };
}

/** IPv4-mapped prefixes print with dots, which `ip-cidr` takes for IPv4: they, and whatever it refuses, are computed here. */
function wholeRange(prefix: Prefix): readonly [Address, Address] {
  const text = formatPrefix(prefix);
  const own = [firstAddress(prefix), lastAddress(prefix)] as const;
  if ((prefix.family === 6 && text.includes('.')) || !IPCIDR.isValidCIDR(text)) return own;
  const [first, last] = new IPCIDR(text).toRange<string>();
  const [start, end] = [parseAddress(first), parseAddress(last)];
  return start.ok && end.ok ? [start.value, end.value] : own;
}
