/** What an evaluation says is wrong. */
import type { Place } from '../text/place.ts';

/** What is wrong with a module. `limit`: not evaluated because it is too large or too deep. */
export interface Problem {
  readonly kind: 'syntax' | 'reference' | 'evaluation' | 'module' | 'limit';
  readonly message: string;
  readonly place: Place;
  /** Only a value tells it, so that `try` and `can` see it. */
  readonly dynamic?: true;
}

export const maximumProblems = 500;
