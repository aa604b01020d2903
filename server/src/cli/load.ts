/** Paths on the command line → a workspace with all files under them. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles, readDump, readText } from '../host/files.ts';
import type { Network } from '../model/network.ts';
import type { Prefix } from '../net/prefix.ts';
import { probePrefix, withProbe } from '../routing/what-if/probe.ts';
import { largestFile } from '../workspace/file-state.ts';
import { Workspace } from '../workspace.ts';

/** Ends the program with exit code 2 and a message for people. */
export class UsageError extends Error {}

export interface LoadOptions {
  /** A file of validated ROA payloads that comes before those of folders. */
  readonly vrps?: string;
}

const mostFiles = 100_000;

/** Endings that are never configurations; everything else is looked at, since devices' exports have any name. */
const never = /\.(png|jpe?g|gif|svg|pdf|zip|t?gz|xz|bz2|wasm|exe|bin|so|js|mjs|ts|py|md|html|css|lock|log|pcap)$/i;

/** Path as it is shown: relative to the working directory, with forward slashes; empty for the working directory itself. */
export function shown(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}

/** Reads everything under `paths` into one workspace. A single folder is one network unless it holds several `configs` folders. */
export async function loadWorkspace(paths: readonly string[], { vrps }: LoadOptions = {}): Promise<Workspace> {
  const { folders, files } = await findFiles(paths);
  const workspace = new Workspace(folders.map(shown));
  if (vrps !== undefined) workspace.vrpsFile = shown(existing(vrps));
  for (const file of files) await readInto(workspace, shown(file));
  for (const file of workspace.roots().flatMap(root => workspace.namedFilesOf(root)))
    if (!workspace.isRead(file)) await readInto(workspace, file);
  for (const file of new Set(
    paths
      .map(existing)
      .filter(full => !statSync(full).isDirectory())
      .map(shown),
  ))
    tellUnread(workspace, file);
  const problems = workspace.all().flatMap(state => workspace.problemsOf(state.file).map(problem => ({ file: state.file, ...problem })));
  for (const { file, line, column, message } of problems) process.stderr.write(`bestpath: ${file}:${line + 1}:${column + 1}: ${message}\n`);
  if (problems.some(({ file }) => path.basename(file) === 'bestpath.json')) throw new UsageError('mend the settings first');
  return workspace;
}

function existing(given: string): string {
  const full = path.resolve(given);
  if (!existsSync(full)) throw new UsageError(`${given}: no such file or folder`);
  return full;
}

async function findFiles(paths: readonly string[]): Promise<{ folders: string[]; files: string[] }> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const given of paths) {
    const full = existing(given);
    if (statSync(full).isDirectory()) {
      folders.push(full);
      files.push(...(await listFiles(full, name => !never.test(name), mostFiles)));
    } else files.push(full);
  }
  return { folders, files: [...new Set([...files, ...settingsAbove([...folders, ...files])])] };
}

/** The `bestpath.json` files above the paths, up to the working directory: they may say that a path is part of a larger network. */
function settingsAbove(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const start of paths) {
    for (let at = path.dirname(start); shown(at) !== '' && !shown(at).startsWith('..'); at = path.dirname(at)) {
      const file = path.join(at, 'bestpath.json');
      if (existsSync(file)) found.add(file);
    }
  }
  return [...found];
}

async function readInto(workspace: Workspace, file: string): Promise<void> {
  const full = path.resolve(file);
  const text = workspace.roleOf(file) ? await readDump(full) : await readText(full, largestFile * 4);
  if (text !== undefined) workspace.set(file, text);
}

/** A file that was asked for by its name and not read is told; in a folder there may be anything. */
function tellUnread(workspace: Workspace, file: string): void {
  const state = workspace.get(file);
  const why = state ? state.refused : 'the file could not be read, or is too large';
  if (why !== undefined) process.stderr.write(`bestpath: ${file}: ${why}\n`);
}

/** The one network of a folder, for subcommands that show a single one. */
export function oneRoot(workspace: Workspace, given: string): string {
  const roots = [...workspace.roots()];
  const [first] = roots;
  if (first === undefined) throw new UsageError(`${given}: no configuration of a known vendor`);
  if (roots.length > 1) throw new UsageError(`${given} holds several networks, give one of them: ${roots.sort().join(', ')}`);
  return first;
}

/** The one network of a folder, with what `--probe` lets every neighbor outside announce. */
export function oneNetwork(workspace: Workspace, given: string, probes: readonly string[] = []): Network {
  return probes.map(readProbe).reduce(withProbe, workspace.network(oneRoot(workspace, given)));
}

function readProbe(text: string): Prefix {
  const prefix = probePrefix(text);
  if (!prefix.ok) throw new UsageError(`--probe ${text}: ${prefix.error}`);
  return prefix.value;
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}
