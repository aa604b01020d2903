/** Which line of which device set each attribute of a path last, found by following the path along its way. */
import type { Device } from '../../model/device.ts';
import type { Action } from '../../model/policy.ts';
import { formatAddress } from '../../net/address.ts';
import { formatAsPath, pathLength } from '../../net/as-path.ts';
import type { Place } from '../../text/place.ts';
import { type Attributes, community } from '../attributes.ts';
import type { TraceStep } from '../policy/input.ts';
import type { Table } from '../propagation/table.ts';
import type { Stage } from '../why-absent.ts';
import type { Move, Part } from './walk.ts';

/** The attributes that steps of the decision look at. */
export type Attribute = 'weight' | 'localPreference' | 'asPath' | 'origin' | 'med' | 'preference' | 'aigp' | 'originatorId' | 'clusterList';

/** What set a value: a line, or in words what the software does where no line says anything. */
export interface Source {
  readonly text: string;
  readonly device: string;
  readonly place?: Place;
  /** Of a policy on the AS path: how much longer it made it. */
  readonly added?: number;
  /** Whatever policies say. */
  readonly isForced?: boolean;
}

/** An AS path and a cluster list have one for each line that changed them, all others at most one. Where none is known there is none. */
export type Sources = ReadonlyMap<Attribute, readonly Source[]>;

const texts: { readonly [A in Attribute]: (attributes: Attributes) => string } = {
  weight: ({ weight }) => String(weight),
  localPreference: ({ localPreference }) => String(localPreference),
  asPath: ({ asPath }) => formatAsPath(asPath),
  origin: ({ origin }) => origin,
  med: ({ med }) => String(med),
  preference: ({ preference }) => String(preference),
  aigp: ({ aigp }) => String(aigp),
  originatorId: ({ originatorId }) => (originatorId ? formatAddress(originatorId) : ''),
  clusterList: ({ clusterList }) => clusterList.join(' '),
};
const all = Object.keys(texts) as readonly Attribute[];

const setBy: Partial<Readonly<Record<Action['type'], Attribute>>> = {
  weight: 'weight',
  'local-preference': 'localPreference',
  med: 'med',
  'med-igp': 'med',
  'med-rtt': 'med',
  'originator-id': 'originatorId',
  origin: 'origin',
  preference: 'preference',
  aigp: 'aigp',
};

/** Where the route stands, and what is known of it there. */
interface Run {
  now: Attributes;
  readonly known: Map<Attribute, readonly Source[]>;
}

export function sourcesOf(parts: readonly Part[]): Sources {
  const known = new Map<Attribute, readonly Source[]>();
  for (const part of parts) {
    const run: Run = { now: part.before, known };
    if (part.kind === 'origin') begin(run, part);
    for (const batch of batches(part.moves)) follow(run, part, batch);
    if (part.after) reach(run, part.after, () => undefined);
  }
  return known;
}

/** Steps of one policy with the point that the route reaches behind them. */
interface Batch {
  readonly steps: readonly TraceStep[];
  readonly stage?: Extract<Move, { readonly stage: unknown }>;
}

function batches(moves: readonly Move[]): Batch[] {
  const found: Batch[] = [];
  let steps: TraceStep[] = [];
  for (const move of moves) {
    if ('step' in move) steps.push(move.step);
    else {
      found.push({ steps, stage: move });
      steps = [];
    }
  }
  return steps.length > 0 ? [...found, { steps }] : found;
}

/** What a policy set may be taken back at its end, as reflectors do: then what was known before holds again. */
function follow(run: Run, part: Part, { steps, stage }: Batch): void {
  const before = { now: run.now, known: new Map(run.known) };
  for (const step of steps) if (step.action && step.after) carryOut(run, part.table, step, step.action, step.after);
  if (!stage) return;
  const now = run.now;
  reach(run, stage.after, attribute => {
    const isBack = steps.length > 0 && texts[attribute](stage.after) === texts[attribute](before.now);
    return isBack ? before.known.get(attribute) : undefined;
  });
  for (const [attribute, source] of settled(part, stage.stage, now, stage.after)) note(run, attribute, source);
}

/** A step of a policy as what set a value. */
export function stepSource({ name, policies }: Device, { policy, term, place }: TraceStep): Source {
  const kind = policies.get(policy)?.kind;
  const text = [kind, policy, kind === 'route-policy' ? undefined : term].filter(Boolean).join(' ');
  return { text, device: name, ...(place && { place }) };
}

