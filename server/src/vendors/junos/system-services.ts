/** `system services` of Junos: how the device is reached, and what it hands out. */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();
const limits = ['connection-limit <connections:1-250>', 'rate-limit <attempts:1-250>'];
const addressRange = '( low <low:ip> [high <high:ip>] | high <top:ip> )';

const shells: readonly PathCommand<object>[] = [
  ...under(
    'ssh',
    settings(
      'Secure shell, and what it accepts.',
      '',
      ...limits,
      'root-login <how:allow|deny|deny-password>',
      'protocol-version <versions:v1|v2...>',
      'port <port:1-65535>',
      'max-sessions-per-connection <sessions:1-65535>',
      'max-pre-authentication-packets <packets:20-2147483647>',
      'client-alive-count-max <count:0-255>',
      'client-alive-interval <seconds:0-65535>',
      '<what:ciphers|macs|key-exchange|hostkey-algorithm-list> <names:word...>',
      'hostkey-algorithm <algorithm:word>',
      'fingerprint-hash <hash:md5|sha2-256>',
      'authentication-order <methods:password|radius|tacplus...>',
      'authorized-keys-command <command:text>',
      'authorized-keys-command-user <user:word>',
      'log-key-changes',
      'no-challenge-response',
      'no-password-authentication',
      'no-passwords',
      'no-public-keys',
      'no-tcp-forwarding',
      'tcp-forwarding',
      'allow-tcp-forwarding',
      'sftp-server',
      'rekey <what:data-limit|time-limit> <value:int>',
    ),
  ),
  ...['telnet', 'ftp', 'finger', 'rlogin', 'tftp-server', 'xnm-clear-text', 'xnm-ssl', 'netproxy'].flatMap(name =>
    under(
      name as 'telnet',
      settings(
        'A service through which the device is reached.',
        '',
        ...limits,
        'authentication-order <methods:password|radius|tacplus...>',
        'local-certificate <certificate:word>',
        'ssl-renegotiation',
        'no-ssl-renegotiation',
      ),
    ),
  ),
  ...under('netconf', [
    ...settings(
      'Management by programs (RFC 6241).',
      '',
      'ssh',
      'ssh port <port:1-65535>',
      'ssh client-alive-count-max <count:0-255>',
      'ssh client-alive-interval <seconds:0-65535>',
      'ssh connection-limit <connections:1-250>',
      'ssh rate-limit <attempts:1-250>',
      'tls [ local-certificate <certificate:word> | default-client-identity map-type <map:word> ]',
      'rfc-compliant',
      'yang-compliant',
      'yang-modules <what:device-specific|emit-extensions>',
      'flatten-commit-results',
      'hello-message yang-module-capabilities <what:advertise-custom-yang-modules|advertise-native-yang-modules|advertise-standard-yang-modules>',
      'notification',
      'notification interleave',
      'netconf-monitoring netconf-state-schemas <what:retrieve-custom-yang-modules|retrieve-standard-yang-modules>',
    ),
    ...traceoptions,
  ]),
  ...under(
    'outbound-ssh client <of:word>',
    settings(
      'A session that the device opens to its management.',
      '',
      'device-id <id:word>',
      'secret <secret:secret>',
      'services <service:netconf>',
      'keep-alive [ retry <times:int> | timeout <seconds:int> ]',
      'reconnect-strategy <strategy:in-order|sticky>',
      '<server:word> [ port <port:1-65535> | retry <times:int> | timeout <seconds:int> ]',
    ),
  ),
  ...under('outbound-ssh', traceoptions),
];

