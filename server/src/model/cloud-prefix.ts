/** A prefix of a cloud, as far as it is known. */
import type { Prefix } from '../net/prefix.ts';
import type { Located, Place } from '../text/place.ts';

/** `place` is where the text was written, which may be in a calling module; `attribute` is where the resource uses it. */
export interface CloudPrefix extends Located<Prefix> {
  readonly attribute: Place;
  /** What stands at `place` is this prefix as a quoted text, not a call or template that gives it. */
  readonly literal: boolean;
  /** It rests on an assumption about a data source. */
  readonly assumed: boolean;
}
