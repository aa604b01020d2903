/** How lines state facts about a process of OSPF. */
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Ospf } from '../../model/igp.ts';
import type { Line } from '../../notation/command.ts';

/** The process that a line stands in. */
export interface OspfBlock {
  readonly version: 2 | 3;
  readonly process: string;
  readonly vrf: string;
}

/** A change of the process, also by a negated line. */
export function ospfSwitch({ block, place }: Line<OspfBlock>, change: (draft: Draft<Ospf>) => void): Fact {
  return fact('ospf', `${block.version} ${block.process} ${block.vrf}`, place, draft => {
    Object.assign(draft, block);
    change(draft);
  });
}

/** A change of the process by a line that is not negated. */
export function processFact(line: Line<OspfBlock>, change: (draft: Draft<Ospf>) => void): Fact | undefined {
  return line.no ? undefined : ospfSwitch(line, change);
}
