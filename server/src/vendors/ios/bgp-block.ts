/** Where a BGP line stands, and how it states a fact about the process of that place. */
import type { AddressFamily, Bgp, BgpFamily, BgpKnobs, Peer } from '../../model/bgp.ts';
import { familyOf, peerOf } from '../../model/drafts.ts';
import { type Draft, type Fact, fact, factOfPeer } from '../../model/fact.ts';
import { formatPrefix, maskPrefix, type Prefix } from '../../net/prefix.ts';
import { type Command, commandsOf, type Line } from '../../notation/command.ts';

/** The process, and the family, VRF or template of the block around the line. */
export interface BgpBlock {
  readonly asn: number;
  readonly vrf: string;
  /** `any`: a template whose lines hold for every family. */
  readonly family: AddressFamily | 'any';
  /** Inside `address-family`; else the family is only what the vendor takes lines of the process for. */
  readonly inFamily: boolean;
  /** Inside a template of this name. */
  readonly template?: string;
}

const { command } = commandsOf<BgpBlock>();

/** A change of the process that the line stands in, also of a negated line. */
export function bgpFact({ block, place }: Line<BgpBlock>, change: (bgp: Draft<Bgp>) => void): Fact {
  return fact('bgp', block.vrf, place, bgp => {
    if (bgp.asn.value === 0) bgp.asn = { value: block.asn, place };
    change(bgp);
  });
}

/** A change of a neighbor or a group, also by a negated line. */
export function peerFact(
  { block, place }: Line<BgpBlock>,
  peerIn: (bgp: Draft<Bgp>) => Draft<Peer>,
  change: (peer: Draft<Peer>) => void,
): Fact {
  const inProcess = (bgp: Draft<Bgp>) => {
    if (bgp.asn.value === 0) bgp.asn = { value: block.asn, place };
    return peerIn(bgp);
  };
  return factOfPeer(block.vrf, place, inProcess, change);
}

/** Brings a group into being. */
export function groupFact(line: Line<BgpBlock>, group: string): Fact | undefined {
  return line.no
    ? undefined
    : peerFact(
        line,
        bgp => peerOf(bgp.groups, group, line.place),
        () => {},
      );
}

/** Neighbors that connect from a range. */
export function listenFact(line: Line<BgpBlock>, range: Prefix, change: (peer: Draft<Peer>) => void): Fact | undefined {
  if (line.no) return undefined;
  const name = formatPrefix(maskPrefix(range));
  const peerIn = (bgp: Draft<Bgp>) => peerOf(bgp.peers, name, line.place);
  return peerFact(line, peerIn, peer => {
    peer.listenRange = range;
    change(peer);
  });
}

/** A change of the process by a line that is not negated. */
export function processFact(line: Line<BgpBlock>, change: (bgp: Draft<Bgp>) => void): Fact | undefined {
  return line.no ? undefined : bgpFact(line, change);
}

/** A change of the family that the line stands in, by a line that is not negated. */
export function familyFact(line: Line<BgpBlock>, change: (family: Draft<BgpFamily>) => void): Fact | undefined {
  const { family } = line.block;
  return line.no || family === 'any' ? undefined : bgpFact(line, bgp => change(familyOf(bgp, family)));
}

type Switch = { [K in keyof BgpKnobs]-?: boolean extends BgpKnobs[K] ? K : never }[keyof BgpKnobs];

/** A switch of the process: on as written, off behind `no`. */
export function knob(template: string, doc: string, name: Switch, missing?: string): Command<BgpBlock> {
  return command(
    template,
    doc,
    (_, line) =>
      bgpFact(line, ({ knobs }) => {
        knobs[name] = !line.no;
      }),
    missing,
  );
}
