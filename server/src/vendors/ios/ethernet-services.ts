/** Ethernet services of IOS: faults found by CFM (IEEE 802.1ag), rings that heal themselves (ITU-T G.8032), circuits by name. */
import { section, settings } from '../settings.ts';

const maintenance = () => [
  ...settings(
    'A setting of the domain.',
    'id ( null | mac-address <mac:mac> <macNumber:int> | dns <dns:word> | <id:word> )',
    'mep archive-hold-time <minutes:int>',
    'mip auto-create [ lower-mep-only ]',
    'sender-id chassis',
    'mip vlan <vlans:numbers>',
  ),
  section(
    'service ( <short:word> | number <number:int> | vlan-id <id:int> | vpn-id <vpn:word> ) [ evc <circuit:word> ] [ ( vlan <vlan:1-4094> | port ) ] [ direction down ]',
    'Opens what is watched.',
    () =>
      settings(
        'How it is watched.',
        'continuity-check [ ( interval <interval:word> | loss-threshold <losses:int> | loss-time <loss:int> | static rmep | auto-enable ) ]',
        'mep mpid <id:1-8191>',
        'maximum meps <most:int>',
        'mip auto-create [ ( lower-mep-only | none ) ]',
        'sender-id ( chassis | none )',
        'ais ( period ( 1 | 60 ) | level <level:0-7> | expiry-threshold <expiry:int> | suppress-alarms )',
        'efd notify g8032',
        'offload sampling <sampling:int>',
        'alarm ( notification <notification:word> | delay <delay:int> | reset <reset:int> )',
      ),
  ),
];

const ringPort = () =>
  settings('A setting of the port of the ring.', 'monitor service instance <instance:int>', 'service instance <instance:int>');

const ring = () => [
  section('port0 interface <port:interface>', 'Opens the first port of the ring.', ringPort),
  section('port1 interface <port:interface>', 'Opens the second port of the ring.', ringPort),
  ...settings('A setting of the ring.', 'port1 none', 'open-ring', 'exclusion-list vlan-ids <vlans:numbers>', 'description <text:text>'),
  section('instance <instance:1-2>', 'Opens one use of the ring.', () => [
    ...settings(
      'A setting of the use.',
      'description <description:text>',
      'profile <profile:word>',
      'rpl ( port0 | port1 ) ( owner | neighbor | next-neighbor )',
      'inclusion-list vlan-ids <vlans:numbers>',
    ),
    section('aps-channel', 'Opens how the ring is told of faults.', () =>
      settings(
        'How the ring is told.',
        'level <level:0-7>',
        'port0 service instance <first:int>',
        'port1 service instance ( <second:int> | none )',
      ),
    ),
  ]),
];

export const ethernetServices = [
  section('ethernet cfm domain <domain:word> level <level:0-7> [ direction outward ]', 'Opens a domain of maintenance.', maintenance),
  section('ethernet ring g8032 <ring:word>', 'Opens a ring.', ring),
  section('ethernet ring g8032 profile <profile:word>', 'Opens what rings share.', () =>
    settings('What rings share.', 'timer ( hold-off <holdOff:int> | guard <guard:int> | wtr <wait:int> )', 'non-revertive'),
  ),
  section('ethernet evc <circuit:word>', 'Opens a circuit.', () =>
    settings(
      'A setting of the circuit.',
      'oam protocol ( cfm [ svlan <vlan:int> ] domain <domain:word> | ldp )',
      'uni count <ports:int> [ multipoint ]',
    ),
  ),
];
