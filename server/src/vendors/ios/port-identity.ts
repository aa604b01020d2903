/** Who stands behind a port: what devices tell of themselves, services and templates that sessions are given, ciphers of links. */
import type { Commands } from '../../notation/command.ts';
import { section, settings } from '../settings.ts';
import { interfaceCommands } from './interface.ts';

const sensors: Commands<unknown> = [
  ...(['dhcp', 'cdp', 'lldp'] as const).map(protocol =>
    section(`device-sensor filter-list ${protocol} list <list:word>`, 'Opens what is kept of what devices tell of themselves.', () =>
      settings(
        'What is kept.',
        protocol === 'dhcp' ? 'option ( name <name:word> | number <number:0-255> )' : 'tlv ( name <name:word> | number <number:0-128> )',
      ),
    ),
  ),
  section('access-session attributes filter-list list <list:word>', 'Opens what of sessions is told to servers.', () =>
    settings('What is told.', 'cdp', 'lldp', 'dhcp', 'http', 'dhcpv6', 'vlan-id', 'sip', 'mdns', 'user-agent'),
  ),
  ...settings(
    'What is kept of what devices tell of themselves.',
    'device-sensor filter-spec ( cdp | dhcp | lldp ) ( include list <included:word> | exclude ( all | list <excluded:word> ) )',
    'device-sensor accounting',
    'device-sensor notify ( all-changes | new-tlvs )',
    'device classifier',
  ),
];

const service = (): Commands<unknown> =>
  settings(
    'What the session is given.',
    'description <description:text>',
    'absolute-timer <absolute:int>',
    'inactivity-timer ( <inactivity:int> [ probe ] | probe )',
    'access-group <list:acl/ipv6-acl>',
    'vlan <vlan:word>',
    'voice vlan',
    'tag <tag:word>',
    'sgt <sgt:int>',
    'interface-template <template:word>',
    'linksec policy ( must-not-secure | must-secure | should-secure )',
    'redirect url <url:word> [ match <match:word> [ ( one-time-redirect | redirect-on-no-match ) ] ]',
    'service-policy ( type control subscriber <policy:policy-map> | ( input | output ) <qos:policy-map> )',
    'tunnel type capwap name <tunnel:word>',
    'key-wrap enable',
    'trust',
    'url-filter <filter:word>',
    'mdns-service-policy <mdns:word>',
    'vnid <vnid:word>',
    'service-policy qos ( input | output ) <wireless:word>',
  );

export const portIdentity: Commands<unknown> = [
  ...sensors,
  section('service-template <name:=service-template>', 'Opens what sessions are given.', service),
  // The lines of a template are those of an interface, but give nothing to one of its own.
  section('template <name:=interface-template>', 'Opens settings that interfaces take over.', () =>
    interfaceCommands.map(({ template, doc }) => ({ template, doc })),
  ),
  section('mka policy <policy:=mka-policy>', 'Opens how the keys of MACsec are agreed on.', () =>
    settings(
      'How keys are agreed on.',
      'key-server priority <priority:0-255>',
      'macsec-cipher-suite <suites:gcm-aes-128|gcm-aes-256|gcm-aes-xpn-128|gcm-aes-xpn-256...>',
      'confidentiality-offset <offset:0|30|50>',
      'sak-rekey ( interval <interval:int> | on-live-peer-loss )',
      'include-icv-indicator',
      'delay-protection',
      'replay-protection window-size <window:int>',
      'send-secure-announcements',
      'use-updated-eth-header',
      'ssci-based-on-sci',
    ),
  ),
  ...settings('A cipher of links.', 'mka ( defaults | suspend )', 'macsec'),
];
