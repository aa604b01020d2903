/** What our explanation says would make a losing path win, written into configurations of FRR. */
import type { PathResult } from '../../server/src/routing/simulate.ts';
import type { Knob } from '../../server/src/routing/way/knob.ts';
import { rangeOf } from '../../server/src/text/place.ts';
import { beforeBgp, type Files, inFamily, mapIn, wordsFor } from './edit-frr.ts';

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
  if (!change || !knob.text.includes('on import from')) return undefined;
  const { list, match } = wordsFor(prefix);
  const old = mapIn(files, name, prefix, from);
  const policy = [
    `${list} VERIFY seq 5 permit ${prefix}`,
    ...(old ? ['route-map VERIFY permit 10', ` call ${old}`, ' on-match next', 'exit'] : []),
    'route-map VERIFY permit 20',
    ` ${match} prefix-list VERIFY`,
    ` ${change}`,
    'exit',
    'route-map VERIFY permit 30',
    'exit',
  ];
  // A later line takes the place of an earlier one.
  const used = inFamily(files, name, prefix, `neighbor ${from} route-map VERIFY in`);
  return used && beforeBgp(used, name, ...policy);
}
