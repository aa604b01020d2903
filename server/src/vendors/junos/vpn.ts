/** `security ike` and `security ipsec` of Junos: how keys are agreed on (RFC 7296), and what protects packets (RFC 4301). */
import { type PathCommand, pathsOf, under } from '../../notation/paths.ts';
import { traceoptions } from './shared-lines.ts';
import { settings } from './values.ts';

const command = pathsOf<object>();
const groups = 'group1|group2|group5|group14|group15|group16|group19|group20|group21|group24';
const sets = 'basic|compatible|standard|prime-128|prime-256|suiteb-gcm-128|suiteb-gcm-256';
const identity =
  '[ inet <address:ip> | inet6 <address6:ip> | hostname <host:word> | user-at-hostname <user:word> | distinguished-name [ container <container:text> | wildcard <wildcard:text> ] | key-id <key:word> ]';

const proposal = [
  'description <text:text>',
  'authentication-algorithm <hash:md5|sha1|sha-256|sha-384|sha-512>',
  'encryption-algorithm <cipher:3des-cbc|aes-128-cbc|aes-128-gcm|aes-192-cbc|aes-256-cbc|aes-256-gcm|des-cbc>',
  'lifetime-seconds <seconds:180-86400>',
];

export const ike: readonly PathCommand<object>[] = [
  ...under(
    'proposal <name:=ike-proposal>',
    settings(
      'Ciphers that keys may be agreed on with.',
      '',
      ...proposal,
      'authentication-method <method:certificates|dsa-signatures|ecdsa-signatures-256|ecdsa-signatures-384|ecdsa-signatures-521|pre-shared-keys|rsa-signatures>',
      `dh-group <group:${groups}>`,
    ),
  ),
  ...under('policy <name:=ike-policy>', [
    ...settings(
      'Who may agree on keys, and how they prove it.',
      '',
      'description <text:text>',
      'mode <mode:aggressive|main>',
      'pre-shared-key <form:ascii-text|hexadecimal> <secret:secret>',
      'seeded-pre-shared-key <form:ascii-text|hexadecimal> <secret:secret>',
      `proposal-set <set:${sets}>`,
      'certificate [ local-certificate <certificate:word> | peer-certificate-type <type:pkcs7|x509-signature> | trusted-ca [ ca-profile <ca:word> | trusted-ca-group <group:word> | use-all ] | policy-oids <oids:word...> ]',
      'reauth-frequency <count:0-100>',
    ),
    command('proposals <proposals:ike-proposal...>', 'Proposals in the order of preference.'),
  ]),
  ...under('gateway <name:=ike-gateway>', [
    ...settings(
      'The other end of VPNs.',
      '',
      'address <addresses:word...>',
      `dynamic ${identity}`,
      'dynamic [ connections-limit <connections:int> | ike-user-type <type:group-ike-id|shared-ike-id> | general-ikeid | reject-duplicate-connection ]',
      'dead-peer-detection { interval <seconds:2-60> | threshold <times:1-5> | always-send | optimized | probe-idle-tunnel }',
      `local-identity ${identity}`,
      `remote-identity ${identity}`,
      'local-address <address:ip>',
      'nat-keepalive <seconds:1-300>',
      'no-nat-traversal',
      'general-ikeid',
      'version <version:v1-only|v2-only>',
      'fragmentation [ disable | size <bytes:500-1300> ]',
      'aaa [ access-profile <profile:access-profile> [ config-payload-password <secret:secret> ] | client [ username <name:word> | password <password:secret> ] ]',
      'advpn [ suggester [disable] | partner [ disable | connection-limit <limit:int> | idle-time <seconds:int> | idle-threshold <packets:int> ] ]',
      'tcp-encap-profile <profile:word>',
    ),
    command('ike-policy <policy:ike-policy>', 'The policy that keys are agreed on with.'),
    command('external-interface <interface>', 'Interface through which the gateway is reached.'),
    command('xauth access-profile <profile:access-profile>', 'Users who must log in as well.'),
  ]),
  ...settings('How keys are agreed on with all.', 'respond-bad-spi [<times:1-30>]'),
  ...traceoptions,
];

