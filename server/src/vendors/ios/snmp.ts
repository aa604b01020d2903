/** SNMP of IOS: who may ask for figures, and who is told of events. Community strings and keys are secrets. */
import { settings, settingsOf } from '../settings.ts';

const view = '[ view <view:word> ]';
const lists = '[ ipv6 <list6:ipv6-acl> ] [<list:acl>]';
const reads = '{ context <context:word> | match ( exact | prefix ) | read <read:word> | write <write:word> | notify <notify:word> }';
const filter = '[ access ( ipv6 <list6:ipv6-acl> [<also:acl>] | <list:acl> ) ]';
const events = [
  'aaa_server|adslline|alarms|informational|critical|major|minor|atm|pvc|subif|extension|mibversion|auth-framework|sec-violation|authenticate-fail',
  'bfd|session-down|session-up|bgp|cbgp2|state-changes|all|backward-trans|limited|threshold|prefix|bridge|newroot|topologychange|bstun|bulkstat|collection|transfer',
  'call-home|message-send-fail|server-fail|casa|cef|resource-failure|peer-state-change|peer-fib-state-change|inconsistency|cluster|cnpd|coldstart|config|config-copy|config-ctid|copy-config|cpu',
  'cvpdn|session|dhcp|dhcp-snooping|bindings|dial|director|server-up|server-down|dlsw|circuit|tconn|dnis|dot1x|auth-fail-vlan|guest-vlan|no-auth-fail-vlan|no-guest-vlan|ds0-busyout|ds1|ds1-loopback|ds3|dsp|card-status|oper-state|video-usage|video-out-of-resource|dvmrp',
  'eigrp|energywise|entity|entity-diag|boot-up-fail|hm-test-recover|hm-thresh-reached|scheduled-test-fail|entity-ext|entity-perf|throughput-notif|entity-qfp|mem-res-thresh|entity-sensor|entity-state|envmon|fan|shutdown|supply|temperature|status|voltage|errdisable|ether-oam|ethernet|cfm|alarm|cc|crosscheck|mep-up|mep-down|mep-missing|mep-unknown|service-up|config-loop|cross-connect|loop|mep-unknown|evc|create|delete|event-manager',
  'fast-reroute|protected|firewall|serverstatus|flash|insertion|removal|lowspace|flex-links|flowmon|frame-relay|multilink|bundle-mismatch|fru-ctrl|gatekeeper|gdoi|gm-incomplete-cfg|gm-re-register|gm-registration-complete|gm-rekey-fail|gm-rekey-rcvd|gm-start-registration|ks-gm-deleted|ks-new-registration|ks-no-rsa-keys|ks-peer-reachable|ks-peer-unreachable|ks-reg-complete|ks-rekey-pushed|ks-role-change',
  'hsrp|iplocalpool|ipmobile|ipmulticast|ipsec|cryptomap|add|attach|detach|tunnel|start|stop|too-many-sas|policy|ipsla|isakmp|ike|isdn|call-information|chan-not-avail|ietf|isdnu-interface|layer2|isis',
  'l2tc|l2tun|pseudowire|l2tun-pseudowire|l2tun-session|lane|license|deploy|error|imagelevel|usage|linkdown|linkup|lisp|local-auth|mac-notification|change|move|memory|bufferpeak|mpls|ldp|pv-limit|traffic-eng|down|reroute|up|cisco|vpn|illegal-label|max-thresh-cleared|max-threshold|mid-threshold|vrf-down|vrf-up|rfc|p2mp|msdp|mvpn|ms-dot1x',
  'nhrp|nhs|nhc|nhp|quota-exceeded|ntp|ospf|cisco-specific|errors|bad-packet|config-error|virt-authentication-failure|virt-bad-packet|virt-config-error|authentication-failure|lsa|lsa-maxage|lsa-originate|retransmit|packets|virt-packets|state-change|if-state-change|neighbor-restart-helper-status-change|neighbor-state-change|nssa-trans-change|restart-status-change|sham-link|interface|interface-old|neighbor|config|shamlink|virtif-state-change|virtneighbor-state-change|virtneighbor-restart-helper-status-change|rate-limit|ospfv3',
  'pfr|pim|invalid-pim-message|neighbor-change|rp-mapping-change|port-security|trap-rate|power-ethernet|group|police|pppoe|pw|vc|resource-policy|rep|rf|rogue-ap|rsvp|rtr|sdlc|sdllc|slb|real|virtual|csrp|smart-license|snmp|authentication|warmstart|sonet|srp|srst|active|channel|stackwise|stack|ring|stpx|root-inconsistency|loop-inconsistency|stun|switch-over|syslog|syslog-over',
  'tty|transceiver|trustsec|authz-file-error|cache-file-error|keystore-file-error|keystore-sync-fail|random-number-fail|src-entropy-fail|trustsec-interface|unauthorized|sap-fail|authc-fail|supplicant-fail|authz-fail|trustsec-policy|peer-policy-updated|authz-sgacl-fail|trustsec-server|radius-server|provision-secret|trustsec-sxp|conn-srcaddr-err|msg-parse-err|conn-config-err|binding-err|conn-up|conn-down|binding-expn-fail|oper-nodeid-change|binding-conflict',
  'udp-bcast|vdsl2line|vlan-mac-limit|vlan-membership|vlancreate|vlandelete|voice|poor-qov|fallback|vrfmib|vnet-trunk-down|vnet-trunk-up|vrrp|vsimaster|vstack|vswitch|vsl|dual-active|vtp|wireless|x25|xgcp|bsn|AP|client|c6kxbar|swbus|intbus-crcexcd|intbus-crcrcvrd|flowcontrol-bus|module|power|csg|agent|quota|database',
].join('|');
const types = `[<types:${[...new Set(events.split('|'))].join('|')}...>]`;
const versions = ['', '( informs | traps )'].flatMap(kind =>
  ['', 'version ( 1 | 2c )', 'version 3 ( auth | noauth | priv )'].map(version => `${kind} ${version}`.trim()),
);
const snmp = [
  ...settings(
    'Who may ask for figures over SNMP.',
    `snmp-server community <secret:secret> ${view} [<mode:RO|RW>] ${lists}`,
    `snmp-server community <encryption:0|7> <secret:secret> ${view} [<mode:RO|RW>] ${lists}`,
    'snmp-server view <view:word> <tree:word> <mode:included|excluded>',
    `snmp-server group <group:word> <version:v1|v2c> ${reads} ${filter}`,
    `snmp-server group <group:word> v3 <level:auth|noauth|priv> ${reads} ${filter}`,
    `snmp-server user <user:word> <group:word> [ remote <host:ip> [ vrf <vrf:vrf> ] [ udp-port <port:int> ] ] ( v1 | v2c | v3 ) ${filter}`,
    ...['', 'priv ( des | 3des | aes ( 128 | 192 | 256 ) ) <privacy:secret>'].map(
      privacy =>
        `snmp-server user <user:word> <group:word> [ remote <host:ip> [ vrf <vrf:vrf> ] [ udp-port <port:int> ] ] v3 [ encrypted ] auth ( md5 | sha | sha-2 ( 256 | 384 | 512 ) ) <secret:secret> ${privacy} ${filter}`,
    ),
    'snmp-server engineID ( local <id:hex> | remote <host:ip> [ udp-port <port:int> ] [ vrf <vrf:vrf> ] <other:hex> )',
    'snmp-server tftp-server-list <list:acl>',
    'snmp-server context <context:word>',
    'snmp mib ( persist ( cbqos | circuit | event | expression | v3mibs ) | flash cache | community-map <secret:secret> [ context <context:word> ] [ engineid <engine:hex> ] [ security-name <security:word> ] [ target-list <targets:word> [ vrf <vrf:vrf> ] ] | ifmib ifindex persist | target list <target:word> ( host <targetHost:ip> | vrf <targetVrf:vrf> ) )',
    'snmp mib ( event ( sample ( minimum <sample:int> | instance maximum <instances:int> ) | trigger owner <owner:word> name <trigger:word> ) | notification-log ( default | globalageout <age:int> | globalsize <size:int> ) | nhrp | expression ( delta ( minimum <delta:int> | wildcard maximum <wildcards:int> ) ) )',
    'snmp ifmib ifindex persist',
    'snmp ifmib ifalias long',
    'snmp trap ip verify drop-rate',
  ),
  ...settingsOf(
    'snmp-server',
    'Who is told of events over SNMP.',
    ...versions.map(
      version => `snmp-server host <of:ip> [ vrf <vrf:vrf> ] ${version} <secret:secret> [ udp-port <port:1-65535> ] ${types}`,
    ),
    ...versions.map(
      version => `snmp-server host <of:word> [ vrf <vrf:vrf> ] ${version} <secret:secret> [ udp-port <port:1-65535> ] ${types}`,
    ),
  ),
  ...settings(
    'Which events are told of, and how.',
    `snmp-server enable ( traps | informs ) ${types}`,
    'snmp-server enable traps ( mpls vpn [ ( vrf-up | vrf-down ) ] | power-ethernet group <group:int> [ threshold <threshold:int> ] | port-security trap-rate <rate:int> | ospf cisco-specific state-change nssa-trans-change )',
    'snmp-server ( location | contact | chassis-id ) <text:text>',
    'snmp-server ( trap-source | inform-source ) <interface>',
    'snmp-server source-interface ( informs | traps ) <interface>',
    'snmp-server ifindex persist',
    'snmp-server trap ( link ( ietf | switchover ) | authentication ( vrf | unknown-context | acl-failure ) | timeout <timeout:int> )',
    'snmp-server inform { pending <pending:int> | retries <tries:int> | timeout <seconds:int> }',
    'snmp-server queue-length <packets:1-5000>',
    'snmp-server queue-limit ( dispatcher | engine | notification-host ) <limit:int>',
    'snmp-server packetsize <bytes:484-17940>',
    'snmp-server trap-timeout <seconds:1-1000>',
    'snmp-server cache interval <seconds:int>',
    'snmp-server ip ( dscp <dscp:0-63> | precedence <precedence:0-7> )',
    'snmp-server file-transfer access-group <files:acl> [ protocol <protocols:ftp|rcp|scp|sftp|tftp...> ]',
    'snmp-server manager [ session-timeout <seconds:int> ]',
    'snmp-server ( system-shutdown | drop ( report access | unknown-user | vrf-traffic ) | usm cisco | overload-control <overload:int> <overloadSeconds:int> | spi )',
    'snmp-server accounting commands <list:word>',
    'snmp-server enable traps pki',
    'snmp-server password-policy <policy:word> define { min-len <min:int> | max-len <max:int> | upper-case <upper:int> | lower-case <lower:int> | special-char <special:int> | digits <digits:int> | change <change:int> | no-of-char-change <changed:int> | aging <aging:text> }',
    'snmp-server password-policy <policy:word> ( define | username <userName:word> )',
  ),
];

export { snmp };
