/** Arista EOS. */
import { graphOf } from '../../notation/graph.ts';
import type { Language } from '../../notation/language.ts';
import { unknownInEntry } from '../ios/route-map.ts';
import type { Vendor } from '../vendor.ts';
import { defaults } from './defaults.ts';
import { detection } from './detection.ts';
import { manual } from './manual.ts';
import { interfaceName, namesWith, normalise } from './names.ts';
import { top } from './top.ts';
import { writer } from './write.ts';

const language: Language = {
  shape: 'lines',
  root: () => graphOf(top),
  normalise,
  names: namesWith(interfaceName),
  unknownLine: unknownInEntry,
  negations: ['no'],
  spacedInterfaces: true,
  shortNegations: true,
  resets: ['default'],
  abbreviations: 'line',
  closers: new Map([
    ['exit', 'block'],
    ['end', 'all'],
  ]),
  // `! device: leaf1 (vEOS-lab, EOS-4.32.0F)`
  release: comment => /^! ?device: .*\bEOS-(\d+\.\d+[\w.]*)/i.exec(comment)?.[1],
};

export const eos: Vendor = {
  id: 'eos',
  label: 'Arista EOS',
  languageId: 'arista-eos',
  language,
  defaults,
  detection,
  manual,
  comment: '!',
  indent: 3,
  writer,
};
