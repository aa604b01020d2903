/** Cisco IOS and IOS-XE. */
import { graphOf } from '../../notation/graph.ts';
import type { Language } from '../../notation/language.ts';
import type { Vendor } from '../vendor.ts';
import { defaults } from './defaults.ts';
import { detection } from './detection.ts';
import { manual } from './manual.ts';
import { namesOf, normalise } from './names.ts';
import { unknownInEntry } from './route-map.ts';
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
    ['quit', 'block'],
    ['exit-address-family', 'block'],
    ['exit-srv6', 'block'],
    ['exit-peer-policy', 'block'],
    ['exit-peer-session', 'block'],
    ['exit-vrf', 'block'],
    ['exit-af-interface', 'block'],
    ['exit-af-topology', 'block'],
    ['exit-service-family', 'block'],
    ['exit-sf-interface', 'block'],
    ['exit-sf-topology', 'block'],
    ['exit-vfi', 'block'],
    ['exit-vrrp', 'block'],
    ['end', 'all'],
  ]),
};

export const ios: Vendor = {
  id: 'ios',
  label: 'Cisco IOS',
  languageId: 'cisco-ios',
  language,
  defaults,
  detection,
  manual,
  comment: '!',
  indent: 1,
  writer,
};
