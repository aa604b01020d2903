/** Lines of BGP that may change routes in ways that are not modelled: tables name them by their first words, and what rests on them is open. */
import type { AddressFamily, OpenConcern } from '../model/bgp.ts';
import { type Fact, fact } from '../model/fact.ts';
import { type Address, formatAddress } from '../net/address.ts';
import type { Capture } from '../notation/capture.ts';
import type { Command, Commands, Line, Yield } from '../notation/command.ts';
import { parseTemplate } from '../notation/template.ts';
import type { Located } from '../text/place.ts';

/**
 * First words of lines, behind the neighbor where one is named, by what they may change. Words behind `no` are those of negated lines, words behind
 * `neighbor` hold for neighbors and groups only, words behind `process` only where none is named, and `*` stands for any word.
 */
export type OpenWords = { readonly [Concern in OpenConcern]?: readonly string[] };

/** What blocks of BGP say of the place of a line, whatever the vendor. */
interface AnyBgpBlock {
  readonly vrf: string;
  readonly family?: AddressFamily | 'any';
  readonly inFamily?: boolean;
  readonly template?: string;
  readonly address?: Address;
  readonly port?: string;
  readonly target?: { readonly address?: Address; readonly range?: string; readonly group?: string };
}

interface Known {
  readonly words: string;
  readonly concerns: OpenConcern;
}

/** The commands of a block, of which those that begin with one of the words also say that they are not modelled. */
export function openLines<Block extends AnyBgpBlock>(commands: Commands<Block>, words: OpenWords): Commands<Block> {
  const byFirst = new Map<string, Known[]>();
  for (const [concerns, lines] of Object.entries(words) as [OpenConcern, readonly string[]][])
    for (const line of lines) {
      const first = line.replace(/^(no|neighbor|process) /, '').split(' ')[0]!;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words: line, concerns }]);
    }
  return commands.map(command => {
    const known = firstWordsOf(command.template).flatMap(word => byFirst.get(word) ?? []);
    return known.length > 0 && !command.body ? opening(command, known) : command;
  });
}

/** The first word that says what the line is about, or all that may stand there. */
function firstWordsOf(template: string): readonly string[] {
  const tokens = template.split(' ');
  const start = tokens[0] === 'neighbor' ? tokens.findIndex((token, i) => i > 0 && token.startsWith('<')) + 1 : 0;
  const part = parseTemplate(tokens.slice(start).join(' '))[0];
  if (!part || !('slot' in part)) return [];
  return part.slot.keyword ? [part.slot.token] : (part.slot.choices ?? []);
}

function opening<Block extends AnyBgpBlock>(command: Command<Block>, known: readonly Known[]): Command<Block> {
  const before = command.apply as ((args: never, line: Line<Block>, captures: readonly Capture[]) => Yield) | undefined;
  const apply = (args: Target, line: Line<Block>, captures: readonly Capture[]): Yield => {
    const said = before?.(args as never, line, captures);
    const text = wordsOf(captures);
    const full = line.no ? `no ${text}` : text;
    const peer = peerOf(args, line.block);
    const whose = `${peer === undefined ? 'process' : 'neighbor'} ${full}`;
    const found = known.find(({ words }) => begins(full, words) || begins(whose, words));
    return found ? [...(Array.isArray(said) ? said : said ? [said as Fact] : []), openFact(found, peer, line)] : said;
  };
  return { ...command, apply: apply as unknown as Command<Block>['apply'] };
}

/** Whether the line begins with the words. */
function begins(line: string, words: string): boolean {
  const said = line.split(' ');
  return words.split(' ').every((word, i) => said[i] === word || (word === '*' && said[i] !== undefined));
}

/** The words of the line behind the neighbor, without secrets. */
function wordsOf(captures: readonly Capture[]): string {
  const start = captures[0]?.slot.token === 'neighbor' ? captures.findIndex(({ slot }) => !slot.keyword) + 1 : 0;
  return captures
    .slice(start)
    .filter(({ slot }) => slot.type !== 'secret')
    .map(({ slot, word }) => (slot.keyword ? slot.token : word.text))
    .join(' ');
}

interface Target {
  readonly peer?: Located<Address>;
  readonly peerGroup?: Located<string>;
  readonly peerInterface?: Located<string>;
}

function openFact({ words, concerns }: Known, peer: string | undefined, { block, place }: Line<AnyBgpBlock>): Fact {
  const family = block.inFamily !== false && block.family !== 'any' ? block.family : undefined;
  return fact('bgp', block.vrf, place, draft => {
    draft.unsupported = [...(draft.unsupported ?? []), { value: words.replace(/^(neighbor|process) /, ''), place, concerns, peer, family }];
  });
}

/** The name of the peer that the line is about, as its table is keyed. */
function peerOf({ peer, peerGroup, peerInterface }: Target, { template, target, address, port }: AnyBgpBlock): string | undefined {
  const given = peer?.value ?? target?.address ?? address;
  if (given) return formatAddress(given);
  return template ?? peerGroup?.value ?? peerInterface?.value ?? target?.group ?? target?.range ?? port;
}
