/** Groups as trees of blocks whose names are patterns, and which blocks of the configuration they stand for. */
import { getOrMake } from '../../model/drafts.ts';
import { compileCiscoPattern, test } from '../../net/pattern.ts';
import type { GroupLine, Path } from './written.ts';
import { textOf } from './written.ts';

/** A block of a group; its opener is missing at the top. */
export interface GroupBlock {
  readonly opener?: GroupLine;
  readonly lines: GroupLine[];
  readonly blocks: Map<string, GroupBlock>;
}

/** The groups by name, from their lines in the order of the text. */
export function groupTrees(lines: readonly GroupLine[]): ReadonlyMap<string, GroupBlock> {
  const trees = new Map<string, GroupBlock>();
  for (const line of lines) {
    let at: GroupBlock | undefined = getOrMake(trees, line.group, () => ({ lines: [], blocks: new Map() }));
    for (const text of line.path) at = at?.blocks.get(text);
    if (!at) continue;
    const text = textOf(line.words);
    if (!line.opens) at.lines.push(line);
    else if (!at.blocks.has(text)) at.blocks.set(text, { opener: line, lines: [], blocks: new Map() });
  }
  return trees;
}

/** The blocks of a group that stand for the block at `path`. */
export function blocksAt(top: GroupBlock, path: Path): readonly GroupBlock[] {
  return path.reduce<readonly GroupBlock[]>(
    (found, text) => found.flatMap(each => [...each.blocks].filter(([pattern]) => standsFor(pattern, text)).map(([, block]) => block)),
    [top],
  );
}

/** A word in single quotes is a POSIX expression that fits the whole word. */
const isPattern = (word: string) => word.length > 2 && word.startsWith("'") && word.endsWith("'");

export const hasPatterns = (text: string) => text.split(' ').some(isPattern);

/** Whether the words of a group's opener stand for those of an opener outside. */
export function standsFor(pattern: string, text: string): boolean {
  const words = text.split(' ');
  const patterns = pattern.split(' ');
  return (
    words.length === patterns.length &&
    patterns.every((each, i) => (isPattern(each) ? fits(each.slice(1, -1), words[i]!) : each === words[i]))
  );
}

function fits(expression: string, word: string): boolean {
  const pattern = compileCiscoPattern(`^(${expression})$`);
  return pattern.ok && test(pattern.value, word);
}
