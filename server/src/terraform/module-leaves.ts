/** What the files of one folder declare, name by name: an edit elsewhere in a file changes nothing for those that read one of them. */
import { cellsByName, leaf, type Work } from './cell.ts';
import { memoised } from './memoised.ts';
import type { Declared, DeclaredAttribute, ModuleSource } from './module-source.ts';
import type { Problem } from './scope.ts';

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

export type DeclaredKind = 'variables' | 'locals' | 'outputs' | 'resources' | 'calls';

export function newModuleLeaves(work: Work, source: () => ModuleSource): ModuleLeaves {
  let seen = source();
  const leaves: (() => void)[] = [];
  work.leaves.push(() => {
    if (source() === seen) return;
    seen = source();
    for (const look of leaves) look();
  });
  const leafOf = <T>(look: () => T) => leaf(work, look, leaves);
  const one = <T>(all: (source: ModuleSource) => ReadonlyMap<string, T>) => cellsByName(name => leafOf(() => all(seen).get(name)));
  const names = memoised((kind: DeclaredKind) => leafOf(() => [...seen[kind].keys()]));
  return {
    variable: one(({ variables }) => variables),
    local: one(({ locals }) => locals),
    output: one(({ outputs }) => outputs),
    resource: one(({ resources }) => resources),
    call: one(({ calls }) => calls),
    provider: one(({ providers }) => providers),
    names: kind => names(kind)(),
    files: leafOf(() => seen.files),
    problems: leafOf(() => seen.problems),
  };
}
