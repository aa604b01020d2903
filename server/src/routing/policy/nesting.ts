/** Policies that policies use: bounded, since texts may lead around in circles or double at each use. */
import type { Policy } from '../../model/policy.ts';

export interface Nesting {
  /** The policies around, from the outermost. */
  readonly around: Policy[];
  /** Uses that may still be looked at. */
  left: number;
}

const deepest = 16;
/** More uses than a policy has that somebody wrote. */
const most = 2_000;

/** Of one evaluation of a policy. */
export const unnested = (): Nesting => ({ around: [], left: most });

/** What `run` comes to inside of one more policy; undefined where it is around already, or nothing more is looked at. */
export function nested<T>(nesting: Nesting, policy: Policy, run: () => T): T | undefined {
  const { around } = nesting;
  if (around.includes(policy) || around.length >= deepest || nesting.left <= 0) return undefined;
  around.push(policy);
  nesting.left--;
  const result = run();
  around.pop();
  return result;
}
