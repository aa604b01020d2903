/** Speed of the engine's parts without a server: reading, matching and values. Prints operations a second. */
import { Bench } from 'tinybench';
import { readParserFiles } from '../../server/src/host/grammar-files.ts';
import { parsePrefix } from '../../server/src/net/prefix.ts';
import { ConfigText } from '../../server/src/notation/config-text.ts';
import { loadParsers } from '../../server/src/shapes/parsers.ts';
import { cutSections } from '../../server/src/shapes/sections.ts';
import { readStatements } from '../../server/src/shapes/statements.ts';
import { vendorOf } from '../../server/src/vendors/index.ts';
import { iosConfig } from './ios-config.ts';
import { junosSetConfig } from './junos-config.ts';

await loadParsers(readParserFiles(process.cwd()));
const lines = 10_000;
const ios = iosConfig(lines, 2_000);
const junos = junosSetConfig(lines);
const bench = new Bench({ time: 1500, warmupTime: 500 });
bench
  .add('IOS, 10,000 lines: text to statements', () => {
    for (const section of cutSections(ios, 'lines')) readStatements(section, 'lines');
  })
  .add('IOS, 10,000 lines: text to objects', () => void new ConfigText('bench.cfg', ios, vendorOf('ios').language))
  .add('Junos set, 10,000 lines: text to objects', () => void new ConfigText('bench.set', junos, vendorOf('junos').language))
  .add('1,000 prefixes read', () => {
    for (let i = 0; i < 1000; i++) parsePrefix(`198.51.${i & 255}.0/24`);
  });
await bench.run();
console.table(bench.table());
