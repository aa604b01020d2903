/** Lines of interfaces of IOS about the switch port: VLANs, bundles, spanning tree, authentication. */
import type { Commands } from '../../notation/command.ts';
import { onLink, onSwitchport, switchportLines } from '../eos/port.ts';
import { settings } from '../settings.ts';
import type { InterfaceBlock } from './interface-block.ts';

const ports: Commands<InterfaceBlock> = [
  ...switchportLines,
  onSwitchport(
    'switchport mode <mode:private-vlan> <role:host|promiscuous|trunk> [<trunk:promiscuous|secondary>]',
    'What the port is for.',
    (port, { mode, role }, no) => {
      port.mode = no ? undefined : `${mode.value} ${role.value}`;
    },
  ),
  onSwitchport(
    'switchport mode dynamic <mode:auto|desirable>',
    'Agrees with the other end whether to carry many VLANs.',
    (port, { mode }, no) => {
      port.mode = no ? undefined : `dynamic ${mode.value}`;
    },
  ),
  onSwitchport('switchport mode <mode:fex-fabric|vlan-translation>', 'What the port is for.', (port, { mode }, no) => {
    port.mode = no ? undefined : mode.value;
  }),
  onSwitchport('switchport voice vlan <vlan:1-4094>', 'The VLAN of the phone.', (port, { vlan }, no) => {
    port.voiceVlan = no ? undefined : vlan.value;
  }),
  onSwitchport(
    'switchport voice vlan <tagging:dot1p|none|untagged|name> [<name:word>]',
    'How the phone marks its frames.',
    (port, { tagging }, no) => {
      port.voiceTagging = no ? undefined : tagging.value;
    },
  ),
  onLink(
    'channel-group <group:1-4096> [mode <mode:active|passive|on|auto|desirable>] [link <link:int>] [non-silent]',
    'Joins a bundle of links.',
    (link, { group, mode }, no) => {
      link.bundle = no ? undefined : { group: group.value, mode: mode?.value };
    },
  ),
  onLink('<autostate:autostate|no-autostate>', 'Goes down when no port of the VLAN is up; on by default.', (link, { autostate }, no) => {
    link.autostate = (autostate.value === 'autostate') !== no;
  }),
];
const others = settings(
  'A setting of the switch port.',
  'switchport access vlan ( dynamic | name <name:word> )',
  'switchport trunk encapsulation <type:dot1q|isl|negotiate>',
  'switchport trunk pruning vlan ( <vlans:numbers> | none | ( add | remove | except ) <changed:numbers> )',
  'switchport trunk allowed vlan none',
  'switchport trunk dot1q ethertype <type:hex>',
  'switchport ( nonegotiate | protected | host )',
  'switchport block <kind:unicast|multicast>',
  'switchport dot1q ethertype <type:hex>',
  'switchport port-security [ ( maximum <limit:1-8192> [ vlan [ ( <vlans:numbers> | access | voice ) ] ] | violation <action:protect|restrict|shutdown> [ vlan ] | mac-address ( sticky [<sticky:mac>] [ vlan ( <stickyVlan:1-4094> | access | voice ) ] | <station:mac> [ vlan ( <stationVlan:1-4094> | access | voice ) ] | forbidden <forbidden:mac> ) | aging ( static | time <minutes:0-1440> | type <type:absolute|inactivity> ) | limit rate invalid-source-mac <rate:int> ) ]',
  'switchport private-vlan ( host-association <primary:int> <secondary:int> | mapping [ trunk ] <mapped:int> [ ( add | remove ) ] <others:numbers> | association ( host <hostPrimary:int> <hostSecondary:int> | mapping <first:int> <second:numbers> | trunk <trunkPrimary:int> <trunkSecondary:int> ) | trunk ( allowed vlan <allowed:numbers> | native vlan <native:int> ) )',
  'switchport priority ( default <cos:0-7> | extend ( trust | cos <extended:0-7> | none ) )',
  'switchport autostate exclude [ vlan <vlans:numbers> ]',
  'switchport backup interface <interface> [ ( preemption ( mode <mode:forced|bandwidth|off> | delay <seconds:1-300> ) | prefer vlan <vlans:numbers> | multicast fast-convergence | mmu primary vlan <vlan:int> ) ]',
  'switchport vlan mapping ( <from:int> <to:int> | <outer:int> dot1q-tunnel <tunnel:int> | default ( dot1q-tunnel <default:int> | drop ) | enable )',
  'spanning-tree portfast [ ( disable | trunk | edge [ trunk ] | network ) ]',
  'spanning-tree ( bpduguard | bpdufilter ) <state:enable|disable>',
  'spanning-tree guard <guard:root|loop|none>',
  'spanning-tree link-type <type:point-to-point|shared>',
  'spanning-tree ( cost <cost:1-200000000> | port-priority <priority:0-240> )',
  'spanning-tree vlan <vlans:numbers> ( cost <cost:1-200000000> | port-priority <priority:0-240> )',
  'spanning-tree mst ( <instances:numbers> ( cost <cost:1-200000000> | port-priority <priority:0-240> ) | pre-standard | simulate pvst global )',
  'spanning-tree ( stack-port | mcast tree | bridge assurance )',
  'l2protocol-tunnel [ ( cdp | stp | vtp | lldp | point-to-point [ ( pagp | lacp | udld ) ] | shutdown-threshold [ ( cdp | stp | vtp | lldp | point-to-point ) ] <shutdown:1-4096> | drop-threshold [ ( cdp | stp | vtp | lldp | point-to-point ) ] <drop:1-4096> | cos <cos:0-7> ) ]',
  'private-vlan mapping [ ( add | remove ) ] <vlans:numbers>',
  'mvr ( type <type:source|receiver> | immediate | vlan <vlan:int> group <group:ipv4> )',
  'mac access-group <list:acl> [ ( in | out ) ]',
  'ip access-group <list:acl> <direction:in|out> role-based',
  'bridge-group <group:1-255> [ ( spanning-disabled | split-horizon group <split:int> | subscriber-loop-control | subscriber-trunk | path-cost <cost:int> | priority <priority:int> | input-address-list <list:acl> | output-address-list <listOut:acl> | input-type-list <types:acl> | output-type-list <typesOut:acl> | block-unknown-source | source-learning | unicast-flooding | circuit-group <circuit:int> | port-protected ) ]',
  'rep ( segment <segment:1-1024> [ edge [ no-neighbor ] ] [ primary ] [ preferred ] | block port ( id <id:hex> | <neighbor:signed> | preferred ) vlan ( all | <vlans:numbers> ) | preempt delay <seconds:15-300> | lsl-age-timer <milliseconds:int> | stcn ( interface <stcn:interface> | segment <ids:numbers> | stp ) )',
);
const access = settings(
  'Who may use the port.',
  'authentication ( port-control <control:auto|force-authorized|force-unauthorized> | order <order:dot1x|mab|webauth...> | priority <priority:dot1x|mab|webauth...> | host-mode <mode:single-host|multi-host|multi-domain|multi-auth> | open | periodic | violation <violation:protect|replace|restrict|shutdown> | control-direction <direction:both|in> | fallback <profile:word> | linksec policy <linksec:must-not-secure|must-secure|should-secure> )',
  'authentication event ( fail [ retry <tries:0-5> ] action ( authorize vlan <vlan:1-4094> | next-method ) | no-response action authorize vlan <guest:1-4094> | server ( alive action reinitialize | dead action ( authorize ( vlan <critical:1-4094> | voice ) | authorize | reinitialize vlan <reset:1-4094> ) ) | linksec fail action ( authorize vlan <linksec:1-4094> | next-method ) )',
  'authentication timer ( reauthenticate ( server | <reauthenticate:1-65535> ) | restart <restart:1-65535> | inactivity ( server [ dynamic ] | <inactivity:1-65535> [ dynamic ] ) | unauthorized <unauthorized:1-65535> )',
  'access-session ( port-control <control:auto|force-authorized|force-unauthorized> | closed | host-mode <mode:single-host|multi-host|multi-domain|multi-auth> | control-direction <direction:both|in> | interface-template sticky [ timer <seconds:int> ] | inherit disable <inherit:autoconf|interface-template-sticky|service-policy> )',
  'dot1x ( pae ( authenticator | supplicant | both ) | timeout ( quiet-period <quiet:1-65535> | tx-period <period:1-65535> | supp-timeout <supplicant:1-65535> | server-timeout <server:1-65535> | reauth-period ( server | <reauthenticate:1-65535> ) | ratelimit-period <rate:int> | auth-period <auth:int> | held-period <held:int> | start-period <start:int> ) | max-req <requests:1-10> | max-reauth-req <again:1-10> | max-start <starts:int> | port-control <control:auto|force-authorized|force-unauthorized> | host-mode <mode:single-host|multi-host|multi-domain> | reauthentication | guest-vlan <guest:1-4094> | auth-fail ( vlan <failed:1-4094> | max-attempts <attempts:1-3> ) | critical [ ( vlan <critical:1-4094> | recovery action reinitialize | eapol ) ] | violation-mode <violation:restrict|shutdown|protect> | mac-auth-bypass [ eap ] | credentials <credentials:word> | supplicant eap profile <profile:word> | control-direction <direction:both|in> | default | authenticator eap profile <own:word> | initialize )',
  'mab [ eap ]',
  'energywise ( level <level:0-10> | importance <importance:1-100> | name <called:word> | role <role:word> | keywords <keywords:word> )',
  'webauth',
  'ip admission <rule:word>',
  'source template <template:interface-template>',
  'subscriber aging ( inactivity-timer <seconds:int> [ probe ] | probe )',
  'macsec [ ( network-link | replay-protection window-size <size:int> | dot1q-in-clear <tags:1> | access-control <access:must-secure|should-secure> ) ]',
  'mka ( policy <policy:mka-policy> | pre-shared-key key-chain <keys:key-chain> [ fallback-key-chain <fallback:key-chain> ] | default-policy | eapol destination-address <eapol:mac> )',
  'cts ( manual | dot1x | role-based ( enforcement | sgt-map ( sgt <tag:int> | vlan <vlan:int> sgt <vlanTag:int> ) | ip ) | l3fp )',
  'sap mode-list <modes:gcm-encrypt|gmac|no-encap|null...>',
  'policy static sgt <tag:int> [ trusted ]',
  'propagate sgt',
  'switchport port-security mac-address sticky',
);
const switchportCommands = [...ports, ...others, ...access];

export { switchportCommands };
