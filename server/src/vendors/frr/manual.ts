/** What commands of frr do where nothing is written. */
import { manualOf, type Phrases } from '../../notation/manual.ts';
import { lineWords } from '../manual/index.ts';

const facts: Phrases = {};

export const manual = manualOf(lineWords, facts);
