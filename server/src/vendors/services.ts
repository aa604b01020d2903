/** How lines state facts about the services of a device: one line about many, or a block for one. */
import { getOrMake } from '../model/drafts.ts';
import { type Draft, type Fact, fact } from '../model/fact.ts';
import type { Service } from '../model/services.ts';
import { type Command, type Commands, commandsOf, type Line } from '../notation/command.ts';
import type { ServiceBlock } from './settings.ts';

/** A change of the service, also by a negated line. */
export function serviceSwitch(name: string, line: Line<unknown>, change: (service: Draft<Service>) => void): Fact {
  return fact('service', name, line.place, change);
}

/** A change of the service by a line that is not negated. */
export function serviceFact(name: string, line: Line<unknown>, change: (service: Draft<Service>) => void): Fact | undefined {
  return line.no ? undefined : serviceSwitch(name, line, change);
}

const { command, block } = commandsOf<ServiceBlock>();

/** `shutdown` and its opposite, for the service or for a VRF of it. */
const state: Commands<ServiceBlock> = [
  command('shutdown', 'Stops the service; with no in front it runs.', (_, line) =>
    serviceSwitch(line.block.service, line, service => {
      const { vrf } = line.block;
      if (vrf === undefined) service.enabled = line.no;
      else getOrMake(service.vrfs, vrf, (): { enabled?: boolean } => ({})).enabled = line.no;
    }),
  ),
  command('disabled', 'Stops the service; with no in front it runs.', (_, line) =>
    serviceSwitch(line.block.service, line, service => {
      service.enabled = line.no;
    }),
  ),
];

const access: Commands<ServiceBlock> = [
  command('ip access-group <acl:acl> [vrf <vrf:vrf>] [in]', 'Who may connect.', ({ acl }, line) =>
    serviceFact(line.block.service, line, service => {
      service.acl = acl;
    }),
  ),
  command('ipv6 access-group <acl:ipv6-acl> [vrf <vrf:vrf>] [in]', 'Who may connect over IPv6.', ({ acl }, line) =>
    serviceFact(line.block.service, line, service => {
      service.acl = acl;
    }),
  ),
  command('idle-timeout <minutes:int>', 'Minutes until an idle session is closed.', ({ minutes }, line) =>
    serviceFact(line.block.service, line, service => {
      service.idleTimeout = minutes.value;
    }),
  ),
  command(
    'protocol <protocol:http|https|unix-socket> [localhost] [port <port:1-65535>]',
    'How the service is reached.',
    ({ protocol, port }, line) =>
      serviceSwitch(line.block.service, line, service => {
        service.protocols.set(protocol.value, !line.no);
        if (port) service.port = port.value;
      }),
  ),
  command('port <port:1-65535>', 'The port of the service.', ({ port }, line) =>
    serviceFact(line.block.service, line, service => {
      service.port = port.value;
    }),
  ),
];

const inVrf: Commands<ServiceBlock> = [...state, ...access];

/** Lines that the blocks of most services take. */
export const serviceBody: Commands<ServiceBlock> = [
  ...state,
  ...access,
  block('vrf <vrf:vrf>', 'Opens the service in a VRF.', {
    enter: ({ vrf }, line) => ({ ...line.block, vrf: vrf.value }),
    body: () => inVrf,
    apply: ({ vrf }, line) => serviceFact(line.block.service, line, service => void getOrMake(service.vrfs, vrf.value, () => ({}))),
  }),
];

/** Opens the block of a service that has a name of its own words only. */
export function serviceBlock(name: string, doc: string, body: () => Commands<ServiceBlock>): Command<unknown> {
  return commandsOf<unknown>().block(name, doc, {
    enter: (): ServiceBlock => ({ service: name }),
    body,
    apply: (_, line) => serviceFact(name, line, () => {}),
  });
}
