/** OSPF lines of FRR's interfaces. */

import { areaId } from '../../model/area.ts';
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import type { Located } from '../../text/place.ts';
import { type InterfaceBlock, ospfFact } from '../ios/interface-block.ts';
import { withHellos } from '../ios/ospf-hello.ts';
import { unmodelled } from '../settings.ts';
import { kept, ofInterface } from './kept.ts';

const { command } = commandsOf<InterfaceBlock>();

function inArea(line: Line<InterfaceBlock>, version: 2 | 3, { value, place }: Located<string>, process?: string) {
  const area = { value: areaId(value), place };
  return ospfFact(line, version, draft => void Object.assign(draft, { area }), process);
}

const costDoc = 'The cost of leaving through this interface; by default the reference bandwidth divided by its own.';
const networkDoc = 'How OSPF treats the network: loopbacks are host routes, Ethernet is broadcast by default.';
const passiveDoc = 'Announces the network without looking for neighbors.';

const version2: Commands<InterfaceBlock> = [
  command(
    'ip ospf [<process:1-65535>] area ~ <area:area> [<address:ipv4>]',
    'Runs OSPF on the interface in an area.',
    ({ process, area }, line) => inArea(line, 2, area, process && String(process.value)),
  ),
  command('ip ospf cost ~ <cost:1-65535> [<address:ipv4>]', costDoc, ({ cost }, line) =>
    ospfFact(line, 2, ospf => {
      ospf.cost = cost.value;
      ospf.costPlace = cost.place;
    }),
  ),
  command('ip ospf network ~ <type:broadcast|non-broadcast|point-to-multipoint|point-to-point>', networkDoc, ({ type }, line) =>
    ospfFact(line, 2, ospf => {
      ospf.networkType = type.value;
    }),
  ),
  command(
    'ip ospf network ( <type:point-to-point> dmvpn | <many:point-to-multipoint> { delay-reflood | non-broadcast } )',
    networkDoc,
    ({ type, many }, line) =>
      ospfFact(line, 2, ospf => {
        ospf.networkType = (type ?? many)?.value;
      }),
  ),
  command('ip ospf passive [<address:ipv4>]', passiveDoc, (_, line) =>
    ospfFact(line, 2, ospf => {
      ospf.passive = true;
    }),
  ),
  ...kept(
    ofInterface,
    'Which proof neighbors on this interface must give.',
    'ip ospf authentication [ <type:null|message-digest> ] [<address:ipv4>]',
    'ip ospf authentication key-chain <keys:key-chain> [<address:ipv4>]',
  ),
  ...kept(ofInterface, 'The plain-text key of OSPF on this interface.', 'ip ospf authentication-key ~ <secret:secret> [<address:ipv4>]'),
  ...kept(
    ofInterface,
    'The MD5 key of OSPF on this interface.',
    'ip ospf message-digest-key <key:1-255> ~ md5 <secret:secret> [<address:ipv4>]',
  ),
  ...kept(
    ofInterface,
    'Seconds between hellos; 10 on broadcast and point-to-point networks, 30 on others.',
    'ip ospf hello-interval ~ <seconds:1-65535> [<address:ipv4>]',
  ),
  ...kept(
    ofInterface,
    'Seconds until a silent neighbor is lost; four hellos by default.',
    'ip ospf dead-interval ~ <seconds:1-65535> [<address:ipv4>]',
  ),
  ...kept(
    ofInterface,
    'Hellos several times a second, a neighbor is lost after one.',
    'ip ospf dead-interval minimal hello-multiplier <hellos:1-20> [<address:ipv4>]',
  ),
  ...kept(
    ofInterface,
    'Seconds until an unanswered update is sent again; 5 by default.',
    'ip ospf retransmit-interval ~ <seconds:1-65535> [<address:ipv4>]',
    'ip ospf retransmit-window ~ <milliseconds:20-10000> [<address:ipv4>]',
  ),
  ...kept(
    ofInterface,
    'What is added to the age of updates sent here; 1 by default.',
    'ip ospf transmit-delay ~ <seconds:1-65535> [<address:ipv4>]',
  ),
  ...kept(
    ofInterface,
    'Chance to become designated router; 1 by default, 0 never.',
    'ip ospf priority ~ <priority:0-255> [<address:ipv4>]',
  ),
  ...kept(ofInterface, 'Becomes neighbor in spite of a different MTU.', 'ip ospf mtu-ignore [<address:ipv4>]'),
  ...kept(
    ofInterface,
    'Watches neighbors with BFD, as a profile says where one is named.',
    'ip ospf bfd [ profile ~ <profile:bfd-profile> ]',
  ),
  ...kept(ofInterface, 'Waits for labels before the link is used.', 'ip ospf mpls ldp-sync [ holddown ~ <seconds:0-10000> ]'),
  ...unmodelled(
    'Leaves the prefixes of this link out of updates, or sends them with host routes.',
    'ip ospf prefix-suppression [<address:ipv4>]',
  ),
  ...unmodelled('Passes only neighbors that the prefix list permits.', 'ip ospf neighbor-filter ~ <list:prefix-list> [<address:ipv4>]'),
  ...kept(
    ofInterface,
    'Seconds that hellos wait after a restart; 10 by default.',
    'ip ospf graceful-restart hello-delay ~ <seconds:1-1800>',
  ),
  ...kept(
    ofInterface,
    'Whether the link asks for opaque updates, and whether its updates are marked not to age.',
    'ip ospf capability opaque [<address:ipv4>]',
  ),
];

