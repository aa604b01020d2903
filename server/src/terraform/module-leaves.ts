/** What the files of one folder declare, name by name: an edit elsewhere in a file changes nothing for those that read one of them. */
import { cellsByName, leaf, type Work } from './cell.ts';
import { memoised } from './memoised.ts';
import type { Declared, DeclaredAttribute, ModuleSource } from './module-source.ts';

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
}

export type DeclaredKind = 'variables' | 'locals' | 'outputs' | 'resources' | 'calls';

export function newModuleLeaves(work: Work, source: () => ModuleSource): ModuleLeaves {
  const one = <T>(all: (source: ModuleSource) => ReadonlyMap<string, T>) => cellsByName(name => leaf(work, () => all(source()).get(name)));
  const names = memoised(kind => leaf(work, () => [...source()[kind as DeclaredKind].keys()]));
  return {
    variable: one(({ variables }) => variables),
    local: one(({ locals }) => locals),
    output: one(({ outputs }) => outputs),
    resource: one(({ resources }) => resources),
    call: one(({ calls }) => calls),
    provider: one(({ providers }) => providers),
    names: kind => names(kind)(),
    files: leaf(work, () => source().files),
  };
}
