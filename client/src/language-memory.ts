/** What the user said about the languages of files; kept with the workspace, since VS Code forgets a language that was chosen when a file is closed. */

/** As much of `vscode.Memento` as is needed. */
interface Store {
  get<T>(key: string, otherwise: T): T;
  update(key: string, value: unknown): Thenable<void>;
}

export interface LanguageMemory {
  /** The chosen language; empty for a file to be left alone, undefined where nothing was said. */
  get(uri: string): string | undefined;
  set(uri: string, language: string): Thenable<void>;
}

const key = 'chosenLanguages';
/** The latest choices; older ones are forgotten. */
const kept = 500;

export function languageMemory(store: Store): LanguageMemory {
  const all = () => store.get<readonly (readonly [string, string])[]>(key, []);
  return {
    get: uri => all().find(([known]) => known === uri)?.[1],
    set: (uri, language) => store.update(key, [[uri, language], ...all().filter(([known]) => known !== uri)].slice(0, kept)),
  };
}
