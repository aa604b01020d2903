/** How lines of an interface state facts about it. */
import { type Draft, type Fact, fact } from '../../model/fact.ts';
import type { Interface, InterfaceOspf } from '../../model/interface.ts';
import type { Line } from '../../notation/command.ts';
import { said } from './line.ts';

export interface InterfaceBlock {
  readonly name: string;
}

/** A change of the interface by a line that is not negated. */
export function interfaceFact(line: Line<InterfaceBlock>, change: (draft: Draft<Interface>) => void): Fact | undefined {
  return said('interface', line.block.name, line, change);
}

/** A change of the interface, also by a negated line. */
export function interfaceSwitch(line: Line<InterfaceBlock>, change: (draft: Draft<Interface>) => void): Fact {
  return fact('interface', line.block.name, line.place, change);
}

/** A change of what the interface says about OSPF of a version. Lines name the process, or hold for the only one. */
export function ospfFact(
  line: Line<InterfaceBlock>,
  version: 2 | 3,
  change: (draft: Draft<InterfaceOspf>) => void,
  process?: string,
): Fact | undefined {
  return interfaceFact(line, draft => {
    const known = draft.ospf.find(other => other.version === version);
    const ospf: Draft<InterfaceOspf> = known ?? { version };
    if (!known) draft.ospf.push(ospf);
    if (process !== undefined) ospf.process = process;
    change(ospf);
  });
}
