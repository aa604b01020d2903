/** Lines of BGP of FRR that may change routes in ways that are not modelled. Source: FRR documentation, BGP. */
import type { OpenWords } from '../open-lines.ts';

export const openWords: OpenWords = {
  received: ['addpath-rx-paths-limit', 'path-attribute discard', 'path-attribute treat-as-withdraw'],
  session: ['neighbor graceful-shutdown', 'oad', 'rpki strict'],
};
