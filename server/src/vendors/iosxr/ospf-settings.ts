/** Settings of OSPF that may stand in the process, in an area or at an interface: recognised. */
import type { Commands } from '../../notation/command.ts';
import { type OspfBlock, processFact } from '../ios/ospf-facts.ts';
import { proofOf, setHello } from '../ios/ospf-hello.ts';
import { also, section, settings, unmodelled, unmodelledHere } from '../settings.ts';

/** Where such a line stands: at an interface, or further out, from where interfaces take it. */
interface Around extends OspfBlock {
  readonly area?: string;
  readonly link?: string;
}

const hellos = also<Around>(
  settings(
    'What neighbors must agree on.',
    'hello-interval <seconds:int>',
    'dead-interval <seconds:int>',
    'dead-interval minimal [hello-multiplier <multiplier:int>]',
    'authentication [<how:message-digest|null|disable>] [keychain <keys:key-chain>]',
    'authentication keychain <keys:key-chain>',
    'authentication ipsec spi <spi:int> <hash:md5|sha1> [<how:clear|password|encrypted>] <secret:secret>',
  ),
  ({ seconds, how, keys, spi }, line, captures) => {
    const { version, process, vrf, area, link } = line.block;
    return processFact({ ...line, block: { version, process, vrf } }, draft => {
      const own = draft.interfaces.find(other => other.name === link && other.area === area);
      if (!own || captures.some(({ slot }) => slot.token === 'minimal')) draft.inheritsHellos = true;
      else if (captures[0]?.slot.token === 'hello-interval') setHello(own, { hello: seconds?.value as number });
      else if (captures[0]?.slot.token === 'dead-interval') setHello(own, { dead: seconds?.value as number });
      else setHello(own, { authentication: keys || spi || how?.value === 'disable' ? 'other' : proofOf(how?.value) });
    });
  },
) as Commands<never>;

export const interfaceSettings: Commands<unknown> = [
  ...(hellos as Commands<unknown>),
  ...unmodelledHere(
    'Filters routes on their way out of OSPF into the table.',
    'distribute-list ( <list:acl> | prefix-list <prefixes:prefix-list> | route-policy <policy:route-policy> ) in [<interface>]',
  ),
  ...unmodelled(
    'Filters what OSPF takes in and tells.',
    'distribute-list ( <list:acl> | prefix-list <prefixes:prefix-list> | route-policy <policy:route-policy> ) out [ <protocol:bgp|connected|eigrp|isis|ospf|rip|static> [<process:word>] | <interface> ]',
    'database-filter all out [enable]',
    'prefix-suppression [secondary-address]',
    'neighbor <address:ip> [priority <priority:int>] [poll-interval <seconds:int>] cost <cost:int> [database-filter all out]',
    'neighbor <address:ip> [priority <priority:int>] [poll-interval <seconds:int>] database-filter all out',
    'cost-fallback <cost:int> threshold <threshold:int>',
  ),
  ...settings(
    'A setting of OSPF at interfaces.',
    'bfd fast-detect [<how:disable|strict-mode>]',
    'bfd <what:minimum-interval|multiplier> <value:int>',
    'priority <priority:0-255>',
    'retransmit-interval <seconds:int>',
    'transmit-delay <seconds:int>',
    'mtu-ignore [<how:enable|disable>]',
    'demand-circuit [<how:enable|disable>]',
    'flood-reduction [<how:enable|disable>]',
    'database-filter all out disable',
    'prefix-suppression disable',
    'packet-size <bytes:int>',
    'security ttl [hops <hops:int>]',
    'link-down fast-detect [disable]',
    'neighbor <address:ip> [priority <priority:int>] [poll-interval <seconds:int>]',
    'encryption <how:disable>',
    'encryption ipsec spi <spi:int> esp <cipher:word> [<bits:int>] [<how:clear|password|encrypted>] <secret:secret>',
    'authentication-key [<how:clear|encrypted>] <secret:secret>',
    'message-digest-key <key:int> md5 [<how:clear|encrypted|0|7>] <secret:secret>',
    'mpls ldp sync [disable]',
    'mpls ldp sync-igp-shortcuts',
    'mpls traffic-eng',
    'mpls <what:ldp|traffic-eng> <more:auto-config|disable>',
    'ldp-sync',
    'fast-reroute <how:per-link|per-prefix> [ enable | disable | use-candidate-only [ enable | disable ] | remote-lfa ( tunnel mpls-ldp | maximum-cost <most:int> | disable ) | ti-lfa [ enable | disable ] | tiebreaker <breaker:downstream|lc-disjoint|lowest-backup-metric|node-protecting|primary-path|secondary-path|srlg-disjoint|interface-disjoint> ( index <index:int> | disable ) | <list:lfa-candidate|exclude> interface <interface> | load-sharing disable | priority-limit <limit:critical|high|medium> ]',
    'fast-reroute disable',
    'prefix-sid [<algorithm:algorithm|strict-spf>] [<number:int>] <how:index|absolute> <value:int> [<options:explicit-null|n-flag-clear|php-disable...>]',
    'adjacency-sid <how:index|absolute> <value:int> [protected]',
    'segment-routing forwarding <how:mpls|disable>',
    'log adjacency changes [ detail | disable ]',
    'instance <instance:int>',
    'local-network <how:enable|disable>',
    'affinity flex-algo <names:word...>',
    'sham-link',
    'delay normalize interval <interval:int> [offset <offset:int>]',
  ),
  section('affinity flex-algo', 'Opens link affinities.', () => settings('A link affinity.', '<name:word>')),
];
