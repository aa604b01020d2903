/** Juniper Junos: braces and `set` lines are paths of one table. */
import { graphOf } from '../../notation/graph.ts';
import type { Vendor } from '../vendor.ts';
import { defaults } from './defaults.ts';
import { detection } from './detection.ts';
import { inheritance } from './inheritance.ts';
import { manual } from './manual.ts';
import { namesOf, normalise } from './names.ts';
import { unknownInTerm } from './policy-term.ts';
import { anywhere, top } from './top.ts';
import { writer } from './write.ts';

export const junos: Vendor = {
  id: 'junos',
  label: 'Juniper Junos',
  languageId: 'junos',
  language: {
    shape: 'braces',
    root: () => graphOf(top),
    normalise,
    negations: [],
    closers: new Map(),
    anywhere: () => graphOf(anywhere),
    names: namesOf,
    unknownLine: unknownInTerm,
    inheritance,
  },
  defaults,
  detection,
  manual,
  nameLimits: {
    'policy-statement': { most: 255, source: 'Junos OS: policy-statement' },
    'prefix-list': { most: 255, source: 'Junos OS: prefix-list' },
    'firewall-filter': { most: 64, source: 'Junos OS: filter (firewall)' },
  },
  comment: '#',
  indent: 4,
  writer,
};
