/** Figures that the device sends by itself. */
import type { Commands } from '../../notation/command.ts';
import { recognised } from '../ios/recognised.ts';
import { group } from './group.ts';

export const telemetry: Commands<unknown> = [
  group('destination-group <name:word>', 'Opens where figures go.', () => [
    group('address-family <family:ipv4|ipv6> <address:ip> port <port:int>', 'A place.', () => destination),
    group('vrf <vrf:vrf>', 'Opens a VRF.', () => [
      group('address-family <family:ipv4|ipv6> <address:ip> port <port:int>', 'A place.', () => destination),
    ]),
    group('destination <address:word> port <port:int>', 'A place.', () => destination),
    ...recognised('A setting of the group.', 'vrf <vrf:vrf>'),
  ]),
  group('sensor-group <name:word>', 'Opens figures.', () => recognised('A figure.', 'sensor-path <path:text>')),
  group('subscription <name:word>', 'Opens what is sent.', () =>
    recognised(
      'What is sent.',
      'sensor-group-id <group:word> [sample-interval <milliseconds:int>] [heartbeat <how:word>] [<value:int>] [strict-timer]',
      'sensor-group-id <group:word> mode <mode:word>',
      'destination-id <group:word>',
      'source-interface <interface>',
      'source-qos-marking <value:word>',
      'send-retry <times:int> [duration <seconds:int>]',
    ),
  ),
  ...recognised(
    'A setting of telemetry.',
    'strict-timer',
    'include <what:word> <more:word>',
    'max-containers-per-path <limit:int>',
    'max-sensor-paths <limit:int>',
    'gnmi <what:word> [<more:word>]',
  ),
];
const destination = recognised(
  'How figures are sent.',
  'encoding <encoding:word>',
  'protocol <protocol:grpc|tcp|udp> [<how:no-tls|tls-hostname|packetsize>] [<value:word>]',
);
