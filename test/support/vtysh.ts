/** FRR's own shell as a judge: which lines of a configuration it refuses, and which commands it lists. Nothing runs but its dry run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Whether the shell is installed (Debian: package `frr`). */
export function vtyshIsThere(): boolean {
  return spawnSync('vtysh', ['-h']).status === 0;
}

function dryRun(text: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bestpath-vtysh-'));
  try {
    writeFileSync(path.join(folder, 'frr.conf'), text);
    const { stdout, stderr } = spawnSync('vtysh', ['-C', '-f', path.join(folder, 'frr.conf')], {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      timeout: 60_000,
    });
    return `${stdout}\n${stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** No command of any version; a line with it shows that the shell still reads. */
const probe = 'bestpath-probe';

/** The 0-based lines that the shell refuses. Where it stops reading (`exit` outside of the configuration) it refuses all that follows. */
export function refusedByVtysh(text: string): ReadonlySet<number> {
  const lines = text.replace(/\n+$/, '').split('\n');
  const refused = refusedIn([...lines, probe].join('\n'));
  if (refused.delete(lines.length)) return refused;
  for (let at = firstUnread(lines); at < lines.length; at++) if (isCommand(lines[at]!)) refused.add(at);
  return refused;
}

function refusedIn(text: string): Set<number> {
  return new Set([...dryRun(text).matchAll(/^line (\d+): % /gm)].map(([, number]) => Number(number) - 1));
}

/** Comments and blank lines are no commands. */
export function isCommand(line: string): boolean {
  return /^\s*[^\s!#]/.test(line);
}

/** Halves the text until the line is found behind which a probe is no longer refused. */
function firstUnread(lines: readonly string[]): number {
  let [read, unread] = [0, lines.length];
  while (unread - read > 1) {
    const middle = (read + unread) >> 1;
    if (refusedIn([...lines.slice(0, middle), probe].join('\n')).has(middle)) read = middle;
    else unread = middle;
  }
  return unread;
}

/** The commands of the mode that these lines open, as the shell prints them for `list`. */
export function listedByVtysh(openers: readonly string[]): string[] {
  const printed = dryRun([...openers, 'list'].join('\n')).split('\n');
  return printed.filter(line => line.startsWith('    ')).map(line => line.trim());
}
