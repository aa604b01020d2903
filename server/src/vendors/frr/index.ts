/** FRRouting. */
import { graphOf } from '../../notation/graph.ts';
import type { Language } from '../../notation/language.ts';
import type { Vendor } from '../vendor.ts';
import { defaults } from './defaults.ts';
import { detection } from './detection.ts';
import { manual } from './manual.ts';
import { normalise } from './names.ts';
import { top } from './top.ts';
import { writer } from './write.ts';

const language: Language = {
  shape: 'lines',
  root: () => graphOf(top),
  normalise,
  negations: ['no'],
  closers: new Map([
    ['exit', 'block'],
    ['quit', 'block'],
    ['exit-address-family', 'block'],
    ['exit-vrf', 'block'],
    ['exit-vni', 'block'],
    ['exit-route-map', 'block'],
    ['exit-ldp-if', 'block'],
    ['exit-link-params', 'block'],
    ['exit-bgp', 'block'],
    ['end', 'all'],
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
