/** Statements and changes in the order of the text → the statements that hold in the end, as the device would have them. */
import type { Language } from '../language.ts';
import type { PathLine, PlacedWord } from './line.ts';
import { readPlaced } from './retain.ts';
import { Node, nodeOf } from './tree.ts';

/**
 * Statements that are neither deleted nor out of effect, with the words and in the order that changes gave them.
 * @param far changes whose path holds other statements than `lines`: it exists even where none of them stands below it yet.
 */
export function replay(lines: readonly PathLine[], far: ReadonlySet<PathLine>, language: Language): PathLine[] {
  const root = new Node();
  for (const line of lines) {
    if (line.verb === 'set') put(root, line);
    else change(root, line, far.has(line));
  }
  return emit(root, language);
}

/** Far more words than any path has; what follows them plays no part, so that a line of nothing but words cannot nest without end. */
const deepest = 64;

/** The values of a list are nodes of their own; a new value of a statement that holds one comes last, which is what counts. */
function put(root: Node, line: PathLine): void {
  const { words, list, value } = line;
  let at = root;
  for (let i = 0; i < Math.min(list ?? words.length, deepest); i++) {
    const known = i === value ? at.children.get(words[i]!.word.text) : undefined;
    if (known) known.remove();
    at = known && at.append(known) === known ? known : at.child(words[i]!);
  }
  if (list === undefined) at.line ??= line;
  else for (const placed of words.slice(list)) putValue(at, placed, line);
}

function putValue(at: Node, placed: PlacedWord, line: PathLine): void {
  const node = at.child(placed);
  if (node.line) return;
  node.line = line;
  node.isListed = true;
}

function change(root: Node, { verb, words }: PathLine, isFar: boolean): void {
  if (verb === 'delete') root.find(words)?.remove();
  else if (verb === 'activate' || verb === 'deactivate') {
    const node = isFar ? words.slice(0, deepest).reduce((at, placed) => at.child(placed), root) : root.find(words);
    if (node) node.inactive = verb === 'deactivate';
  } else moveNode(root, words, verb);
}

const separators: Readonly<Record<string, readonly string[]>> = { rename: ['to'], copy: ['to'], insert: ['before', 'after'] };

/** `rename A to B`, `copy A to B`, `insert A before B`: the words behind the separator take the place of the last ones before it. */
function moveNode(root: Node, words: readonly PlacedWord[], verb: PathLine['verb']): void {
  const cut = separatorOf(words, verb);
  const path = words.slice(0, cut);
  const other = words.slice(cut + 1);
  const node = root.find(path);
  if (cut < 0 || !node?.parent || other.length === 0 || other.length > path.length) return;
  const base = path.slice(0, path.length - other.length);
  if (verb !== 'insert') {
    renameNode(root, node, [...base, ...other], verb === 'copy');
    return;
  }
  const sibling = root.find([...base, ...other]);
  if (!sibling?.parent || sibling === node || sibling.parent !== node.parent) return;
  const { parent } = sibling;
  node.remove();
  parent.append(node, words[cut]!.word.text === 'before' ? sibling : sibling.next);
}

export function separatorOf(words: readonly PlacedWord[], verb: PathLine['verb']): number {
  return words.findLastIndex(({ word }) => separators[verb]?.includes(word.text));
}

function renameNode(root: Node, node: Node, target: readonly PlacedWord[], copies: boolean): void {
  if (root.find(target)) return;
  let parent = root;
  for (const placed of target.slice(0, -1)) parent = parent.child(placed);
  const follower = parent === node.parent ? node.next : undefined;
  const moved = copies ? cloneOf(node) : node;
  if (!copies) node.remove();
  moved.placed = target.at(-1)!;
  moved.renamed = true;
  parent.append(moved, copies ? undefined : follower);
}

function cloneOf(node: Node): Node {
  const copy = nodeOf(node.placed!);
  Object.assign(copy, { inactive: node.inactive, renamed: node.renamed, line: node.line, isListed: node.isListed });
  for (let child = node.first; child; child = child.next) copy.append(cloneOf(child));
  return copy;
}

function emit(root: Node, language: Language): PathLine[] {
  const lines: PathLine[] = [];
  const walk = (node: Node, path: readonly PlacedWord[], renamed: boolean) => {
    const lists = new Map<PathLine, PlacedWord[]>();
    for (let child = node.first; child; child = child.next) {
      if (child.inactive) continue;
      if (child.isListed) addTo(lists, child);
      const words = [...path, child.placed!];
      const changed = renamed || child.renamed;
      if (child.line && !child.isListed) lines.push(changed ? readPlaced(words, child.line.place, language).line : child.line);
      if (child.first) walk(child, words, changed);
    }
    for (const [line, values] of lists) lines.push(listOf(line, path, values, renamed, language));
  };
  walk(root, [], false);
  return lines;
}

function addTo(lists: Map<PathLine, PlacedWord[]>, { line, placed }: Node): void {
  const values = lists.get(line!);
  if (values) values.push(placed!);
  else lists.set(line!, [placed!]);
}

/** A list with the values that are left. */
function listOf(
  line: PathLine,
  path: readonly PlacedWord[],
  values: readonly PlacedWord[],
  renamed: boolean,
  language: Language,
): PathLine {
  const whole = !renamed && values.length === line.words.length - (line.list ?? 0);
  return whole ? line : readPlaced([...path, ...values], line.place, language).line;
}
