/** How many routes a cloud takes over a session, and which sessions bring more. */
import { type CloudLimit, type CloudLimitId, cloudLimit } from '../../data/cloud-limits.ts';
import type { CloudSession, CloudSpeaker } from '../../model/cloud-hybrid.ts';
import type { Device } from '../../model/device.ts';
import type { Table } from '../propagation/table.ts';

type Kinds = `${CloudSession['kind']} ${CloudSpeaker['kind']}`;

const limits: { readonly [K in Kinds]?: CloudLimitId } = {
  'vpn virtual-private-gateway': 'aws-vpn-routes',
  'vpn transit-gateway': 'aws-vpn-tgw-routes',
  'connect transit-gateway': 'aws-tgw-connect-in',
  'virtual-interface virtual-private-gateway': 'aws-dx-private-prefixes',
  'virtual-interface direct-connect-gateway': 'aws-dx-private-prefixes',
  'vpn virtual-network-gateway': 'azure-gateway-prefixes',
};

/** Undefined where the provider names no limit for one session. */
export function limitOf({ kind }: CloudSession, speaker: CloudSpeaker): CloudLimit | undefined {
  const id = limits[`${kind} ${speaker.kind}`];
  return id && cloudLimit(id);
}

/** A session of a gateway's device, with its limit. */
export interface LimitedSession {
  readonly device: Device;
  /** The neighbor as the device names it. */
  readonly peer: string;
  readonly router: string;
  readonly address: string;
  readonly limit: CloudLimit;
}

/** One message for each session and family over which more routes came than the cloud takes. */
export function limitMessages(sessions: readonly LimitedSession[], tables: Iterable<Table>): string[] {
  if (sessions.length === 0) return [];
  const all = [...tables];
  return sessions.flatMap(({ device, peer, router, address, limit }) =>
    all
      .filter(({ speaker }) => speaker.device === device)
      .flatMap(({ received }) => {
        const count = [...received.values()].filter(paths => [...paths.keys()].some(({ name }) => name === peer)).length;
        return count > limit.value ? [`${router} sends ${count} routes over ${address}, which takes ${limit.value} (${limit.source})`] : [];
      }),
  );
}
