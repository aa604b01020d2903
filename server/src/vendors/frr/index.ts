/** FRRouting. */
import { graphOf } from '../../notation/graph.ts';
import type { Language } from '../../notation/language.ts';
import type { Vendor } from '../vendor.ts';
import { defaults } from './defaults.ts';
import { detection } from './detection.ts';
import { manual } from './manual.ts';
import { normalise } from './names.ts';
import { outside, top } from './top.ts';
import { writer } from './write.ts';

/** FRR reads its file as if it were typed into the shell; `end` means nothing there. */
const language: Language = {
  shape: 'lines',
  root: () => graphOf(top),
  normalise,
  exactCase: true,
  leadingZeros: true,
  abbreviations: 'line',
  nesting: 'modes',
  outside: () => graphOf(outside),
  negations: ['no'],
  closers: new Map([
    ['exit', 'block'],
    ['quit', 'block'],
    ['end', 'none'],
  ]),
};

export const frr: Vendor = {
  id: 'frr',
  label: 'FRRouting',
  languageId: 'frr',
  language,
  defaults,
  detection,
  manual,
  comment: '!',
  indent: 1,
  writer,
};
