/** What a section of a line language says about groups of settings: their lines, the blocks that may take them over, and where they are taken. */
import type { Word } from '../../shapes/statement.ts';
import { readStatements } from '../../shapes/statements.ts';
import type { Occurrence, Place } from '../../text/place.ts';
import type { Language, OpenBlock } from '../language.ts';
import type { Match } from '../match.ts';
import type { Found } from '../match-line.ts';
import { blockAt, locateLine, readLines } from '../read-lines.ts';
import { collector, placeOfStatement } from '../reading.ts';
import type { Section } from '../section.ts';

/** The words that open each block around a line, outermost first. */
export type Path = readonly string[];

/** A line of a group; `path` leads to it from the group. */
export interface GroupLine {
  readonly group: string;
  readonly path: Path;
  readonly words: readonly Word[];
  readonly no: boolean;
  /** It opens a block. */
  readonly opens: boolean;
  readonly at: Occurrence;
  readonly place: Place;
}

/** `apply-group` in the block at `path`, or `exclude-group`. */
export interface Taking {
  readonly path: Path;
  readonly groups: readonly string[];
  readonly excludes: boolean;
  readonly place: Place;
}

export interface Written {
  readonly lines: readonly GroupLine[];
  readonly takings: readonly Taking[];
  readonly blocks: readonly { readonly path: Path; readonly block: OpenBlock }[];
  /** What the block at a path says itself. */
  readonly said: readonly { readonly path: Path; readonly what: string }[];
}

const known = new WeakMap<Section, Written>();

/** A section never changes, so it is looked at once. */
export function writtenIn(section: Section, language: Language): Written {
  const before = known.get(section);
  if (before) return before;
  const written = readAgain(section, language);
  known.set(section, written);
  return written;
}

function readAgain(section: Section, language: Language): Written {
  const to = { lines: [] as GroupLine[], takings: [] as Taking[], blocks: [] as { path: Path; block: OpenBlock }[] };
  const said: { path: Path; what: string }[] = [];
  const facts = collector(section.at, section.lines);
  let open = (section.entry as { readonly block: OpenBlock }).block;
  for (const statement of readStatements(section.text, language.shape)) {
    const found =
      statement.kind === 'command' && statement.words.length > 0 && !open.raw ? locateLine(statement, open, language) : undefined;
    const next = readLines(facts, [statement], open, language);
    if (found?.match.command) {
      const path = pathOf(found.match.command.everywhere ? blockAt(statement.indent, open) : found.block);
      const place = placeOfStatement(section.at, statement);
      const group = groupOf(path, language);
      if (isTaking(found))
        to.takings.push({ path, groups: namesIn(found.match), excludes: found.match.command.expands === 'except', place });
      else if (group !== undefined) {
        const { words, no } = found;
        to.lines.push({ group, path: path.slice(1), words, no, opens: !!found.match.command.body && !no, at: section.at, place });
      } else if (found.match.command.body && !found.no) {
        const inside = [...path, textOf(found.words)];
        if (next.text === inside.at(-1) && groupOf(inside, language) === undefined) to.blocks.push({ path: inside, block: next });
      } else said.push({ path, what: whatIsSaid(found.match) });
    }
    open = next;
  }
  return { ...to, said };
}

const isTaking = ({ match, no }: Found) => !no && (match.command?.expands === 'groups' || match.command?.expands === 'except');

const namesIn = ({ captures }: Match) => captures.filter(({ slot }) => slot.kind === 'configuration-group').map(({ word }) => word.text);

export const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');

function groupOf([first]: Path, { groupWord }: Language): string | undefined {
  return groupWord !== undefined && first?.startsWith(`${groupWord} `) ? first.slice(groupWord.length + 1) : undefined;
}

function pathOf(block: OpenBlock): Path {
  return block.parent ? [...pathOf(block.parent), block.text] : [];
}

/** Lines that a block may hold several of begin with a value, or with one of these words. */
const repeated = /^(<|network |neighbor )/;

/** Two lines of a block that say the same of it, whatever values they give: one takes the place of the other. */
export function whatIsSaid({ command, captures }: Match): string {
  const { template } = command!;
  const telling = repeated.test(template) ? captures : captures.filter(({ slot }) => slot.keyword || slot.type === 'choice');
  return `${template}\n${telling.map(({ word }) => word.text).join(' ')}`;
}
