/** What the files of one folder declare, name by name: an edit elsewhere in a file changes nothing for those that read one of them. */
import { cellsByName, leaf, type Work } from './cell.ts';
import { memoised } from './memoised.ts';
import type { Declared, DeclaredAttribute, ModuleSource } from './module-source.ts';
import { sameData } from './same.ts';
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

const kinds = ['variables', 'locals', 'outputs', 'resources', 'calls', 'providers'] as const;
export type DeclaredKind = (typeof kinds)[number];

export function newModuleLeaves(work: Work, source: () => ModuleSource): ModuleLeaves {
  let seen = source();
  const always: (() => void)[] = [];
  const looks = new Map<string, (() => void)[]>();
  work.leaves.push(() => {
    const next = source();
    if (next === seen) return;
    const changed = changedNames(seen, next);
    seen = next;
    for (const look of always) look();
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

/** For the last two states of a folder: all modules that lead there ask for the same. */
const known = new WeakMap<ModuleSource, { readonly old: ModuleSource; readonly names: readonly string[] }>();

function changedNames(old: ModuleSource, now: ModuleSource): readonly string[] {
  const found = known.get(now);
  if (found?.old === old) return found.names;
  const names = kinds.flatMap(kind => {
    const all = new Set([...old[kind].keys(), ...now[kind].keys()]);
    return [...all].filter(name => !sameData(old[kind].get(name), now[kind].get(name))).map(name => `${kind} ${name}`);
  });
  known.set(now, { old, names });
  return names;
}
