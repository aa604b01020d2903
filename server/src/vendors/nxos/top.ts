/** The top level of an NX-OS configuration. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { prefixLists } from '../eos/lists.ts';
import { rangeOpeners } from '../interface-range.ts';
import { bgpFact } from '../ios/bgp-block.ts';
import { interfaceFact } from '../ios/interface-block.ts';
import { bgp } from './bgp.ts';
import type { NxBgpBlock } from './bgp-lines.ts';
import { fabric } from './fabric.ts';
import { otherIgps } from './igp.ts';
import { interfaceCommands } from './interface.ts';
import { accessLists, asPathLists, communityLists, prefixListTexts } from './lists.ts';
import { management } from './management.ts';
import { interfaceName } from './names.ts';
import { ospfProcesses } from './ospf.ts';
import { otherCommands } from './other.ts';
import { platform } from './platform.ts';
import { qos } from './qos.ts';
import { nxosRouteMap } from './route-map.ts';
import { serviceBlocks } from './service-blocks.ts';
import { storage } from './storage.ts';
import { switching } from './vlan.ts';
import { staticRoutes, vrfs } from './vrf.ts';

const { block } = commandsOf<unknown>();

const process = (asn: number): NxBgpBlock => ({ asn, vrf: 'default', family: 'any', inFamily: false });

const wholeName = (type: string, unit: string) => interfaceName(type + unit) ?? type + unit;

/**
 * VLAN interfaces and subinterfaces are shut down until `no shutdown` is written, which a running configuration shows (Cisco Nexus 9000 interfaces guide,
 * default settings of layer 3 interfaces). What holds for Ethernet ports differs among platforms.
 */
function opened(line: Line<unknown>, name: string) {
  const startsDown = /^vlan|^(ethernet|port-channel)[\d/]+\.\d/i.test(name);
  return interfaceFact({ ...line, block: { name } }, draft => {
    if (startsDown && !draft.link?.administrative) draft.shutdown = true;
  });
}

const routing: Commands<unknown> = [
  ...rangeOpeners(
    interfaceName,
    () => interfaceCommands,
    (name, line) => opened(line, name),
  ),
  block('interface <name:=interface> [<mode:point-to-point>]', 'Opens an interface.', {
    enter: ({ name }) => ({ name: name.value }),
    body: () => interfaceCommands,
    apply: ({ name }, line) => opened(line, name.value),
  }),
  block('interface <name:=interface> <unit:word>', 'Opens an interface whose type and number stand apart.', {
    enter: ({ name, unit }) => ({ name: wholeName(name.value, unit.value) }),
    body: () => interfaceCommands,
    apply: ({ name, unit }, line) => opened(line, wholeName(name.value, unit.value)),
  }),
  block('router bgp <asn:asn>', 'Runs BGP in an autonomous system.', {
    enter: ({ asn }): NxBgpBlock => process(asn.value),
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
  ...vrfs,
  ...(staticRoutes as Commands<unknown>),
  ...ospfProcesses,
  ...otherIgps,
  ...nxosRouteMap,
  ...prefixLists,
  ...prefixListTexts,
  ...accessLists,
  ...asPathLists,
  ...communityLists,
  ...switching,
  ...management,
  ...qos,
  ...otherCommands,
  ...platform,
  ...fabric,
  ...serviceBlocks,
  ...storage,
];
