/** Systems whose texts look like ours but are not read yet: recognised so that they are never taken for another. */

export interface Stranger {
  readonly label: string;
  /** Any of these, looked for in the first lines of the text. */
  readonly headers: readonly RegExp[];
  /** Words that others use too: two of these together. */
  readonly signs?: readonly RegExp[];
}

/** Configurations of network devices of other makers. */
const devices: readonly Stranger[] = [
  { label: 'Cisco ASA', headers: [/^(ASA|PIX|NGFW) Version /m, /^: Saved$/m, /^ *nameif \S+$/m, /^access-list \S+ extended /m] },
  {
    label: 'Palo Alto PAN-OS',
    headers: [
      /^[#!] *RANCID-CONTENT-TYPE: paloalto/m,
      /^set (deviceconfig|mgt-config|network (interface|virtual-router|profiles)|rulebase|device-group|template) /m,
      /^(deviceconfig|mgt-config) \{/m,
      /^config \{\s+(mgt-config|devices|shared|panorama|predefined) \{/m,
      /<config version="\d+\.\d+\.\d+"[^>]* (urldb|detail-version)=/,
    ],
  },
  {
    label: 'FortiOS',
    headers: [/^#config-version=/m, /^config (system|router|firewall|vpn|user|log|vdom|global|switch-controller)( [\w-]+)*$/m],
  },
  {
    label: 'F5 BIG-IP',
    headers: [
      /^#TMSH-VERSION/m,
      /^(ltm|sys|net|auth|gtm|cm|apm|wom|pem|asm|ilx|analytics) [\w-]+( [\w-]+)*( [\w./~:%-]+)? \{/m,
      /^(tmsh )?(create|modify) \/?(ltm|net|sys|gtm|auth|cm) [\w-]+ /m,
    ],
  },
  {
    label: 'Nokia SR OS',
    headers: [/^# TiMOS-/m, /^\/configure /m, /^\/?configure \{/m, /^configure (router|service|port|card|system|log|policy-options|qos) /m],
    signs: [/^exit all$/m, /^configure$/m, /^ *echo "[\w /()-]+ Configuration"$/m],
  },
  { label: 'Nokia SR Linux', headers: [/^set \/ ?(interface|network-instance|system|routing-policy|acl)\b/m, /^network-instance \S+ \{/m] },
  {
    label: 'VyOS',
    headers: [
      /^\/\/ (vyos-config-version|Release version: VyOS)/m,
      /^\/\* === vyatta-config-version/m,
      /^set interfaces (ethernet|loopback|dummy|bonding|bridge|wireguard|openvpn|pppoe|tunnel|vti) /m,
      /^set system config-management /m,
      /^set protocols bgp (\d+|system-as|parameters|neighbor|address-family|peer-group) /m,
      /^set (policy (route-map|prefix-list6?|as-path-list|community-list)|firewall (name|ipv4|ipv6|group)|service (ssh|dhcp-server|https)) /m,
      /^interfaces \{\s+(ethernet|loopback|dummy|bonding|bridge) \S+ \{/m,
    ],
  },
  {
    label: 'MikroTik RouterOS',
    headers: [
      /^# .* by RouterOS /m,
      /^\/(interface|ip|ipv6|routing|system|queue|user|snmp|tool|certificate|port|ppp|mpls)( [\w-]+)*$/m,
      /^\/(interface|ip|ipv6|routing|system|queue|user|snmp|tool)( [\w-]+)* (add|set) [\w-]+=/m,
    ],
  },
  {
    label: 'Cumulus NCLU',
    headers: [/^net add (hostname|interface|bgp|loopback|bond|vlan|vxlan|bridge|routing|vrf|ospf|clag|dns|time) /m],
  },
  { label: 'Cumulus NVUE', headers: [/^nv set (interface|vrf|router|system|bridge|evpn|nve|mlag) /m, /^- (header|set):$/m] },
  {
    label: 'Check Point Gaia',
    headers: [/^# Language version: \d+\.\d+v\d+$/m, /^set installer policy /m, /^set (clienv|core-dump|expert-password-hash) /m],
    signs: [
      /^set interface \S+ (state|link-speed|ipv4-address|auto-negotiation|mtu) /m,
      /^(add|set) (allowed-client|snmp agent|static-route|bonding group|user|web|ntp|edition) /m,
      /^set (hostname|timezone|domainname) /m,
    ],
  },
  {
    label: 'Huawei VRP',
    headers: [/^!Software Version V\d+R\d+/m, /^user-interface (vty|con|maximum-vty|current) ?/m, /^ *undo [a-z][\w-]*( |$)/m],
    signs: [/^ *sysname \S+$/m, /^ *peer \S+ as-number \d+$/m, /^ *ip route-static /m, /^ *port link-type (access|trunk|hybrid)$/m],
  },
  {
    label: 'HPE Comware',
    headers: [/^ version \d\.\d\.\d+, (Release|Feature|ESS|Alpha|Beta) /m, /^ *irf (mac-address|member|domain|auto-update) /m],
    signs: [/^ *sysname \S+$/m, /^user-role (network|level)-/m, /^ *port link-mode (bridge|route)$/m, /^line class (aux|console|vty)$/m],
  },
  {
    label: 'HPE ProCurve',
    headers: [/^; (\S+ Configuration Editor|Ver #)/m, /^ +(un)?tagged [A-Z]?\d+([,-][A-Z]?\d+)*$/m],
    signs: [
      /^hostname "[^"]+"$/m,
      /^snmp-server community "[^"]+"/m,
      /^module \d+ type \w+$/m,
      /^ip (default-gateway|authorized-managers) /m,
    ],
  },
  { label: 'Aruba AOS-CX', headers: [/^!Version ArubaOS-CX/m, /^!export-password:/m, /^ +vlan (trunk (native|allowed)|access) \S+/m] },
  {
    label: 'Extreme EXOS',
    headers: [
      /^# Module \S+ configuration\.$/m,
      /^create vlan "?\w/m,
      /^configure (vlan|snmp|ports|iproute|stpd|sntp-client|bgp|ospf) \S/m,
    ],
  },
  { label: 'Extreme VOSS', headers: [/^# box type +:/im, /^vlan create \d+ /m, /^vlan i-sid \d+ \d+$/m] },
  {
    label: 'Brocade ICX',
    headers: [
      /^ver \d{2}\.\d+\.\d+/m,
      /^ +module \d+ (icx|fi-|fgs|bi-|ni-|br-)/m,
      /^vlan \d+ (name \S+ )?by port$/m,
      /^ +(un)?tagged ethe(rnet)? \d/m,
    ],
    signs: [/^ +router-interface ve \d+$/m, /^interface ve \d+$/m],
  },
  { label: 'Brocade VDX', headers: [/^rbridge-id \d+/m, /^(interface|switch) (Ve|TenGigabitEthernet) \d+\/\d+\/\d+$/m] },
  {
    label: 'Dell OS10',
    headers: [
      /^! Version 10\.\d+\.\d+/m,
      /^interface breakout \d+\/\d+\/\d+ /m,
      /^system-user linuxadmin /m,
      /^interface ethernet\d+\/\d+\/\d+(:\d)?$/m,
    ],
  },
  {
    label: 'Dell OS9',
    headers: [
      /^! Version \d\.\d+\(\d/m,
      /^stack-unit \d+ (provision|port|quad|priority)/m,
      /^boot system stack-unit /m,
      /^interface ManagementEthernet \d/m,
    ],
  },
  { label: 'FASTPATH', headers: [/^! ?System Description "/m, /^! ?System Software Version "/m] },
  { label: 'Cisco Small Business', headers: [/^config-file-header$/m, /^file SSD indicator /m, /^ssd-control-start$/m] },
  { label: 'Cisco AireOS', headers: [/^config (sysname|wlan|interface address|802\.11[ab]|advanced|mgmtuser|ap) \S/m] },
  { label: 'Cisco CatOS', headers: [/^set vlan \d+ (name |\d)/m, /^set (spantree|trunk) \S+ /m] },
  {
    label: 'ScreenOS',
    headers: [/^set (zone|vrouter) "/m, /^set interface "?(ethernet|trust|untrust)\S* (zone|ip|nat|route)/m, /^set policy id \d+ /m],
  },
  {
    label: 'A10 ACOS',
    headers: [/^!64-bit Advanced Core OS/m, /^vrrp-a /m, /^slb (server|virtual-server|service-group|template) /m],
  },
  { label: 'Citrix NetScaler', headers: [/^#NS\d/m, /^(add|bind) (lb|cs) vserver /m, /^set ns (config|hostName) /m] },
  { label: 'NVIDIA Onyx', headers: [/^## Running database /m, /^ *## (Product model|MLAG|Port) configuration$/m] },
  { label: 'Alcatel-Lucent OmniSwitch', headers: [/^vlan \d+(-\d+)? (admin-state )?enable\b/m, /^ip interface "[^"]+" address /m] },
  { label: 'Ciena SAOS', headers: [/^virtual-switch ethernet (create|add) /m, /^vlan create vlan \d/m, /^port set port \S+ /m] },
  { label: 'Adtran AOS', headers: [/^! ADTRAN/m] },
  { label: 'Allied Telesis AlliedWare Plus', headers: [/^interface port\d+\.\d+\.\d+/m, /^hostname awplus$/m] },
  { label: 'Edgecore', headers: [/^!<stackingDB>/m] },
  { label: 'ZTE ZXROS', headers: [/^!<\/?(mim|if-intf|system-config|ospfv?\d?|bgp|static)>$/m] },
];

/** Text before the first line that is neither blank nor a comment. */
const start = String.raw`(?<![\s\S])(?:[^\S\n]*(?:#.*)?\n)*`;

/** Routing daemons, hosts and files that only mention networks. */
const files: readonly Stranger[] = [
  {
    label: 'BIRD',
    headers: [
      /^(protocol|template) (bgp|device|kernel|static|ospf|direct|pipe|babel|rip)\b.*\{/m,
      /^router id \S+;$/m,
      /^filter \w+\s*\{/m,
    ],
  },
  { label: 'OpenBGPD', headers: [/^(neighbor|group) \S+ \{$(?![\s\S]*;$)/m], signs: [/^AS \d+$/m, /^(allow|deny|match) (from|to) /m] },
  {
    label: 'Terraform',
    headers: [/^(resource|data) "[^"]+" "[^"]+" \{/m, /^(variable|module|provider|output) "[^"]+" \{/m, /^terraform \{/m],
  },
  { label: 'JSON', headers: [/^\s*[{[]\s*("|\{|\[|\]|\}|$)(?![\s\S]*;$)/] },
  { label: 'YAML', headers: [new RegExp(`${start}(---|[\\w-]+:)( |\\r?\\n|$)`)] },
  { label: 'XML', headers: [/^\s*<(\?xml|!DOCTYPE|rpc-reply|config)\b/] },
  { label: 'INI file', headers: [new RegExp(`${start}\\[[\\w .:-]+\\]\\s*\\n`)] },
  { label: 'Shell script', headers: [/^#!\//] },
  { label: 'iptables', headers: [/^\*(filter|nat|mangle|raw)$/m] },
];

const strangers: readonly Stranger[] = [...devices, ...files];

/** What RANCID writes above a text, for systems whose words say nothing else; ours have headers of their own. */
const collected = /^[#!;] *RANCID-CONTENT-TYPE: (?!cisco\b|juniper|junos|arista|frr|quagga|cumulus)([\w-]+)/m;

/** The name of the foreign system that a text is from. */
export function strangerIn(text: string): string | undefined {
  const found = strangers.find(
    ({ headers, signs = [] }) => headers.some(header => header.test(text)) || signs.filter(sign => sign.test(text)).length > 1,
  );
  return found?.label ?? collected.exec(text)?.[1];
}
