/** Cisco NX-OS. */
import { graphOf } from '../../notation/graph.ts';
import type { Language } from '../../notation/language.ts';
import { unknownInEntry } from '../ios/route-map.ts';
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
};

const unicast = 'Cisco NX-OS unicast routing command reference';

const nameLimits: Vendor['nameLimits'] = {
  'route-map': { most: 63, source: `${unicast}: route-map` },
  'prefix-list': { most: 63, source: `${unicast}: ip prefix-list` },
  'ipv6-prefix-list': { most: 63, source: `${unicast}: ipv6 prefix-list` },
  'as-path-list': { most: 63, source: `${unicast}: match as-number` },
  'community-list': { most: 63, source: `${unicast}: ip community-list` },
  vrf: { most: 32, source: `${unicast}: vrf context` },
};

export const nxos: Vendor = {
  id: 'nxos',
  label: 'Cisco NX-OS',
  languageId: 'cisco-nxos',
  language,
  defaults,
  detection,
  manual,
  nameLimits,
  comment: '!',
  indent: 2,
  writer,
};
