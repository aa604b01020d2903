/** Networks whose ASN should not stand in a path learned from a customer or an exchange peer. Source: NLNOG BGP filter guide, "no transit leaks". */

export const transitAsns = {
  source: 'https://bgpfilterguide.nlnog.net/guides/no_transit_leaks/',
  date: '2026-11-20',
  entries: [
    { asn: 174, name: 'Cogent' },
    { asn: 701, name: 'Verizon' },
    { asn: 1299, name: 'Arelion' },
    { asn: 2914, name: 'NTT' },
    { asn: 3257, name: 'GTT' },
    { asn: 3320, name: 'Deutsche Telekom' },
    { asn: 3356, name: 'Lumen' },
    { asn: 3491, name: 'PCCW' },
    { asn: 4134, name: 'China Telecom' },
    { asn: 5511, name: 'Orange' },
    { asn: 6453, name: 'Tata' },
    { asn: 6461, name: 'Zayo' },
    { asn: 6762, name: 'Sparkle' },
    { asn: 6830, name: 'Liberty Global' },
    { asn: 7018, name: 'AT&T' },
  ],
} as const;

const asns = new Set<number>(transitAsns.entries.map(entry => entry.asn));

/** Whether an ASN is on the default list; rules take out those that the user peers with. */
export function isTransitAsn(asn: number): boolean {
  return asns.has(asn);
}
