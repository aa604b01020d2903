/**
 * Settings that blocks of a line language take over from groups (IOS XR: `group`, `apply-group`, `exclude-group`; Cisco, "Configuring Flexible
 * Command Line Interface Configuration Groups"). What a block says itself comes first, then groups that are applied further inside, then those
 * further out; of one line in its order. A pattern stands for blocks that are there; a block written without one comes into being.
 */
import { type Draft, type Fact, fact, type Objects } from '../../model/fact.ts';
import { collectCommand } from '../collect.ts';
import { graphOf } from '../graph.ts';
import type { Language, OpenBlock } from '../language.ts';
import { match } from '../match.ts';
import { topLevel } from '../read-lines.ts';
import { collector } from '../reading.ts';
import type { Section } from '../section.ts';
import { type Part, partOf } from '../stanzas/part.ts';
import { blocksAt, type GroupBlock, groupTrees, hasPatterns, standsFor } from './tree.ts';
import { type GroupLine, type Path, textOf, whatIsSaid, writtenIn } from './written.ts';

/** A block of the configuration that may take over settings. */
interface Host {
  readonly block: OpenBlock;
  readonly text: string;
  readonly around?: Host;
  readonly inside: Host[];
  readonly excluded: Set<string>;
  /** What it says itself or has taken over. */
  readonly said: Set<string>;
}

/** Behind all sections: an object stands where its own lines do. */
const last = { order: Number.MAX_SAFE_INTEGER };

const lacksGroups = (system: Draft<Objects['system']>) => {
  system.lacksGroups = true;
};

/** What groups give to the blocks of a file. */
export function takenOver(sections: readonly Section[], language: Language): Part {
  const written = sections.map(section => writtenIn(section, language));
  const hosts = hostsOf(written);
  const trees = groupTrees(written.flatMap(({ lines }) => lines));
  const facts: Fact[] = [];
  const takings = written.flatMap(each => each.takings);
  for (const { path, groups, excludes } of takings) if (excludes) for (const group of groups) hosts.get(idOf(path))?.excluded.add(group);
  const applied = takings.filter(({ excludes }) => !excludes).sort((a, b) => b.path.length - a.path.length);
  for (const { path, groups, place } of applied) {
    const host = hosts.get(idOf(path));
    for (const group of groups) {
      const tree = trees.get(group);
      // What a group that stands elsewhere gives is not known.
      if (!tree) facts.push(fact('system', '', place, lacksGroups));
      else if (host) for (const block of blocksAt(tree, path)) give(block, host, group);
    }
  }
  return partOf(facts, [], last);

  function hostsOf(all: typeof written): Map<string, Host> {
    const found = new Map([['', hostIn(topLevel(language), '')]]);
    for (const { path, block } of all.flatMap(({ blocks }) => blocks)) {
      const around = found.get(idOf(path.slice(0, -1)));
      if (!around || found.has(idOf(path))) continue;
      found.set(idOf(path), hostIn(block, path.at(-1)!, around));
    }
    for (const { path, what } of all.flatMap(({ said }) => said)) found.get(idOf(path))?.said.add(what);
    return found;
  }

  function give({ lines, blocks }: GroupBlock, host: Host, group: string): void {
    for (let at: Host | undefined = host; at; at = at.around) if (at.excluded.has(group)) return;
    for (const line of lines) say(line, host);
    for (const [text, block] of blocks) {
      const there = host.inside.filter(each => standsFor(text, each.text));
      const made = there.length === 0 && !hasPatterns(text) ? open(block.opener!, host) : undefined;
      for (const inside of made ? [made] : there) give(block, inside, group);
    }
  }

  /** The line said of the block, unless the block has said it. */
  function say({ words, no, at, place }: GroupLine, { block, said }: Host): void {
    const found = match(block.graph, words, language, no);
    if (!found.command) return;
    const what = whatIsSaid(found);
    if (said.has(what)) return;
    said.add(what);
    const to = collector(at, 0);
    const line = { block: block.value as never, no, place };
    collectCommand(to, { command: found.command, captures: found.captures, own: 0, heads: [] }, line, language, false);
    facts.push(...to.facts);
  }

  function open({ words, at, place }: GroupLine, around: Host): Host | undefined {
    const { command, captures } = match(around.block.graph, words, language);
    if (!command?.body) return undefined;
    const to = collector(at, 0);
    const line = { block: around.block.value as never, no: false, place };
    const { args } = collectCommand(to, { command, captures, own: 0, heads: [] }, line, language, false);
    facts.push(...to.facts);
    const text = textOf(words);
    const value = command.enter?.(args, line, captures);
    return hostIn({ graph: graphOf(command.body()), value, indent: 0, text, indented: false, parent: around.block }, text, around);
  }
}

const idOf = (path: Path) => path.join('\n');

function hostIn(block: OpenBlock, text: string, around?: Host): Host {
  const host: Host = { block, text, around, inside: [], excluded: new Set(), said: new Set() };
  around?.inside.push(host);
  return host;
}
