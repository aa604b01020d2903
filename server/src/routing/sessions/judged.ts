/** Whether a session comes up, and why not. */
import type { Place } from '../../text/place.ts';
import type { End } from './pairing.ts';
import type { SessionFault, SessionState } from './session.ts';

export interface Judged {
  readonly state: SessionState;
  readonly why: string;
  readonly other?: End;
  readonly fault?: SessionFault;
  /** The line that keeps it down, where one does. */
  readonly place?: Place;
}

export const down = (why: string, fault?: SessionFault, other?: End, place?: Place): Judged => ({
  state: 'down',
  why,
  fault,
  other,
  place,
});
