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
  return { device, vrf, prefix: text, ways: ways.map(way => rowOf(way, device, text)) };
}

function rowOf(way: Way, device: string, prefix: string): WayRow {
  const hops = way.parts.map(part => hopOf(part, prefix));
  const { from, path, stopped } = way;
  if (path) return { from, hops, arrives: true, end: `${device}: ${outcomeOf(path)}`, place: path.place };
  const further = stopped!.device === device ? '' : `, and ${device} hears of it from there`;
  return { from, hops, arrives: false, end: `it stops before ${stopped!.device}${further}: ${stopped!.text}`, place: stopped!.place };
}

function outcomeOf({ valid, why, best, decided }: PathResult): string {
  if (!valid) return `cannot use it: ${why ?? 'its next hop does not resolve'}`;
  if (why !== undefined) return why;
  if (best === null) return 'whether it is the best path cannot be known';
  if (best) return decided ? `best path, ${decided.text}` : 'best path, the only one';
  return decided ? `not the best path, ${decided.text}` : 'not the best path';
}

function hopOf(part: Part, prefix: string): WayHop {
  const { kind, table, after } = part;
  const { device, vrf } = table.speaker;
  const place = part.path && kind === 'origin' ? part.path.place : kind === 'carried' ? undefined : part.session?.peer.place;
  return {
    kind,
    device: device.name,
    vrf,
    title: titleOf(part),
    ...(kind === 'export' && { why: choiceOf(part, prefix) }),
    ...(place && { place }),
    steps: stepsOf(part),
    attributes: after ? attributeList(after) : [],
  };
}

const statements: Readonly<Record<string, string>> = {
  network: 'network statement',
  aggregate: 'aggregate',
  redistribute: 'redistributed',
  route: 'a route of another protocol',
};

function titleOf({ kind, table, session, path, before }: Part): string {
  const { device, vrf } = table.speaker;
  const where = vrf === 'default' ? device.name : `${device.name} VRF ${vrf}`;
  const other = session?.remote?.speaker.device.name ?? session?.name ?? 'a neighbor';
  switch (kind) {
    case 'origin':
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

function choiceOf({ table, path }: Part, prefix: string): string | undefined {
  const selected = table.selected.get(prefix);
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

/** Steps of policies, and what the software changes by itself between them. */
function stepsOf({ before, moves, stopped }: Part): readonly WayStep[] {
  const steps: WayStep[] = [];
  let now = before;
  for (const move of moves) {
    if ('step' in move) {
      steps.push(policyStep(move.step));
      now = move.step.after ?? now;
      continue;
    }
    const changes = attributeChanges(now, move.after);
    if (changes.length > 0) steps.push({ text: `${stages[move.stage]}: ${changes.join(', ')}` });
    now = move.after;
  }
  if (stopped) steps.push({ text: stopped.text, ...(stopped.place && { place: stopped.place }) });
  return steps;
}

/** A step of a policy in words. */
function policyStep({ policy, term, step, text, answer, changes = [], condition, action, place }: TraceStep): WayStep {
  const head = term === undefined ? policy : `${policy} ${term}`;
  const words = changes.length > 0 ? changes.join(', ') : condition ? describeCondition(condition) : action ? describeAction(action) : text;
  const rest = step === 'action' && changes.length === 0 ? ' (changes nothing)' : '';
  const said = answer === undefined ? undefined : answer === 'unknown' ? answer : answer ? 'yes' : 'no';
  return { text: `${head}: ${words}${rest}`, ...(said && { answer: said }), ...(place && { place }) };
}
