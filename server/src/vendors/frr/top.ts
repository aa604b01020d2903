/** The top level of an FRR configuration, and what the shell knows outside of it. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { bfdCommands } from './bfd.ts';
import { bgp } from './bgp.ts';
import { debug } from './debug.ts';
import { distanceVector } from './distance-vector.ts';
import { interfaces } from './interface.ts';
import { isisProcesses } from './isis.ts';
import { kept } from './kept.ts';
import { keyChains } from './keys.ts';
import { labelProtocols } from './ldp.ts';
import { lists } from './lists.ts';
import { multicast, pimBlocks } from './multicast.ts';
import { ospfProcesses } from './ospf.ts';
import { policyRouting } from './policy-routing.ts';
import { routeMaps } from './route-map.ts';
import { rpkiCommands } from './rpki.ts';
import { segmentRouting } from './segment-routing.ts';
import { shell } from './shell.ts';
import { staticRoutes } from './static.ts';
import { vrfs } from './vrf.ts';
import { zebra } from './zebra.ts';

const ofAll = () => 'bgp';

/** What holds for all processes of BGP. */
const allProcesses: Commands<unknown> = [
  ...kept(
    ofAll,
    'How long a change of a route map waits before it takes effect, in seconds.',
    'bgp route-map delay-timer ~ <seconds:0-600>',
  ),
  ...kept(
    ofAll,
    'Hands more details to the routing table, keeps routes out of it, or sends them only once they are installed.',
    'bgp send-extra-data zebra',
    'bgp no-rib',
    'bgp suppress-fib-pending',
  ),
  ...kept(ofAll, 'Marks all routes with GRACEFUL_SHUTDOWN so that neighbors move away (RFC 8326).', 'bgp graceful-shutdown'),
  ...kept(ofAll, 'The class of packets of BGP.', 'bgp session-dscp ~ <dscp:0-63>'),
  ...kept(
    ofAll,
    'Waits before the first best paths are chosen after a start.',
    'bgp update-delay ~ <seconds:0-3600> [<established:1-3600>]',
  ),
  ...kept(ofAll, 'How many messages may wait.', 'bgp <queue:input-queue-limit|output-queue-limit> ~ <messages:1-4294967295>'),
];

export const top: Commands<unknown> = [
  ...shell,
  ...debug,
  ...zebra,
  ...interfaces,
  ...vrfs,
  ...(staticRoutes as Commands<unknown>),
  ...lists,
  ...routeMaps,
  ...bgp,
  ...allProcesses,
  ...rpkiCommands,
  ...ospfProcesses,
  ...isisProcesses,
  ...distanceVector,
  ...labelProtocols,
  ...bfdCommands,
  ...multicast(() => 'multicast'),
  ...pimBlocks,
  ...policyRouting,
  ...keyChains,
  ...segmentRouting,
];

const { block } = commandsOf<unknown>();

/** Once a line has left the configuration. */
export const outside: Commands<unknown> = [
  block('configure [terminal] [file-lock]', 'Goes back to the configuration.', { enter: () => undefined, body: () => top }),
  ...debug,
];
