/** How lines of NX-OS state facts about BGP: neighbors and templates are blocks, with families inside. */
import type { Bgp, Peer } from '../../model/bgp.ts';
import { peerOf } from '../../model/drafts.ts';
import type { Draft, Fact } from '../../model/fact.ts';
import { type Address, formatAddress } from '../../net/address.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import type { Command, Commands, Line } from '../../notation/command.ts';
import { type BgpBlock, bgpFact } from '../ios/bgp-block.ts';
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

/** The peer or template that the block is about. */
export function peerIn(bgp: Draft<Bgp>, { template, address, range, port }: NxBgpBlock, line: Line<NxBgpBlock>): Draft<Peer> {
  if (template !== undefined) return peerOf(bgp.groups, template, line.place);
  const name = address ? formatAddress(address) : range ? formatPrefix(maskPrefix(range)) : (port ?? '');
  const peer = peerOf(bgp.peers, name, line.place);
  if (address) peer.address = address;
  if (range) peer.listenRange = range;
  if (port) peer.interface = port;
  return peer;
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
        ((args: never, line: Line<NxBgpBlock>) =>
          line.no && !negatable ? undefined : nxSwitch(line, bgp => change(peerIn(bgp, line.block, line), args, line))),
    }),
  );
}
