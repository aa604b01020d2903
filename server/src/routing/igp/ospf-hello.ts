/**
 * What keeps two routers of one link from becoming neighbors in OSPFv2: times and proofs that differ (RFC 2328 sections 8.2 and 10.5; FRR 8.4.4 measured),
 * and packets that one end cannot take (section 10.6; recorded on IOS, Cisco document 13684).
 */
import type { Device } from '../../model/device.ts';
import type { Ospf, OspfHello } from '../../model/igp.ts';
import { type Interface, isEthernet } from '../../model/interface.ts';
import { knownToDiffer } from '../../model/same.ts';

/** What a port says in its hellos; undefined: it cannot be known. */
export interface HelloTerms {
  readonly hello?: number;
  readonly dead?: number;
  readonly proof?: NonNullable<OspfHello['authentication']>;
  /** The one key that proves it, in a form that tells only whether another one is the same. */
  readonly key?: string;
  /** The largest IP packet in bytes. */
  readonly mtu?: number;
  readonly ignoresMtu?: boolean;
}

/** @param type the kind of network, as it is written. */
export function helloTerms(
  device: Device,
  { version, inheritsHellos, areaAuthentication }: Ospf,
  port: Interface,
  area: string,
  type: string | undefined,
  said: OspfHello | undefined,
): HelloTerms | undefined {
  if (version !== 2 || inheritsHellos) return undefined;
  const usual = usualHello(port.name, type);
  const proof = said?.authentication ?? areaAuthentication?.get(area) ?? 'none';
  return {
    hello: said?.hello ?? usual,
    dead: said?.dead ?? usualDead(device, usual, said?.hello),
    proof: proof === 'other' ? undefined : proof,
    key: proof === 'text' ? said?.textKey : proof === 'digest' ? onlyKey(said) : undefined,
    mtu: mtuOf(device, port),
    ignoresMtu: said?.ignoresMtu,
  };
}

/** As it is written where that is the size of IP packets, else that of Ethernet where no other default can be set. */
function mtuOf({ defaults }: Device, { name, mtu }: Interface): number | undefined {
  const { ospfMtu } = defaults.quirks;
  if (!ospfMtu || mtu !== undefined) return ospfMtu && mtu;
  return ospfMtu === 'usual' && isEthernet(name) && !name.includes('.') ? 1500 : undefined;
}

/** Where there are several, any of them may be in use. */
function onlyKey(said: OspfHello | undefined): string | undefined {
  const [key, ...others] = said?.digestKeys ?? [];
  return key?.digest === undefined || others.length > 0 ? undefined : `${key.id} ${key.digest}`;
}

/** Ten seconds on broadcast and point-to-point networks, thirty on others (as the command references of all vendors say). */
function usualHello(name: string, type: string | undefined): number | undefined {
  if (type !== undefined) return /^(broadcast|point-to-point|p2p)$/.test(type) ? 10 : undefined;
  return isEthernet(name) ? 10 : undefined;
}

/** Four hellos, or forty seconds whatever the hellos are, where it is known which. */
function usualDead({ defaults }: Device, usual: number | undefined, written: number | undefined): number | undefined {
  const { ospfDeadInterval } = defaults.quirks;
  if (usual === undefined) return undefined;
  if (written === undefined || ospfDeadInterval === 'fixed') return usual * 4;
  return ospfDeadInterval === 'unknown' ? undefined : written * 4;
}

const proofNames = { none: 'no authentication', text: 'a plain-text key', digest: 'a digest', other: 'another proof' } as const;

/** Why the two ends are no neighbors; undefined where nothing says so. */
export function disagreement(a: HelloTerms | undefined, b: HelloTerms | undefined): string | undefined {
  if (!a || !b) return undefined;
  if (knownToDiffer(a.hello, b.hello)) return `hello intervals of ${a.hello} and ${b.hello} seconds`;
  if (knownToDiffer(a.dead, b.dead)) return `dead intervals of ${a.dead} and ${b.dead} seconds`;
  if (a.proof === b.proof && knownToDiffer(a.key, b.key)) return 'keys';
  if (knownToDiffer(a.mtu, b.mtu) && !(a.mtu! < b.mtu! ? a : b).ignoresMtu) return `an MTU of ${a.mtu} and ${b.mtu} bytes`;
  return knownToDiffer(a.proof, b.proof) ? `${proofNames[a.proof!]} here and ${proofNames[b.proof!]} there` : undefined;
}
