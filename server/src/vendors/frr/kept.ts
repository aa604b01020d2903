/** Lines that no simulation asks for: their values are kept by the words of the line, for rules, comparisons and people. */
import type { Peer } from '../../model/bgp.ts';
import { type Draft, fact } from '../../model/fact.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { formatPrefix, type Prefix } from '../../net/prefix.ts';
import type { Command, Commands, Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import type { PeerLine } from '../ios/bgp-peer.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';

type Owner<Block> = string | ((block: Block) => string);
type Argument = Located<unknown> | readonly Located<unknown>[];

/** Lines that share a sentence; `owner` names what they are about, such as `zebra` or `interface eth0`. */
export function kept<Block = unknown>(owner: Owner<Block>, doc: string, ...templates: readonly string[]): Commands<Block> {
  return templates.map((template): Command<Block> => {
    const key = keyOf(template);
    return {
      template,
      doc,
      apply: ((args: Readonly<Record<string, Argument>>, line: Line<Block>) => keep(owner, key, args, line)) as never,
    };
  });
}

/** The same where there is no such line behind `no`. */
export function keptAlways<Block = unknown>(owner: Owner<Block>, doc: string, ...templates: readonly string[]): Commands<Block> {
  return withoutNo(kept(owner, doc, ...templates));
}

/** Commands that cannot be negated. */
export function withoutNo<Block>(commands: Commands<Block>): Commands<Block> {
  return commands.map(command => ({ ...command, positive: true }));
}

/** The process of BGP that lines of its block are kept for. */
export const ofBgp = ({ vrf, family, inFamily }: BgpBlock): string => (inFamily ? `bgp ${vrf} ${family}` : `bgp ${vrf}`);

/** The interface that lines of its block are kept for. */
export const ofInterface = ({ name }: InterfaceBlock): string => `interface ${name}`;

function keep<Block>(owner: Owner<Block>, key: string, args: Readonly<Record<string, Argument>>, line: Line<Block>) {
  const name = typeof owner === 'string' ? owner : owner(line.block);
  const text = line.no ? 'no' : textOf(args) || 'yes';
  // Several lines may say the same of different things: all of them count.
  return fact('service', name, line.place, ({ values }) => {
    const before = values.get(key);
    values.set(key, before === undefined ? text : `${before}, ${text}`);
  });
}

/** The words of a template that every line has. */
function keyOf(template: string): string {
  const outside = template.replace(/\{[^}]*\}|\[[^\]]*\]| \( .* \)( |$)| ~\.?/g, ' ');
  return outside
    .split(/\s+/)
    .filter(word => word !== '' && !word.startsWith('<'))
    .join(' ');
}

/** The values of a line in its order, without secrets. */
function textOf(args: Readonly<Record<string, Argument>>): string {
  const found = Object.entries(args)
    .filter(([name]) => name !== 'secret')
    .flatMap(([, argument]) => argument as Located<unknown> | readonly Located<unknown>[])
    .sort((a, b) => a.place.start - b.place.start);
  return found.map(({ value }) => wordOf(value)).join(' ');
}

function wordOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return 'length' in value ? formatPrefix(value as Prefix) : formatAddress(value as Address);
}

/** Lines about a neighbor whose values are kept with it, those of a family under its name. */
export function keptPeer(doc: string, ...rests: readonly string[]): PeerLine[] {
  return rests.map(rest => {
    const key = keyOf(rest);
    const change = (peer: Draft<Peer>, { peer: _, peerGroup, peerInterface, ...args }: PeerArguments, { block, no }: Line<BgpBlock>) => {
      peer.values ??= new Map();
      peer.values.set(block.inFamily ? `${block.family} ${key}` : key, no ? 'no' : textOf(args) || 'yes');
    };
    return { rest, doc, change: change as never, negatable: true };
  });
}

/** Who the neighbor is, and what else the line says. */
type PeerArguments = Readonly<Record<string, Argument>>;
