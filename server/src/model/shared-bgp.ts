/** Groups, templates and switches that the processes of all VRFs share because they are written once, above the VRFs. */
import type { Bgp } from './bgp.ts';

type Processes = ReadonlyMap<string, Bgp>;

const known = new WeakMap<Bgp, { readonly main: Bgp; readonly bgp: Bgp }>();
const previous = new WeakMap<Processes, Processes>();

/** Processes of VRFs with what they take over from the default one. Those that take nothing keep their identity. */
export function shareDefault(processes: Processes): Processes {
  const main = processes.get('default');
  if (!main || ![...processes.values()].some(({ sharesDefault }) => sharesDefault)) return processes;
  const shared = previous.get(processes) ?? new Map([...processes].map(([vrf, bgp]) => [vrf, withDefault(bgp, main)]));
  previous.set(processes, shared);
  return shared;
}

function withDefault(bgp: Bgp, main: Bgp): Bgp {
  if (bgp === main || !bgp.sharesDefault) return bgp;
  const before = known.get(bgp);
  if (before?.main === main) return before.bgp;
  const result: Bgp = {
    ...bgp,
    routerId: bgp.routerId ?? main.routerId,
    confederation: bgp.confederation ?? main.confederation,
    knobs: { ...main.knobs, ...bgp.knobs },
    extras: main.extras || bgp.extras ? { ...main.extras, ...bgp.extras } : undefined,
    groups: new Map([...main.groups, ...bgp.groups]),
  };
  known.set(bgp, { main, bgp: result });
  return result;
}
