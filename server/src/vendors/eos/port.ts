/** Lines of interfaces about the switch port: VLANs, bundles, spanning tree, 802.1X and power. */
import type { Draft } from '../../model/fact.ts';
import type { Link, PortAuthentication, PortPower, PortSpanningTree, Switchport } from '../../model/link.ts';
import { type Command, type Commands, commandsOf } from '../../notation/command.ts';
import type { Arguments } from '../../notation/template.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';
import { linkSwitch, switchportOf } from './link-lines.ts';

const { command } = commandsOf<InterfaceBlock>();

/** A line that changes a part of the link; `no` tells whether it is negated. */
type PartLine<Part> = <const S extends string>(
  template: S,
  doc: string,
  change: (part: Draft<Part>, args: Arguments<S>, no: boolean) => void,
) => Command<InterfaceBlock>;

function linesOf<Part>(part: (link: Draft<Link>) => Draft<Part>): PartLine<Part> {
  return (template, doc, change) =>
    command(template, doc, (args, line) => linkSwitch(line, link => change(part(link), args as never, line.no)));
}

export const onLink = linesOf<Link>(link => link);
export const onSwitchport = linesOf<Switchport>(switchportOf);
const onTree = linesOf<PortSpanningTree>(link => (link.spanningTree ??= {}));
const onAuthentication = linesOf<PortAuthentication>(link => (link.authentication ??= { timers: new Map() }));
const onPower = linesOf<PortPower>(link => (link.power ??= { actions: new Map() }));

/** The lines that switches of other vendors write alike. */
export const switchportLines: Commands<InterfaceBlock> = [
  onSwitchport('switchport', 'Makes the port a switch port; with no in front it routes.', (port, _, no) => {
    port.enabled = !no;
  }),
  onSwitchport(
    'switchport mode <mode:access|trunk|dot1q-tunnel|tap|tool>',
    'Whether the port carries one VLAN or many.',
    (port, { mode }, no) => {
      port.mode = no ? undefined : mode.value;
    },
  ),
  onSwitchport('switchport access vlan <vlan:1-4094>', 'The VLAN of an access port.', (port, { vlan }, no) => {
    port.accessVlan = no ? undefined : vlan.value;
  }),
  onSwitchport('switchport trunk native vlan <vlan:1-4094>', 'The VLAN of frames without a tag.', (port, { vlan }, no) => {
    port.nativeVlan = no ? undefined : vlan.value;
  }),
  onSwitchport('switchport trunk native vlan tag', 'Takes frames with tags only.', port => {
    port.nativeVlan = 'tag';
  }),
  onSwitchport('switchport trunk allowed vlan <vlans:word>', 'The VLANs that a trunk carries.', (port, { vlans }, no) => {
    port.allowedVlans = no ? [] : [vlans.value];
  }),
  onSwitchport(
    'switchport trunk allowed vlan <change:add|remove|except> <vlans:word>',
    'Changes which VLANs a trunk carries.',
    (port, { change, vlans }) => void port.allowedVlans.push(`${change.value} ${vlans.value}`),
  ),
];

const switching: Commands<InterfaceBlock> = [
  ...switchportLines,
  onSwitchport('switchport mode trunk phone', 'A port for a phone with a computer behind it.', port => {
    port.mode = 'trunk phone';
  }),
  onSwitchport(
    'switchport trunk group <group:word>',
    'Carries the VLANs of a group.',
    (port, { group }) => void port.trunkGroups.push(group.value),
  ),
  onSwitchport('switchport phone vlan <vlan:1-4094>', 'The VLAN of the phone.', (port, { vlan }) => {
    port.voiceVlan = vlan.value;
  }),
  onSwitchport('switchport phone trunk <tagging:tagged|untagged> [phone]', 'Whether the phone tags its frames.', (port, { tagging }) => {
    port.voiceTagging = tagging.value;
  }),
  onLink(
    'channel-group <group:1-999999> [mode <mode:active|passive|on>]',
    'Joins a bundle of links (LACP).',
    (link, { group, mode }, no) => {
      link.bundle = no ? undefined : { group: group.value, mode: mode?.value };
    },
  ),
  onLink('mlag <id:1-2000>', 'The same bundle on both switches of a pair.', (link, { id }) => {
    link.multichassis = id.value;
  }),
  onLink('lldp transmit', 'Tells neighbors of itself.', (link, _, no) => {
    link.lldp = { ...link.lldp, transmit: !no };
  }),
  onLink('lldp receive', 'Listens to what neighbors tell of themselves.', (link, _, no) => {
    link.lldp = { ...link.lldp, receive: !no };
  }),
  onLink('mac-address <address:station>', 'Replaces the address of the hardware.', (link, { address }) => {
    link.macAddress = address.value;
  }),
  onLink('autostate', 'Goes down when no port of the VLAN is up; on by default.', (link, _, no) => {
    link.autostate = !no;
  }),
  onLink(
    'speed [<forced:forced>] <speed:auto|10half|10full|100half|100full|100g|100g-1|100g-2|100g-4|10g|1g|1000full|10000full|200g|200g-2|200g-4|25g|25gfull|400g|400g-4|400g-8|40g|40gfull|50g|50g-1|50g-2|50gfull|800g|800g-8|sfp-1000baset>',
    'The speed of the port.',
    (link, { forced, speed }) => {
      link.speed = forced ? `forced ${speed.value}` : speed.value;
    },
  ),
  onLink(
    'speed auto <speed:1gfull|2.5gfull|5gfull|10gfull|25gfull|40gfull|50gfull|100gfull>',
    'The speed that the ends agree upon.',
    (link, { speed }) => {
      link.speed = `auto ${speed.value}`;
    },
  ),
];

