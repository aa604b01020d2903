/** What a Junos firewall looks at beyond packets: web filters and scanners (UTM), times at which policies hold, paths by application, and NAT of service cards. */
import { type PathCommand, under } from '../../notation/paths.ts';
import { settings } from './values.ts';

const verdict = '<verdict:block|permit|log-and-permit|quarantine>';
const fallback =
  'fallback-settings { default <fallback:block|log-and-permit|permit> | server-connectivity <server:block|log-and-permit|permit> | timeout <slow:block|log-and-permit|permit> | too-many-requests <many:block|log-and-permit|permit> }';
const fallbacks =
  'fallback-options <condition:default|content-size|engine-not-ready|timeout|out-of-resources|too-many-requests|password-file|corrupt-file|decompress-layer> <how:block|log-and-permit|permit>';

const utm: readonly PathCommand<object>[] = settings(
  'What is looked for in the traffic of users.',
  'custom-objects ( url-pattern | custom-url-category | mime-pattern | filename-extension | protocol-command ) <of:word> [ value <patterns:word...> ]',
  'feature-profile web-filtering [ type <type:juniper-enhanced|juniper-local|websense-redirect|surf-control-integrated> | url-whitelist <allowed:word> | url-blacklist <refused:word> | http-persist | http-reassemble ]',
  'feature-profile web-filtering ( juniper-enhanced | juniper-local | websense-redirect )',
  'feature-profile web-filtering ( juniper-enhanced | websense-redirect ) server { host <host:word> | port <port:port> }',
  'feature-profile web-filtering juniper-enhanced cache { timeout <cache:int> | size <size:int> }',
  'feature-profile web-filtering ( juniper-enhanced | juniper-local | websense-redirect ) profile <of:word>',
  `feature-profile web-filtering ( juniper-enhanced | juniper-local | websense-redirect ) profile <of:word> { default ${verdict} | timeout <timeout:int> | no-safe-search | custom-block-message <message:word> | base-filter <base:word> }`,
  `feature-profile web-filtering ( juniper-enhanced | juniper-local | websense-redirect ) profile <of:word> ${fallback}`,
  `feature-profile web-filtering ( juniper-enhanced | juniper-local | websense-redirect ) profile <of:word> category <category:word> [ action ${verdict} ]`,
  `feature-profile web-filtering juniper-enhanced profile <of:word> site-reputation-action <reputation:very-safe|moderately-safe|fairly-safe|suspicious|harmful> ${verdict}`,
  'feature-profile anti-virus [ type <engine:sophos-engine|avira-engine|juniper-express-engine|kaspersky-lab-engine> | url-whitelist <clean:word> | mime-whitelist list <mime:word> ]',
  'feature-profile anti-virus ( sophos-engine | avira-engine )',
  'feature-profile anti-virus ( sophos-engine | avira-engine ) pattern-update { url <url:word> | interval <interval:int> | email-notify admin-email <mail:word> }',
  'feature-profile anti-virus ( sophos-engine | avira-engine ) profile <of:word>',
  `feature-profile anti-virus ( sophos-engine | avira-engine ) profile <of:word> ${fallbacks}`,
  'feature-profile anti-virus ( sophos-engine | avira-engine ) profile <of:word> scan-options { uri-check | timeout <timeout:int> | content-size-limit <size:int> }',
  'feature-profile anti-virus ( sophos-engine | avira-engine ) profile <of:word> trickling timeout <trickling:int>',
  'feature-profile ( content-filtering | anti-spam sbl ) profile <of:word>',
  'feature-profile anti-spam sbl profile <of:word> { sbl-default-server | no-sbl-default-server | spam-action <spam:block|tag-header|tag-subject> | custom-tag-string <tag:word> }',
  'feature-profile content-filtering profile <of:word> { block-extension <extensions:word> | block-mime list <mimes:word> | block-command <commands:word> | permit-command <permitted:word> | block-content-type <contents:activex|exe|http-cookie|java-applet|zip...> }',
  'utm-policy <of:word>',
  'utm-policy <of:word> web-filtering http-profile <web:word>',
  'utm-policy <of:word> anti-virus ( http-profile | smtp-profile | pop3-profile | imap-profile ) <virus:word>',
  'utm-policy <of:word> anti-virus ftp ( upload-profile | download-profile ) <ftp:word>',
  'utm-policy <of:word> content-filtering ( http-profile | smtp-profile | pop3-profile | imap-profile ) <content:word>',
  'utm-policy <of:word> anti-spam smtp-profile <spam:word>',
  'utm-policy <of:word> traffic-options sessions-per-client { limit <limit:int> | over-limit <over:block|log-and-permit> }',
);

