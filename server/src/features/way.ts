/** The way of a route in words: hop by hop, each with the steps of its policies, what changes, and the line. */
import { formatPrefix, maskPrefix, parsePrefix } from '../net/prefix.ts';
import { explainWinner } from '../routing/explain.ts';
import { attributeChanges, attributeList } from '../routing/policy/difference.ts';
import type { TraceStep } from '../routing/policy/input.ts';
import type { PathResult, Simulation } from '../routing/simulation.ts';
import type { Part } from '../routing/way/walk.ts';
import { type Way, waysTo } from '../routing/way/ways.ts';
import type { Stage } from '../routing/why-absent.ts';
import type { Place } from '../text/place.ts';
import { describeAction } from './describe/action.ts';
import { describeCondition } from './describe/condition.ts';

/** A condition with its answer, a change, or the end of a policy. */
export interface WayStep {
  readonly text: string;
  readonly answer?: 'yes' | 'no' | 'unknown';
  readonly place?: Place;
}

export interface WayHop {
  readonly kind: Part['kind'];
  readonly device: string;
  readonly vrf: string;
  readonly title: string;
  /** Why it is this route that goes on. */
  readonly why?: string;
  readonly place?: Place;
  readonly steps: readonly WayStep[];
  /** The attributes behind the hop; empty where it stops. */
  readonly attributes: readonly string[];
}

export interface WayRow {
  readonly from: string;
  readonly hops: readonly WayHop[];
  /** How it ends: in the table as the best path or not, or before it. */
  readonly arrives: boolean;
  readonly end: string;
  readonly place?: Place;
}

export interface WayAnswer {
  readonly device: string;
  readonly vrf: string;
  readonly prefix: string;
  readonly ways: readonly WayRow[];
}

/** Why no way is known, where none is. */
export function whyNoWay(simulation: Simulation, { device, prefix }: WayAnswer): string {
  const isThere = [...simulation.devices.values()].some(({ vrfs }) =>
    [...vrfs.values()].some(({ bgp }) => bgp.ipv4.has(prefix) || bgp.ipv6.has(prefix)),
  );
  if (!isThere) return `no router has a BGP path for ${prefix}`;
  if (!simulation.converged) return 'the network does not settle';
  return `no neighbor of ${device} has a path that could come there, or the network settles in more than one way for ${prefix}`;
}

export interface WayQuestion {
  readonly device: string;
  readonly vrf?: string;
  readonly prefix: string;
  readonly from?: string;
}

export function traceWay(simulation: Simulation, { device, vrf = 'default', prefix, from }: WayQuestion): WayAnswer {
  const parsed = parsePrefix(prefix);
  const text = parsed.ok ? formatPrefix(maskPrefix(parsed.value)) : prefix;
  const ways = waysTo(simulation, device, vrf, text, from);
  return { device, vrf, prefix: text, ways: ways.map(way => rowOf(way, device)) };
}

function rowOf(way: Way, device: string): WayRow {
  const hops = way.parts.map(hopOf);
  const { from, path, stopped } = way;
  if (path) return { from, hops, arrives: true, end: `${device}: ${outcomeOf(path)}`, place: path.place };
  const before = stopped!.vrf === undefined ? stopped!.device : `VRF ${stopped!.vrf} of ${stopped!.device}`;
  const further = stopped!.device === device ? '' : `, from which ${device} would hear of it`;
  return { from, hops, arrives: false, end: `it stops before ${before}${further}: ${stopped!.text}`, place: stopped!.place };
}

function outcomeOf({ valid, why, best, decided }: PathResult): string {
  if (!valid) return `cannot use it: ${why ?? 'its next hop does not resolve'}`;
  if (why !== undefined) return why;
  if (best === null) return 'whether it is the best path cannot be known';
  if (best) return decided ? `best path, ${decided.text}` : 'best path, the only one';
  return decided ? `not the best path, ${decided.text}` : 'not the best path';
}

