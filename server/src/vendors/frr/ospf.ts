/** OSPF of FRR: version 2 as `router ospf`, version 3 as `router ospf6`. */

import { formatWildcard, parseWildcard } from '../../net/mask.ts';
import { prefixOf } from '../../net/prefix.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { areaId } from '../ios/area.ts';
import { type OspfBlock, ospfCommands, processFact, routerId } from '../ios/ospf-process.ts';
import { recognised } from '../ios/recognised.ts';

const { command } = commandsOf<OspfBlock>();

const version2: Commands<OspfBlock> = [
  ...routerId('ospf router-id'),
  ...routerId('router-id'),
  command(
    'network <prefix:ipv4-prefix> area <area:word>',
    'Runs OSPF on interfaces whose address lies in the prefix.',
    ({ prefix, area }, line) =>
      processFact(line, ospf => {
        const wildcard = parseWildcard(formatWildcard(prefix.value.length));
        if (wildcard.ok)
          ospf.networks.push({
            address: prefixOf(prefix.value, prefix.value.length),
            wildcard: wildcard.value.mask,
            area: areaId(area.value),
            place: line.place,
          });
      }),
  ),
  command('ospf abr-type <type:cisco|ibm|shortcut|standard>', 'What makes a border router.'),
  command('ospf rfc1583compatibility', 'Chooses external paths as RFC 1583 says.'),
  command('ospf opaque-lsa', 'Carries opaque updates.'),
  command('capability opaque', 'Carries opaque updates.'),
  command('compatible rfc1583', 'Chooses external paths as RFC 1583 says.'),
  ...recognised(
    'A setting of traffic engineering.',
    'mpls-te <what:on|export|off>',
    'mpls-te router-address <address:ipv4>',
    'mpls-te inter-as <how:as|area> [<area:word>]',
  ),
  command('mpls ldp-sync [holddown <seconds:int>]', 'Waits for labels before a link is used.'),
  ...recognised(
    'A setting of segment routing.',
    'segment-routing on',
    'segment-routing global-block <low:int> <high:int> [local-block <first:int> <last:int>]',
    'segment-routing node-msd <depth:int>',
    'segment-routing prefix <prefix:ipv4-prefix> index <index:int> [<flag:no-php-flag|explicit-null>]',
  ),
  command('router-info <scope:as|area> [<area:word>]', 'Announces what this router can do.'),
  command('summary-address <prefix:ipv4-prefix> [no-advertise] [tag <tag:int>]', 'Announces one external route for a range.'),
  command('fast-reroute <what:ti-lfa> [node-protection]', 'Computes backups for links.'),
  command('write-multiplier <packets:1-100>', 'How many packets are written at a time.'),
  command('refresh timer <seconds:int>', 'How often own updates are refreshed.'),
  ...ospfCommands,
];

const version3: Commands<OspfBlock> = [
  ...routerId('ospf6 router-id'),
  ...routerId('router-id'),
  command('interface <interface> area <area:word>', 'Runs OSPF on an interface.', ({ interface: name, area }, line) =>
    processFact(line, ospf => void ospf.interfaces.push({ name: name.value, area: areaId(area.value), place: line.place })),
  ),
  command('stub-router administrative', 'Keeps traffic away from this router.'),
  command('write-multiplier <packets:1-100>', 'How many packets are written at a time.'),
  command('area <area:word> <direction:import-list|export-list> <list:ipv6-acl>', 'Filters routes between this area and others.'),
  command('area <area:word> filter-list prefix <list:ipv6-prefix-list> <direction:in|out>', 'Filters routes between this area and others.'),
  ...ospfCommands,
];

const top = commandsOf<unknown>();

export const ospfProcesses: Commands<unknown> = [
  top.block('router ospf [<process:1-65535>] [vrf <vrf:vrf>]', 'Runs OSPF for IPv4.', {
    enter: ({ process, vrf }): OspfBlock => ({ version: 2, process: process ? String(process.value) : '', vrf: vrf?.value ?? 'default' }),
    body: () => version2,
    apply: ({ process, vrf }, line) => open(line, 2, process ? String(process.value) : '', vrf?.value),
  }),
  top.block('router ospf6 [vrf <vrf:vrf>]', 'Runs OSPF for IPv6.', {
    enter: ({ vrf }): OspfBlock => ({ version: 3, process: '', vrf: vrf?.value ?? 'default' }),
    body: () => version3,
    apply: ({ vrf }, line) => open(line, 3, '', vrf?.value),
  }),
];

function open(line: Line<unknown>, version: 2 | 3, process: string, vrf = 'default') {
  return processFact({ ...line, block: { version, process, vrf } }, () => {});
}
