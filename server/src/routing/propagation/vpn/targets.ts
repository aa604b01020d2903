/** Route targets of a VRF as they stand on its VPN routes (RFC 4364 section 4.3.1). */
import type { RouteTarget, Vrf } from '../../../model/device.ts';
import { asTrans } from '../../../net/asn.ts';
import { parseRouteTarget } from '../../../net/community.ts';
import type { Speaker } from '../../sessions/speaker.ts';

/** Stands for the extended communities of routes that OSPF brought into a VRF (RFC 4577 section 4.2.6), of which nothing but their presence counts here. */
export const ospfMark = 'ospf';

/** `vpn`: L3VPN of either family. */
export type VpnKind = 'vpn' | 'evpn';

/** Those that count for routes of this kind, in the form of extended communities; Junos writes `target:` in front. */
export function targetsOf(written: readonly RouteTarget[], kind: VpnKind, { bgp }: Speaker, vrf: Vrf): string[] {
  return written.flatMap(({ value, family }) => {
    if (family !== undefined && family !== kind) return [];
    if (value === 'auto') return automatic(bgp.asn.value, vrf);
    const parsed = parseRouteTarget(value.replace(/^target:/, ''));
    return parsed.ok ? [`rt:${parsed.value}`] : [];
  });
}

/** `auto`: the AS number and the VNI of the VRF (RFC 8365 section 5.1.2.1 has two octets for the AS number). */
function automatic(asn: number, { vni }: Vrf): string[] {
  return vni === undefined ? [] : [`rt:${asn > 65535 ? asTrans : asn}:${vni}`];
}
