/** The top level of an IOS XR configuration. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { said } from '../ios/line.ts';
import { aaa } from './aaa.ts';
import { accessLists } from './acl.ts';
import { bgp } from './bgp.ts';
import { groups } from './groups.ts';
import { otherIgps } from './igp.ts';
import { interfaces } from './interface.ts';
import { layer2Vpns } from './l2vpn.ts';
import { management } from './management.ts';
import { mpls } from './mpls.ts';
import { multicast } from './multicast.ts';
import { ospfProcesses } from './ospf.ts';
import { platform } from './platform.ts';
import { routingPolicies } from './policy.ts';
import { qos } from './qos.ts';
import { redundancy } from './redundancy.ts';
import { segmentRouting } from './segment-routing.ts';
import { staticRoutes } from './static.ts';
import { subscribers } from './subscribers.ts';
import { vrfs } from './vrf.ts';
import { watching } from './watching.ts';

const { command } = commandsOf<unknown>();

const identity: Commands<unknown> = [
  command('hostname <name:word>', 'Names the device.', ({ name }, line) =>
    said('system', '', line, system => {
      system.hostname = name;
    }),
  ),
];

export const top: Commands<unknown> = [
  ...identity,
  ...interfaces,
  ...vrfs,
  ...routingPolicies,
  ...bgp,
  ...staticRoutes,
  ...ospfProcesses,
  ...otherIgps,
  ...accessLists,
  ...mpls,
  ...layer2Vpns,
  ...multicast,
  ...qos,
  ...redundancy,
  ...segmentRouting,
  ...aaa,
  ...management,
  ...platform,
  ...watching,
  ...subscribers,
  ...groups(() => top),
];
