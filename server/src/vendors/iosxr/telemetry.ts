/** Figures that the device sends by itself. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

export const telemetry: Commands<unknown> = [
  section('destination-group <name:word>', 'Opens where figures go.', () => [
    section('address-family <family:ipv4|ipv6> <address:ip> port <port:int>', 'A place.', () => destination),
    section('vrf <vrf:vrf>', 'Opens a VRF.', () => [
      section('address-family <family:ipv4|ipv6> <address:ip> port <port:int>', 'A place.', () => destination),
    ]),
    section('destination <address:word> port <port:int>', 'A place.', () => destination),
    ...settings('A setting of the group.', 'vrf <vrf:vrf>'),
  ]),
  section('gnmi', 'Opens how figures are asked for by gNMI.', () =>
    settings(
      'How figures are asked for.',
      'target-defined minimum cadence factor <factor:int>',
      'target-defined minimum-cadence <cadence:int>',
      'heartbeat always',
      'bundling [ size <size:int> ]',
    ),
  ),
  section('sensor-group <name:word>', 'Opens figures.', () => settings('A figure.', 'sensor-path <path:text>')),
  section('subscription <name:word>', 'Opens what is sent.', () =>
    settings(
      'What is sent.',
      'sensor-group-id <group:word> [ sample-interval <milliseconds:int> ] [ heartbeat ( interval <interval:int> | always ) ] [ mode <mode:on-change|cadence> ] [strict-timer]',
      'sensor-group-id <group:word> mode <mode:word>',
      'destination-id <group:word>',
      'source-interface <interface>',
      'source-qos-marking <value:dscp>',
      'send-retry <times:int> [duration <seconds:int>]',
    ),
  ),
  ...settings(
    'A setting of telemetry.',
    'strict-timer',
    'include <what:empty> values',
    'max-containers-per-path <limit:int>',
    'max-sensor-paths <limit:int>',
    'gnmi <what:target-defined|heartbeat|bundling> [ minimum-cadence <seconds:int> | always | size <bytes:int> ]',
  ),
];
const destination = settings(
  'How figures are sent.',
  'encoding <encoding:word>',
  'protocol ( grpc [ no-tls | tls-hostname <name:word> | gzip ] | tcp | udp [ packetsize <bytes:int> ] )',
);
