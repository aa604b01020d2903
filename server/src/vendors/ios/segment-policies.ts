/** Policies of segment routing of IOS-XE (RFC 9256): paths by hand, paths that are worked out, and templates for routes of a color. */
import { section, settings } from '../settings.ts';

const paths = () =>
  section('candidate-paths', 'Opens the paths of the policy.', () => [
    section('preference <preference:int>', 'Opens a path.', () => [
      ...settings('A setting of the path.', 'dynamic [ pcep ]'),
      section('explicit segment-list <list:word> [ weight <weight:int> ]', 'Opens segments that are written.', () =>
        settings('A setting of the segments.', 'weight <weight:int>'),
      ),
      section('constraints', 'Opens what paths must hold.', () => [
        section('segments', 'Opens what segments are used.', () =>
          settings(
            'What segments are used.',
            'dataplane mpls',
            'algorithm <algorithm:128-255>',
            'protection ( protected-only | protected-preferred | unprotected-only | unprotected-preferred )',
          ),
        ),
        section('affinity', 'Opens which links are used.', () => [
          section('( include-any | include-all | exclude-any )', 'Opens links by their names.', () =>
            settings('A name of links.', 'name <affinity:word>'),
          ),
        ]),
        ...settings(
          'What paths must hold.',
          'segments dataplane mpls',
          'affinity ( include-any | include-all | exclude-any )',
          'name <affinity:word>',
        ),
      ]),
      section('dynamic', 'Opens how the path is found.', () => [
        section('metric', 'Opens what the path is measured by.', () =>
          settings(
            'What the path is measured by.',
            'type ( igp | te | latency | hop )',
            'margin ( absolute <margin:int> | relative <relative:int> )',
          ),
        ),
        ...settings('How the path is found.', 'metric type ( igp | te | latency )', 'pcep'),
      ]),
      section('pce', 'Opens who finds the path.', () => settings('Who finds the path.', 'pcep')),
    ]),
  ]);

const routes =
  '( announce | metric ( constant | relative ) <metric:signed> | include ( ipv4 [ all ] | ipv6 [ all ] | <included:prefix> | all ) | force-sr-include )';

export const segmentPolicies = () => [
  section('segment-list name <list:word>', 'Opens the segments of a path.', () =>
    settings(
      'One step of the path.',
      'index <of:int> mpls ( label <label:int> | adjacency <address:ipv4> )',
      'index <of:int> <address:ipv4>',
    ),
  ),
  section('policy <policy:word>', 'Opens a policy.', () => [
    ...settings(
      'A setting of the policy.',
      'color <color:int> end-point <end:ip>',
      'binding-sid mpls <sid:int>',
      'performance-measurement',
      'steering bgp disable',
      'effective-metric <effective:int>',
      'shutdown',
      'description <description:text>',
    ),
    ...settings('What is sent along the policy.', `autoroute ${routes}`),
    section('autoroute', 'Opens what is sent along the policy.', () => settings('What is sent along the policy.', routes)),
    paths(),
  ]),
  section('on-demand color <color:int>', 'Opens the policy that routes of a color get.', () => [
    ...settings('A setting of the policy.', 'authorize', 'bandwidth <kilobits:int>', 'effective-metric <metric:int>'),
    paths(),
  ]),
  section('interface <port:interface>', 'Opens what is said of a link.', () => [
    ...settings('What is said of a link.', 'metric <metric:int>'),
    section('affinity', 'Opens the names of the link.', () => settings('A name of the link.', 'name <affinity:word>')),
  ]),
  section('affinity-map', 'Opens the names that links may have.', () =>
    settings('A name for links.', 'name <affinity:word> bit-position <bit:0-255>'),
  ),
  section('pcc', 'Opens who works out paths (RFC 8231).', () =>
    settings(
      'Who works out paths.',
      'pce address <pce:ip> source-address <source:ip> [ password [ encrypted ] <secret:secret> ] [ precedence <precedence:int> ]',
      'report-all',
      'max-sr-depth <depth:int>',
    ),
  ),
  ...settings(
    'A setting of policies.',
    'pce address <pce:ip> source-address <source:ip> [ precedence <precedence:int> ]',
    'logging policy status',
    'candidate-path',
    'max-metric',
  ),
];
