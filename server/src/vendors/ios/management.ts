/** Management of the device: recognised, with the names that its lines refer to. Secrets are never shown. */
import { type Commands, commandsOf } from '../../notation/command.ts';
import { opens } from './opens.ts';

const { command, block } = commandsOf<unknown>();

const lineBody: Commands<unknown> = [
  command('access-class <list:acl> <direction:in|out> [<options:word...>]', 'Who may reach these lines.'),
  command('ipv6 access-class <list:ipv6-acl> <direction:in|out>', 'Who may reach these lines over IPv6.'),
  command('password [<encryption:0-9>] <secret:secret>', 'The password of these lines.'),
  command('login [<options:word...>]', 'How users prove themselves.'),
  command('authorization <options:word...>', 'Which method decides what users may do.'),
  command('accounting <options:word...>', 'Which method records what users do.'),
  command('transport <direction:input|output|preferred> <protocols:word...>', 'Which protocols reach these lines.'),
  command(
    '<what:exec-timeout|session-timeout|logging|privilege|length|width|stopbits|databits|parity|speed|rxspeed|txspeed|flowcontrol|modem|history|exec|escape-character|session-limit|absolute-timeout|autocommand|rotary|monitor|location|notify|no-sleep|activation-character|terminal-type|stop-character|start-character|hold-character|ip|vacant-message|telnet|international|media-type|special-character-bits|usb-inactivity-timeout|script|autoselect|refuse-message|motd-banner|exec-banner|full-help|editing|lockable|padding|prompt|disconnect-character> [<options:word...>]',
    'A setting of these lines.',
  ),
];

const access: Commands<unknown> = [
  block(
    'line <kind:con|console|vty|aux|tty> <first:word> [<last:word>]',
    'Opens the lines that users come in by.',
    opens(() => lineBody),
  ),
  block(
    'line <first:word> [<last:word>]',
    'Opens the lines that users come in by.',
    opens(() => lineBody),
  ),
  command('enable <kind:secret|password> [<encryption:0-9>] <secret:secret>', 'The secret of the privileged mode.'),
  command('enable <kind:secret|password> level <level:0-15> [<encryption:0-9>] <secret:secret>', 'The secret of a privilege level.'),
  command(
    'username <user:word> [privilege <level:0-15>] [common-criteria-policy <policy:word>] <kind:secret|password> [<encryption:0-9>] <secret:secret>',
    'A local user.',
  ),
  command('username <user:word> <options:word...>', 'A setting of a local user.'),
  command('user-name <user:word>', 'Opens a local user.'),
  command('privilege <options:word...>', 'Which level a command needs.'),
  command('service <options:word...>', 'A service of the device.'),
  command('banner <kind:motd|login|exec|incoming|prompt-timeout|slip-ppp|config-save> <text:text>', 'A text that users are shown.'),
  command('banner <text:text>', 'A text that users are shown.'),
  command(
    '<what:boot-start-marker|boot-end-marker|redundancy|subscriber|mmi|diagnostic|license|platform|memory|archive|scheduler|multilink|virtual-service|hw-module|file|prompt|config-register|menu|alias|parser|process|exception|warm-reboot|warm-startup|facility-alarm|call-home|guestshell|app-hosting|iox|netconf|netconf-yang|restconf|gnxi|telemetry|transceiver|upgrade|card|slot|controller|network-clock|clock|calendar|cdp|lldp|boot|do|macro|default|resume|rtr|cns|onep|sdm|port-channel|stack-mac|switch|system|power|errdisable|udld|mls|vtp|l2|l2vpn|ethernet|cef|buffers|chat-script|event|kron|vpdn|vpdn-group|bridge|gatekeeper|voice|voice-card|dial-peer|dspfarm|sccp|telephony-service|ephone|mgcp|gateway|credentials|call-manager-fallback|tftp-server|rmon|login|secure|authentication|dot1x|mac|mac-address-table|identity|cts|device-tracking|device-sensor|fallback|epm|parameter-map|performance|flow|sampler|monitor|nat64|mpls|tag-switching|ldp|lisp|l2tp-class|pseudowire-class|time-range|x25|frame-relay|isdn|dialer-list|dialer|appfw|wlan|ap|wireless|remote-management|pnp|avc|location|transport-map|transport|setup|avb|ptp|esmc|install|service-insertion|cable|ipc|nsf|domain|x29|aqm-register-fnf|fhrp|digitalio|ztp|coap> [<options:word...>]',
    'A setting of the device.',
  ),
  command('Building configuration...', 'What the device printed before the configuration.'),
  command('Current configuration : <size:int> bytes', 'What the device printed before the configuration.'),
];

