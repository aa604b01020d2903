/** Speed of single features on a file of 100,000 lines, without the protocol. Prints a table; exits 1 when a target is missed. */
import { completion } from '../../server/src/features/completion.ts';
import { definition } from '../../server/src/features/definition.ts';
import { folding } from '../../server/src/features/folding.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { documentSymbols } from '../../server/src/features/outline/document-symbols.ts';
import { references } from '../../server/src/features/references.ts';
import { rename } from '../../server/src/features/rename.ts';
import { selection } from '../../server/src/features/selection.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import type { FileView } from '../../server/src/features/view.ts';
import { readParserFiles } from '../../server/src/host/grammar-files.ts';
import { drain } from '../../server/src/model/drain.ts';
import { loadParsers } from '../../server/src/shapes/parsers.ts';
import type { Position } from '../../server/src/text/place.ts';
import type { VendorId } from '../../server/src/vendors/index.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { iosConfig } from './ios-config.ts';
import { junosSetConfig } from './junos-config.ts';

interface Row {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  readonly target: number;
}

const rounds = 40;
const rows: Row[] = [];

/** Runs `work` again and again; `before` makes the state that an edit leaves behind. */
function measure(what: string, target: number, work: () => unknown, before?: () => void): void {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    before?.();
    const begin = performance.now();
    work();
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  rows.push({ what, median: times[rounds >> 1]!, p95: times[Math.floor(rounds * 0.95)]!, target });
}

function positionOf(text: string, part: string): Position {
  const offset = text.indexOf(part) + part.length - 1;
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 };
}

function features(label: string, vendor: VendorId, text: string, name: string): void {
  const file = `bench/configs/device.${vendor}`;
  const workspace = new Workspace();
  workspace.set(file, text, vendor);
  drain(workspace.findings(workspace.rootOf(file)));
  const position = positionOf(text, name);
  const view = (): FileView => workspace.view(file)!;
  const edit = () => workspace.change(file, 0, 0, `${text.slice(0, text.indexOf('\n'))}\n`);
  const line = position.line;
  const range = { start: { line, character: 0 }, end: { line: line + 60, character: 0 } };
  measure(`${label}: view after an edit`, 10, view, edit);
  measure(`${label}: hover`, 10, () => hover(view(), position));
  measure(`${label}: completion`, 10, () => completion(view(), position));
  measure(`${label}: definition`, 10, () => definition(view(), position));
  measure(`${label}: references`, 20, () => drain(references(view(), position, true)));
  measure(`${label}: rename`, 20, () => rename(view(), position, 'OTHER'));
  measure(`${label}: selection`, 20, () => selection(view(), position), edit);
  measure(`${label}: symbols`, 300, () => documentSymbols(view()), edit);
  measure(`${label}: folding`, 100, () => folding(view().config), edit);
  measure(`${label}: hints of a screen`, 10, () => inlayHints(view(), range));
  measure(`${label}: tokens of a screen`, 10, () => drain(semanticTokens(view().config, range.start.line, range.end.line)));
}

function print(): void {
  const width = Math.max(...rows.map(row => row.what.length));
  for (const { what, median, p95, target } of rows) {
    const show = (value: number) => `${value.toFixed(1)} ms`.padStart(10);
    console.log(`${what.padEnd(width)}${show(median)}${show(p95)}${show(target)}${p95 > target ? '  missed' : ''}`);
  }
  process.exitCode = rows.some(row => row.p95 > row.target) ? 1 : 0;
}

await loadParsers(readParserFiles(process.cwd()));
features('IOS', 'ios', iosConfig(100_000, 50_000), 'route-map CUST-00050-IN');
features('Junos set', 'junos', junosSetConfig(100_000), 'group CUST-00050 import CUST-00050-IN');
print();