/** Lists have one source for each line that changed them. */
function note({ known }: Run, attribute: Attribute, source: Source): void {
  const isList = attribute === 'asPath' || attribute === 'clusterList';
  known.set(attribute, isList ? [...(known.get(attribute) ?? []), source] : [source]);
}

function carryOut(run: Run, { speaker: { device } }: Table, step: TraceStep, action: Action, after: Attributes): void {
  const own = setBy[action.type];
  for (const attribute of all) {
    const changed = texts[attribute](run.now) !== texts[attribute](after);
    if (!changed && attribute !== own) continue;
    const source: Source = {
      ...stepSource(device, step),
      ...(attribute === 'asPath' && { added: longer(run.now, after) }),
    };
    note(run, attribute, source);
  }
  run.now = after;
}

const longer = (before: Attributes, after: Attributes) => pathLength(after.asPath) - pathLength(before.asPath);

/** `why` is asked for each attribute that has another value now. */
function reach(run: Run, after: Attributes, why: (attribute: Attribute) => readonly Source[] | undefined): void {
  for (const attribute of all) {
    if (texts[attribute](run.now) === texts[attribute](after)) continue;
    const sources = why(attribute);
    if (sources) run.known.set(attribute, sources);
    // The own AS in front says nothing of the lines before.
    else if (attribute !== 'asPath' && attribute !== 'clusterList') run.known.delete(attribute);
  }
  run.now = after;
}

const beginnings = { network: 'network statement', aggregate: 'aggregate', redistribute: 'redistribution' } as const;

/** A route begins with the values that its statement gives it. */
function begin({ known, now }: Run, { table, path }: Part): void {
  const { name } = table.speaker.device;
  known.clear();
  if (!path || !(path.source in beginnings)) return;
  const source: Source = { text: beginnings[path.source as keyof typeof beginnings], device: name, place: path.place };
  for (const attribute of ['origin', 'med'] as const) if (now[attribute] !== undefined) known.set(attribute, [source]);
  if (now.weight > 0) known.set('weight', [{ text: 'the weight of own routes', device: name }]);
}

/** What settings of the session and of the process do to a route between two points of the way, whether or not a value changes by it. */
function* settled({ table, session }: Part, stage: Stage, before: Attributes, after: Attributes): Generator<[Attribute, Source]> {
  const { device } = table.speaker;
  const { med, weight, localPreference } = session?.families.get(table.name) ?? {};
  const by = (text: string, place?: Place): Source => ({ text, device: device.name, ...(place && { place }) });
  const isSet = before.localPreference !== after.localPreference;
  if (stage === 'prepared' && isSet && after.localPreference !== undefined) yield ['localPreference', defaultPreference(table)];
  if (stage === 'exported' && med && med.value === after.med) yield ['med', by('MED for the neighbor', med.place)];
  if (stage === 'received' && weight) yield ['weight', by('weight of the neighbor', weight.place)];
  if (stage === 'received' && localPreference) yield ['localPreference', by('local preference of the neighbor', localPreference.place)];
  if ((stage === 'sent' || stage === 'entered') && after.localPreference === 0 && (isSet || goesDown(table, after)))
    yield ['localPreference', { ...by('graceful shutdown'), isForced: true }];
  if (stage === 'sent' && after.clusterList.length > before.clusterList.length) yield ['clusterList', by('reflected')];
  const localAs = session?.peer.localAs;
  if (localAs && longer(before, after) > (stage === 'sent' ? 1 : 0) && (stage === 'received' || stage === 'sent'))
    yield ['asPath', by('local AS of the session', localAs.place)];
}

/** RFC 8326: software that acts on the community does so behind all policies. */
function goesDown({ speaker: { device, bgp } }: Table, { communities }: Attributes): boolean {
  const acts = device.defaults.quirks.actsOnGracefulShutdown && communities.includes(community.gracefulShutdown);
  return bgp.knobs.gracefulShutdown === true || acts === true;
}

/** What a path without a local preference counts for, or is sent with inside the AS. */
export function defaultPreference({ speaker: { device, bgp } }: Table): Source {
  const written = bgp.knobs.defaultLocalPreference;
  return { text: 'the default local preference', device: device.name, ...(written && { place: written.place }) };
}
