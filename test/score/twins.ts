/** Arista's examples hold each device twice, as configuration and as data: what both say is compared. `npm run score -- twins` prints it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assembleDevice } from '../../server/src/model/assemble.ts';
import type { Device } from '../../server/src/model/device.ts';
import { ConfigText } from '../../server/src/notation/config-text.ts';
import { toNumber } from '../../server/src/terraform/big-number.ts';
import { parseYaml } from '../../server/src/terraform/functions/yaml-parse.ts';
import type { Value } from '../../server/src/terraform/value.ts';
import { vendorOf } from '../../server/src/vendors/index.ts';
import { withParsers } from '../support/parsers.ts';
import { printTable, sharedFiles } from './shared.ts';
import { type Check, checksOf } from './twin-checks.ts';

const folder = 'corpora/eos-avd-examples';

export interface Compared {
  readonly file: string;
  readonly checks: number;
  readonly differences: readonly Check[];
}

/** Every configuration that has a twin; none where the material is absent. */
export function compareTwins(): Compared[] {
  const texts = new Map(sharedFiles(folder, name => name.endsWith('.cfg')).map(({ name, text }) => [name, text]));
  return sharedFiles(folder, name => name.endsWith('.yml')).flatMap(({ name, text }) => {
    const file = name.replace('/structured_configs/', '/configs/').replace(/\.yml$/, '.cfg');
    const config = texts.get(file);
    if (config === undefined) return [];
    const checks = [...checksOf(plain(parseYaml(text)), deviceOf(file, config))];
    return [{ file, checks: checks.length, differences: checks.filter(({ theirs, ours }) => theirs !== ours) }];
  });
}

function deviceOf(file: string, text: string): Device {
  const { language, defaults } = vendorOf('eos');
  const { objects, symbols } = new ConfigText(file, text, language);
  return assembleDevice({ file, vendor: 'eos', objects, symbols, defaults, problems: [], unknownLines: [] });
}

/** YAML as plain data. */
function plain(value: Value | undefined): unknown {
  if (value === undefined || value.kind === 'null' || value.kind === 'unknown') return undefined;
  if ('items' in value) return value.items.map(plain);
  if ('entries' in value) return Object.fromEntries([...value.entries].map(([key, each]) => [key, plain(each)]));
  return value.kind === 'number' ? toNumber(value.value) : value.value;
}

function main(): void {
  const compared = compareTwins();
  const fabrics = [...new Set(compared.map(({ file }) => file.split('/')[2]!))];
  const rows = fabrics.map(fabric => {
    const files = compared.filter(({ file }) => file.split('/')[2] === fabric);
    const differences = files.flatMap(each => each.differences);
    return [fabric, String(files.length), String(files.reduce((sum, { checks }) => sum + checks, 0)), String(differences.length), ''];
  });
  printTable([['fabric', 'devices', 'checks', 'differences', ''], ...rows]);
  for (const { file, differences } of compared)
    for (const { what, theirs, ours } of differences.slice(0, 5)) console.log(`${file}: ${what}: ${theirs} in the data, ${ours} read`);
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? '')).href) {
  await withParsers();
  main();
}
