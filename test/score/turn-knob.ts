/** What our explanation says would make a losing path win, written into configurations of FRR. */
import type { PathResult } from '../../server/src/routing/simulate.ts';
import type { Knob } from '../../server/src/routing/way/knob.ts';
import { rangeOf } from '../../server/src/text/place.ts';

/** Configurations by name of their file. */
export type Files = ReadonlyMap<string, string>;

/** The path that lost, and what is said of it. */
export interface Turn {
  readonly router: string;
  readonly prefix: string;
  readonly loser: PathResult;
  readonly knob: Knob;
}

/** Undefined where the knob asks for more than one line can say. */
export function turned(files: Files, turn: Turn): Files | undefined {
  return lineTurned(files, turn.knob) ?? importTurned(files, turn);
}

/** The line that the knob names, with another value. */
function lineTurned(files: Files, { text, place }: Knob): Files | undefined {
  if (!place) return undefined;
  const name = place.at.file.replace('lab/', '');
  const lines = files.get(name)!.split('\n');
  const at = rangeOf(place).start.line;
  const fresh = freshLine(lines[at]!, text);
  if (fresh === undefined) return undefined;
  lines.splice(at, 1, ...(fresh ? [fresh] : []));
  return new Map(files).set(name, lines.join('\n'));
}

/** Empty where nothing is left to say. */
function freshLine(line: string, text: string): string | undefined {
  const value = raised(text);
  if (value && /^ *set (local-preference|weight) /.test(line)) return ` ${value}`;
  // Settings of a neighbor and of the process.
  const setting = /^ *(?:neighbor \S+ weight|bgp default local-preference) (?=\d+)/.exec(line)?.[0];
  if (value && setting) return `${setting}${value.split(' ').at(-1)}`;
  const below = /MED below (\d+)/.exec(text)?.[1];
  if (text.startsWith('lower the MED') && /set metric /.test(line)) return ` set metric ${below ? Number(below) - 1 : 0}`;
  const origin = /^set the origin (\w+)/.exec(text)?.[1];
  if (origin && /set origin /.test(line)) return ` set origin ${origin}`;
  const fewer = /^take (\d+)/.exec(text)?.[1];
  return fewer ? lessPrepended(line.trimEnd(), Number(fewer)) : undefined;
}

function lessPrepended(line: string, fewer: number): string | undefined {
  const last = /set as-path prepend last-as (\d+)$/.exec(line)?.[1];
  if (last && Number(last) >= fewer) return Number(last) === fewer ? '' : ` set as-path prepend last-as ${Number(last) - fewer}`;
  const asns = /set as-path prepend ([\d ]+)$/.exec(line)?.[1]?.split(' ') ?? [];
  if (last || asns.length < fewer) return undefined;
  return asns.length === fewer ? '' : ` set as-path prepend ${asns.slice(fewer).join(' ')}`;
}

/** The change that makes the weight or the local preference one more than it must exceed. */
function raised(text: string): string | undefined {
  const [, what, value] = /^raise the (weight|local preference) above (\d+)/.exec(text) ?? [];
  return what && `set ${what.replace(' ', '-')} ${Number(value) + 1}`;
}

/** One more policy behind the one that the neighbor's routes pass, for this prefix alone: `on-match next` goes on where that one accepts. */
function importTurned(files: Files, { router, prefix, loser: { from }, knob }: Turn): Files | undefined {
  const change = raised(knob.text);
  const name = `${router}.conf`;
  const text = files.get(name);
  if (!change || !text || !knob.text.includes('on import from')) return undefined;
  const isV6 = prefix.includes(':');
  const [family, list, match] = isV6
    ? ['address-family ipv6 unicast', 'ipv6 prefix-list', 'ipv6 address']
    : ['address-family ipv4 unicast', 'ip prefix-list', 'ip address'];
  const start = text.indexOf(family);
  if (start < 0) return undefined;
  const end = text.indexOf('exit-address-family', start);
  const body = text.slice(start, end);
  const old = mapInOf(body, text, from);
  const policy = [
    `${list} VERIFY seq 5 permit ${prefix}`,
    ...(old ? ['route-map VERIFY permit 10', ` call ${old}`, ' on-match next', 'exit'] : []),
    'route-map VERIFY permit 20',
    ` match ${match} prefix-list VERIFY`,
    ` ${change}`,
    'exit',
    'route-map VERIFY permit 30',
    'exit',
    '',
  ].join('\n');
  const own = new RegExp(`\\n *neighbor ${escaped(from)} route-map \\S+ in(?=\\n)`);
  const changed = `${text.slice(0, start)}${body.replace(own, '')} neighbor ${from} route-map VERIFY in\n ${text.slice(end)}`;
  const bgp = changed.indexOf('\nrouter bgp') + 1;
  return new Map(files).set(name, changed.slice(0, bgp) + policy + changed.slice(bgp));
}

/** Of the neighbor, or of its group. */
function mapInOf(family: string, text: string, neighbor: string): string | undefined {
  const mapOf = (name: string) => new RegExp(`neighbor ${escaped(name)} route-map (\\S+) in`).exec(family)?.[1];
  const group = new RegExp(`neighbor ${escaped(neighbor)} peer-group (\\S+)`).exec(text)?.[1];
  return mapOf(neighbor) ?? (group && mapOf(group));
}

const escaped = (text: string) => text.replaceAll('.', '\\.');
