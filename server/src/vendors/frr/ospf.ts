/** OSPF of FRR: version 2 as `router ospf`, version 3 as `router ospf6`. */
import { type Commands, commandsOf, type Line } from '../../notation/command.ts';
import { type OspfBlock, processFact } from '../ios/ospf-facts.ts';
import { version2 } from './ospf2.ts';
import { version3 } from './ospf3.ts';

const top = commandsOf<unknown>();

export const ospfProcesses: Commands<unknown> = [
  top.block('router ospf [<process:1-65535>] [ vrf <vrf:vrf> ]', 'Runs OSPF for IPv4.', {
    enter: ({ process, vrf }): OspfBlock => ({ version: 2, process: process ? String(process.value) : '', vrf: vrf?.value ?? 'default' }),
    body: () => version2,
    apply: ({ process, vrf }, line) => open(line, 2, process ? String(process.value) : '', vrf?.value),
  }),
  top.block('router ospf6 [ vrf <vrf:vrf> ]', 'Runs OSPF for IPv6.', {
    enter: ({ vrf }): OspfBlock => ({ version: 3, process: '', vrf: vrf?.value ?? 'default' }),
    body: () => version3,
    apply: ({ vrf }, line) => open(line, 3, '', vrf?.value),
  }),
  top.command('no router ospf vrf <vrf:vrf> <process:1-65535>', 'Ends a process.'),
];

function open(line: Line<unknown>, version: 2 | 3, process: string, vrf = 'default') {
  return processFact({ ...line, block: { version, process, vrf } }, () => {});
}
