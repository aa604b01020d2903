/** The language server in Node: over stdio, sockets or the pipe that the extension opens. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listFiles, pathOf, readDump, readText, uriOf } from '../host/files.ts';
import { readParserFiles } from '../host/grammar-files.ts';
import { collectWhenIdle } from '../host/memory.ts';
import { sweepInThreads } from '../host/sweep-threads.ts';
import { clientFiles } from '../server/client-files.ts';
import { type Host, isScanned } from '../server/host.ts';
import { serve } from '../server/index.ts';
import { loadParsers } from '../shapes/parsers.ts';
import { largestFile } from '../workspace/file-state.ts';

const connection = createConnection(ProposedFeatures.all);
let viaClient = false;

/** Files on disk are read here; others, as in virtual workspaces, by a client that can. */
const others = clientFiles(connection);
const isOnDisk = (uri: string) => uri.startsWith('file:');

const host: Host = {
  async prepare(options) {
    viaClient = options?.clientReadsFiles === true;
    await loadParsers(readParserFiles(import.meta.dirname));
  },
  async listFiles(folder, limit) {
    if (isOnDisk(folder)) return (await listFiles(pathOf(folder), isScanned, limit)).map(uriOf);
    return viaClient ? others.listFiles(folder, limit) : [];
  },
  async readFile(uri, mayBeBinary) {
    if (isOnDisk(uri) && mayBeBinary) return readDump(pathOf(uri));
    if (isOnDisk(uri)) return readText(pathOf(uri), largestFile * 4);
    return viaClient ? others.readFile(uri) : undefined;
  },
  sweep: sweepInThreads,
};

collectWhenIdle();
serve(connection, host);
