/** What commands of junos do where nothing is written. */
import { manualOf, type Phrases } from '../../notation/manual.ts';
import { pathWords } from '../manual/index.ts';

const facts: Phrases = {};

export const manual = manualOf(pathWords, facts);
