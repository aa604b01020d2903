/** Storage networks of NX-OS: VSANs, aliases of ports, zones (FC-SW). */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';

const members = [
  'member ( pwwn <port:word> | fwwn <fabricPort:word> | device-alias <alias:word> | fcalias <set:word> | fcid <id:hex> | interface <interface> | ip-address <address:ip> | symbolic-nodename <node:word> ) [ lun <lun:hex> ] [ init | initiator | target | both ]',
  'attribute ( qos priority ( high | low | medium ) | broadcast | read-only )',
];

const zone = (): Commands<unknown> => settings('A member of the zone.', ...members);

const zoneSet = (): Commands<unknown> => [
  section('zone name <zone:word> [ vsan <vsan:int> ]', 'Opens a zone of the set.', zone),
  ...settings('A zone of the set.', 'member <zone:word>'),
];

const networks = (): Commands<unknown> =>
  settings(
    'A virtual storage network.',
    'vsan <of:numbers> [ name <name:word> ] [ suspend | interop [<mode:1-4>] | loadbalancing ( src-dst-id | src-dst-ox-id ) | interface <ports:text> ]',
    'vsan <of:numbers> interface <port:interface>',
  );

/** Lines of a port that carries storage. */
export const storagePort: Commands<unknown> = settings(
  'A setting of a storage port.',
  'switchport ( mode ( F | E | NP | auto | SD | ST | TF | TE | Fx ) | speed ( auto [ max <most:int> ] | <speed:int> ) | trunk mode ( on | off | auto ) | trunk allowed vsan [ add | all ] [<vsans:numbers>] | rate-mode ( dedicated | shared ) | description <description:text> | fcrxbbcredit <credit:int> | fec | fill-pattern <fill:word> speed <fillSpeed:int> | ignore <ignored:word> )',
  'channel-group <group:int> force',
  'bind ( interface <interface> | mac-address <mac:station> )',
  'fcoe fcf-priority <priority:int>',
  'port-license acquire',
);

export const storage: Commands<unknown> = [
  section('vsan database', 'Opens virtual storage networks.', networks),
  section('device-alias database', 'Opens names of ports.', () =>
    settings('A name of a port.', 'device-alias name <of:word> pwwn <port:word>', 'device-alias rename <from:word> <to:word>'),
  ),
  section('fcalias name <alias:word> vsan <vsan:int>', 'Opens ports under a name.', zone),
  section('zone name <zone:word> vsan <vsan:int>', 'Opens ports that may talk to each other.', zone),
  section('zoneset name <set:word> vsan <vsan:int>', 'Opens a set of zones.', zoneSet),
  ...settings(
    'A setting of the storage network.',
    'zone ( commit | default-zone permit | mode enhanced | smart-zoning enable | merge-control restrict | gs <gs:word> | confirm-commit enable | rscn <rscn:word...> ) vsan <vsan:numbers>',
    'zone ( default-zone permit | mode enhanced | smart-zoning enable | merge-control restrict | confirm-commit enable )',
    'zoneset ( activate name <name:word> | distribute full ) vsan <vsan:numbers>',
    'device-alias ( mode enhanced | distribute | commit | confirm-commit )',
    'fcdomain ( fcid database | priority <priority:int> vsan <prioritized:numbers> | domain <domain:int> ( static | preferred ) vsan <domained:numbers> | distribute | restart <restart:word...> | fabric-name <fabric:word> vsan <named:numbers> )',
    'fcdroplatency ( network <milliseconds:int> [ vsan <dropped:numbers> ] | switch <switch:int> )',
    'fctimer <timer:word> <value:int> [ vsan <timed:numbers> ]',
    'npv ( auto-load-balance disruptive | traffic-map server-interface <server:interface> external-interface <external:interface> )',
    'npv enable',
  ),
  section('fcdomain fcid database', 'Opens addresses that ports keep.', () =>
    settings('An address that a port keeps.', 'vsan <vsan:int> wwn <port:word> fcid <id:hex> [ area ] [ dynamic ]'),
  ),
];
