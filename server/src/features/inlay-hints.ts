/** Inlay hints: the prefix length that a mask stands for, and the winner beside what a device announces. */
import type { Address } from '../net/address.ts';
import { formatPrefix, hasHostBits, maskPrefix } from '../net/prefix.ts';
import { type ExplainedLine, explainSection } from '../notation/explain.ts';
import type { Position, Range } from '../text/place.ts';
import { rangeOf } from '../text/place.ts';
import { lineText } from './at.ts';
import { maskedBy } from './hover.ts';
import { pathsOf, winnerText } from './simulated.ts';
import type { FileView } from './view.ts';

export interface InlayHint {
  readonly position: Position;
  readonly text: string;
  readonly tooltip: string;
}

/** The most lines that are looked at; editors ask for what is visible. */
const mostLines = 5000;

export function inlayHints(view: FileView, { start, end }: Range): readonly InlayHint[] {
  const last = Math.min(end.line, start.line + mostLines);
  const hints: InlayHint[] = [];
  for (const section of view.config.sections) {
    if (section.at.line + section.lines <= start.line || section.at.line > last) continue;
    for (const line of explainSection(section, view.config.language)) hints.push(...maskHints(line, section.at.line));
  }
  hints.push(...winnerHints(view));
  return hints.filter(({ position }) => position.line >= start.line && position.line <= last);
}

function maskHints({ statement, words, match, offset }: ExplainedLine, firstLine: number): InlayHint[] {
  return match.captures.flatMap((capture, i) => {
    const base = match.captures[i - 1];
    const word = words[i - offset];
    if (!word || base?.slot.type !== 'ipv4') return [];
    const prefix = maskedBy(base.value as Address, capture);
    if (!prefix) return [];
    const text = `/${prefix.length}`;
    return [
      {
        position: { line: firstLine + statement.line + word.below, character: word.end },
        text,
        tooltip: hasHostBits(prefix) ? `${formatPrefix(prefix)} in ${formatPrefix(maskPrefix(prefix))}` : formatPrefix(prefix),
      },
    ];
  });
}

function winnerHints(view: FileView): InlayHint[] {
  if (!view.simulation) return [];
  const hints: InlayHint[] = [];
  for (const { vrf, families } of view.device.bgp.values()) {
    for (const { networks, aggregates } of families.values()) {
      for (const { prefix, place } of [...networks, ...aggregates]) {
        const text = formatPrefix(maskPrefix(prefix));
        const paths = pathsOf(view, vrf, prefix.family, text);
        const { line } = rangeOf(place).start;
        const character = lineText(view.config, line).trimEnd().length;
        // A line that wins with its own route needs no word.
        if (paths && !paths.some(({ best, from }) => best === true && from === 'self'))
          hints.push({ position: { line, character }, text: winnerText(paths), tooltip: text });
      }
    }
  }
  return hints;
}
