/** Code actions: the fixes of findings, a comment that silences them, and all safe fixes of a file at once. */
import type { Edit, Finding, Fix } from '../rules/rule.ts';
import { continuesText } from '../shapes/hcl-chunks.ts';
import { comparePlaces, lineStart, type Place, type Range, rangeOf } from '../text/place.ts';
import { lineText } from './at.ts';
import type { FileView } from './view.ts';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'fix' | 'ignore' | 'explain' | 'fix-all';
  /** The finding that it is about; none for `fix-all`. */
  readonly finding?: Finding;
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** A file with the findings of its network; a configuration of a device has the words of comments too. */
export type FileWithFindings = Pick<FileView, 'file' | 'findings'> &
  Partial<Pick<FileView, 'config' | 'vendor'>> & { readonly text?: string };

/** Fixes of the findings that touch the range, best first. */
export function quickFixes(view: FileWithFindings, range: Range): readonly CodeAction[] {
  return findingsIn(view, range).flatMap(finding => [...fixesOf(finding), ...ignore(view, finding), explain(finding)]);
}

function findingsIn({ findings, file }: FileWithFindings, range: Range): Finding[] {
  return findings
    .filter(({ place, suppressed }) => place.at.file === file && suppressed === undefined && touches(rangeOf(place), range))
    .slice(0, 50);
}

function touches(a: Range, b: Range): boolean {
  const before = (x: Range, y: Range) => x.end.line < y.start.line || (x.end.line === y.start.line && x.end.character < y.start.character);
  return !before(a, b) && !before(b, a);
}

/** The best is the only one, or the only safe one. */
function fixesOf(finding: Finding): CodeAction[] {
  const fixes = finding.fixes?.() ?? [];
  const safe = fixes.filter(fix => fix.safe);
  const best = fixes.length === 1 ? fixes[0] : safe.length === 1 ? safe[0] : undefined;
  const sorted = [...safe, ...fixes.filter(fix => !fix.safe)];
  return sorted.map(fix => ({ title: fix.title, kind: 'fix', finding, preferred: fix === best, edits: fix.edits }));
}

/** Configurations and modules have comments that silence; JSON has none, and those of files with values are not read. */
function ignore({ config, vendor, text, file }: FileWithFindings, finding: Finding): CodeAction[] {
  const { place, rule } = finding;
  if (rule.scope === 'suppression') return [];
  const { line } = rangeOf(place).start;
  const own = config ? lineText(config, line) : /\.(?:tf|tofu)$/.test(file) ? text?.split('\n', line + 1)[line] : undefined;
  const comment = config ? vendor?.comment : '#';
  if (own === undefined || comment === undefined || (!config && text && continuesText(text, line))) return [];
  const [indent = ''] = /^\s*/.exec(own) ?? [];
  const edit = { place: lineStart(place), text: `${indent}${comment} bestpath-ignore ${rule.id}: \n` };
  return [{ title: `Ignore ${rule.id} here`, kind: 'ignore', finding, preferred: false, edits: [edit] }];
}

function explain(finding: Finding): CodeAction {
  return { title: `Explain ${finding.rule.id}`, kind: 'explain', finding, preferred: false, edits: [] };
}

/** One action with every safe fix of the file whose edits do not touch those of another. */
export function fixAll({ findings, file }: FileWithFindings): CodeAction | undefined {
  const taken: Place[] = [];
  const edits: Edit[] = [];
  for (const finding of findings) {
    if (finding.place.at.file !== file || finding.suppressed !== undefined) continue;
    const fix = finding.fixes?.().find(candidate => candidate.safe);
    if (!fix || !isFree(fix, taken, file)) continue;
    edits.push(...fix.edits);
    taken.push(...fix.edits.map(({ place }) => place));
  }
  if (edits.length === 0) return undefined;
  edits.sort((a, b) => comparePlaces(a.place, b.place));
  return { title: 'Fix all that is safe to fix', kind: 'fix-all', preferred: false, edits };
}

function isFree({ edits }: Fix, taken: readonly Place[], file: string): boolean {
  return edits.every(({ place }) => place.at.file === file && taken.every(other => !touches(rangeOf(place), rangeOf(other))));
}
