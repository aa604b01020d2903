/** What commands of iosxr do where nothing is written. */
import { manualOf, type Phrases } from '../../notation/manual.ts';
import { lineWords, policyLanguageWords } from '../manual/index.ts';

const facts: Phrases = {};

export const manual = manualOf(lineWords, policyLanguageWords, facts);
