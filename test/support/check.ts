/** Opens fixtures in a workspace and compares findings with marks. */
import { defaultSettings } from '../../server/src/model/network.ts';
import type { Edit, Finding, Severity } from '../../server/src/rules/rule.ts';
import { rangeOf } from '../../server/src/text/place.ts';
import { Workspace } from '../../server/src/workspace.ts';
import type { Fixture, FixtureFile, Mark } from './fixture.ts';

/** A workspace with the fixture's files; documentation prefixes and ASNs count as public. @param folders that it consists of, where files lie in several. */
export function openFiles(files: readonly FixtureFile[], folders: readonly string[] = []): Workspace {
  const workspace = new Workspace(folders);
  workspace.settings = { ...defaultSettings, documentationIsPublic: true };
  for (const { name, text, vendor } of files) workspace.set(`fixture/${name}`, text, vendor);
  return workspace;
}

/** All findings of all networks, silenced ones left out. */
export function findingsOf(workspace: Workspace): Finding[] {
  return workspace.roots().flatMap(root => {
    const work = workspace.findings(root);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value.filter(({ suppressed }) => suppressed === undefined);
    }
  });
}

/** A finding as a mark would be written, so that differences read well. */
export function describeFinding(finding: Finding): string {
  const { start, end } = rangeOf(finding.place);
  const name = finding.place.at.file.replace(/^fixture\//, '');
  return describe(name, start.line, start.character, end.character, finding.severity, finding.rule.id, finding.message);
}

export function describeMark({ file, line, start, end, severity, rule, message }: Mark): string {
  return describe(file, line, start, end, severity, rule, message);
}

function describe(file: string, line: number, start: number, end: number, severity: Severity, rule: string, message: string): string {
  return `${file}:${line + 1}:${start + 1}-${end + 1} ${severity} ${rule}: ${message}`;
}

/** Marks without a finding and findings without a mark, as lines; empty when they agree. A mark's message may be a part of the finding's. */
export function differences(fixture: Fixture, findings: readonly Finding[]): string[] {
  const open = findings.map(describeFinding);
  const missing: string[] = [];
  for (const mark of fixture.marks) {
    const wanted = describeMark({ ...mark, message: '' });
    const index = open.findIndex(text => text.startsWith(wanted) && text.slice(wanted.length).includes(mark.message));
    if (index < 0) missing.push(`not found:  ${describeMark(mark)}`);
    else open.splice(index, 1);
  }
  return [...missing, ...open.map(text => `not marked: ${text}`)];
}

/** The files with edits applied. Edits must not overlap. */
export function applyEdits(files: readonly FixtureFile[], edits: readonly Edit[]): FixtureFile[] {
  return files.map(file => {
    const own = edits.filter(({ place }) => place.at.file === `fixture/${file.name}`);
    const lines = file.text.split('\n');
    const offset = (line: number, character: number) => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    const spans = own.map(({ place, text }) => {
      const { start, end } = rangeOf(place);
      return { from: offset(start.line, start.character), to: Math.min(file.text.length, offset(end.line, end.character)), text };
    });
    spans.sort((a, b) => b.from - a.from);
    return { ...file, text: spans.reduce((text, span) => text.slice(0, span.from) + span.text + text.slice(span.to), file.text) };
  });
}
