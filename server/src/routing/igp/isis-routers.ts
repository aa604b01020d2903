/** Which processes run IS-IS, at which levels, and what they say of themselves, however the vendor writes it. */
import type { Device } from '../../model/device.ts';
import { isLoopback } from '../../model/interface.ts';
import type { IgpProcess } from '../../model/services.ts';
import type { Family } from '../../net/address.ts';
import { type RibRoute, vrfId } from '../rib.ts';
import { externalsOf, type IsisExternal, leakOf, raiseOf, type Telling } from './isis-externals.ts';
import { type IsisLevel, type IsisPort, isisPort, levelsOf, narrowLevelsOf } from './isis-ports.ts';
import type { Links, Port } from './links.ts';

export interface IsisRouter {
  readonly id: string;
  readonly device: Device;
  readonly process: IgpProcess;
  readonly levels: readonly IsisLevel[];
  /** The area of its network entity title, without system id and selector. */
  readonly area: string;
  readonly ports: readonly IsisPort[];
  readonly externals: readonly IsisExternal[];
  readonly overload: boolean;
  /** Levels whose metrics are narrow. */
  readonly narrow: readonly IsisLevel[];
  /** Only networks of passive interfaces are announced. */
  readonly passiveOnly: boolean;
  readonly sendsAttached: boolean;
  readonly followsAttached: boolean;
  /** What of level 1 is told in level 2. */
  readonly raises: Telling;
  /** What of level 2 goes down into level 1; undefined: nothing does. */
  readonly leaks?: Telling;
}

/** @param sources what each VRF knows from all protocols. */
export function isisRouters(
  devices: readonly Device[],
  links: Links,
  sources: ReadonlyMap<string, readonly RibRoute[]>,
  family: Family,
): IsisRouter[] {
  return devices.flatMap(device =>
    [...device.igps.values()].flatMap(process => {
      if (process.protocol !== 'isis' || process.shutdown) return [];
      const id = vrfId(device.name, process.vrf);
      const ports = (links.byDevice.get(device) ?? []).filter(({ vrf, prefix }) => vrf === process.vrf && prefix.family === family);
      const area = areaOf(process.net ?? netOf(device, process));
      if (area === undefined) return [];
      const levels = levelsOf(process.level);
      return [
        {
          id: `${id}\nisis ${process.name}`,
          device,
          process,
          levels,
          area,
          ports: ports.flatMap((port: Port) => isisPort(port, process) ?? []),
          externals: externalsOf(device, process, sources.get(id) ?? [], family),
          overload: process.overload ?? false,
          narrow: narrowLevelsOf(process, device),
          passiveOnly: process.passiveOnly ?? false,
          sendsAttached: process.sendsAttached ?? true,
          followsAttached: process.followsAttached ?? true,
          raises: raiseOf(device, process),
          leaks: leakOf(device, process),
        },
      ];
    }),
  );
}

/** The title of an interface of the process (Junos: `family iso address`), loopbacks first. */
function netOf(device: Device, process: IgpProcess): string | undefined {
  const own = [...device.interfaces.values()].filter(({ vrf, link }) => vrf === process.vrf && (link?.iso?.nets.length ?? 0) > 0);
  return (own.find(({ name }) => isLoopback(name)) ?? own[0])?.link?.iso?.nets[0];
}

/** `49.0001.0000.0000.0001.00`: the last seven octets are system id and selector. */
function areaOf(net: string | undefined): string | undefined {
  const digits = net?.replaceAll('.', '').toLowerCase();
  return digits && digits.length > 14 ? digits.slice(0, -14) : undefined;
}
