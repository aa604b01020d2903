/** Lines of FRR about VPN routes, and about what VRFs pass to each other. */
import type { Commands } from '../../notation/command.ts';
import type { BgpBlock } from '../ios/bgp-block.ts';
import { kept, ofBgp } from './kept.ts';

/** In the unicast families of a VRF. */
export const leaking: Commands<BgpBlock> = [
  ...kept(ofBgp, 'Takes in VPN routes, or sends routes of this VRF as VPN routes.', '<direction:import|export> vpn'),
  ...kept(ofBgp, 'Takes in routes of another VRF.', 'import vrf <from:vrf>'),
  ...kept(ofBgp, 'Filters routes that come from other VRFs.', 'import vrf route-map ~ <policy:route-map>'),
  ...kept(ofBgp, 'The route distinguisher of exported routes.', 'rd vpn export ~ <rd:word>'),
  ...kept(
    ofBgp,
    'Route targets of imported and exported routes.',
    '<words:rt|route-target> vpn <direction:import|export|both> ~ <targets:word...>',
  ),
  ...kept(
    ofBgp,
    'Takes flow routes with these targets that lead into the VRF.',
    '<words:rt|route-target|route-target6|rt6> redirect import <targets:word...>',
  ),
  ...kept(ofBgp, 'Filters routes between VRF and VPN.', 'route-map vpn <direction:import|export> ~ <policy:route-map>'),
  ...kept(ofBgp, 'The label of exported routes.', 'label vpn export ~ ( <label:0-1048575> | auto )'),
  ...kept(ofBgp, 'Whether all routes of the VRF share a label.', 'label vpn export allocation-mode <mode:per-vrf|per-nexthop>'),
  ...kept(ofBgp, 'The next hop of exported routes.', 'nexthop vpn export [<address:ip>]'),
  ...kept(
    ofBgp,
    'The segment ID of exported routes for SRv6.',
    'sid vpn export ~ ( <index:1-1048575> | auto | explicit <sid:ipv6> )',
    'sid export ~ ( <index:1-1048575> | auto | explicit <sid:ipv6> ) [ route-map <policy:route-map> ]',
  ),
  ...kept(ofBgp, 'Prefers the global over the link-local next hop.', 'nexthop prefer-global'),
];

/** In the VPN families. */
export const vpn4: Commands<BgpBlock> = [
  ...kept(ofBgp, 'Keeps routes whose targets no VRF imports; on by default.', 'bgp retain route-target all'),
  ...kept(
    ofBgp,
    'Originates a VPN route.',
    'network <prefix:ipv4-prefix> rd <rd:word> <words:tag|label> <label:0-1048575> ~. [ route-map <policy:route-map> ]',
  ),
];
export const vpn6: Commands<BgpBlock> = [
  ...kept(ofBgp, 'Keeps routes whose targets no VRF imports; on by default.', 'bgp retain route-target all'),
  ...kept(
    ofBgp,
    'Originates a VPN route.',
    'network <prefix:ipv6-prefix> rd <rd:word> <words:tag|label> <label:0-1048575> ~. [ route-map <policy:route-map> ]',
  ),
];

/** In the flow families (RFC 8955). */
export const flowspec: Commands<BgpBlock> = [
  ...kept(ofBgp, 'Takes flow routes into the filters of an interface.', 'local-install <interface>'),
  ...kept(
    ofBgp,
    'Takes flow routes with these targets that lead into the VRF.',
    '<words:rt|route-target|route-target6|rt6> redirect import <targets:word...>',
  ),
  ...kept(ofBgp, 'Checks that flow routes come from the neighbor that the destination is reached over.', 'flowspec validation'),
];
