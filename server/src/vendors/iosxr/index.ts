/** Cisco IOS XR. */
import { graphOf } from '../../notation/graph.ts';
import type { Language } from '../../notation/language.ts';
import type { Vendor } from '../vendor.ts';
import { defaults } from './defaults.ts';
import { detection } from './detection.ts';
import { manual } from './manual.ts';
import { namesOf, normalise } from './names.ts';
import { top } from './top.ts';
import { writer } from './write.ts';

const language: Language = {
  shape: 'lines',
  root: () => graphOf(top),
  normalise,
  names: namesOf,
  negations: ['no'],
  spacedInterfaces: true,
  shortNegations: true,
  resets: ['default'],
  abbreviations: 'line',
  groupWord: 'group',
  oneLine: true,
  closers: new Map([
    ['exit', 'block'],
    ['end-group', 'block'],
    ['root', 'all'],
    ['commit', 'all'],
    ['end', 'all'],
  ]),
};

export const iosxr: Vendor = {
  id: 'iosxr',
  label: 'Cisco IOS XR',
  languageId: 'cisco-iosxr',
  language,
  defaults,
  detection,
  manual,
  comment: '!',
  indent: 1,
  writer,
};