/** Old releases wrote these without the family. */
const oldWords =
  /^ip ospf (authentication|cost|dead-interval|hello-interval|message-digest-key|network|priority|retransmit-interval|transmit-delay)/;
const old: Commands<InterfaceBlock> = version2
  .filter(({ template }) => oldWords.test(template))
  .map(line => ({ ...line, template: line.template.slice('ip '.length) }));

const deletions: Commands<InterfaceBlock> = [
  command('no ip ospf <what:cost|retransmit-interval|transmit-delay> <address:ipv4>', 'Takes a value of an address away.'),
];

const hashes = 'md5|hmac-sha-1|hmac-sha-256|hmac-sha-384|hmac-sha-512';

const version3: Commands<InterfaceBlock> = [
  command('ipv6 ospf6 area ~ <area:area>', 'Runs OSPF for IPv6 on the interface in an area.', ({ area }, line) => inArea(line, 3, area)),
  command('ipv6 ospf6 cost ~ <cost:1-65535>', costDoc, ({ cost }, line) =>
    ospfFact(line, 3, ospf => {
      ospf.cost = cost.value;
      ospf.costPlace = cost.place;
    }),
  ),
  command('ipv6 ospf6 network ~ <type:broadcast|point-to-point|point-to-multipoint>', networkDoc, ({ type }, line) =>
    ospfFact(line, 3, ospf => {
      ospf.networkType = type.value;
    }),
  ),
  command('ipv6 ospf6 passive', passiveDoc, (_, line) =>
    ospfFact(line, 3, ospf => {
      ospf.passive = true;
    }),
  ),
  ...kept(ofInterface, 'Seconds between hellos; 10 by default.', 'ipv6 ospf6 hello-interval ~ <seconds:1-65535>'),
  ...kept(ofInterface, 'Seconds until a silent neighbor is lost; 40 by default.', 'ipv6 ospf6 dead-interval ~ <seconds:1-65535>'),
  ...kept(
    ofInterface,
    'Seconds until an unanswered update is sent again; 5 by default.',
    'ipv6 ospf6 retransmit-interval ~ <seconds:1-65535>',
  ),
  ...kept(ofInterface, 'What is added to the age of updates sent here; 1 by default.', 'ipv6 ospf6 transmit-delay ~ <seconds:1-3600>'),
  ...kept(ofInterface, 'Chance to become designated router; 1 by default, 0 never.', 'ipv6 ospf6 priority ~ <priority:0-255>'),
  ...kept(ofInterface, 'Keeps several processes on one link apart.', 'ipv6 ospf6 instance-id ~ <instance:0-255>'),
  ...kept(ofInterface, 'The MTU that neighbors are told of; that of the interface by default.', 'ipv6 ospf6 ifmtu ~ <mtu:1-65535>'),
  ...kept(ofInterface, 'Becomes neighbor in spite of a different MTU.', 'ipv6 ospf6 mtu-ignore'),
  ...unmodelled(
    'Announces only prefixes of the interface that the list permits.',
    'ipv6 ospf6 advertise prefix-list ~ <list:ipv6-prefix-list>',
  ),
  ...kept(
    ofInterface,
    'Watches neighbors with BFD, as a profile says where one is named.',
    'ipv6 ospf6 bfd [ profile ~ <profile:bfd-profile> ]',
  ),
  ...kept(
    ofInterface,
    'Proves who sent a message (RFC 7166).',
    `ipv6 ospf6 authentication key-id ~ <key:1-65535> hash-algo <hash:${hashes}> key <secret:secret>`,
    'ipv6 ospf6 authentication keychain ~ <keys:key-chain>',
  ),
  ...kept(
    ofInterface,
    'A neighbor on a network without multicast.',
    'ipv6 ospf6 neighbor <address:ipv6> { cost <cost:1-65535> | poll-interval <seconds:1-65535> }',
  ),
  ...kept(
    ofInterface,
    'How point-to-multipoint networks are announced.',
    'ipv6 ospf6 p2p-p2mp <what:disable-multicast-hello|config-neighbors-only|connected-prefixes>',
  ),
  ...kept(
    ofInterface,
    'Seconds that hellos wait after a restart; 10 by default.',
    'ipv6 ospf6 graceful-restart hello-delay ~ <seconds:1-1800>',
  ),
];

export const interfaceOspf: Commands<InterfaceBlock> = [...withHellos(version2), ...withHellos(old), ...deletions, ...version3];
