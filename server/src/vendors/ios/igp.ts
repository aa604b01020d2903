/** Interior protocols beside OSPF. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { eigrpProcesses } from './eigrp.ts';
import { isisProcesses } from './isis.ts';
import { ripProcesses } from './rip.ts';

const onDemand = (): Commands<never> =>
  settings(
    'A setting of the protocol.',
    'network <of:ipv4> [<bits:wildcard>]',
    'timers basic <update:int> <invalid:int> <hold:int> <flush:int> [<sleep:int>]',
    'distance <distance:1-255>',
    'distribute-list ( <list:acl> | prefix <prefixes:prefix-list> ) ( in | out ) [<port:interface>]',
    'passive-interface ( default | <passive:interface> )',
    'maximum-paths <paths:int>',
    'redistribute ( connected | static | bgp <asn> | ospf <process:int> ) [ route-map <policy:route-map> ]',
  );

export const otherIgps: Commands<unknown> = [
  ...eigrpProcesses,
  ...ripProcesses,
  ...isisProcesses,
  section('router ( odr | mobile )', 'Runs another protocol.', onDemand),
];
