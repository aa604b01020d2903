/** The block that lines of segment routing stand in. */

export interface SegmentBlock {
  readonly owner: string;
}
