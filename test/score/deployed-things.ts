/** One thing of a cloud, in a form that the cloud's report and our reading have in common. */

/** A field that is `undefined` is not known. */
export interface Thing {
  readonly kind: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

export function listText(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join(', ');
}

/** Protocol and ports; all ports of a protocol are not written. */
export function portText(protocol: string, low: number | undefined, high: number | undefined): string {
  if (!['tcp', 'udp'].includes(protocol) || low === undefined || (low <= 1 && high === 65535)) return protocol;
  return `${protocol} ${low}-${high}`;
}