export const ipsec: readonly PathCommand<object>[] = [
  ...under(
    'proposal <name:=ipsec-proposal>',
    settings(
      'Ciphers that packets may be protected with.',
      '',
      ...proposal.slice(0, 1),
      'authentication-algorithm <hash:hmac-md5-96|hmac-sha1-96|hmac-sha-256-128|hmac-sha-256-96|hmac-sha-384|hmac-sha-512>',
      ...proposal.slice(2),
      'lifetime-kilobytes <kilobytes:64-4294967294>',
      'protocol <protocol:ah|esp>',
      'extended-sequence-number',
    ),
  ),
  ...under('policy <name:=ipsec-policy>', [
    ...settings(
      'How packets are protected.',
      '',
      'description <text:text>',
      `perfect-forward-secrecy keys <group:${groups}>`,
      `proposal-set <set:${sets}>`,
    ),
    command('proposals <proposals:ipsec-proposal...>', 'Proposals in the order of preference.'),
  ]),
  ...under('vpn <name:=ipsec-vpn>', [
    ...settings(
      'A tunnel to a gateway.',
      '',
      'description <text:text>',
      'df-bit <how:clear|copy|set>',
      'copy-outer-dscp',
      'establish-tunnels <when:immediately|on-traffic|responder-only|responder-only-no-rekey>',
      'match-direction <direction:input|output>',
      'multi-sa forwarding-class <classes:word...>',
      'passive-mode-tunneling',
      'tunnel-mtu <bytes:256-9192>',
      'udp-encapsulate [dest-port <port:int>]',
      'vpn-monitor { destination-ip <destination:ip> | source-interface <interface> | optimized | verify-path [ destination-ip <verify:ip> | packet-size <bytes:int> ] }',
      'traffic-selector <selector:word> { local-ip <local:network> | remote-ip <remote:network> | metric <metric:int> | description <text:word> | protocol <protocol:word> | source-port <sourcePort:word> | destination-port <port:word> }',
      'ike { idle-time <seconds:60-999999> | no-anti-replay | install-interval <installSeconds:0-10> | anti-replay-window-size <window:64-8192> }',
      'ike proxy-identity { local <local:network> | remote <remote:network> | service <service:word> }',
      'manual [ encryption [ algorithm <cipher:word> | key <form:ascii-text|hexadecimal> <secret:secret> ] | authentication [ algorithm <hash:word> | key <form2:ascii-text|hexadecimal> <secret2:secret> ] | protocol <protocol:ah|esp> | spi <spi:int> | gateway <gateway:ip> | external-interface <interface> ]',
    ),
    command('bind-interface <interface>', 'Tunnel interface of the VPN.'),
    command('ike gateway <gateway:ike-gateway>', 'The other end of the tunnel.'),
    command('ike ipsec-policy <policy:ipsec-policy>', 'How packets of the tunnel are protected.'),
  ]),
  ...settings(
    'How packets are protected of all VPNs.',
    'anti-replay-window-size <window:64-8192>',
    'vpn-monitor-options { interval <seconds:2-3600> | threshold <times:1-65536> }',
    'tunnel-mtu <bytes:256-9192>',
    'internal [ security-association manual encryption [ algorithm <cipher:word> | key ascii-text <secret:secret> | ike-ha-link-encryption enable ] ]',
    'security-association <of:word> [ description <text:text> | mode <mode:transport|tunnel> | manual direction <direction:inbound|outbound|bidirectional> [ protocol <protocol:ah|esp|bundle> | spi <spi:int> | auxiliary-spi <auxiliary:int> | authentication [ algorithm <hash:word> | key <form:ascii-text|hexadecimal> <secret:secret> ] | encryption [ algorithm <cipher:word> | key <form2:ascii-text|hexadecimal> <secret2:secret> ] ] ]',
  ),
  ...traceoptions,
];
