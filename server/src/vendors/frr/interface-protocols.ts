/** Lines of FRR's interfaces about RIP, EIGRP, Babel and NHRP. */
import type { Commands } from '../../notation/command.ts';
import type { InterfaceBlock } from '../ios/interface-block.ts';
import { kept, keptAlways, ofInterface } from './kept.ts';

const rip: Commands<InterfaceBlock> = [
  ...kept(
    ofInterface,
    'Does not send routes back to where they came from; poisoned ones are sent as unreachable.',
    'ip rip split-horizon [poisoned-reverse]',
    'ipv6 ripng split-horizon [poisoned-reverse]',
  ),
  ...kept(ofInterface, 'Sends version 2 as broadcasts.', 'ip rip v2-broadcast'),
  ...kept(ofInterface, 'Versions of RIP to send or take here.', 'ip rip <way:send|receive> version ~ ( none | 1 [2] | 2 [1] )'),
  ...kept(
    ofInterface,
    'How neighbors prove themselves.',
    'ip rip authentication mode ~ ( md5 [ auth-length <form:rfc|old-ripd> ] | text )',
  ),
  ...kept(ofInterface, 'The keys of RIP on this interface.', 'ip rip authentication key-chain ~ <keys:key-chain>'),
  ...kept(ofInterface, 'The password of RIP on this interface.', 'ip rip authentication string ~ <secret:secret>'),
  ...kept(
    ofInterface,
    'Watches neighbors with BFD, as a profile says where one is named.',
    'ip rip bfd [ profile ~ <profile:bfd-profile> ]',
  ),
];

const eigrp: Commands<InterfaceBlock> = [
  ...kept(ofInterface, 'The bandwidth that metrics of EIGRP are computed from, in kbit/s.', 'eigrp bandwidth ~ <kilobits:1-10000000>'),
  ...kept(
    ofInterface,
    'Seconds between hellos, or until a neighbor is lost; 5 and 15 by default.',
    'ip <timer:hello-interval|hold-time> eigrp ~ <seconds:1-65535>',
  ),
  ...kept(ofInterface, 'How neighbors prove themselves.', 'ip authentication mode eigrp <asn:1-65535> ~ <mode:md5|hmac-sha-256>'),
  ...kept(ofInterface, 'The keys of EIGRP on this interface.', 'ip authentication key-chain eigrp <asn:1-65535> ~ <keys:key-chain>'),
  ...kept(ofInterface, 'Sends one route for a range.', 'ip summary-address eigrp <asn:1-65535> <prefix:ipv4-prefix>'),
];

const babel: Commands<InterfaceBlock> = [
  ...keptAlways(ofInterface, 'Whether the link is wired; packets get lost on others.', 'babel <link:wired|wireless>'),
  ...kept(
    ofInterface,
    'Does not send routes back to where they came from, or measures delays.',
    'babel <what:split-horizon|enable-timestamps>',
  ),
  ...keptAlways(
    ofInterface,
    'Milliseconds between hellos or updates; 4000 and 16000 by default.',
    'babel <timer:hello-interval|update-interval> <milliseconds:20-655340>',
  ),
  ...keptAlways(
    ofInterface,
    'The radio channel of the link, for the choice of paths.',
    'babel channel ( <channel:1-254> | <other:interfering|noninterfering> )',
  ),
  ...keptAlways(ofInterface, 'The base cost of the link.', 'babel rxcost <cost:1-65534>'),
  ...keptAlways(
    ofInterface,
    'How delays of the link become costs.',
    'babel rtt-decay <decay:1-256>',
    'babel <bound:rtt-min|rtt-max> <milliseconds:1-65535>',
    'babel max-rtt-penalty <cost:0-65535>',
  ),
];

const nhrp: Commands<InterfaceBlock> = [
  ...kept(
    ofInterface,
    'Sends packets the direct way once it is known, or tells others of a direct way.',
    '<family:ip|ipv6> nhrp <what:shortcut|redirect>',
  ),
  ...kept(ofInterface, 'Seconds that an address is valid; 7200 by default.', '<family:ip|ipv6> nhrp holdtime ~ <seconds:1-65000>'),
  ...kept(ofInterface, 'The network that the tunnel belongs to.', '<family:ip|ipv6> nhrp network-id ~ <network:1-4294967295>'),
  ...kept(
    ofInterface,
    'Where an address of the tunnel is outside of it.',
    '<family:ip|ipv6> nhrp map <address:ip> ~ ( <outer:ipv4> | <own:local> )',
  ),
  ...kept(ofInterface, 'Where multicast of the tunnel is sent to.', '<family:ip|ipv6> nhrp map multicast ( <address:ip> | dynamic )'),
  ...kept(
    ofInterface,
    'The hub of the tunnel: its inner and outer address.',
    '<family:ip|ipv6> nhrp nhs ( <hub:ip> | dynamic ) nbma <outer:any-name>',
  ),
  ...kept(ofInterface, 'Lets an address be registered by another router as well.', '<family:ip|ipv6> nhrp registration no-unique'),
  ...kept(ofInterface, 'The MTU of the tunnel for NHRP.', 'ip nhrp mtu ~ ( <mtu:576-1500> | opennhrp )'),
  ...kept(ofInterface, 'The interface that packets of the tunnel leave through.', 'tunnel source ~. <from:interface>'),
  ...kept(
    ofInterface,
    'Protects the tunnel with profiles of the key daemon.',
    'tunnel protection ~. vici profile <profile:word> [ fallback-profile <fallback:word> ]',
  ),
];

export const interfaceProtocols: Commands<InterfaceBlock> = [...rip, ...eigrp, ...babel, ...nhrp];
