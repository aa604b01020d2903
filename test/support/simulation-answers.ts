/** All that can be asked of a simulation, as plain data. */
import { absentPaths } from '../../server/src/routing/absent.ts';
import type { Simulation } from '../../server/src/routing/simulate.ts';
import { type Way, waysTo } from '../../server/src/routing/way/ways.ts';

/** Rows of all tables with their explanations, and why paths are absent. */
export function answersOf(simulation: Simulation): unknown {
  const { converged, messages, unsupported, devices } = simulation;
  const vrfs = [...devices].map(([device, { vrfs: all, ...rest }]) => ({
    ...rest,
    vrfs: [...all].map(([vrf, { bgp, rib, received, ...routing }]) => ({
      vrf,
      ...routing,
      received: routing.sessions.map(({ name }) => received?.(name)),
      rows: [bgp.ipv4, bgp.ipv6, rib.ipv4, rib.ipv6].map(rows => [...rows]),
      absent: [...bgp.ipv4.keys(), ...bgp.ipv6.keys()].map(prefix => absentPaths(simulation, device, vrf, prefix)),
    })),
  }));
  return { converged, messages, unsupported, vrfs };
}

/** The ways that routes take to each table. */
export function waysOf(simulation: Simulation): unknown {
  return [...simulation.devices].flatMap(([device, { vrfs }]) =>
    [...vrfs].flatMap(([vrf, { bgp }]) =>
      [...bgp.ipv4.keys(), ...bgp.ipv6.keys()].map(prefix => waysTo(simulation, device, vrf, prefix).map(plainWay)),
    ),
  );
}

function plainWay({ parts, ...way }: Way): unknown {
  return {
    ...way,
    parts: parts.map(({ table, session, path, selected, ...part }) => ({
      ...part,
      candidates: selected?.candidates.length,
      device: table.speaker.device.name,
      session: session?.name,
      prefix: path?.prefix,
      place: path?.place,
    })),
  };
}
