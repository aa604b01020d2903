/** `snmp` of Junos: who may ask, and who is told. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();
const model = '<model:any|usm|v1|v2c>';
const versions = '<version:all|v1|v2>';
const categories =
  '<categories:authentication|chassis|chassis-cluster|configuration|dot3oam-events|link|ntp-events|otn-alarms|remote-operations|rmon-alarm|routing|services|sonet-alarms|startup|timing-events|vrrp-events...>';

const community: readonly PathCommand<object>[] = [
  ...settings(
    'A community string, never shown, and what it opens.',
    '',
    'authorization <right:read-only|read-write>',
    'view <view:word>',
    'clients <addresses:network...>',
    'clients <address:network> restrict',
    'logical-system <system:word>',
    'routing-instance <instance:routing-instance>',
    'routing-instance <instance:routing-instance> clients <addresses:network...>',
    'routing-instance <instance:routing-instance> clients <address:network> restrict',
  ),
  command('client-list-name <list:prefix-list>', 'Addresses that may use the community.'),
  command('routing-instance <instance:routing-instance> client-list-name <list:prefix-list>', 'Addresses that may use the community.'),
];

const v3: readonly PathCommand<object>[] = [
  ...under(
    'usm <engine:local-engine|remote-engine> [<id:hex>] user <of:word>',
    settings(
      'A user of SNMP version 3 (RFC 3414).',
      '',
      '<protocol:authentication-md5|authentication-sha|authentication-sha224|authentication-sha256|authentication-sha384|authentication-sha512|privacy-des|privacy-3des|privacy-aes128|privacy-aes192|privacy-aes256>',
      '<protocol:authentication-md5|authentication-sha|authentication-sha224|authentication-sha256|authentication-sha384|authentication-sha512> <form:authentication-key|authentication-password> <secret:secret>',
      '<protocol:privacy-des|privacy-3des|privacy-aes128|privacy-aes192|privacy-aes256> <form:privacy-key|privacy-password> <secret:secret>',
      '<none:authentication-none|privacy-none>',
    ),
  ),
  ...settings(
    'What users of version 3 may see (RFC 3415).',
    `vacm security-to-group security-model ${model} security-name <of:word> group <group:word>`,
    `vacm access group <of:word> [ default-context-prefix | context-prefix <prefix:word> ] security-model ${model} security-level <level:authentication|none|privacy> [ read-view <read:word> | write-view <write:word> | notify-view <notify:word> | context-match <match:exact|prefix> ]`,
    'target-address <of:word> [ address <address:word> | port <port:1-65535> | tag-list <tags:word...> | target-parameters <parameters:word> | address-mask <mask:ip> | timeout <seconds:int> | retry-count <times:int> | routing-instance <instance:routing-instance> | logical-system <system:word> ]',
    `target-parameters <of:word> [ parameters ] [ message-processing-model <processing:v1|v2c|v3> | security-model ${model} | security-level <level:authentication|none|privacy> | security-name <name:word> | notify-filter <filter:word> ]`,
    'notify <of:word> { type <type:trap|inform> | tag <tag:word> }',
    'notify-filter <of:word> oid <oid:word> <how:include|exclude>',
    'snmp-community <of:word> { community-name <secret:secret> | security-name <name:word> | context <context:word> | tag <tag:word> }',
  ),
];

/** Everything below `snmp`. */
export const snmp: readonly PathCommand<object>[] = [
  ...settings(
    'What the device says of itself.',
    'location <text:text>',
    'contact <text:text>',
    'description <text:text>',
    'name <text:text>',
    'engine-id [ local <id:word> | use-default-ip-address | use-mac-address ]',
    'filter-duplicates',
    'filter-interfaces [ all-internal-interfaces | interfaces <patterns:word...> ]',
    'interface <interfaces:interface...>',
    'nonvolatile commit-delay <seconds:int>',
    'health-monitor [ interval <seconds:int> | rising-threshold <rising:int> | falling-threshold <falling:int> ]',
    'stats-cache-lifetime <seconds:int>',
    'customization ether-stats-ifd-only',
    'arp [host-name-resolution]',
    'proxy <of:word> [ device-name <device:word> | version-v1 snmp-community <secret:secret> | version-v2c snmp-community <secret2:secret> | version-v3 security-name <name:word> ]',
    'subagent tcp',
    'routing-instance-access',
    'routing-instance-access access-list <pattern:word> [restrict]',
    'logical-system-trap-filter',
    'view <of:word> oid <oid:word> [<how:include|exclude>]',
    'traceoptions memory-trace size <size:int>',
  ),
  ...under('community <secret:secret>', community),
  command('client-list <list:=prefix-list>', 'Addresses that may use SNMP communities; prefix lists share its names.'),
  ...under(
    'client-list <list:=prefix-list>',
    settings('Addresses that may use SNMP communities.', '<addresses:network...>', '<address:network> restrict'),
  ),
  ...under('trap-group <of:word>', [
    ...settings(
      'Who is told of events.',
      '',
      `version ${versions}`,
      `categories [${categories}]`,
      'categories <kind:sonet-alarms|otn-alarms> <alarm:word>',
      'targets <addresses:ip...>',
      'destination-port <port:1-65535>',
      'logical-system <system:word>',
    ),
    command('routing-instance <instance:routing-instance>', 'The instance through which targets are reached.'),
  ]),
  ...under(
    'trap-options',
    settings(
      'How traps are sent.',
      '',
      'source-address <address:ip>',
      'source-address <lender:interface>',
      'agent-address outgoing-interface',
      'enterprise-oid',
      'context-oid',
      'routing-instance <instance:routing-instance>',
      'routing-instance <instance:routing-instance> source-address <address:ip>',
      'routing-instance <instance:routing-instance> source-address <lender:interface>',
      'logical-system <system:word>',
    ),
  ),
  ...under('v3', v3),
  ...under(
    'rmon',
    settings(
      'Values that are watched (RFC 2819).',
      'alarm <of:int> [ description <text:text> | variable <oid:word> | interval <seconds:int> | sample-type <type:absolute-value|delta-value> | rising-threshold <rising:int> | falling-threshold <falling:int> | rising-event-index <risingEvent:int> | falling-event-index <fallingEvent:int> | startup-alarm <startup:rising-alarm|falling-alarm|rising-or-falling-alarm> | falling-threshold-interval <fallingSeconds:int> | request-type <request:get-request|get-next-request|walk-request> | syslog-subtag <tag:word> ]',
      'event <of:int> [ description <text:text> | type <type:log|log-and-trap|none|snmptrap> | community <secret:secret> ]',
      'history <of:int> [ interface <interface> | bucket-size <buckets:int> | interval <seconds:int> | owner <owner:word> ]',
    ),
  ),
  ...traceoptions,
];
