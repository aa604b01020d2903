/** Functions of EOS between routing and forwarding: segments of security, services in the path, ways into the Internet, shares of load, profiles of protocols. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const security = (): Commands<unknown> => [
  section('policy <policy:word>', 'Opens what may pass between segments.', () =>
    settings(
      'What may pass.',
      '<of:int> application <application:word> action ( forward | drop | redirect next-hop <next:ip> ) [stateless] [log]',
    ),
  ),
  section('vrf <vrf:vrf>', 'Opens the segments of a VRF.', () => [
    section('segment <segment:word>', 'Opens a segment.', () => [
      section('definition', 'Opens who belongs to the segment.', () =>
        settings(
          'Who belongs to it.',
          'match ( interface <interface> | prefix-ipv4 <list:word> | prefix-ipv6 <list6:word> | covered-prefix-list <covered:word> )',
        ),
      ),
      section('policies', 'Opens what may come in.', () =>
        settings('What may come in.', 'from <segment:word> policy <policy:word>', 'fallback policy <fallback:word>'),
      ),
    ]),
  ]),
  ...settings('A setting of the segments.', 'shutdown'),
];

const insertion = (): Commands<unknown> => [
  section('connection <connection:word>', 'Opens the way to a service.', () =>
    settings(
      'A setting of the way.',
      'interface <interface> ( next-hop <next:ip> | primary | secondary )',
      'monitor connectivity host <host:word>',
    ),
  ),
];

const exits = (): Commands<unknown> => [
  section('policy <policy:word>', 'Opens an order of exits.', () => settings('An exit.', 'exit-group <group:word>')),
  section('exit-group <group:word>', 'Opens exits of one rank.', () =>
    settings('An exit.', 'local connection <connection:word>', 'fib-default'),
  ),
];

const cluster = (): Commands<unknown> => [
  section('flow source learning', 'Opens how sources are learned.', () =>
    settings('How sources are learned.', 'aging timeout <seconds:int> seconds'),
  ),
  section('port group host <host:word>', 'Opens the ports of a host.', () =>
    settings(
      'A setting of the ports.',
      'interface <ports:interface...>',
      'balance factor <factor:int>',
      'flow ( limit <limit:int> | warning <warning:int> | exhaustion action { dscp <dscp:int> | traffic-class <class:int> } )',
    ),
  ),
  ...settings(
    'How load is shared.',
    'destination grouping ( vtep | prefix length <length:int> | bgp field-set )',
    'flow monitor',
    'forwarding type ( routed ipv4 | bridged encapsulation vxlan ipv4 )',
    'load-balance method flow round-robin',
  ),
];

const policies = (): Commands<unknown> => [
  section('load-balance <chip:sand|trident|fm6000|tomahawk> profile <profile:word>', 'Opens what flows are told apart by.', () => [
    section('fields udp dst-port <port:int>', 'Opens what is looked at behind a port.', () =>
      settings(
        'What is looked at.',
        'payload bytes <bytes:word>',
        'match payload bits <bits:word> pattern <pattern:word> hash payload bytes <hashed:word>',
      ),
    ),
    ...settings(
      'What flows are told apart by.',
      'fields ( ip | ipv4 | ipv6 | mac | mpls | l4 | gre | udp | symmetric-hash | <kind:word> ) <fields:word...>',
      'hash <hash:word> [<seed:int>]',
      'distribution <distribution:word>',
    ),
  ]),
];

const forwarding = (): Commands<unknown> => [
  section('forwarding profile <profile:word>', 'Opens which protocols pass through.', () =>
    settings('What becomes of a protocol.', '<of:word> [ per-link rfc-7130 ] [ tagged | untagged ] ( forward | trap | drop )'),
  ),
];

export const segmentFunctions: Commands<unknown> = [
  section('router segment-security', 'Opens segments whose traffic is judged.', security),
  section('router service-insertion', 'Opens services in the path.', insertion),
  section('router internet-exit', 'Opens ways into the Internet.', exits),
  section('load-balance cluster', 'Opens how flows of a cluster are shared.', cluster),
  section('load-balance policies', 'Opens what flows are told apart by.', policies),
  section('l2-protocol', 'Opens what becomes of protocols of the link.', forwarding),
];
