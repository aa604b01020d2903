/** How far a piece that spans lines may reach, for openers further and further down a text: their horizons together cost one pass over it. */
import { afterLineEnd, countLineEnds, lineEnd, longestUnit, longestUnitLength } from './line-ends.ts';

export class Horizon {
  readonly text: string;
  private from = 0;
  private to = 0;
  /** Line ends between the two. */
  private lines = 0;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Offset of the first `part` within the limits of a unit that `accept` takes; -1 when there is none.
   * @param first the start of a line, not above that of the last call.
   */
  find(part: string, first: number, accept = (_at: number) => true): number {
    const window = this.text.slice(first, this.limit(first));
    for (let at = window.indexOf(part); at >= 0; at = window.indexOf(part, at + 1)) if (accept(first + at)) return first + at;
    return -1;
  }

  /** Where the last line ends that a unit may reach from `first` on. */
  private limit(first: number): number {
    const { text } = this;
    this.lines = first < this.to ? this.lines - countLineEnds(text, this.from, first) : 0;
    this.to = lineEnd(text, Math.max(first, this.to));
    this.from = first;
    for (; this.lines < longestUnit - 1 && this.to < text.length && this.to - first < longestUnitLength; this.lines++)
      this.to = lineEnd(text, afterLineEnd(text, this.to));
    return Math.min(this.to, first + longestUnitLength);
  }
}
