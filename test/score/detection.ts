/** Which system each recorded text is from, and what is detected. `npm run score -- detection` prints it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getOrMake } from '../../server/src/model/drafts.ts';
import { detectVendor } from '../../server/src/vendors/detect.ts';
import type { VendorId } from '../../server/src/vendors/vendor.ts';
import { printTable, type SharedFile, sharedFiles, sharedJson } from './shared.ts';

/** `other`: a system that is not read. `open`: the recorder fell back to IOS for a fragment. */
type Truth = VendorId | 'other' | 'open';

export interface Judged {
  readonly set: string;
  readonly file: string;
  readonly truth: Truth;
  readonly detected: string;
  readonly right: boolean;
}

const recorderWords: Readonly<Record<string, VendorId>> = {
  CISCO_IOS: 'ios',
  CISCO_IOS_XR: 'iosxr',
  CISCO_NX: 'nxos',
  ARISTA: 'eos',
  FLAT_JUNIPER: 'junos',
  JUNIPER: 'junos',
  FRR: 'frr',
};

const osWords: Readonly<Record<string, VendorId>> = {
  'cisco-ios': 'ios',
  'cisco-nxos': 'nxos',
  'cisco-xr': 'iosxr',
  'arista-eos': 'eos',
  junos: 'junos',
};

/** Labs of one system begin with its name; other devices in them are named by what shows their text. */
const labWords: readonly (readonly [RegExp, Truth])[] = [
  [/\/show\.txt$|\/pa$|\/show_configuration\.txt$|show_running-config_with-default\.txt$/, 'other'],
  [/_display_set\.txt$/, 'junos'],
  [/^oracles\/[^/]+\/sros_.*\.cfg$/, 'other'],
  [/^oracles\/[^/]+\/cumulusfrr_/, 'frr'],
  [/\/fake_rcvr/, 'ios'],
  [/^oracles\/[^/]+\/(eos|sros)_/, 'eos'],
  [/^oracles\/[^/]+\/(nxos|a10|checkpoint_bond)_/, 'nxos'],
  [/^oracles\/[^/]+\/iosxr_/, 'iosxr'],
  [/^oracles\/[^/]+\/(ios|iosxe|cisco|palo_alto|checkpoint)_/, 'ios'],
];

interface References {
  readonly files: Readonly<Record<string, { readonly vendor: string }>>;
}

function* references(): Generator<readonly [SharedFile, Truth]> {
  const recorded = sharedJson<References>('oracles/references/references.json')?.files ?? {};
  const words = new Map(Object.entries(recorded).map(([key, { vendor }]) => [key.replace(':', '/'), vendor]));
  for (const file of sharedFiles('oracles/references/configs', () => true)) {
    const word = words.get(file.name.replace('oracles/references/configs/', ''));
    if (word === undefined) continue;
    const fragment = word === 'CISCO_IOS' && file.name.includes('/unit-tests/');
    yield [file, fragment ? 'open' : (recorderWords[word] ?? 'other')];
  }
}

interface Lab {
  readonly routes?: readonly (readonly [string, string, ...unknown[]])[];
}

function* devices(): Generator<readonly [SharedFile, Truth]> {
  const wanted = (name: string) => /\/configs\/.*(\.(txt|cfg)|\/(pa|h\d))$/.test(name);
  const systems = new Map<string, Map<string, string>>();
  for (const file of sharedFiles('oracles/device-best-paths', wanted)) {
    const [, , lab = '', , device = ''] = file.name.split('/');
    const known =
      systems.get(lab) ??
      new Map((sharedJson<Lab>(`oracles/device-best-paths/${lab}/expected.json`)?.routes ?? []).map(([name, os]) => [name, os]));
    systems.set(lab, known);
    const truth = osWords[known.get(device.replace(/\.cfg$/, '')) ?? ''] ?? labWords.find(([pattern]) => pattern.test(file.name))?.[1];
    if (truth) yield [file, truth];
  }
}

function* corpora(): Generator<readonly [SharedFile, Truth]> {
  for (const file of sharedFiles('labs', name => /\/r\d+\.conf$/.test(name))) yield [file, 'frr'];
  for (const file of sharedFiles('corpora/eos-avd-examples', name => name.endsWith('.cfg'))) yield [file, 'eos'];
  for (const file of sharedFiles('corpora/eos-avd-examples', name => name.endsWith('.yml'))) yield [file, 'other'];
  for (const file of sharedFiles('corpora/netlab-examples', name => /\/(eos|frr)\/\w+\.cfg$/.test(name)))
    yield [file, file.name.split('/').at(-2) as VendorId];
}

function judge(set: string, { name, text }: SharedFile, truth: Truth): Judged {
  const { vendor } = detectVendor(text);
  const wanted = truth === 'other' ? vendor === null : truth === 'open' ? vendor === null || vendor === 'ios' : vendor === truth;
  return { set, file: name, truth, detected: vendor ?? 'none', right: wanted };
}

/** Every recorded text whose system is known. */
export function judgeDetection(): Judged[] {
  const sets = [
    ['references', references()],
    ['device-best-paths', devices()],
    ['labs and corpora', corpora()],
  ] as const;
  return sets.flatMap(([set, files]) => [...files].map(([file, truth]) => judge(set, file, truth)));
}

function main(): void {
  const judged = judgeDetection();
  const groups = new Map<string, Judged[]>();
  for (const each of judged) getOrMake(groups, `${each.set}|${each.truth}`, () => []).push(each);
  const rows = [...groups].map(([key, files]) => {
    const wrong = files.filter(({ right }) => !right);
    const none = files.filter(({ detected }) => detected === 'none').length;
    const [set = '', truth = ''] = key.split('|');
    return [set, truth, String(files.length), String(files.length - wrong.length), String(none), wrongText(wrong)];
  });
  printTable([['set', 'recorded as', 'files', 'right', 'none', 'others'], ...rows]);
}

function wrongText(wrong: readonly Judged[]): string {
  const names = wrong.slice(0, 6).map(({ file, detected }) => `${file.split('/').slice(3).join('/')}: ${detected}`);
  return names.join(', ') + (wrong.length > 6 ? ` and ${wrong.length - 6} more` : '');
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? '')).href) main();
