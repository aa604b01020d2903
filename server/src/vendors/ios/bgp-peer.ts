/** Neighbor lines: each is written once and serves addresses, groups, interfaces and templates alike. */
import type { Bgp, Peer, PeerFamily } from '../../model/bgp.ts';
import { peerFamilyOf, peerOf } from '../../model/drafts.ts';
import type { Draft } from '../../model/fact.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import type { Command, Commands, Line } from '../../notation/command.ts';
import type { Arguments } from '../../notation/template.ts';
import type { Located } from '../../text/place.ts';
import { zoneStart } from '../interface-spelling.ts';
import { settings } from '../settings.ts';
import { type BgpBlock, peerFact } from './bgp-block.ts';

/** What follows `neighbor X`. */
export interface PeerLine {
  readonly rest: string;
  readonly doc: string;
  /** Undefined: the line gives a value to the process. */
  readonly change?: (peer: Draft<Peer>, args: never, line: Line<BgpBlock>) => void;
  /** The line behind `no` says something too. */
  readonly negatable?: boolean;
  readonly missing?: string;
}

type Change<T, S extends string> = (draft: T, args: Arguments<S>, line: Line<BgpBlock>) => void;

/** A line that plays no part in routing. */
export function plain(rest: string, doc: string): PeerLine {
  return { rest, doc };
}

/** A line about the session. */
export function session<const S extends string>(rest: S, doc: string, change: Change<Draft<Peer>, S>, missing?: string): PeerLine {
  return { rest, doc, change, missing };
}

/** A line about the session that also says something behind `no`. */
export function sessionSwitch<const S extends string>(rest: S, doc: string, change: Change<Draft<Peer>, S>, missing?: string): PeerLine {
  return { rest, doc, change, negatable: true, missing };
}

/** A line about the family that it stands in. */
export function family<const S extends string>(rest: S, doc: string, change: Change<Draft<PeerFamily>, S>, missing?: string): PeerLine {
  return { rest, doc, change: (peer, args, line) => change(familyOf(peer, line.block), args, line), missing };
}

/** A line about the family that also says something behind `no`. */
export function familySwitch<const S extends string>(
  rest: S,
  doc: string,
  change: Change<Draft<PeerFamily>, S>,
  missing?: string,
): PeerLine {
  return { ...family(rest, doc, change, missing), negatable: true };
}

function familyOf(peer: Draft<Peer>, block: BgpBlock): Draft<PeerFamily> {
  return block.family === 'any' ? peer.anyFamily : peerFamilyOf(peer, block.family);
}

/** How the peer of a line can be written; a template's lines name none. */
export const peerTargets = {
  address: 'neighbor <peer:ip>',
  group: 'neighbor <peerGroup:+peer-group>',
  interface: 'neighbor <peerInterface:interface>',
  zoned: 'neighbor <peerLink:zoned>',
  template: '',
} as const;

interface Target {
  readonly peer?: Located<Address>;
  readonly peerGroup?: Located<string>;
  readonly peerInterface?: Located<string>;
  readonly peerLink?: Located<string>;
}

/** The interfaces that the word behind `interface` names. */
type Members = (text: string) => readonly string[];
const itself: Members = text => [text];

/** The commands of `lines` for each way to write the peer. */
export function peerCommands(lines: readonly PeerLine[], targets: readonly string[], members = itself): Commands<BgpBlock> {
  return targets.flatMap(target => lines.map(line => peerCommand(target, line, members)));
}

function peerCommand(target: string, { rest, doc, change, negatable, missing }: PeerLine, members: Members): Command<BgpBlock> {
  const template = `${target} ${rest}`.trim();
  if (!change) return { ...settings(doc, template)[0]!, missing };
  const apply = (args: Target, line: Line<BgpBlock>) =>
    line.no && !negatable
      ? undefined
      : peersOf(args, line, members).map(find => peerFact(line, find, peer => change(peer, args as never, line)));
  return { template, doc, missing, apply };
}

type Find = (bgp: Draft<Bgp>) => Draft<Peer>;

function peersOf(
  { peer, peerGroup, peerInterface, peerLink }: Target,
  { block, place }: Line<BgpBlock>,
  members: Members,
): readonly Find[] {
  const group = block.template ?? peerGroup?.value;
  if (group !== undefined) return [bgp => peerOf(bgp.groups, group, place)];
  if (peer) return [bgp => peerOf(bgp.peers, formatAddress(peer.value), place, () => ({ address: peer.value }))];
  const port = peerLink ? peerLink.value.slice(zoneStart(peerLink.value)) : (peerInterface?.value ?? '');
  return members(port).map(name => bgp => peerOf(bgp.peers, name, place, () => ({ interface: name })));
}