const web: readonly PathCommand<object>[] = [
  ...settings(
    'Management by a browser or by programs over HTTP.',
    'web-management <protocol:http|https>',
    'web-management <protocol:http|https> port <port:1-65535>',
    'web-management <protocol:http|https> interface <interfaces:interface...>',
    'web-management https <what:local-certificate|pki-local-certificate|system-generated-certificate> [<certificate:word>]',
    'web-management management-url <url:word>',
    'web-management session [ idle-timeout <minutes:1-1440> | session-limit <sessions:1-1024> ]',
    'web-management control max-threads <threads:0-16>',
    'rest [ enable-explorer | control allowed-sources <sources:ip...> | control connection-limit <limit:int> | http port <port:int> | http addresses <addresses:ip...> | https port <tlsPort:int> | https addresses <tlsAddresses:ip...> | https server-certificate <certificate:word> | https cipher-list <ciphers:word...> ]',
    'extension-service request-response grpc [ clear-text port <port:int> | clear-text address <address:ip> | ssl port <tlsPort:int> | ssl address <tlsAddress:ip> | ssl local-certificate <certificate:word> | ssl use-pki | ssl hot-reloading | max-connections <connections:int> | skip-authentication | grpc-keep-alive <seconds:int> | routing-instance <instance:routing-instance> ]',
    'extension-service notification [ port <port:int> | allow-clients address <clients:network...> | max-connections <connections:int> | broker-socket-send-buffer-size <bytes:int> ]',
    'dns [ max-cache-ttl <seconds:int> | max-ncache-ttl <negative:int> | forwarders <servers:ip...> | dns-proxy interface <interfaces:interface...> | dns-proxy default-domain <domain:word> [forwarders <forwarders:ip...>] | dns-proxy cache <host:word> inet <address:ip> ]',
    'dynamic-dns client <host:word> [ server <server:word> | agent <agent:text> | username <name:word> | password <secret:secret> | interface <interface> ]',
    'bbe-stats-service',
    'subscriber-management enable [force]',
    'database-replication',
    'resource-monitor',
    'resource-monitor [ high-threshold <percent:int> | subscribers-limit | no-throttle | no-logging | traceoptions ]',
    'static-subscribers',
    'service-deployment servers <server:ip> [port <port:int>]',
    'service-deployment source-address <address:ip>',
  ),
  ...under('web-management', traceoptions),
  ...under('extension-service', traceoptions),
];

/** The DHCP server that keeps its pools here; the other one takes them from `access`. */
const dhcpDetails = [
  `address-range ${addressRange}`,
  'exclude-address <addresses:ip...>',
  'router <routers:ip...>',
  'name-server <servers:ip...>',
  'wins-server <servers:ip...>',
  'domain-name <name:word>',
  'domain-search <domains:word...>',
  'default-lease-time <seconds:word>',
  'maximum-lease-time <seconds:word>',
  'boot-file <file:word>',
  'boot-server <server:word>',
  'next-server <server:ip>',
  'server-identifier <address:ip>',
  'sip-server <kind:name|address> <servers:word...>',
  'option <code:1-254> <type:string|ip-address|byte|byte-stream|short|integer|flag|unsigned-short|unsigned-integer|array> <values:word...>',
  'propagate-settings <interface>',
  'propagate-ppp-settings <interface>',
];

/** Servers that routing instances have too. */
export const dhcpServers: readonly PathCommand<object>[] = [
  ...under('dhcp', [
    ...settings(
      'Hands out addresses.',
      '',
      ...dhcpDetails,
      'static-binding <client:mac> [ fixed-address <address:ip> | host-name <host:word> | client-identifier <form:ascii|hexadecimal> <id:word> ]',
    ),
    ...under('pool <of:network>', settings('Addresses to hand out in a subnet.', '', ...dhcpDetails)),
    ...traceoptions,
  ]),
  ...['dhcp-local-server', 'dhcp-local-server dhcpv6'].flatMap(server =>
    under(server as 'dhcp-local-server', [
      ...settings(
        'Hands out addresses from the pools of `access`.',
        '',
        'group <of:word>',
        'group <of:word> interface <interface>',
        'group <of:word> interface <interface> [ exclude | trace | upto <upto:interface> | overrides interface-client-limit <limit:int> ]',
        'group <of:word> [ access-profile <profile:access-profile> | dynamic-profile <dynamic:?dynamic-profile> | overrides interface-client-limit <limit:int> | overrides client-discover-match <match:incoming-interface|option60-and-option82> | overrides process-inform | overrides delegated-pool <pool:address-pool> | overrides delay-offer | overrides rapid-commit | reconfigure clear-on-abort | reconfigure token <token:secret> | reconfigure strict | authentication password <secret:secret> | authentication username-include <parts:word...> ]',
        'pool-match-order <orders:ip-address-first|external-authority|option-82|option-82-strict...>',
        'overrides [ interface-client-limit <limit:int> | client-discover-match <match:incoming-interface|option60-and-option82> | delegated-pool <pool:address-pool> | process-inform [pool <inform:address-pool>] | rapid-commit | delay-offer | allow-no-end-option ]',
        'reconfigure { clear-on-abort | strict | attempts <times:int> | timeout <seconds:int> | token <token:secret> | trigger radius-disconnect }',
        'forward-snooped-clients <which:all-interfaces|configured-interfaces|non-configured-interfaces>',
        'duplicate-clients-in-subnet <by:incoming-interface|option-82>',
        'on-demand-address-allocation',
      ),
    ]),
  ),
  ...traceoptions,
];

/** Everything below `system services`. */
export const services: readonly PathCommand<object>[] = [
  ...shells,
  ...web,
  ...dhcpServers,
  command('dhcp-proxy-client', 'Asks servers in the name of clients.'),
];
