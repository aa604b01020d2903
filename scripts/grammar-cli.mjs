// Finds a tree-sitter CLI 0.26 or newer: the one TREE_SITTER names, one on PATH, or Debian's package unpacked into .cache/.
// Debian 12 has none, so the package comes from a newer suite of the mirror that apt uses, together with that suite's C library, apart from the system.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const suite = 'forky';
const packages = ['tree-sitter-cli', 'libc6', 'libgcc-s1'];

function runs(command) {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
  return Number(major) > 0 || Number(minor) >= 26;
}

/** A command that works, or undefined when there is none and none could be unpacked. */
export function treeSitterCli(root) {
  const folder = path.join(root, '.cache/tree-sitter-cli');
  const unpacked = path.join(folder, 'tree-sitter');
  const known = [process.env.TREE_SITTER, 'tree-sitter', unpacked].find(command => command && runs(command));
  return known ?? (unpack(folder, unpacked) && runs(unpacked) ? unpacked : undefined);
}

function mirror() {
  const folder = '/etc/apt/sources.list.d';
  const files = ['/etc/apt/sources.list', ...(existsSync(folder) ? readdirSync(folder).map(name => path.join(folder, name)) : [])];
  const lines = files.filter(file => existsSync(file)).flatMap(file => readFileSync(file, 'utf8').split('\n'));
  return lines.map(line => /^(?:URIs:|deb )\s*(?:\[[^\]]*\]\s*)?(\S+\/debian)\/?(?:\s|$)/.exec(line)?.[1]).find(Boolean);
}

function unpack(folder, command) {
  const from = process.platform === 'linux' && process.arch === 'x64' ? mirror() : undefined;
  if (!from) return false;
  for (const part of ['lists/partial', 'archives/partial', 'state', 'root']) mkdirSync(path.join(folder, part), { recursive: true });
  const at = name => path.join(folder, name);
  writeFileSync(at('status'), '');
  writeFileSync(at('sources.list'), `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${from} ${suite} main\n`);
  writeFileSync(
    at('apt.conf'),
    `Dir::Etc::sourcelist "${at('sources.list')}"; Dir::Etc::sourceparts "/dev/null"; Dir::State "${at('state')}"; Dir::State::lists "${at('lists')}";
Dir::State::status "${at('status')}"; Dir::Cache "${folder}"; Dir::Cache::archives "${at('archives')}"; APT::Sandbox::User "root";\n`,
  );
  const run = (program, args) =>
    spawnSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, APT_CONFIG: at('apt.conf') } })
      .status === 0;
  if (!run('apt-get', ['-qq', 'update']) || !run('apt-get', ['-qq', 'download', ...packages])) return false;
  for (const file of readdirSync(folder).filter(name => name.endsWith('.deb'))) if (!run('dpkg-deb', ['-x', file, 'root'])) return false;
  // Through its own loader, since the system's C library is too old; LD_LIBRARY_PATH would reach the programs that it starts.
  const script =
    '#!/bin/sh\nd=$(dirname "$0")/root\nexec "$d/usr/lib64/ld-linux-x86-64.so.2" --library-path "$d/usr/lib/x86_64-linux-gnu" "$d/usr/bin/tree-sitter" "$@"\n';
  writeFileSync(command, script, { mode: 0o755 });
  return true;
}
