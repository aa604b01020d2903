/** The top level of an EOS configuration. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { rangeOpeners } from '../interface-range.ts';
import { type BgpBlock, bgpFact } from '../ios/bgp-block.ts';
import { interfaceFact } from '../ios/interface-block.ts';
import { accessLists } from './acl.ts';
import { bgp } from './bgp.ts';
import { circuits } from './circuits.ts';
import { otherIgps } from './igp.ts';
import { interfaceCommands } from './interface.ts';
import { labelPaths } from './label-paths.ts';
import { asPathLists, communityLists, prefixLists } from './lists.ts';
import { management } from './management.ts';
import { interfaceName } from './names.ts';
import { observers } from './observers.ts';
import { ospfProcesses } from './ospf.ts';
import { otherCommands } from './other.ts';
import { qos } from './qos.ts';
import { eosRouteMap, peerFilters } from './route-map.ts';
import { securityCommands } from './security.ts';
import { segmentFunctions } from './segments.ts';
import { staticRoutes, vrfCommands } from './static.ts';
import { switching } from './vlan.ts';
import { wan } from './wan.ts';

const { block } = commandsOf<unknown>();

const process = (asn: number): BgpBlock => ({ asn, vrf: 'default', family: 'any', inFamily: false });

const wholeName = (type: string, unit: string) => interfaceName(type + unit) ?? type + unit;

const routing: Commands<unknown> = [
  ...rangeOpeners(
    interfaceName,
    () => interfaceCommands,
    (name, line) => interfaceFact({ ...line, block: { name } }, () => {}),
  ),
  block('interface <name:=interface>', 'Opens an interface.', {
    enter: ({ name }) => ({ name: name.value }),
    body: () => interfaceCommands,
    apply: ({ name }, line) => interfaceFact({ ...line, block: { name: name.value } }, () => {}),
  }),
  block('interface <name:=interface> <unit:word>', 'Opens an interface whose type and number stand apart.', {
    enter: ({ name, unit }) => ({ name: wholeName(name.value, unit.value) }),
    body: () => interfaceCommands,
    apply: ({ name, unit }, line) => interfaceFact({ ...line, block: { name: wholeName(name.value, unit.value) } }, () => {}),
  }),
  block('router bgp <asn:asn>', 'Runs BGP in an autonomous system.', {
    enter: ({ asn }): BgpBlock => process(asn.value),
    body: () => bgp,
    apply: ({ asn }, line) =>
      line.no
        ? undefined
        : bgpFact({ ...line, block: process(asn.value) }, draft => {
            draft.asn = asn;
          }),
  }),
];

export const top: Commands<unknown> = [
  ...routing,
  ...vrfCommands,
  ...ospfProcesses,
  ...otherIgps,
  ...eosRouteMap,
  ...peerFilters,
  ...staticRoutes,
  ...prefixLists,
  ...accessLists,
  ...asPathLists,
  ...communityLists,
  ...switching,
  ...management,
  ...securityCommands,
  ...qos,
  ...wan,
  ...otherCommands,
  ...circuits,
  ...labelPaths,
  ...segmentFunctions,
  ...observers,
];
