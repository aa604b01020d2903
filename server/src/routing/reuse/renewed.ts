/** What an edit makes of speakers and sessions. */
import type { Links } from '../igp/links.ts';
import type { Session } from '../sessions/session.ts';
import type { Speaker } from '../sessions/speaker.ts';

/** Sessions of now by `endKey`, where tables may name earlier ones. */
export type Renewed = ReadonlyMap<string, Session>;

export interface Present {
  readonly speakers: readonly Speaker[];
  readonly sessions: readonly Session[];
  readonly renewed: Renewed;
  /** Those that do something else to routes than before, by `endKey`. */
  readonly changed: ReadonlySet<string>;
  /** Those that came, went or are other ones than before, by `endKey`. */
  readonly remade: ReadonlyMap<string, Remade>;
  /** Speakers whose sessions stand in another order. */
  readonly rearranged: ReadonlySet<string>;
  readonly links?: Links;
  /** Speakers whose ports or addresses are others. */
  readonly moved?: ReadonlySet<string>;
}

/** One end of a session that came, went or is another one than before. */
export interface Remade {
  readonly before?: Session;
  readonly now?: Session;
}
