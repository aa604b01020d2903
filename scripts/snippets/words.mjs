// Pieces that snippets of several languages share.
import { lengths, unwanted } from './bogons.mjs';

/** Lines of a prefix list with numbers in steps of five. @param entry how an entry is written behind its number. */
export function numbered(entries, entry) {
  return entries.map((each, i) => entry(5 * (i + 1), each));
}

/** Entries of the list of unwanted prefixes as `PREFIX ge N le M`, the own one included; `$5` is the own prefix. */
export function refusedPrefixes(family) {
  const { shortest, longest, all } = lengths[family];
  const everything = family === 4 ? '0.0.0.0/0' : '::/0';
  return [
    ...unwanted(family).map(prefix => `${prefix} le ${all}`),
    `$5 le ${all}`,
    `${everything} le ${shortest - 1}`,
    `${everything} ge ${longest + 1}`,
  ];
}

/** Text for the title and the choice list. */
export const titles = {
  ebgp: family => `eBGP peer with filters (IPv${family})`,
  ebgpDescription: family =>
    `External neighbor over IPv${family} with everything around it: unwanted prefixes and AS numbers, invalid routes and own prefixes are refused, only own prefixes are sent, prefix limit, TTL security`,
};

/** The values that a reader fills in: neighbor, its AS, a name, the own AS, the own prefix, the limit. */
export const fields = {
  4: {
    peer: '${1:192.0.2.1}',
    as: '${2:64496}',
    name: '${3:UPSTREAM}',
    own: '${4:64500}',
    prefix: '${5:203.0.113.0/24}',
    limit: '${6:1200000}',
  },
  6: {
    peer: '${1:2001:db8::1}',
    as: '${2:64496}',
    name: '${3:UPSTREAM}',
    own: '${4:64500}',
    prefix: '${5:2001:db8:500::/48}',
    limit: '${6:300000}',
  },
};

/** A snippet; lines that are missing are left out. */
export function snippet(prefix, description, ...lines) {
  return { prefix, description, body: lines.flat().filter(line => line !== undefined) };
}

/** Lines one level further in. */
export function inside(indent, lines) {
  return lines.flat().map(line => (line === '' ? '' : indent + line));
}
