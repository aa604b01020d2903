/** Systems whose texts look like ours but are not read yet: recognised so that they are never taken for another. */

interface Stranger {
  readonly label: string;
  /** Any of these, looked for in the first lines of the text. */
  readonly headers: readonly RegExp[];
  readonly excludes?: readonly RegExp[];
}

export const strangers: readonly Stranger[] = [
  { label: 'Cisco ASA', headers: [/^(ASA|PIX) Version /m, /^: Saved$/m, /^ *nameif \S+$/m, /^access-list \S+ extended /m] },
  {
    label: 'Palo Alto PAN-OS',
    headers: [
      /^set (deviceconfig|mgt-config|network (interface|virtual-router|profiles)|rulebase|device-group|template) /m,
      /^(deviceconfig|mgt-config) \{/m,
    ],
  },
  { label: 'FortiOS', headers: [/^#config-version=/m, /^config (system|router|firewall) \S+$/m] },
  { label: 'F5 BIG-IP', headers: [/^#TMSH-VERSION/m, /^(ltm|sys|net|auth) [\w-]+ \S+ \{/m] },
  { label: 'Nokia SR OS', headers: [/^# TiMOS-/m, /^(configure|\/configure) /m, /^configure \{/m, /^exit all$/m] },
  {
    label: 'VyOS',
    headers: [/^\/\/ vyos-config-version/m, /^set interfaces (ethernet|loopback|dummy|bonding) /m, /^set system config-management /m],
  },
  { label: 'MikroTik RouterOS', headers: [/^# .* by RouterOS /m, /^\/(interface|ip|ipv6|routing|system)( [\w-]+)*$/m] },
  { label: 'Cumulus NCLU', headers: [/^net add (hostname|interface|bgp|loopback|bond|vlan|routing) /m] },
  { label: 'BIRD', headers: [/^protocol (bgp|device|kernel|static|ospf|direct)\b.*\{/m, /^router id \S+;$/m] },
  { label: 'A10 ACOS', headers: [/^!64-bit Advanced Core OS/m, /^vrrp-a /m, /^slb (server|virtual-server|service-group) /m] },
  {
    label: 'Terraform',
    headers: [/^(resource|data) "[^"]+" "[^"]+" \{/m, /^(variable|module|provider|output) "[^"]+" \{/m, /^terraform \{/m],
  },
  { label: 'JSON', headers: [/^\s*[{[]\s*("|\{|\[|\]|\}|$)(?![\s\S]*;$)/] },
  { label: 'YAML', headers: [/^---$/m, /^(version|services|hosts|all|nodes|links|module|provider|topology):( |$)/m] },
  { label: 'XML', headers: [/^\s*<(\?xml|!DOCTYPE|rpc-reply|config)\b/] },
  { label: 'Shell script', headers: [/^#!\//] },
  { label: 'iptables', headers: [/^\*(filter|nat|mangle|raw)$/m] },
];