function hopOf(part: Part): WayHop {
  const { kind, table, after } = part;
  const { device, vrf } = table.speaker;
  const place = part.path && kind === 'origin' ? part.path.place : kind === 'carried' ? undefined : part.session?.peer.place;
  return {
    kind,
    device: device.name,
    vrf,
    title: titleOf(part),
    ...(kind === 'export' && { why: choiceOf(part) }),
    ...(place && { place }),
    steps: stepsOf(part),
    attributes: after ? attributeList(after) : [],
  };
}

const statements: Readonly<Record<string, string>> = {
  network: 'network statement',
  aggregate: 'aggregate',
  redistribute: 'redistributed',
};

function titleOf({ kind, table, session, path, before }: Part): string {
  const { device, vrf } = table.speaker;
  const where = vrf === 'default' ? device.name : `${device.name} VRF ${vrf}`;
  const other = session?.remote?.speaker.device.name ?? session?.name ?? 'a neighbor';
  switch (kind) {
    case 'origin':
      if (path?.source === 'route') return `begins on ${where}: ${path.protocol} route`;
      return `begins on ${where}: ${statements[path?.source ?? ''] ?? 'own route'}${path?.protocol ? ` from ${path.protocol}` : ''}`;
    case 'outside':
      return `announced by ${before.outside ?? other}, outside of this network`;
    case 'default':
      return `${where} makes a default route for ${other}`;
    case 'carried':
      return table.vpn ? `${device.name} takes it into its VPN routes` : `enters ${where}`;
    case 'export':
      return `${where} sends it to ${other}`;
    case 'import':
      return `${where} gets it from ${other}`;
  }
}

function choiceOf({ table, path, selected }: Part): string | undefined {
  if (!selected?.best || selected.best.path !== path) return undefined;
  const decided = explainWinner(selected.best, selected.candidates, table.rules);
  return decided ? `its best path: ${decided.text}` : 'its only path';
}

const stages: Readonly<Record<Stage, string>> = {
  prepared: 'before the policy',
  exported: 'after the policy',
  sent: 'on sending',
  received: 'on receipt',
  imported: 'after the policy',
  entered: 'on entry',
};

const withoutPolicy: Readonly<Record<Stage, string>> = {
  ...stages,
  prepared: stages.sent,
  exported: stages.sent,
  imported: stages.received,
};

/** Steps of policies, and what the software changes by itself between them. */
function stepsOf({ before, moves, stopped }: Part): readonly WayStep[] {
  const steps: WayStep[] = [];
  const words = moves.some(move => 'step' in move) ? stages : withoutPolicy;
  let now = before;
  for (const move of moves) {
    if ('step' in move) {
      steps.push(policyStep(move.step));
      now = move.step.after ?? now;
      continue;
    }
    const { stage, after } = move;
    // The weight belongs to the router and is never sent.
    const changes = attributeChanges(stage === 'sent' ? { ...now, weight: after.weight } : now, after);
    if (changes.length > 0) steps.push({ text: `${words[stage]}: ${changes.join(', ')}` });
    now = after;
  }
  if (stopped) steps.push({ text: stopped.text, ...(stopped.place && { place: stopped.place }) });
  return steps;
}

/** A step of a policy in words. */
export function policyStep({ policy, term, step, text, answer, changes = [], condition, action, place }: TraceStep): WayStep {
  const head = term === undefined ? policy : `${policy} ${term}`;
  const words = changes.length > 0 ? changes.join(', ') : condition ? describeCondition(condition) : action ? describeAction(action) : text;
  const changesNothing = step === 'action' && changes.length === 0 && action?.type !== 'unsupported';
  const rest = changesNothing ? ' (changes nothing)' : '';
  const said = answer === undefined ? undefined : answer === 'unknown' ? answer : answer ? 'yes' : 'no';
  return { text: `${head}: ${words}${rest}`, ...(said && { answer: said }), ...(place && { place }) };
}
