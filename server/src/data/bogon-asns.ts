/** AS numbers that must not appear in the global routing table. Sources: RFC 7607, 6793, 5398, 6996, 7300 and the IANA registry as listed by the NLNOG BGP filter guide. */

export interface AsnRange {
  readonly low: number;
  readonly high: number;
  readonly what: string;
  readonly source: string;
}

export const bogonAsns = {
  source: 'https://bgpfilterguide.nlnog.net/guides/bogon_asns/',
  date: '2026-11-20',
  entries: [
    { low: 0, high: 0, what: 'reserved', source: 'RFC 7607' },
    { low: 23456, high: 23456, what: 'AS_TRANS', source: 'RFC 6793' },
    { low: 64496, high: 64511, what: 'documentation', source: 'RFC 5398' },
    { low: 64512, high: 65534, what: 'private use', source: 'RFC 6996' },
    { low: 65535, high: 65535, what: 'last 16-bit ASN', source: 'RFC 7300' },
    { low: 65536, high: 65551, what: 'documentation', source: 'RFC 5398' },
    { low: 65552, high: 131071, what: 'reserved', source: 'IANA' },
    { low: 4200000000, high: 4294967294, what: 'private use', source: 'RFC 6996' },
    { low: 4294967295, high: 4294967295, what: 'last 32-bit ASN', source: 'RFC 7300' },
  ],
} as const;

/** The range that makes an ASN a bogon, if one does. Unassigned space changes: users may give their own ranges. */
export function bogonAsnRange(asn: number, ranges: readonly AsnRange[] = bogonAsns.entries): AsnRange | undefined {
  return ranges.find(({ low, high }) => asn >= low && asn <= high);
}
