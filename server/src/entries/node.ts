/** The language server in Node: over stdio, sockets or the pipe that the extension opens. */
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listFiles, pathOf, readText, uriOf } from '../host/files.ts';
import { readParserFiles } from '../host/grammar-files.ts';
import { serve } from '../server/index.ts';
import { scannedExtensions, scannedNames } from '../server/host.ts';
import { loadParsers } from '../shapes/parsers.ts';
import { largestFile } from '../workspace.ts';

const wanted = (name: string) => scannedNames.some(known => known === name) || scannedExtensions.some(ending => name.endsWith(ending));

async function main(): Promise<void> {
  await loadParsers(readParserFiles(import.meta.dirname));
  serve(createConnection(ProposedFeatures.all), {
    listFiles: async (folder, limit) => (await listFiles(pathOf(folder), wanted, limit)).map(uriOf),
    readFile: uri => readText(pathOf(uri), largestFile * 4),
  });
}

void main();
