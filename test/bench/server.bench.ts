/** Speed of the language server as an editor feels it: over stdio, from the message to the answer. Prints a table; exits 1 when a target is missed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { findOverlaps } from '../../server/src/net/overlap.ts';
import type { BestPathsResult } from '../../server/src/protocol.ts';
import { backbone } from './backbone.ts';
import { iosConfig } from './ios-config.ts';
import { junosSetConfig } from './junos-config.ts';

interface Row {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  readonly target: number;
  readonly unit: string;
}

const rows: Row[] = [];
const root = path.resolve(import.meta.dirname, '../..');

/** Number of the line that holds `part`. */
function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`the configuration has no ${part}`);
  return text.slice(0, at).split('\n').length - 1;
}

async function main(): Promise<void> {
  const ios = iosConfig(100_000, 50_000);
  const inInterface = lineOf(ios, ' ip access-group CUST-00500-IN in');
  const inList = lineOf(ios, ' permit tcp 10.97.168.0');
  await measure('IOS, 100,000 lines', 'cisco-ios', ios, [inInterface, inList], 1500, 50);
  const junos = junosSetConfig(100_000);
  await measure('Junos set, 100,000 lines', 'junos', junos, [lineOf(junos, 'set protocols bgp group CUST-01500 import')], 1500, 50);
  const small = iosConfig(10_000, 2_000);
  await measure('IOS, 10,000 lines', 'cisco-ios', small, [lineOf(small, ' ip access-group CUST-00050-IN in')], 500, 16);
  await measureBestPaths();
  measureOverlaps();
  print();
}

/** Opens `text`, waits for its findings, then edits one character at each of `lines` over and over. */
async function measure(
  what: string,
  languageId: string,
  text: string,
  lines: readonly number[],
  openTarget: number,
  editTarget: number,
): Promise<void> {
  const { connection, child } = await startServer();
  const uri = 'file:///bench/configs/device.cfg';
  const findings = answers(connection, uri);
  const begin = performance.now();
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  await findings.next();
  const open = performance.now() - begin;
  rows.push({ what: `${what}: open to first findings`, median: open, p95: open, target: openTarget, unit: 'ms' });
  const split = text.split('\n');
  let version = 1;
  for (const line of lines) {
    const times: number[] = [];
    const at = `${what}: edit in line ${line.toLocaleString('en')}`;
    // The edited word makes a finding come and go, so that each edit has an answer to wait for.
    for (let i = 0; i < 60; i++) {
      const range = { start: { line, character: 0 }, end: { line, character: split[line]!.length } };
      split[line] = faulty(languageId, split[line]!, i);
      const started = performance.now();
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: split[line] }],
      });
      await findings.next();
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    rows.push({ what: at, median: times[30]!, p95: times[56]!, target: editTarget, unit: 'ms' });
  }
  if (lines.length > 1) {
    await new Promise(resolve => setTimeout(resolve, 8000));
    rows.push({ what: `${what}: memory of the server at rest`, ...both(memoryOf(child)), target: 300, unit: 'MB' });
  }
  connection.dispose();
  child.kill();
}

/** A backbone of 300 routers and 3,000 prefixes: a list gets an entry and loses it again, and somebody asks for best paths each time. */
async function measureBestPaths(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bestpath-bench-'));
  const configs = backbone({ routers: 240, customers: 60, prefixesOfCustomer: 50 });
  for (const [name, text] of configs) writeFileSync(path.join(folder, `${name}.conf`), text);
  const { connection, child } = await startServer(pathToFileURL(folder).href);
  const uri = pathToFileURL(path.join(folder, 'router4.conf')).href;
  const text = configs.get('router4')!;
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'frr', version: 1, text } });
  const line = lineOf(text, 'ip prefix-list C0 seq 15 ');
  const ask = () => connection.sendRequest('bestpath/bestPaths', { uri, prefix: '100.0.2.0/24' });
  const begin = performance.now();
  while (((await ask()) as BestPathsResult).rows.length < configs.size) await new Promise(resolve => setTimeout(resolve, 100));
  rows.push({ what: '300 routers: start to best paths', ...both((performance.now() - begin) / 1000), target: 20, unit: 's' });
  const times = { 'put in': [] as number[], 'taken out': [] as number[] };
  let version = 1;
  for (let i = 0; i < 40; i++) {
    const change = i % 2 ? 'taken out' : 'put in';
    const range = { start: { line, character: 0 }, end: { line: line + (i % 2), character: 0 } };
    const now = i % 2 ? '' : `ip prefix-list C0 seq ${11 + ((i / 2) % 4)} deny 100.0.2.0/24\n`;
    const started = performance.now();
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: now }],
    });
    await ask();
    times[change].push(performance.now() - started);
  }
  for (const [change, found] of Object.entries(times)) {
    found.sort((a, b) => a - b);
    rows.push({ what: `300 routers: line ${change} to best paths`, median: found[10]!, p95: found[18]!, target: 300, unit: 'ms' });
  }
  connection.dispose();
  child.kill();
  rmSync(folder, { recursive: true });
}

/** A line whose fault is another one each time. */
function faulty(languageId: string, line: string, i: number): string {
  if (languageId === 'junos') return `set protocols bgp group LAST import MISSING${i}`;
  return line.startsWith(' permit') ? ` permit tcp 300.0.0.${i} 0.0.0.255 any eq 22` : ` ip access-group MISSING${i} in`;
}

const both = (value: number) => ({ median: value, p95: value });

function memoryOf(child: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1000;
  } catch {
    return 0;
  }
}

/** The server's pushed findings for one file, one at a time. */
function answers(connection: MessageConnection, uri: string): { next(): Promise<void> } {
  let waiting: (() => void) | undefined;
  let count = 0;
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string }) => {
    if (params.uri !== uri) return;
    if (waiting) waiting();
    else count++;
    waiting = undefined;
  });
  return {
    next: () =>
      new Promise((resolve, reject) => {
        if (count-- > 0) return resolve();
        count = 0;
        const timer = setTimeout(() => reject(new Error('no findings within 20 seconds')), 20_000);
        waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

async function startServer(folder?: string): Promise<{ connection: MessageConnection; child: ChildProcess }> {
  const child = spawn(process.execPath, [path.join(root, 'dist/server.cjs'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
    initializationOptions: { clientReadsFiles: false, trusted: true },
  });
  await connection.sendNotification('initialized', {});
  return { connection, child };
}

function measureOverlaps(): void {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const prefixes = Array.from({ length: 1_000_000 }, () => {
    const length = 12 + Math.floor(random() * 21);
    return { family: 4 as const, w0: (Math.floor(random() * 2 ** 32) & (-1 << (32 - length))) >>> 0, w1: 0, w2: 0, w3: 0, length };
  });
  const begin = performance.now();
  findOverlaps(prefixes);
  rows.push({ what: '1,000,000 random prefixes: overlaps', ...both(performance.now() - begin), target: 1500, unit: 'ms' });
}

function print(): void {
  const width = Math.max(...rows.map(row => row.what.length));
  console.log(`${'what'.padEnd(width)}  ${'median'.padStart(9)}  ${'p95'.padStart(9)}  ${'target'.padStart(9)}`);
  for (const { what, median, p95, target, unit } of rows) {
    const show = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} ${unit}` : '–').padStart(9);
    console.log(`${what.padEnd(width)}  ${show(median)}  ${show(p95)}  ${show(target)}${p95 > target ? '  missed' : ''}`);
  }
  process.exitCode = rows.some(row => row.p95 > row.target) ? 1 : 0;
}

await main();
