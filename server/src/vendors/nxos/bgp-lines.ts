/** How lines of NX-OS state facts about BGP: neighbors and templates are blocks, with families inside. */
import type { Bgp, Peer } from '../../model/bgp.ts';
import { peerOf } from '../../model/drafts.ts';
import type { Draft, Fact } from '../../model/fact.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import type { Command, Commands, Line } from '../../notation/command.ts';
import { type BgpBlock, bgpFact, peerFact } from '../ios/bgp-block.ts';
import type { PeerLine } from '../ios/bgp-peer.ts';

/** The neighbor of the block around a line; `template` names a template instead. */
export interface NxBgpBlock extends BgpBlock {
  readonly address?: Address;
  readonly range?: Prefix;
  readonly port?: string;
}

/** A change of the process by a line that is not negated; processes of VRFs share templates with the default one. */
export function nxFact(line: Line<NxBgpBlock>, change: (bgp: Draft<Bgp>) => void): Fact | undefined {
  return line.no ? undefined : nxSwitch(line, change);
}

export function nxSwitch(line: Line<NxBgpBlock>, change: (bgp: Draft<Bgp>) => void): Fact {
  return bgpFact(line, bgp => {
    if (line.block.vrf !== 'default') bgp.sharesDefault = true;
    change(bgp);
  });
}

/** A change of the peer or template that the block is about, also by a negated line. */
export function nxPeerFact(line: Line<NxBgpBlock>, change: (peer: Draft<Peer>) => void): Fact {
  const { vrf } = line.block;
  const find = targetOf(line);
  const inProcess = (bgp: Draft<Bgp>) => {
    if (vrf !== 'default') bgp.sharesDefault = true;
    return find(bgp);
  };
  return peerFact(line, inProcess, change);
}

function targetOf({ block: { template, address, range, port }, place }: Line<NxBgpBlock>): (bgp: Draft<Bgp>) => Draft<Peer> {
  if (template !== undefined) return bgp => peerOf(bgp.groups, template, place);
  const name = address ? formatAddress(address) : range ? formatPrefix(maskPrefix(range)) : (port ?? '');
  const given = () => (address ? { address } : range ? { listenRange: range } : { interface: port });
  return bgp => peerOf(bgp.peers, name, place, given);
}

/** The commands of a block about one neighbor, of lines that other vendors write behind its name. */
export function peerLines(lines: readonly PeerLine[]): Commands<NxBgpBlock> {
  return lines.map(
    ({ rest, doc, change, negatable, missing }): Command<NxBgpBlock> => ({
      template: rest,
      doc,
      missing,
      apply:
        change &&
        ((args: never, line: Line<NxBgpBlock>) => (line.no && !negatable ? undefined : nxPeerFact(line, peer => change(peer, args, line)))),
    }),
  );
}
