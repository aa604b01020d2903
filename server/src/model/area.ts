/** OSPF area numbers, which may be written like addresses. */

/** `0.0.0.1` and `1` are one area: the number as text; other words stay as they are. */
export function areaId(text: string): string {
  const octets = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  return octets ? String(octets.slice(1).reduce((number, octet) => number * 256 + Number(octet), 0)) : text;
}
