/** The top level of an IOS configuration. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { forEachMember, type RangeBlock, rangeMembers } from '../interface-range.ts';
import { settings } from '../settings.ts';
import { aaa } from './aaa.ts';
import { accessLists } from './acl.ts';
import { agents } from './agents.ts';
import { bgp } from './bgp.ts';
import { type BgpBlock, bgpFact } from './bgp-block.ts';
import { asPathLists, communityLists, extcommunityLists, largeCommunityLists } from './bgp-lists.ts';
import { crypto } from './crypto.ts';
import { dhcp } from './dhcp.ts';
import { dial } from './dial.ts';
import { scripts } from './eem.ts';
import { ethernetServices } from './ethernet-services.ts';
import { flow } from './flow.ts';
import { otherIgps } from './igp.ts';
import { interfaceCommands } from './interface.ts';
import { interfaceFact } from './interface-block.ts';
import { ipAccess } from './ip-access.ts';
import { ipGlobal } from './ip-global.ts';
import { keyChains } from './keys.ts';
import { said } from './line.ts';
import { lisp } from './lisp.ts';
import { logging } from './logging.ts';
import { mpls } from './mpls.ts';
import { multicast } from './multicast.ts';
import { interfaceName } from './names.ts';
import { objectGroups } from './object-group.ts';
import { ospfProcesses } from './ospf.ts';
import { performance } from './performance.ts';
import { platform } from './platform.ts';
import { policyLists } from './policy-list.ts';
import { portIdentity } from './port-identity.ts';
import { prefixLists } from './prefix-list.ts';
import { probes } from './probes.ts';
import { qos } from './qos.ts';
import { iosRouteMap } from './route-map-entry.ts';
import { snmp } from './snmp.ts';
import { staticRoutes } from './static.ts';
import { switching } from './switching.ts';
import { terminal } from './terminal.ts';
import { time } from './time.ts';
import { translation } from './translation.ts';
import { voice } from './voice.ts';
import { vrfs } from './vrf.ts';
import { wireless } from './wireless.ts';

const { command, block } = commandsOf<unknown>();
const spacedName = (type: string, unit: string) => interfaceName(type + unit) ?? type + unit;

/** The interfaces of a range; of one that a macro names nothing is known. */
const membersOf = (ports: readonly { readonly value: string }[]) => rangeMembers(ports.map(({ value }) => value).join(' '), interfaceName);

let ranges: Commands<RangeBlock> | undefined;
function rangeCommands(): Commands<RangeBlock> {
  ranges ??= forEachMember(interfaceCommands, name => ({ name }));
  return ranges;
}

const identity: Commands<unknown> = [
  command('hostname <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, system => {
      system.hostname = name;
    }),
  ),
  command('version <version:word>', 'The version that wrote the file.', ({ version }, line) =>
    said('system', '', line, system => {
      system.version = version.value;
    }),
  ),
  command(
    'system mtu [ ( routing | jumbo | alternate ) ] <bytes:576-9216>',
    'The largest packet of ports that name none, in bytes.',
    (_, line) =>
      said('system', '', line, system => {
        system.setsPortMtu = true;
      }),
  ),
];

const routing: Commands<unknown> = [
  block('interface <name:=interface> [<mode:point-to-point|multipoint>]', 'Opens an interface.', {
    enter: ({ name }) => ({ name: name.value }),
    body: () => interfaceCommands,
    apply: ({ name }, line) => interfaceFact({ ...line, block: { name: name.value } }, () => {}),
  }),
  block('interface range <ports:any-name...>', 'Opens several interfaces at once.', {
    enter: ({ ports }): RangeBlock => ({ members: membersOf(ports) }),
    body: () => rangeCommands(),
    apply: ({ ports }, line) => membersOf(ports).flatMap(name => interfaceFact({ ...line, block: { name } }, () => {}) ?? []),
  }),
  block('interface <name:=interface> type <kind:tunnel|ethernet|serial|ppp>', 'Opens a template of interfaces of a type.', {
    enter: ({ name }) => ({ name: name.value }),
    body: () => interfaceCommands,
    apply: ({ name }, line) => interfaceFact({ ...line, block: { name: name.value } }, () => {}),
  }),
  block('interface <name:=interface> <unit:word>', 'Opens an interface whose type and number stand apart.', {
    enter: ({ name, unit }) => ({ name: spacedName(name.value, unit.value) }),
    body: () => interfaceCommands,
    apply: ({ name, unit }, line) => interfaceFact({ ...line, block: { name: spacedName(name.value, unit.value) } }, () => {}),
  }),
  block('router bgp <asn:asn>', 'Runs BGP in an autonomous system.', {
    enter: ({ asn }): BgpBlock => ({ asn: asn.value, vrf: 'default', family: 'ipv4', inFamily: false }),
    body: () => bgp,
    apply: ({ asn }, line) =>
      line.no
        ? undefined
        : bgpFact({ ...line, block: { asn: asn.value, vrf: 'default', family: 'ipv4', inFamily: false } }, draft => {
            draft.asn = asn;
          }),
  }),
];

export const top: Commands<unknown> = [
  ...identity,
  ...routing,
  ...vrfs,
  ...ospfProcesses,
  ...otherIgps,
  ...iosRouteMap,
  ...policyLists,
  ...(staticRoutes as Commands<unknown>),
  ...prefixLists,
  ...accessLists,
  ...objectGroups,
  ...asPathLists('ip'),
  ...communityLists('ip'),
  ...largeCommunityLists('ip'),
  ...extcommunityLists('ip'),
  ...qos,
  ...crypto,
  ...switching,
  ...probes,
  ...keyChains,
  ...translation,
  ...dhcp,
  ...ipGlobal,
  ...ipAccess,
  ...multicast,
  ...mpls,
  ...dial,
  ...flow,
  ...scripts,
  ...terminal,
  ...aaa,
  ...logging,
  ...snmp,
  ...time,
  ...settings('Gives a name to interfaces that are configured together.', 'define interface-range <macro:word> <members:text>'),
  ...platform,
  ...agents,
  ...voice,
  ...lisp,
  ...portIdentity,
  ...performance,
  ...wireless,
  ...ethernetServices,
];
