/** Which prefix a person means who writes a prefix or an address: that one, or the longest that holds it. */
import { formatPrefix, parseDestination } from '../net/prefix.ts';
import { longestPrefix } from '../routing/longest.ts';
import type { Simulation } from '../routing/simulation.ts';
import { probePrefix } from '../routing/what-if/probe.ts';

export interface AskedPrefix {
  /** As tables name it. */
  readonly prefix: string;
  /** Why it is another one than the text says, or what is wrong with that. */
  readonly note?: string;
  /** No device has it, but neighbors outside of the network could be assumed to announce this prefix. */
  readonly offer?: string;
}

export function askedPrefix(simulation: Simulation, text: string): AskedPrefix {
  const probe = probePrefix(text);
  if (!probe.ok) return { prefix: text, note: `"${text}" is neither a prefix nor an address: ${probe.error}` };
  const parsed = parseDestination(text);
  const wanted = parsed.ok ? parsed.value : probe.value;
  const exact = formatPrefix(wanted);
  const found = longestPrefix(simulation, wanted);
  if (found === exact) return { prefix: exact };
  const offer = hasNeighborsOutside(simulation) ? formatPrefix(probe.value) : undefined;
  if (found === undefined) return { prefix: exact, ...(offer && { offer }) };
  return {
    prefix: found,
    note: `${text} is inside ${found}, the longest prefix for it in these tables`,
    ...(offer !== found && { offer }),
  };
}

function hasNeighborsOutside({ devices }: Simulation): boolean {
  const isOutside = ({ state, kind }: { readonly state: string; readonly kind: string }) => state === 'external' && kind === 'external';
  return [...devices.values()].some(({ vrfs }) => [...vrfs.values()].some(({ sessions }) => sessions.some(isOutside)));
}
