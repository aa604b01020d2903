/** A flexible algorithm of IS-IS on FRR (RFC 9350). */
import type { Commands } from '../../notation/command.ts';
import type { IgpBlock } from '../eos/igp.ts';
import { ofIgp } from './igp.ts';
import { kept } from './kept.ts';

export const flexAlgo: Commands<IgpBlock> = [
  ...kept(ofIgp, 'Announces the definition to others.', 'advertise-definition'),
  ...kept(
    ofIgp,
    'Which links the paths may use, by their affinities.',
    'affinity <mode:include-any|include-all|exclude-any> <names:affinity-map...>',
  ),
  ...kept(ofIgp, 'How packets follow the paths.', 'dataplane <plane:sr-mpls|srv6|ip>'),
  ...kept(ofIgp, 'What the paths are measured by.', 'metric-type ~ <type:igp|te|delay>'),
  ...kept(ofIgp, 'Which definition wins when routers announce several.', 'priority ~ <priority:0-255>'),
  ...kept(ofIgp, 'Announces metrics of prefixes for the algorithm.', 'prefix-metric'),
];
