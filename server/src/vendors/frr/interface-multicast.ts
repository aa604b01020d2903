/** Multicast lines of FRR's interfaces. */
import type { Commands } from '../../notation/command.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';
import { kept, ofInterface } from './kept.ts';

function pim(words: 'ip' | 'ipv6'): Commands<InterfaceBlock> {
  const address = words === 'ip' ? 'ipv4' : 'ipv6';
  const list = words === 'ip' ? 'prefix-list' : 'ipv6-prefix-list';
  return [
    ...kept(ofInterface, 'Runs PIM on the interface; passive without neighbors.', `${words} pim [passive]`),
    ...kept(ofInterface, 'A mode of PIM on the interface.', `${words} pim <mode:sm|ssm|dm|active-active>`),
    ...kept(ofInterface, 'Takes bootstrap messages here; on by default.', `${words} pim <what:bsm|unicast-bsm>`),
    ...kept(ofInterface, 'Chance to become designated router; 1 by default.', `${words} pim drpriority ~ <priority:1-4294967295>`),
    ...kept(
      ofInterface,
      'Seconds between hellos, and until a neighbor is lost; 30 and 105 by default.',
      `${words} pim hello ~ <seconds:1-65535> [<hold:1-65535>]`,
    ),
    ...kept(ofInterface, 'The own address in messages.', `${words} pim use-source ~ <address:${address}>`),
    ...kept(
      ofInterface,
      'Watches neighbors with BFD, as a profile says where one is named.',
      `${words} pim bfd [ profile ~ <profile:bfd-profile> ]`,
    ),
    ...kept(
      ofInterface,
      'Passes only neighbors, joins or meeting points that a list permits.',
      `${words} pim allowed-neighbors prefix-list <list:${list}>`,
      `${words} pim allow-rp [ rp-list <list:${list}> ]`,
    ),
    ...kept(
      ofInterface,
      'Milliseconds between asserts, and how far they differ.',
      `${words} pim assert-interval ~ <milliseconds:1000-86400000>`,
      `${words} pim assert-override-interval ~ <milliseconds:1000-86400000>`,
    ),
    ...kept(ofInterface, 'Filters what may be joined here.', `${words} pim route-map <policy:route-map>`),
    ...kept(ofInterface, 'Groups that do not leave through this interface.', `${words} multicast boundary oil ~ <list:${list}>`),
    ...kept(
      ofInterface,
      'Groups that do not leave through this interface.',
      `${words} multicast boundary <list:${words === 'ip' ? 'acl' : 'ipv6-acl'}>`,
    ),
    ...kept(
      ofInterface,
      'A static way of a group to another interface.',
      `${words} mroute <to:interface> <group:${address}> [<source:${address}>]`,
    ),
  ];
}

function membership(words: 'ip igmp' | 'ipv6 mld', versions: string, response: string): Commands<InterfaceBlock> {
  const address = words === 'ip igmp' ? 'ipv4' : 'ipv6';
  return [
    ...kept(ofInterface, 'Asks hosts which groups they want.', `${words}`),
    ...kept(ofInterface, 'The version to speak; the newest by default.', `${words} version ~ <version:${versions}>`),
    ...kept(
      ofInterface,
      'Joins a group itself, or forwards it to the interface as if a host had joined.',
      `${words} <how:join|join-group|static-group> <group:${address}> [<source:${address}>]`,
    ),
    ...kept(ofInterface, 'Seconds between queries; 125 by default.', `${words} query-interval ~ <seconds:1-65535>`),
    ...kept(
      ofInterface,
      'How long hosts may take to answer; 10 seconds by default.',
      `${words} query-max-response-time ~ <tenths:${response}>`,
    ),
    ...kept(ofInterface, 'Queries after the last host left; 2 by default.', `${words} last-member-query-count ~ <queries:1-255>`),
    ...kept(
      ofInterface,
      'Time between queries after the last host left; one second by default.',
      `${words} last-member-query-interval ~ <tenths:1-65535>`,
    ),
    ...kept(ofInterface, 'Most groups or sources on the interface.', `${words} <what:max-groups|max-sources> ~ <limit:0-4294967295>`),
    ...kept(ofInterface, 'How many messages may be lost; 2 by default.', `${words} robustness ~ <robustness:1-255>`),
    ...kept(
      ofInterface,
      'Filters what hosts may join.',
      `${words} route-map <policy:route-map>`,
      `${words} access-list <list:${words === 'ip igmp' ? 'acl' : 'ipv6-acl'}>`,
    ),
    ...kept(
      ofInterface,
      'Takes part in the protocol only as a proxy, or stops at once when a host leaves.',
      `${words} <what:proxy|immediate-leave|require-router-alert>`,
    ),
  ];
}

export const interfaceMulticast: Commands<InterfaceBlock> = [
  ...pim('ip'),
  ...pim('ipv6'),
  ...membership('ip igmp', '1-3', '1-65535'),
  ...membership('ipv6 mld', '1-2', '1-8387584'),
  ...kept(
    ofInterface,
    'A test setting of MLD.',
    'debug ipv6 mld { robustness <robustness:0-7> | query-max-response-time <milliseconds:1-8387584> }',
  ),
];
