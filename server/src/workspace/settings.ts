/** `bestpath.json`, JSON with comments: what the folder of a network says about it. Mistakes are values with their place. */
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Settings } from '../model/network.ts';
import type { Prefix } from '../net/prefix.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { nestingOf } from '../text/nesting.ts';
import { type AnnouncementSource, isStrings, readProbe, readSources } from './announcements.ts';

export interface SettingsProblem extends PlaceInText {
  readonly message: string;
}

/** What the file sets; what it leaves out stays as the editor or the defaults have it. */
export interface FolderSettings extends Partial<Settings> {
  /** A file of validated ROA payloads, relative to the folder of the settings. */
  readonly vrps?: string;
  /** What neighbors outside of the network announce, written here or in files. */
  readonly announcements?: readonly AnnouncementSource[];
  /** Prefixes that every external neighbor without announcements of its own is taken to announce. */
  readonly probe?: readonly Prefix[];
  /** Files with what `terraform show -json` printed, by the folder of the root module; both relative to the folder of the settings. */
  readonly plans?: ReadonlyMap<string, string>;
}

/** 0-based. */
interface PlaceInText {
  readonly line: number;
  readonly column: number;
}

export interface SettingsFile {
  readonly settings: FolderSettings;
  /** Where the names of other files stand, by the names as written. */
  readonly names: ReadonlyMap<string, PlaceInText>;
  readonly problems: readonly SettingsProblem[];
}

/** Takes a value into the settings, or says what is wrong with which node. */
type Reader = (value: Node, known: ReadonlySet<string>, text: string) => FolderSettings | { readonly node: Node; readonly message: string };

const readers: Readonly<Record<string, Reader>> = {
  documentationIsPublic: node =>
    node.type === 'boolean' ? { documentationIsPublic: node.value as boolean } : { node, message: 'must be true or false' },
  internetVrfs: node =>
    isStrings(node) ? { internetVrfs: getNodeValue(node) as string[] } : { node, message: 'must be a list of VRF names' },
  rules: readRules,
  announcements: (node, _, text) => readSources(node, offset => placeOf(text, offset).line),
  probe: node => readProbe(node),
  plans: readPlans,
  vrps: node => (node.type === 'string' ? { vrps: node.value as string } : { node, message: 'must be the path of a file' }),
};

const depthLimit = 20;

/** Reads the text of a `bestpath.json`; `known` are the ids of all rules. What is right in a file with mistakes still counts. */
export function readSettings(text: string, known: ReadonlySet<string>): SettingsFile {
  if (/[[{]/.test(text) && nestingOf(text) > depthLimit)
    return { settings: {}, names: new Map(), problems: [{ line: 0, column: 0, message: 'is nested too deeply' }] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  // What is missing at the end of a text is told once.
  const problems = errors
    .filter(({ offset }, i) => errors[i - 1]?.offset !== offset)
    .map(({ error, offset }) => ({ ...placeOf(text, offset), message: `is not valid JSON: ${words(printParseErrorCode(error))}` }));
  let settings: FolderSettings = {};
  if (root?.type === 'object') {
    for (const { children: [key, value] = [] } of root.children ?? []) {
      if (!key || !value || key.value === '$schema') continue;
      const read = Object.hasOwn(readers, key.value) ? readers[key.value] : undefined;
      const result = read
        ? read(value, known, text)
        : { node: key, message: `is no setting; known are ${Object.keys(readers).join(', ')}` };
      if ('message' in result) problems.push({ ...placeOf(text, result.node.offset), message: `"${key.value}" ${result.message}` });
      else settings = { ...settings, ...result };
    }
  } else if (problems.length === 0) problems.push({ line: 0, column: 0, message: 'must hold an object' });
  return { settings, names: namesIn(text, root), problems };
}

function namesIn(text: string, root: Node | undefined): ReadonlyMap<string, PlaceInText> {
  const named = (setting: string) => root && findNodeAtLocation(root, [setting]);
  const plans = (named('plans')?.children ?? []).map(({ children: [, file] = [] }) => file);
  const strings = [named('vrps'), ...plans].filter(node => node?.type === 'string');
  return new Map(strings.map(node => [node!.value as string, placeOf(text, node!.offset)]));
}

function readRules(node: Node, known: ReadonlySet<string>): ReturnType<Reader> {
  if (node.type !== 'object') return { node, message: 'must be an object of rule ids with severities' };
  const rules: Record<string, Severity | 'off'> = {};
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    if (!known.has(key.value)) return { node: key, message: `names no rule: ${key.value}; \`bestpath rules\` lists them` };
    const severity = [...severities, 'off' as const].find(each => each === value.value);
    if (!severity) return { node: value, message: `has no severity for ${key.value}: give ${severities.join(', ')} or off` };
    rules[key.value] = severity;
  }
  return { rules };
}

function readPlans(node: Node): ReturnType<Reader> {
  const entries = node.type === 'object' ? (node.children ?? []) : undefined;
  if (!entries?.every(({ children: [, value] = [] }) => value?.type === 'string'))
    return { node, message: 'must be an object of folders of root modules with files of `terraform show -json`' };
  return { plans: new Map(entries.map(({ children: [key, value] = [] }) => [String(key?.value), String(value?.value)] as const)) };
}

/** `PropertyNameExpected` → `property name expected`. */
const words = (code: string) => code.replaceAll(/(?<!^)([A-Z])/g, ' $1').toLowerCase();

function placeOf(text: string, offset: number): PlaceInText {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, column: offset - (before.lastIndexOf('\n') + 1) };
}
