/** What belongs to the box itself: services, licences, hardware, copies of the configuration. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { portDefaults } from './platform-links.ts';

const systemServices = settings(
  'A service of the device.',
  'service timestamps <of:debug|log> [ ( uptime | datetime { msec | localtime | show-timezone | year } ) ]',
  'service ( password-encryption | tcp-keepalives-in | tcp-keepalives-out | sequence-numbers | config | pad [ ( cmns | from-xot | to-xot ) ] | dhcp | finger | udp-small-servers | tcp-small-servers | nagle | call-home | internal | hide-telnet-addresses | linenumber | prompt config | exec-callback | exec-wait | slave-log | telnet-zeroidle | disable-ip-fast-frag | compress-config | heartbeat | old-slip-prompts | scripting | pt-vty-logging | unsupported-transceiver | private-config-encryption | sequence-numbers | log backtrace | udp-small-servers max-servers <udpServers:int> | tcp-small-servers max-servers <tcpServers:int> | decimal-tty | ipc test | routing capabilities-manager | config-upgrade | download-fl )',
  'service counters max age <age:int>',
  'service alignment ( detection | logging )',
  'service routing protocols model multi-agent',
);

const boot = settings(
  'How the device starts.',
  'boot-start-marker',
  'boot-end-marker',
  'boot system [ ( flash | bootflash | tftp | ftp | rom | switch ( all | <member:int> ) ) ] [<file:word>] [<host:word>]',
  'boot ( config <config:word> | host <hostFile:word> | network <networkFile:word> | bootldr <loader:word> | manual | enable-break [ switch ( all | <broken:int> ) ] | private-config | config-file <configFile:word> | path-list <paths:word> | helper <helper:word> | auto-copy-sw | auto-download-sw <download:word> | buffersize <size:int> | hide-boot-info | mode <mode:word> )',
  'config-register <register:hex>',
  'configuration mode exclusive [ ( auto | manual ) ] [ lock-show ]',
  'warm-reboot [ count <count:int> ] [ uptime <uptime:int> ]',
  'secure boot-image',
  'secure boot-config',
  'software ( auto-upgrade ( enable | source url <source:word> ) | auto-downgrade )',
);

const licences = settings(
  'A licence of the device.',
  'license udi pid <product:word> sn <serial:word>',
  'license boot ( level <level:word> [ addon <addon:word> ] | suite <suite:word> | module <module:word> ( technology-package <package:word> [ disable ] | level <moduleLevel:word> ) )',
  'license accept end user agreement',
  'license smart ( enable | transport ( callhome | smart | cslu | off | automatic ) | url ( <url:word> | default | smart <smart:word> | cslu <cslu:word> | utility <utility:word> ) | privacy ( all | hostname | version ) | proxy ( address <proxy:word> | port <port:int> ) | usage interval <interval:int> | vrf <vrf:vrf> | custom_id <id:word> | conversion automatic | reservation | utility [ customer_info ( city | country | id | name | postalcode | state | street ) <info:text> ] | server-identity-check | sync local )',
  'license ( feature <feature:word> [<module:word>] | feature hseck9 | agent notify <agent:word> | call-home url <home:word> | virtual-switch | throughput <throughput:word> )',
);

const hardware = settings(
  'A setting of the hardware.',
  'platform ( shell | punt-keepalive settings | console ( serial | virtual | auto ) | punt-keepalive ( disable-kernel-core | settings <settings:int> | warning-count <warnings:int> | fatal-count <fatals:int> | interval <interval:int> | disable ) | qfp utilization monitor load <percent:int> | hardware throughput ( level ( <level:word> [<rate:word>] | MB <megabits:word> ) | crypto <crypto:word> ) | sudi cmca3 | loadbalance max-paths <paths:int> | ipsec ( control-plane-reserve <reserve:word> | accelerate <accelerate:word> ) | resource <resource:word> | urpf <urpf:word> | tcam-parity-error enable | qos ( marker-statistics | match-statistics per-filter | port-channel-aggregate <aggregate:int> | performance-monitor ) | ip ( features sequential ) | vfi dot1q-transparency | multilink | mpls load-balance <balance:word> | acl <acl:word> | management-interface | usb disable | wdog )',
  'hw-module ( ( module | slot | subslot | switch ) <where:slot> [ ( uplink mode | ethernet | shutdown [ ( powered | unpowered ) ] | logging onboard [ message level <messages:int> ] | usbflash1 | usb disable | breakout <ports:numbers> | mode <mode:word> | boot | reset | rate-monitor | port-group <group:int> select <select:word> | beacon ( on | off ) | clear-log | breakout module <module:int> | tdm8kref enable | sdm-template <template:word> ) ] | uplink select <uplink:word> | beacon switch <member:int> | session <session:slot> | oia | provision <provision:int> <provisionValue:int> )',
  'card type ( e1 | t1 | e3 | t3 ) <where:slot> [<subslot:int>]',
  'network-clock-participate ( wic <wic:int> | slot <slot:int> | aim <aim:int> )',
  'network-clock-select <priority:int> ( <clock:word> [<where:slot>] )',
  'network-clock ( input-source <priority:int> ( interface <clockPort:interface> | external <external:word> | ptp domain <domain:int> ) | synchronization ( automatic | participate <participate:slot> | mode QL-enabled | ssm option ( 1 | 2 ( GEN1 | GEN2 ) ) | squelch-threshold <squelch:word> ) | revertive | eec ( 1 | 2 ) | hold-off ( 0 | <hold:int> ) global | wait-to-restore <restore:int> global )',
  'diagnostic ( bootup level ( minimal | complete | bypass ) | fpga soft-error recover ( conservative | aggressive ) | monitor ( interval module <module:int> test <test:word> <time:clock> <milliseconds:int> <days:int> | module <monitored:int> test <monitoredTest:word> | syslog | threshold module <threshold:int> test <thresholdTest:word> failure count <failures:int> ) | event-log size <events:int> )',
  'memory ( free low-watermark ( processor | IO ) <kilobytes:int> | reserve ( critical | console ) <reserved:int> | record events | lite | sanity [ ( all | buffer | queue ) ] | statistics history table <history:int> | cache error-recovery ( L1 | L2 | L3 ) ( data | inst ) )',
  'memory-size iomem <percent:int>',
  'buffers ( small | middle | big | verybig | large | huge | tune automatic ) [ ( permanent | max-free | min-free | initial | size ) ] [<count:int>]',
  'scheduler ( allocate ~ <interrupts:int> <processes:int> | interval <milliseconds:int> | max-task-time <task:int> | process-watchdog ( hang | normal | reload | terminate ) | heapcheck process [ memory ] | isr-watchdog | max-sched-time <sched:int> | runtime-threshold <runtime:int> )',
  'process cpu ( threshold type ( total | process | interrupt ) rising <rising:int> interval <interval:int> [ falling <falling:int> interval <fallingInterval:int> ] | statistics limit entry-percentage <percentage:int> [ size <size:int> ] | extended history <history:int> )',
  'process-max-time <milliseconds:int>',
  'exception ( core-file <file:word> [ compress ] | crashinfo ( file <crash:word> | maximum files <files:int> | buffersize <buffer:int> ) | data-corruption ( buffer ( truncate | log ) | log | truncate ) | dump <dump:ip> | memory ( fragment <fragment:int> | minimum <minimum:int> | ignore overflow ( io | processor ) [ frequency <frequency:int> ] [ maxcount <most:int> ] ) | protocol ( ftp | rcp | tftp ) | region-size <region:int> | switch kernel <kernel:word> | spurious-interrupt <spurious:int> | warmstart <warm:int> <warmCount:int> | delay-dump <delay:int> )',
  'mmi ( polling-interval <seconds:int> | auto-configure | pvc | snmp-timeout <timeout:int> )',
  'environment ( monitor | temperature-controlled | temperature threshold )',
  'facility-alarm ( critical [ exceed-action shutdown ] | intake-temperature ( major | minor | critical ) <intake:int> | core-temperature ( major | minor | critical ) <core:int> )',
  'alarm-contact <contact:text>',
  'power ( redundancy-mode ( redundant | combined ) | enable module <module:int> | inline consumption default <consumption:int> )',
  'stack-mac ( persistent timer <minutes:0-60> | update force )',
  'switch ( <member:1-9> ( provision <model:word> | priority <priority:1-15> | renumber <renumber:int> ) | virtual domain <domain:int> | mode ( stand-alone | virtual ) )',
  'switch provision <model:word>',
  'usb disable',
  'alarm ( profile <profile:word> )',
);

const management = settings(
  'How programs talk to the device.',
  'netconf-yang [ ( feature ( candidate-datastore | side-effect-sync ) | cisco-ia ( snmp-community-string <snmp:secret> | syslog-xpath-format | intelligent-sync ) | ssh ( ipv4 access-list name <list:acl> | ipv6 access-list name <list6:ipv6-acl> | port <port:int> ) ) ]',
  'netconf ( ssh [ acl <acl:acl> ] | max-sessions <sessions:int> | lock-time <lock:int> | max-message <message:int> | format <format:word> | detect <detect:word> )',
  'restconf [ ( ipv4 access-list name <list:acl> | ipv6 access-list name <list6:ipv6-acl> ) ]',
  'gnmi-yang [ ( server | secure-server | port <port:int> | secure-port <securePort:int> | secure-trustpoint <trustpoint:trustpoint> | secure-client-trustpoint <clientPoint:trustpoint> | secure-password-auth | secure-peer-verify-trustpoint ) ]',
  'gnxi [ ( server | secure-server | secure-init | port <port:int> | secure-port <securePort:int> | secure-trustpoint <trustpoint:trustpoint> | secure-client-trustpoint <clientPoint:trustpoint> | secure-password-auth | secure-allow-self-signed-trustpoint ) ]',
  'remote-management',
  'file ( prompt ( quiet | alert | noisy ) | verify auto )',
  'parser ( cache | config ( cache interface | partition ) | command serializer | macro <macro:word> )',
  'alias <of:word> <name:word> <command:text>',
  'subscriber templating',
  'virtual-service csr_mgmt',
  'iox',
  'iox ( client enable interface <client:interface> | recovery-enable )',
  'ignition ( enable | off-timer <off:int> | undervoltage ( threshold <volts:int> [<tenths:int>] | time-delay <delay:int> ) | battery-type <battery:word> | sense )',
  'relay line <relayed:word> <other:word>',
  'service-module wlan-ap <card:int> bootimage ( autonomous | unified )',
  'ip virtual-service',
  'cns ( config ( initial <initial:word> | partial <partial:word> | notify <notify:word> | retrieve ) | event <event:word> | exec <exec:word> | trusted-server ( all-agents | config | exec ) <trusted:word> | inventory | connect <connect:word> | password [<encryption:0-7>] <secret:secret> | dhcp | mib-access encapsulation | notifications encapsulation )',
  'vstack [ ( basic | director <director:ip> | startup-vlan <vlan:int> | vlan <vlans:numbers> ) ]',
  'wsma ( agent ( config | exec | filesys | notify ) | profile ( listener | initiator ) <profile:word> | dhcp )',
  'nmsp ( enable | notification interval ( rssi | location | attachment ) <interval:int> | attachment suppress | strong-cipher )',
  'avb [ strict ]',

  'x25 <x25:routing|profile|hunt-group|host|route|map|address>',

  'multilink bundle-name ( authenticated | endpoint | both | either )',
);

const redundancy = (): Commands<never> => [
  ...settings(
    'How a second processor or device takes over.',
    'mode ( none | sso | rpr | rpr-plus )',
    'auto-sync ( standard | running-config | startup-config | bootvar | config-register )',
    'scheme standby <scheme:word>',
    'keepalive-enable',
    'notification-timer <timer:int>',
    'maintenance-mode',
    'exit',
  ),
  section('main-cpu', 'Opens settings of the processors.', () =>
    settings(
      'A setting of the processors.',
      'auto-sync ( standard | running-config | startup-config | bootvar | config-register )',
      'standby console enable',
      'switchover timeout <timeout:int>',
    ),
  ),
  section('inter-device', 'Opens a pair of devices.', () =>
    settings('A setting of the pair.', 'scheme standby <scheme:word>', 'security ipsec <security:ipsec-profile>'),
  ),
  section('application redundancy', 'Opens pairs of devices.', () => [
    section('group <group:int>', 'Opens a pair of devices.', () =>
      settings(
        'A setting of the pair.',
        'name <name:word>',
        'shutdown',
        'priority <priority:int> [ failover threshold <threshold:int> ]',
        'preempt',
        'track <track:track> ( decrement <decrement:int> | shutdown )',
        'timers delay <delay:int> [ reload <reload:int> ]',
        '( control | data ) <interface> [ protocol <protocol:int> ]',
        'asymmetric-routing ( interface <asymmetric:interface> | always-divert enable )',
        'protocol <protocolNumber:int>',
      ),
    ),
    section('protocol <protocol:int>', 'Opens how the pair talks.', () =>
      settings(
        'How the pair talks.',
        'name <name:word>',
        'timers hellotime ( <hello:int> | msec <helloMs:int> ) holdtime ( <hold:int> | msec <holdMs:int> )',
        'authentication ( text <text:secret> | md5 key-string [<encryption:0-7>] <secret:secret> [ timeout <timeout:int> ] | md5 key-chain <keys:key-chain> )',
        'bfd',
      ),
    ),
  ]),
];

const archive = (): Commands<never> => [
  ...settings(
    'How copies of the configuration are kept.',
    'path <path:word>',
    'maximum <copies:1-14>',
    'write-memory',
    'time-period <minutes:1-525600>',
    'rollback ( filter adaptive | retry timeout <retry:int> )',
  ),
  section('log config', 'Opens the record of commands.', () =>
    settings(
      'How commands are recorded.',
      'logging ( enable | size <entries:1-1000> | persistent [ ( auto | reload ) ] )',
      'notify syslog [ contenttype ( plaintext | xml ) ]',
      'hidekeys',
      'record rc',
    ),
  ),
];

const groups =
  '( all | configuration [ periodic ( daily | weekly <configDay:word> | monthly <configDate:int> ) <configTime:clock> ] | diagnostic [ severity <diagnosticSeverity:word> ] | environment [ severity <environmentSeverity:word> ] | inventory [ periodic ( daily | weekly <inventoryDay:word> | monthly <inventoryDate:int> ) <inventoryTime:clock> ] | syslog [ severity <syslogSeverity:word> ] [ pattern <pattern:word> ] | crash | snapshot [ periodic ( daily | weekly <snapshotDay:word> | monthly <snapshotDate:int> | hourly <hourly:int> | interval <snapshotInterval:int> ) [<snapshotTime:clock>] ] )';
const callHome = (): Commands<never> => [
  ...settings(
    'Whom the device reports to.',
    'contact-email-addr <address:word>',
    'mail-server <server:word> priority <priority:1-100>',
    'mail-server <server:word>',
    'phone-number <number:word>',
    'street-address <street:text>',
    'customer-id <customer:text>',
    'contract-id <contract:text>',
    'site-id <site:text>',
    'sender ( from | reply-to ) <sender:word>',
    'source-interface <interface>',
    'source-ip-address <source:ip>',
    'vrf <vrf:vrf>',
    'http-proxy <proxy:word> port <port:int>',
    'http resolve-hostname ipv4-first',
    'http secure server-identity-check',
    'rate-limit <messages:1-60>',
    'alert-group ( all | configuration | diagnostic | environment | inventory | syslog | crash | snapshot )',
    'data-privacy { level ( normal | high ) | hostname }',
    'aaa-authorization [ username <user:word> ]',
    'syslog-throttling',
    'service active',
    'copy profile <from:word> <to:word>',
    'rename profile <renamed:word> <renamedTo:word>',
  ),
  section('profile <profile:word>', 'Opens what is reported to whom.', () =>
    settings(
      'What is reported to whom.',
      'active',
      'destination ( transport-method ( http | email ) | address ( email | http | mobile ) <address:word> [ ( msg-format ( long-text | short-text | xml ) ) ] | preferred-msg-format ( long-text | short-text | xml ) | message-size-limit <bytes:int> )',
      'reporting ( all | smart-call-home-data | smart-licensing-data )',
      `subscribe-to-alert-group ${groups}`,
      'anonymous-reporting-only',
    ),
  ),
  section('alert-group-config snapshot', 'Opens what snapshots hold.', () =>
    settings('What snapshots hold.', 'add-command <command:text>'),
  ),
];

const view = (): Commands<never> =>
  settings(
    'What users of the view may type.',
    'secret [<encryption:0-9>] <secret:secret>',
    'commands <mode:word> ( include | exclude | include-exclusive ) [ all ] <command:text>',
    'view <view:word>',
  );

export const platform: Commands<unknown> = [
  section('transceiver type all', 'Opens a setting of all optics.', () =>
    settings('A setting of all optics.', 'monitoring [ interval <interval:int> ]'),
  ),
  section('guestshell', 'Opens the Linux of the device.', () => settings('A setting of the Linux.', 'exit')),
  section('call-home', 'Opens reports to the manufacturer.', callHome),
  section('archive', 'Opens copies of the configuration.', archive),
  section('redundancy', 'Opens how a second processor or device takes over.', redundancy),
  section('parser view <view:word> [ superview ]', 'Opens what users of the view may type.', view),
  section(
    'kron occurrence <of:word> [ user <user:word> ] ( in <in:word> ( oneshot | recurring ) | at <at:clock> [ <day:word> ] [ <date:word> ] ( oneshot | recurring | system-startup ) )',
    'Opens when lists of commands are run.',
    () => settings('A list that is run.', 'policy-list <policies:word>'),
  ),
  section('kron policy-list <policies:word>', 'Opens commands that are run at times.', () =>
    settings('A command that is run.', 'cli <command:text>'),
  ),
  section('wsma agent ( config | exec | filesys | notify )', 'Opens an agent for programs.', () =>
    settings('A setting of the agent.', 'profile <profile:word>'),
  ),
  section('wsma profile ( listener | initiator ) <profile:word>', 'Opens how programs reach the agent.', () =>
    settings(
      'How programs reach the agent.',
      'transport ( http [ ( path <path:word> | source <source:ip> ) ] | https [ path <httpsPath:word> ] | ssh [ subsys <subsystem:word> ] | tls )',
      'encap ( soap11 | soap12 )',
      'keepalive <keepalive:int> retries <tries:int>',
      'max-message <message:int>',
      'idle-timeout <minutes:int>',
      'acl <acl:acl>',
      'stealth',
      'wsse',
      'backup hold <hold:int>',
      'reconnect <reconnect:int>',
    ),
  ),
  section('switch virtual domain <domain:1-255>', 'Opens a pair of switches that look like one.', () =>
    settings(
      'A setting of the pair.',
      'switch mode virtual',
      'switch <member:1-2> ( priority <priority:1-255> | preempt [<preempt:int>] )',
      'mac-address use-virtual',
      'mac-address <mac:mac>',
      'dual-active ( detection ( pagp [ trust channel-group <group:int> ] | fast-hello | bfd ) | exclude interface <excluded:interface> | pair interface <first:interface> interface <second:interface> bfd | recovery ( ip address <recovery:ipv4> <mask> | switch <recovered:int> ip address <recoveredAddress:ipv4> <recoveredMask:mask> ) | restart )',
      'no-vlan',
      'track ',
    ),
  ),
  section('stackwise-virtual', 'Opens a pair of switches that act as one.', () =>
    settings(
      'A setting of the pair.',
      'domain <domain:1-255>',
      'dual-active ( detection pagp [ trust channel-group <group:int> ] | recovery-reload-disable )',
    ),
  ),
  section('pnp profile <profile:word>', 'Opens where a new device gets its configuration.', () =>
    settings(
      'Where it is got from.',
      'transport ( https | http ) ( ipv4 <server:ipv4> | ipv6 <server6:ipv6> | host <host:word> ) [ port <port:int> ] [ source <interface> ] { localcert <own:trustpoint> | remotecert <other:trustpoint> }',
      'backup transport ( https | http ) ( ipv4 <spare:ipv4> | ipv6 <spare6:ipv6> | host <spareHost:word> ) [ port <sparePort:int> ] [ source <interface> ]',
      'reconnect ( pause-time <pause:int> | <reconnect:int> )',
    ),
  ),
  section('stack-power ( stack <stack:word> | switch <member:int> )', 'Opens how power is shared in a stack.', () =>
    settings(
      'How power is shared.',
      'mode ( power-shared [ strict ] | redundant [ strict ] )',
      'default',
      'stack <joined:word> [ default ]',
      'power-priority ( high <high:int> | low <low:int> | switch <own:int> )',
      'standalone',
      'no-stack-id',
    ),
  ),
  section('module provision switch <member:1-2>', 'Opens which modules a switch has.', () =>
    settings(
      'A module of the switch.',
      'slot <of:int> slot-type <type:int> { port-type <ports:int> number <count:int> | virtual-slot <virtual:int> } [ port-type <more:int> number <moreCount:int> ] [ port-type <third:int> number <thirdCount:int> ] [ virtual-slot <virtualLast:int> ]',
    ),
  ),
  ...systemServices,
  ...boot,
  ...licences,
  ...hardware,
  ...portDefaults,
  ...management,
];
