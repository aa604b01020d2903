/** Small MRT table dumps (RFC 6396), built byte by byte. */

const bytes = (value: number, length: number) => Array.from({ length }, (_, i) => Math.floor(value / 256 ** (length - 1 - i)) % 256);
const ipv4 = (text: string) => text.split('.').map(Number);
const record = (subtype: number, body: readonly number[]) => [
  ...bytes(0, 4),
  ...bytes(13, 2),
  ...bytes(subtype, 2),
  ...bytes(body.length, 4),
  ...body,
];
const attribute = (type: number, value: readonly number[]) => [0x40, type, value.length, ...value];

export interface DumpedRoute {
  readonly prefix: string;
  /** Index of the peer. */
  readonly peer: number;
  readonly path: readonly number[];
  readonly nextHop: string;
  readonly med?: number;
  readonly communities?: readonly number[];
}

/** One character for each byte, as `readDump` gives it. */
export function dump(peers: readonly { address: string; asn: number }[], routes: readonly DumpedRoute[]): string {
  const table = peers.flatMap(({ address, asn }) => [2, ...ipv4('192.0.2.250'), ...ipv4(address), ...bytes(asn, 4)]);
  const all = record(1, [...ipv4('192.0.2.250'), 0, 0, ...bytes(peers.length, 2), ...table]);
  for (const [index, { prefix, peer, path, nextHop, med, communities = [] }] of routes.entries()) {
    const [network = '', length = '0'] = prefix.split('/');
    const attributes = [
      ...attribute(1, [0]),
      ...attribute(2, [2, path.length, ...path.flatMap(asn => bytes(asn, 4))]),
      ...attribute(3, ipv4(nextHop)),
      ...(med === undefined ? [] : attribute(4, bytes(med, 4))),
      ...(communities.length === 0
        ? []
        : attribute(
            8,
            communities.flatMap(value => bytes(value, 4)),
          )),
    ];
    const entry = [...bytes(peer, 2), ...bytes(0, 4), ...bytes(attributes.length, 2), ...attributes];
    const short = ipv4(network).slice(0, Math.ceil(Number(length) / 8));
    all.push(...record(2, [...bytes(index, 4), Number(length), ...short, ...bytes(1, 2), ...entry]));
  }
  return String.fromCharCode(...all);
}
