/** What our explanation of an absent path says would let it come further, written into configurations of FRR. */
import type { AbsentPath } from '../../server/src/routing/absent.ts';
import { rangeOf } from '../../server/src/text/place.ts';
import { beforeBgp, edited, escaped, type Files, inFamily, mapIn, wordsFor } from './edit-frr.ts';

export interface Absence {
  readonly router: string;
  readonly prefix: string;
  readonly path: AbsentPath;
}

/** The line that the explanation names. */
interface Named {
  readonly name: string;
  readonly at: number;
  readonly line: string;
}

/** Undefined where no change is known. `after`: behind the term that is named, where it must not help. */
export function letThrough(files: Files, absence: Absence, where: 'before' | 'after' = 'before'): Files | undefined {
  const { reason } = absence.path;
  const named = lineNamed(files, absence);
  if (where === 'after' && !(named && /^route-map/.test(named.line))) return undefined;
  switch (reason) {
    case 'import-policy':
    case 'export-policy':
      return named && (termAdded(files, absence, named, where) ?? entryAdded(files, absence, named));
    case 'rfc8212':
      return named && policyAdded(files, absence, named);
    case 'aggregate':
      return named && lineChanged(files, named, / summary-only| suppress-map \S+/g, '');
    case 'loop':
      return loopAllowed(files, absence);
    case 'split-horizon':
      return named && inFamily(files, named.name, absence.prefix, `neighbor ${neighborIn(named)} route-reflector-client`);
    case 'community':
    case 'next-hop':
      return named && /^ *set (community|ip next-hop|ipv6 next-hop)/.test(named.line) ? lineChanged(files, named, /.*/, '') : undefined;
    case 'session':
      return named && sessionUp(files, absence, named);
    case 'unusable':
      return routeAdded(files, absence);
    case 'learned-from':
      return named && refusedThere(files, absence, named);
    default:
      return undefined;
  }
}

function lineNamed(files: Files, { path: { place } }: Absence): Named | undefined {
  if (!place) return undefined;
  const name = place.at.file.replace('lab/', '');
  const at = rangeOf(place).start.line;
  const line = files.get(name)?.split('\n')[at];
  return line === undefined ? undefined : { name, at, line };
}

const neighborIn = ({ line }: Named) => /neighbor (\S+)/.exec(line)?.[1];

const lineChanged = (files: Files, { name, at }: Named, from: string | RegExp, to: string) =>
  edited(files, name, lines => {
    const before = lines[at]!;
    lines[at] = before.replace(from, to);
    return lines[at] !== before;
  });

/** One term that permits the prefix, beside the one that rejects it or at the end. */
function termAdded(files: Files, { prefix, path: { text } }: Absence, { name, line }: Named, where: 'before' | 'after'): Files | undefined {
  const [, map, sequence] = /^route-map (\S+) \S+ (\d+)/.exec(line) ?? [];
  const isEnd = text.includes('end of');
  if (!map || (isEnd && where === 'after')) return undefined;
  const { list, match } = wordsFor(prefix);
  const term = `route-map ${map} permit ${isEnd ? 65_000 : Number(sequence) + (where === 'before' ? -1 : 1)}`;
  return beforeBgp(files, name, `${list} VERIFY seq 5 permit ${prefix}`, term, ` ${match} prefix-list VERIFY`, 'exit');
}

