/** What would make a path win that lost: the nearest thing in the configuration that can be turned. */
import type { DecisionStep } from '../../model/defaults.ts';
import type { Place } from '../../text/place.ts';
import type { DecisionRules } from '../decision/rules.ts';
import { comparePaths } from '../decision/select.ts';
import { lengthIn, values } from '../decision/steps.ts';
import { type Candidate, fromOf } from '../path.ts';
import type { Table } from '../propagation/table.ts';
import { type Attribute, type Source, type Sources, stepSource } from './sources.ts';
import type { Part } from './walk.ts';

export interface Knob {
  readonly text: string;
  /** The line to change, or the one beside which a new one belongs. */
  readonly place?: Place;
}

/** A path with where its values come from. */
export interface Traced {
  readonly candidate: Candidate;
  readonly sources: Sources;
  readonly parts: readonly Part[];
}

/** Undefined where none is certain. */
export function knobFor(table: Table, step: DecisionStep, loser: Traced, winner: Traced): Knob | undefined {
  const { rules } = table;
  if (step === 'weight') return above('weight', 'weight', winner.candidate.path.attributes.weight, loser, winner);
  const prefers = mayPrefer(step, loser, winner, rules) ? raised(loser, winner, rules) : undefined;
  if (step === 'local-preference') return prefers;
  return shorter(step, loser, winner, rules) ?? lower(step, loser, winner, rules) ?? prefers;
}

/** The local preference is looked at before the step, and nothing before it tells the two apart. */
function mayPrefer(step: DecisionStep, loser: Traced, winner: Traced, rules: DecisionRules): boolean {
  const at = rules.steps.indexOf('local-preference');
  if (at < 0 || at > rules.steps.indexOf(step)) return false;
  const decided = comparePaths(loser.candidate, winner.candidate, rules).step;
  return decided === undefined || rules.steps.indexOf(decided) >= at;
}

function raised(loser: Traced, winner: Traced, rules: DecisionRules): Knob | undefined {
  const best = winner.candidate.path.attributes.localPreference ?? rules.localPreference;
  return above('localPreference', 'local preference', best, loser, winner);
}

/** At the line that set it, unless the winner has its value from there too; else where the path comes in. */
function above(attribute: Attribute, name: string, value: number, loser: Traced, winner: Traced): Knob | undefined {
  if (loser.sources.get(attribute)?.at(-1)?.isForced) return undefined;
  const line = ownLine(attribute, loser, winner);
  if (line) return { text: `raise the ${name} above ${value}: ${where(line)}`, place: line.place };
  return { text: `raise the ${name} above ${value} ${entry(loser, winner)}`, place: entryPlace(loser, winner) };
}

const where = ({ text, device }: Source) => `${text} on ${device}`;

/** The line that set the value of the loser, and nothing of the winner. */
function ownLine(attribute: Attribute, loser: Traced, winner: Traced): Source | undefined {
  const source = loser.sources.get(attribute)?.at(-1);
  if (!source?.place) return undefined;
  return winner.sources.get(attribute)?.some(({ place }) => place === source.place) ? undefined : source;
}

function entry(loser: Traced, winner: Traced): string {
  const { path } = loser.candidate;
  if (!path.session) return 'where the route enters BGP';
  const term = lastTerm(loser.parts);
  const base = `on import from ${fromOf(path)}`;
  if (!term) return base;
  return isShared(term, winner) ? `${base} alone (${term.text} lets the other path in too)` : `${base}: ${term.text}`;
}

function entryPlace(loser: Traced, winner: Traced): Place | undefined {
  const { path } = loser.candidate;
  const term = lastTerm(loser.parts);
  return path.session ? (term?.place && !isShared(term, winner) ? term.place : path.session.peer.place) : path.place;
}

const isShared = ({ place }: { readonly place?: Place }, winner: Traced) => place !== undefined && lastTerm(winner.parts)?.place === place;

/** The term of the last import that let the path in. */
function lastTerm(parts: readonly Part[]): Source | undefined {
  const last = parts.at(-1);
  if (last?.kind !== 'import') return undefined;
  const step = last.moves.flatMap(move => ('step' in move && move.step.step === 'outcome' ? move.step : [])).at(-1);
  return step && stepSource(last.table.speaker.device, step);
}

/** Prepends of the loser that are at least what it is too long by. */
function shorter(step: DecisionStep, loser: Traced, winner: Traced, rules: DecisionRules): Knob | undefined {
  if (step !== 'as-path-length') return undefined;
  const changes = loser.sources.get('asPath') ?? [];
  const theirs = new Set(winner.sources.get('asPath')?.map(({ place }) => place));
  const prepends = changes.filter(({ added = 0, place }) => added > 0 && place && !theirs.has(place));
  const [first] = prepends;
  const added = prepends.reduce((sum, each) => sum + (each.added ?? 0), 0);
  const missing = lengthIn(loser.candidate, rules) - lengthIn(winner.candidate, rules);
  if (!first || added < missing || changes.some(({ added: more = 0 }) => more < 0)) return undefined;
  return { text: `take ${missing} of ${added} prepended ASNs away: ${prepends.map(where).join(' and ')}`, place: first.place };
}

/** A lower MED, or a better origin, where a line of its own gives the loser the one that it has. */
function lower(step: DecisionStep, loser: Traced, winner: Traced, rules: DecisionRules): Knob | undefined {
  if (step !== 'med' && step !== 'origin') return undefined;
  const line = ownLine(step, loser, winner);
  // What a statement begins with is changed by a policy that it names, not in itself.
  if (!line || loser.parts.some(({ kind, path }) => kind === 'origin' && path?.place === line.place)) return undefined;
  const value = values[step](winner.candidate, rules);
  return {
    text: `${step === 'origin' ? `set the origin ${value}` : value === '0' ? 'lower the MED to 0' : `lower the MED below ${value}`}: ${where(line)}`,
    place: line.place,
  };
}
