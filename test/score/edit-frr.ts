/** Lines put into configurations of FRR. */

/** Configurations by name of their file. */
export type Files = ReadonlyMap<string, string>;

export const escaped = (text: string) => text.replaceAll('.', '\\.');

/** The words for prefixes of the family of one. */
export const wordsFor = (prefix: string) =>
  prefix.includes(':')
    ? ({
        family: 'address-family ipv6 unicast',
        list: 'ipv6 prefix-list',
        match: 'match ipv6 address',
        route: 'ipv6 route',
        host: 128,
      } as const)
    : ({ family: 'address-family ipv4 unicast', list: 'ip prefix-list', match: 'match ip address', route: 'ip route', host: 32 } as const);

/** @param change is given the lines of the file, and returns false where it finds nothing to change */
export function edited(files: Files, name: string, change: (lines: string[]) => boolean): Files | undefined {
  const lines = files.get(name)?.split('\n');
  return lines && change(lines) ? new Map(files).set(name, lines.join('\n')) : undefined;
}

/** The lines in front of the process. */
export const beforeBgp = (files: Files, name: string, ...added: readonly string[]): Files | undefined =>
  edited(files, name, lines => {
    const at = lines.findIndex(line => line.startsWith('router bgp'));
    if (at >= 0) lines.splice(at, 0, ...added);
    return at >= 0;
  });

/** The line at the end of the address family of the prefix. */
export const inFamily = (files: Files, name: string, prefix: string, line: string): Files | undefined =>
  edited(files, name, lines => {
    const [, end] = familyIn(lines, prefix);
    if (end >= 0) lines.splice(end, 0, `  ${line}`);
    return end >= 0;
  });

function familyIn(lines: readonly string[], prefix: string): readonly [start: number, end: number] {
  const start = lines.findIndex(line => line.trim() === wordsFor(prefix).family);
  return [start, start < 0 ? -1 : lines.findIndex((line, i) => i > start && line.trim() === 'exit-address-family')];
}

/** The route map for what comes from the neighbor, its own or that of its group. */
export function mapIn(files: Files, name: string, prefix: string, neighbor: string): string | undefined {
  const lines = files.get(name)?.split('\n') ?? [];
  const [start, end] = familyIn(lines, prefix);
  const found = (of: string, pattern: string, among = lines) =>
    among.map(line => new RegExp(`^ *neighbor ${escaped(of)} ${pattern}$`).exec(line.trimEnd())?.[1]).find(Boolean);
  const family = lines.slice(start, end);
  const group = found(neighbor, 'peer-group (\\S+)');
  return found(neighbor, 'route-map (\\S+) in', family) ?? (group && found(group, 'route-map (\\S+) in', family));
}