const tree: Commands<InterfaceBlock> = [
  onTree('spanning-tree portfast [<mode:edge|network|normal|auto>]', 'Forwards at once, for ports to hosts.', (part, { mode }, no) => {
    part.edge = no ? undefined : (mode?.value ?? 'edge');
  }),
  onTree(
    'spanning-tree bpduguard <state:enable|disable|rate-limit>',
    'Closes the port when a switch shows up there.',
    (part, { state }) => {
      part.bpduGuard = state.value === 'enable';
    },
  ),
  onTree('spanning-tree bpdufilter <state:enable|disable>', 'Sends and takes no messages of spanning tree.', (part, { state }) => {
    part.bpduFilter = state.value === 'enable';
  }),
  onTree('spanning-tree guard <guard:loop|root|none>', 'Protects the tree from what arrives here.', (part, { guard }) => {
    part.guard = guard.value;
  }),
  onTree('spanning-tree link-type <type:point-to-point|shared|auto>', 'Whether one switch is at the other end.', (part, { type }) => {
    part.linkType = type.value;
  }),
  onTree('spanning-tree cost <cost:1-200000000>', 'The cost of the port.', (part, { cost }) => {
    part.cost = cost.value;
  }),
  onTree('spanning-tree port-priority <priority:0-240>', 'Which of several ports is taken.', (part, { priority }) => {
    part.priority = priority.value;
  }),
];

const authentication: Commands<InterfaceBlock> = [
  onAuthentication('dot1x pae authenticator', 'Asks who is connected (IEEE 802.1X).', (part, _, no) => {
    part.role = no ? undefined : 'authenticator';
  }),
  onAuthentication(
    'dot1x port-control <control:auto|force-authorized|force-unauthorized>',
    'Whether proof is needed.',
    (part, { control }) => {
      part.control = control.value;
    },
  ),
  onAuthentication(
    'dot1x host-mode <mode:single-host|multi-host> [<option:authenticated>]',
    'How many hosts may be behind the port.',
    (part, { mode, option }) => {
      part.hostMode = option ? `${mode.value} ${option.value}` : mode.value;
    },
  ),
  onAuthentication(
    'dot1x mac based authentication [<option:always|host-mode>] [common]',
    'Knows hosts by their addresses.',
    (part, _, no) => {
      part.macBased = !no;
    },
  ),
  onAuthentication('dot1x reauthentication', 'Asks again from time to time.', (part, _, no) => {
    part.reauthentication = !no;
  }),
  onAuthentication(
    'dot1x authentication failure action traffic allow vlan <vlan:1-4094>',
    'The VLAN of hosts that could not prove themselves.',
    (part, { vlan }) => {
      part.failureVlan = vlan.value;
    },
  ),
  onAuthentication(
    'dot1x timeout <timer:quiet-period|tx-period|reauth-period|reauth-timeout-ignore|idle-host> [ server | always | <value:int> [seconds] ]',
    'A timer.',
    (part, { timer, value }) => {
      part.timers.set(timer.value, String(value?.value ?? ''));
    },
  ),
  onAuthentication('dot1x reauthorization request limit <limit:1-10>', 'How often is asked before it fails.', (part, { limit }) => {
    part.requestLimit = limit.value;
  }),
];

const power: Commands<InterfaceBlock> = [
  onPower('poe disabled', 'Gives no power.', (part, _, no) => {
    part.enabled = no;
  }),
  onPower('poe priority <priority:critical|high|medium|low>', 'Which ports keep power when there is too little.', (part, { priority }) => {
    part.priority = priority.value;
  }),
  onPower('poe limit <watts:word> watts [fixed]', 'The most power of the port.', (part, { watts }) => {
    part.limit = watts.value;
  }),
  onPower('poe limit class <class:0-8>', 'The most power of the port by class.', (part, args) => {
    part.limit = `class ${args.class.value}`;
  }),
  onPower('poe <event:reboot|shutdown> action <action:maintain|power-off>', 'What becomes of the power.', (part, { event, action }) => {
    part.actions.set(event.value, action.value);
  }),
  onPower('poe link down action <action:maintain|power-off> [<seconds:int> seconds]', 'What becomes of the power.', (part, { action }) => {
    part.actions.set('link down', action.value);
  }),
  onPower('poe negotiation lldp', 'Agrees on power over LLDP.', (part, _, no) => {
    part.actions.set('negotiation', no ? 'none' : 'lldp');
  }),
];

/** What the link below has to say. */
export const portCommands: Commands<InterfaceBlock> = [...switching, ...tree, ...authentication, ...power];