const byApplication: readonly PathCommand<object>[] = settings(
  'Which way traffic of an application goes.',
  'profile <of:word>',
  'profile <of:word> rule <rule:word>',
  'profile <of:word> rule <rule:word> match { dynamic-application <applications:word...> | dynamic-application-group <groups:word...> | category <categories:word...> }',
  'profile <of:word> rule <rule:word> then { routing-instance <instance:routing-instance> | sla-rule <sla:word> | application-services-bypass }',
  'policy <of:word> from-zone <zone:zone> policy <policy:word> { match source-address <source:address> | match destination-address <destination:address> | match application <application:word> | then application-services advance-policy-based-routing-profile <used:word> }',
  'tunables { max-route-change <changes:int> | drop-on-zone-mismatch | enable-logging | no-log-session }',
);

const days = 'daily|sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const times: readonly PathCommand<object>[] = settings(
  'When policies hold.',
  'scheduler <of:word>',
  `scheduler <of:word> <weekday:${days}> [ all-day | exclude | start-time <from:clock> stop-time <to:clock> ]`,
  'scheduler <of:word> start-date <date:word> stop-date <until:word>',
  'scheduler <of:word> description <text:text>',
);

const cards: readonly PathCommand<object>[] = settings(
  'How a service card translates addresses.',
  'pool <of:=nat-pool>',
  'pool <of:=nat-pool> address <address:network>',
  'pool <of:=nat-pool> address-range low <low:ip> high <high:ip>',
  'pool <of:=nat-pool> port { automatic [ random-allocation | auto | sequential ] | range low <lowPort:int> high <highPort:int> | secured-port-block-allocation [ block-size <block:int> | max-blocks-per-address <blocks:int> | active-block-timeout <active:int> ] | deterministic-port-block-allocation [ block-size <fixed:int> ] | preserve-parity | preserve-range }',
  'pool <of:=nat-pool> { address-allocation round-robin | mapping-timeout <mapping:int> | snmp-trap-thresholds [ address-port low <lowTrap:int> high <highTrap:int> ] }',
  'rule <of:word> [ match-direction <direction:input|output|input-output> ]',
  'rule <of:word> term <term:word>',
  'rule <of:word> term <term:word> from { source-address <source:network> [except] | destination-address <destination:network> [except] | applications <applications:application> | application-sets <sets:application> | source-address-range low <lowSource:ip> high <highSource:ip> | destination-port range low <lowPort:int> high <highPort:int> | source-prefix-list <sourceList:prefix-list> | destination-prefix-list <destinationList:prefix-list> }',
  'rule <of:word> term <term:word> then { no-translation | syslog | port-forwarding-mappings <forwarding:word> | translated [ source-pool <sourcePool:nat-pool> | destination-pool <destinationPool:nat-pool> | source-prefix <sourcePrefix:prefix> | destination-prefix <destinationPrefix:prefix> | translation-type <type:basic-nat44|basic-nat66|basic-nat-pt|dnat-44|deterministic-napt44|dynamic-nat44|napt-44|napt-66|napt-pt|stateful-nat64|twice-basic-nat-44|twice-dynamic-nat-44|twice-napt-44> | mapping-type endpoint-independent | filtering-type endpoint-independent | address-pooling paired ] }',
  'rule-set <of:word> rule <rule:word>',
);

export const protection: readonly PathCommand<object>[] = [
  ...under('security utm', utm),
  ...under('security advance-policy-based-routing', byApplication),
  ...under('schedulers', times),
  ...under('services nat', cards),
];
