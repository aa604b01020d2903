/** What the files of one folder declare, name by name: an edit elsewhere in a file changes nothing for those that read one of them. */
import { cellsByName, leaf, type Work } from './cell.ts';
import { memoised } from './memoised.ts';
import { type Declared, type DeclaredAttribute, type DeclaredKind, type ModuleSource, sourceChange } from './module-source.ts';
import type { Problem } from './problem.ts';

/** Each answers undefined when nothing of the name is declared. */
export interface ModuleLeaves {
  variable(name: string): Declared | undefined;
  local(name: string): DeclaredAttribute | undefined;
  output(name: string): Declared | undefined;
  resource(key: string): Declared | undefined;
  call(name: string): Declared | undefined;
  provider(name: string): Declared | undefined;
  names(kind: DeclaredKind): readonly string[];
  files(): readonly string[];
  /** What is wrong with the texts. */
  problems(): readonly Problem[];
}

export function newModuleLeaves(work: Work, source: () => ModuleSource): ModuleLeaves {
  let seen = source();
  const always: (() => void)[] = [];
  const looks = new Map<string, (() => void)[]>();
  work.leaves.push(() => {
    const next = source();
    if (next === seen) return;
    const { names: changed, onlyValues } = sourceChange(seen, next);
    seen = next;
    if (!onlyValues) for (const look of always) look();
    for (const name of changed) for (const look of looks.get(name) ?? []) look();
  });
  const one = <K extends DeclaredKind>(kind: K) =>
    cellsByName((name): (() => ReturnType<ModuleSource[K]['get']>) => {
      const own: (() => void)[] = [];
      looks.set(`${kind} ${name}`, own);
      return leaf(work, () => seen[kind].get(name) as ReturnType<ModuleSource[K]['get']>, own);
    });
  const names = memoised((kind: DeclaredKind) => leaf(work, () => [...seen[kind].keys()], always));
  return {
    variable: one('variables'),
    local: one('locals'),
    output: one('outputs'),
    resource: one('resources'),
    call: one('calls'),
    provider: one('providers'),
    names: kind => names(kind)(),
    files: leaf(work, () => seen.files, always),
    problems: leaf(work, () => seen.problems, always),
  };
}
