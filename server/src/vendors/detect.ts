/** Which vendor wrote a configuration: the file's suffix decides, then a header, then the sum of line patterns. Texts of other systems are named and left alone. */
import { withoutPrompt } from '../notation/noise.ts';
import { vendors } from './index.ts';
import { knownLines } from './known-lines.ts';
import { strangerIn } from './strangers.ts';
import type { Vendor, VendorId } from './vendor.ts';

export interface Detected {
  readonly vendor: VendorId | null;
  /** A suffix or header said so, or the lines speak for one vendor far more than for any other; otherwise it is the best guess. */
  readonly certain: boolean;
  /** A short piece that several systems could have printed: good for names and hovers, not for findings. */
  readonly guessed?: boolean;
  /** Of a guess: the other systems that explain most lines, likelier ones first. */
  readonly alternatives?: readonly VendorId[];
  /** What the text is, for people. */
  readonly label?: string;
}

const maxLines = 400;
const maxColumns = 400;
/** Below this sum of patterns a text is nothing that we know. */
const leastScore = 6;

/** Words that a file name may end in, alone or before `.cfg`, `.conf` and `.txt`; a label stands for a system that is not read yet. */
const suffixes = new Map<string, VendorId | { readonly label: string }>([
  ['ios', 'ios'],
  ['iosxe', 'ios'],
  ['frr', 'frr'],
  ['junos', 'junos'],
  ['eos', 'eos'],
  ['nxos', 'nxos'],
  ['iosxr', 'iosxr'],
]);
const plainSuffixes: ReadonlySet<string> = new Set(['cfg', 'conf', 'txt']);
/** Files of FRR's daemons have fixed names. */
const daemonFiles = /^(frr|bgpd|ospfd|ospf6d|isisd|zebra|staticd)\.conf$/;

/** Looks at the first 400 lines only. Bad input gives `null`, never an exception. */
export function detectVendor(text: string, fileName = ''): Detected {
  const named = byName(fileName.slice(fileName.search(/[^/\\]*$/)).toLowerCase());
  if (named) return named;
  const lines = firstLines(text);
  const head = lines.join('\n');
  const stranger = strangerIn(head);
  if (stranger) return unsupported(stranger);
  const signed = vendors.filter(({ detection }) => detection.signatures?.some(signature => signature.test(head)));
  if (signed.length === 1) return found(signed[0]!, true);
  const possible = vendors.filter(({ detection }) => !detection.excludes.some(exclude => exclude.test(head)));
  const settled = possible.find(({ detection }) =>
    [...(detection.signatures ?? []), ...detection.headers].some(header => header.test(head)),
  );
  return settled ? found(settled, true) : (bestOf(possible, lines) ?? byWords(possible, lines) ?? { vendor: null, certain: false });
}

function byName(name: string): Detected | undefined {
  const parts = name.split('.');
  const last = plainSuffixes.has(parts.at(-1)!) ? parts.at(-2) : parts.at(-1);
  const meant = daemonFiles.test(name) ? 'frr' : parts.length > 1 ? suffixes.get(last!) : undefined;
  if (meant === undefined) return undefined;
  return typeof meant === 'string' ? found(vendors.find(({ id }) => id === meant)!, true) : unsupported(meant.label);
}

function unsupported(label: string): Detected {
  return { vendor: null, certain: true, label: `${label}: not supported yet` };
}

function found({ id, label }: Vendor, certain: boolean): Detected {
  return { vendor: id, certain, label };
}

function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let from = text.charCodeAt(0) === 0xfeff ? 1 : 0; from < text.length && lines.length < maxLines; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push(withoutPrompt(text.slice(from, Math.min(to, from + maxColumns)).replace(/\s+$/, '')));
    from = to + 1;
  }
  return lines;
}

/** The vendor whose patterns weigh most; equal weights tell nothing. */
function bestOf(possible: readonly Vendor[], lines: readonly string[]): Detected | undefined {
  const ranked = possible.map(vendor => ({ vendor, score: scoreOf(vendor, lines) })).sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || first.score < leastScore || first.score === second?.score) return undefined;
  return found(first.vendor, first.score >= 2 * leastScore && first.score >= 2 * (second?.score ?? 0));
}

/** Many equal lines say little more than a few: each pattern counts five times at most. */
function scoreOf({ detection }: Vendor, lines: readonly string[]): number {
  let score = 0;
  for (const { pattern, score: weight } of detection.lines) {
    let times = 0;
    for (const line of lines) {
      if (times === 5) break;
      if (pattern.test(line)) times++;
    }
    score += weight * times;
  }
  return score;
}

/**
 * Short pieces hold no telling line: then a vendor is guessed whose tables explain most of the lines, and more of them than others.
 * What several explain alike is read with the words that most of them have taken over, those of IOS.
 */
function byWords(possible: readonly Vendor[], lines: readonly string[]): Detected | undefined {
  const piece = lines.slice(0, maxPieceLines);
  const ranked = possible
    .filter(({ language }) => language.shape === 'lines')
    .map(vendor => ({ vendor, share: shareOf(vendor, piece), score: scoreOf(vendor, lines) }))
    .sort((a, b) => b.share - a.share || b.score - a.score || Number(b.vendor.id === commonTongue) - Number(a.vendor.id === commonTongue));
  const [first, ...others] = ranked.filter(({ share }) => share >= leastShare);
  return first && { ...found(first.vendor, false), guessed: true, alternatives: others.map(({ vendor }) => vendor.id) };
}

const maxPieceLines = 60;
const leastShare = 0.5;
const commonTongue: VendorId = 'ios';

function shareOf({ language }: Vendor, lines: readonly string[]): number {
  const { known, counted } = knownLines(language, lines);
  return counted === 0 ? 0 : known / counted;
}