const aaa: Commands<unknown> = [
  command('aaa new-model', 'Uses authentication, authorization and accounting by lists of methods.'),
  command('aaa <part:authentication|authorization|accounting> <options:word...>', 'Who decides about users, and in which order.'),
  ...['radius', 'tacacs+'].map(kind =>
    block(
      `aaa group server ${kind} <group:=aaa-server-group>`,
      'Opens a group of servers.',
      opens(() => serverGroup),
    ),
  ),
  command('aaa group server ldap <group:=aaa-server-group>', 'Opens a group of servers.'),
  command(
    'aaa <what:session-id|local|max-sessions|memory|intercept|nas|pod|server|attribute|cache|common-criteria|configuration|dnis|password|policy|route|session-mib|traceback|user> [<options:word...>]',
    'A setting of authentication.',
  ),
  command('tacacs-server key [<encryption:0-7>] <secret:secret>', 'The secret shared with servers.'),
  command('radius-server key [<encryption:0-7>] <secret:secret>', 'The secret shared with servers.'),
  command(
    '<kind:tacacs-server|radius-server> host <host:word> key [<encryption:0-7>] <secret:secret>',
    'A server, with the secret shared with it.',
  ),
  command('<kind:tacacs-server|radius-server> <options:word...>', 'A setting of servers.'),
  block(
    '<kind:tacacs|radius> server <name:word>',
    'Opens a server.',
    opens(() => server),
  ),
  command('ip <kind:tacacs|radius> source-interface <interface> [vrf <vrf:vrf>]', 'The interface whose address servers see.'),
];

const serverGroup: Commands<unknown> = [
  command('server name <name:word>', 'A server of the group.'),
  command('server-private <host:word> [<options:word...>]', 'A server of this group only.'),
  command('server <host:word> [<options:word...>]', 'A server of the group.'),
  command('ip vrf forwarding <vrf:vrf>', 'The VRF that servers are reached in.'),
  command('vrf <vrf:vrf>', 'The VRF that servers are reached in.'),
  command('ip <kind:tacacs|radius> source-interface <interface>', 'The interface whose address servers see.'),
  command(
    '<what:deadtime|load-balance|accounting|attribute|authorization|cache|directed-request|timeout|ipv6> [<options:word...>]',
    'A setting of the group.',
  ),
];

const server: Commands<unknown> = [
  command('address <family:ipv4|ipv6> <host:word> [<options:word...>]', 'The address of the server.'),
  command('key [<encryption:0-7>] <secret:secret>', 'The secret shared with the server.'),
  command(
    '<what:timeout|port|single-connection|automate-tester|retransmit|dtls|tls|backoff|send-nat-address|pac|non-standard> [<options:word...>]',
    'A setting of the server.',
  ),
];

const monitoring: Commands<unknown> = [
  command(
    'snmp-server community <secret:secret> [view <view:word>] [<mode:RO|RW>] [ipv6 <list6:ipv6-acl>] [<list:acl>]',
    'A word that gives access over SNMP.',
  ),
  command('snmp-server host <host:ip> [<options:word...>]', 'Who receives traps.'),
  command(
    'snmp-server <what:trap-source|source-interface> [<kind:informs|traps>] <interface>',
    'The interface whose address traps come from.',
  ),
  command('snmp-server user <user:word> <group:word> <options:word...>', 'A user of SNMP version 3.'),
  command('snmp-server <options:text>', 'A setting of SNMP.'),
  command('logging source-interface <interface> [vrf <vrf:vrf>]', 'The interface whose address messages come from.'),
  command('logging host <host:word> [vrf <vrf:vrf>] [<options:word...>]', 'Who receives messages.'),
  command('logging [<options:word...>]', 'A setting of messages.'),
  command('ntp authentication-key <key:int> <method:word> <secret:secret> [<encryption:int>]', 'A key of time servers.'),
  command('ntp source <interface>', 'The interface whose address time servers see.'),
  command('ntp access-group [<family:ipv4|ipv6>] <what:peer|query-only|serve|serve-only> <list:acl> [kod]', 'Who may ask for the time.'),
  command('ntp <kind:server|peer> [vrf <vrf:vrf>] <host:word> [<options:word...>]', 'A server that the time comes from.'),
  command(
    'ntp <what:update-calendar|master|authenticate|trusted-key|logging|clock-period|max-associations|maxdistance|mindistance|orphan|passive|panic|refid|allow|broadcastdelay|disable> [<options:word...>]',
    'A setting of the time.',
  ),
  command('sntp <options:word...>', 'A setting of the time.'),
  command('debug <options:word...>', 'Writes details of a part to the log.'),
];

export const management: Commands<unknown> = [...access, ...aaa, ...monitoring];
