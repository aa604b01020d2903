/** `security screen` of Junos: attacks that are looked for before any policy. */
import { type PathCommand, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const options: readonly PathCommand<object>[] = settings(
  'Attacks that are looked for.',
  '',
  'alarm-without-drop',
  'description <text:text>',
  'icmp { fragment | icmpv6-malformed | large | ping-death | flood [threshold <flood:int>] | ip-sweep [threshold <sweep:int>] }',
  'ip { bad-option | block-frag | loose-source-route-option | record-route-option | security-option | source-route-option | spoofing | stream-option | strict-source-route-option | tear-drop | timestamp-option | unknown-protocol | ipv6-malformed-header | ipv6-extension-header-limit <headers:0-32> }',
  'ip ipv6-extension-header <header:AH-header|ESP-header|HIP-header|destination-header|fragment-header|hop-by-hop-header|mobility-header|no-next-header|routing-header|shim6-header|user-defined-option-type> [<low:word> [to <high:word>]]',
  'ip tunnel <kind:bad-inner-header|gre|ip-in-udp|ipip> [<inner:gre-4in4|gre-4in6|gre-6in4|gre-6in6|teredo|ipip-4in4|ipip-4in6|ipip-6in4|ipip-6in6|ipip-6over4|ipip-6to4relay|isatap|dslite>]',
  'tcp { fin-no-ack | land | syn-ack-ack-proxy [threshold <proxy:int>] | syn-fin | syn-frag | tcp-no-flag | winnuke | port-scan [threshold <scan:int>] | tcp-sweep [threshold <sweep:int>] }',
  'tcp syn-flood { alarm-threshold <alarm:1-500000> | attack-threshold <attack:1-500000> | source-threshold <source:4-500000> | destination-threshold <destination:4-500000> | timeout <seconds:1-50> | queue-size <queue:int> }',
  'tcp syn-flood white-list <list:word> <side:source-address|destination-address> <prefixes:network...>',
  'udp { flood [threshold <flood:int>] | port-scan [threshold <scan:int>] | udp-sweep [threshold <sweep:int>] }',
  'udp flood white-list <lists:word...>',
  'limit-session { source-ip-based <source:int> | destination-ip-based <destination:int> }',
  'aggregation <side:source-prefix-mask|destination-prefix-mask|source-prefix-v6-mask|destination-prefix-v6-mask> <length:int>',
);

/** Everything below `security screen`. */
export const screens: readonly PathCommand<object>[] = [
  ...under('ids-option <screen:=screen>', options),
  ...settings('How attacks are told.', 'trap { interval <seconds:1-3600> }', 'white-list <of:word> address <prefixes:network...>'),
  ...traceoptions,
];
