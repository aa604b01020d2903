/**
 * Whether what we say would make a losing path win does so: the line is changed in the text, the network simulated anew, and the path must win, be
 * open, or lose at a later step. Per network at most two turns of each kind.
 * usage: tsx test/score/verify-knobs.ts FOLDER (of folders with FRR configurations)
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readParserFiles } from '../../server/src/host/grammar-files.ts';
import type { Network } from '../../server/src/model/network.ts';
import { type PathResult, type Simulation, simulate } from '../../server/src/routing/simulate.ts';
import type { Knob } from '../../server/src/routing/way/knob.ts';
import { pathReasons } from '../../server/src/routing/way/reasons.ts';
import { loadParsers } from '../../server/src/shapes/parsers.ts';
import { rangeOf } from '../../server/src/text/place.ts';
import { Workspace } from '../../server/src/workspace.ts';

await loadParsers(readParserFiles(import.meta.dirname));

type Files = ReadonlyMap<string, string>;

const mostOfKind = 2;

function networkOf(files: Files): Network {
  const workspace = new Workspace(['lab']);
  for (const [name, text] of files) workspace.set(`lab/${name}`, text, 'frr');
  return workspace.network('lab');
}

/** The files with the knob turned; undefined where it asks for more than one changed line, such as a policy where there was none. */
function turned(files: Files, { text, place }: Knob): Files | undefined {
  if (!place) return undefined;
  const name = place.at.file.replace('lab/', '');
  const lines = files.get(name)!.split('\n');
  const at = rangeOf(place).start.line;
  const fresh = freshLines(lines[at]!, text);
  if (!fresh) return undefined;
  lines.splice(at, 1, ...fresh);
  return new Map(files).set(name, lines.join('\n'));
}

function freshLines(line: string, text: string): readonly string[] | undefined {
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1]);
  const [above, fewer, below] = [number(/above (\d+)/), number(/^take (\d+)/), number(/MED below (\d+)/)];
  const what = /raise the weight/.test(text) ? 'weight' : 'local-preference';
  if (above >= 0 && /set (local-preference|weight) /.test(line)) return [` set ${what} ${above + 1}`];
  if (above >= 0 && line.startsWith('route-map ')) return [line, ` set ${what} ${above + 1}`];
  if (text.startsWith('lower the MED') && /set metric /.test(line)) return [` set metric ${below > 0 ? below - 1 : 0}`];
  const origin = /^set the origin (\w+)/.exec(text)?.[1];
  if (origin && /set origin /.test(line)) return [` set origin ${origin}`];
  const prepended = /set as-path prepend ([\d ]+)$/.exec(line.trimEnd())?.[1]?.split(' ');
  if (!(fewer <= (prepended?.length ?? 0))) return undefined;
  const left = prepended!.slice(fewer);
  return left.length > 0 ? [` set as-path prepend ${left.join(' ')}`] : [];
}

function rowOf(simulation: Simulation, device: string, prefix: string): readonly PathResult[] {
  const bgp = simulation.devices.get(device)?.vrfs.get('default')?.bgp;
  return bgp?.ipv4.get(prefix) ?? bgp?.ipv6.get(prefix) ?? [];
}

const count = { won: 0, later: 0, open: 0, failed: 0 };

function verify(lab: string, files: Files): void {
  const before = simulate(networkOf(files));
  const taken = new Map<string, number>();
  for (const [device, { vrfs }] of before.devices) {
    const bgp = vrfs.get('default')?.bgp;
    for (const [prefix, paths] of [...(bgp?.ipv4 ?? []), ...(bgp?.ipv6 ?? [])]) {
      const reasons = pathReasons(before, device, 'default', prefix, paths);
      for (const [i, { from, decided, best }] of paths.entries()) {
        const knob = best === false ? reasons[i]?.knob : undefined;
        const kind = `${decided?.step} ${knob?.text.split(' ', 4).join(' ')}`;
        const changed = knob && (taken.get(kind) ?? 0) < mostOfKind ? turned(files, knob) : undefined;
        if (!knob || !changed) continue;
        taken.set(kind, (taken.get(kind) ?? 0) + 1);
        const now = rowOf(simulate(networkOf(changed)), device, prefix).find(other => other.from === from);
        if (now?.best) count.won++;
        else if (now?.best === null) count.open++;
        else if (now?.decided && now.decided.step !== decided?.step) count.later++;
        else {
          count.failed++;
          console.log(
            `${lab} ${device} ${prefix} from ${from}: ${decided?.text}; ${knob.text}; now ${now?.decided?.text ?? now?.why ?? 'gone'}`,
          );
        }
      }
    }
  }
}

const folder = process.argv[2]!;
for (const lab of readdirSync(folder).sort()) {
  const own = path.join(folder, lab);
  if (!statSync(own).isDirectory()) continue;
  const names = readdirSync(own).filter(name => name.endsWith('.conf'));
  verify(lab, new Map(names.map(name => [name, readFileSync(path.join(own, name), 'utf8')])));
}
console.log(count);