/** One entry of the list that filters the session: in front of the one that denies, or the last one. */
function entryAdded(files: Files, { prefix }: Absence, { name, line }: Named): Files | undefined {
  const { list } = wordsFor(prefix);
  const isV6 = prefix.includes(':');
  const [, kind, used] = /neighbor \S+ (prefix|filter|distribute)-list (\S+) (?:in|out)/.exec(line) ?? [];
  const [, words, entered, sequence] =
    /^((?:ipv?6? )?prefix-list|bgp as-path access-list|(?:ipv6 )?access-list) (\S+) seq (\d+)/.exec(line) ?? [];
  const title = used ?? entered;
  if (!title) return undefined;
  const at = sequence ? Number(sequence) - 1 : 65_000;
  if (kind === 'prefix' || words?.includes('prefix-list')) return beforeBgp(files, name, `${list} ${title} seq ${at} permit ${prefix}`);
  if (kind === 'filter' || words?.includes('as-path'))
    return beforeBgp(files, name, `bgp as-path access-list ${title} seq ${at} permit .*`);
  return beforeBgp(files, name, `${isV6 ? 'ipv6 ' : ''}access-list ${title} seq ${at} permit ${prefix}`);
}

/** A policy that accepts all, where RFC 8212 asks for one. */
function policyAdded(files: Files, { prefix, path: { text } }: Absence, named: Named): Files | undefined {
  const direction = text.includes(' refuses it: ') ? 'in' : 'out';
  const used = inFamily(files, named.name, prefix, `neighbor ${neighborIn(named)} route-map VERIFY-ALL ${direction}`);
  return used && beforeBgp(used, named.name, 'route-map VERIFY-ALL permit 10', 'exit');
}

function loopAllowed(files: Files, { router, prefix, path: { from, text } }: Absence): Files | undefined {
  const name = `${router}.conf`;
  if (text.includes('the AS path holds')) return inFamily(files, name, prefix, `neighbor ${from} allowas-in 10`);
  if (!text.includes('cluster list')) return undefined;
  return edited(files, name, lines => {
    const old = lines.findIndex(line => line.startsWith(' bgp cluster-id'));
    if (old >= 0) lines.splice(old, 1);
    return lines.splice(lines.findIndex(line => line.startsWith('router bgp')) + 1, 0, ' bgp cluster-id 203.0.113.77').length === 0;
  });
}

function sessionUp(files: Files, { router, path: { from, text } }: Absence, named: Named): Files | undefined {
  const [, expected, actual] = /expects AS (\d+), \S+ is AS (\d+)/.exec(text) ?? [];
  if (expected && actual) return lineChanged(files, named, `remote-as ${expected}`, `remote-as ${actual}`);
  if (!text.includes('shut down')) return undefined;
  const [name, neighbor] = text.includes('here') ? [`${router}.conf`, from] : [named.name, neighborIn(named)!];
  return edited(files, name, lines => {
    const at = lines.findIndex(line => new RegExp(`^ neighbor ${escaped(neighbor)} shutdown`).test(line));
    if (at >= 0) lines.splice(at, 1);
    return at >= 0;
  });
}

function routeAdded(files: Files, { prefix, path: { remote, text } }: Absence): Files | undefined {
  const hop = /no route to the next hop (\S+)/.exec(text)?.[1];
  const words = wordsFor(hop ?? prefix);
  if (hop) return beforeBgp(files, `${remote}.conf`, `${words.route} ${hop}/${words.host} eth0`);
  return text.includes('no other protocol has') ? beforeBgp(files, `${remote}.conf`, `${words.route} ${prefix} Null0`) : undefined;
}

/** The neighbor takes the route from here no more. */
function refusedThere(files: Files, { prefix }: Absence, named: Named): Files | undefined {
  const neighbor = neighborIn(named);
  if (!neighbor) return undefined;
  const { list, match } = wordsFor(prefix);
  const old = mapIn(files, named.name, prefix, neighbor);
  const used = inFamily(files, named.name, prefix, `neighbor ${neighbor} route-map VERIFY in`);
  return (
    used &&
    beforeBgp(
      used,
      named.name,
      `${list} VERIFY seq 5 permit ${prefix}`,
      'route-map VERIFY deny 5',
      ` ${match} prefix-list VERIFY`,
      'exit',
      'route-map VERIFY permit 10',
      ...(old ? [` call ${old}`] : []),
      'exit',
    )
  );
}
