/** One prefix spreads through a plain network, in waves: short ways are known before long ones are told on. */

import type { Prefix } from '../../../net/prefix.ts';
import type { Attributes } from '../../attributes.ts';
import { choose } from '../../decision/select.ts';
import type { Candidate } from '../../path.ts';
import { advertise } from '../advertise.ts';
import type { Graph } from './graph.ts';
import type { Origin } from './origins.ts';
import { makeTransfer, type Transfer } from './transfer.ts';

/** By table: what its best path is. */
export const noPath = 0;
export const ownPath = 1;
/** Added to the place of the session among those of the table. */
export const learnedPath = 2;
export type Outcome = Uint32Array;

/** The state of the prefix that is spreading. */
interface State {
  readonly graph: Graph;
  readonly transfer: Transfer;
  readonly prefix: Prefix;
  /** By session: the number of the attributes that came. */
  readonly received: Int32Array;
  readonly outcome: Outcome;
  /** By table: the number of the attributes of the best path. */
  readonly attributes: Int32Array;
  readonly isOpen: Uint8Array;
  readonly choices: Map<number, UniformChoice>;
  open: number[];
}

/** The choice among sessions by which the same attributes came. */
interface UniformChoice {
  readonly sessions: Int32Array;
  count: number;
  best: number;
}

/** Works out prefix by prefix; undefined where one does not come to rest as it should. */
export function makeSpread(graph: Graph): (origin: Origin) => Outcome | undefined {
  const transfer = makeTransfer(graph);
  const received = new Int32Array(graph.sessions.length);
  const attributes = new Int32Array(graph.tables.length);
  const isOpen = new Uint8Array(graph.tables.length);
  const choices = new Map<number, UniformChoice>();
  return ({ prefix, owners }) => {
    transfer.forget();
    received.fill(0);
    attributes.fill(0);
    isOpen.fill(0);
    const outcome = new Uint32Array(graph.tables.length);
    const state: State = { graph, transfer, prefix, received, outcome, attributes, isOpen, choices, open: [] };
    for (const { table } of owners) outcome[table] = ownPath;
    for (const { table, path } of owners) {
      for (let session = graph.first[table]!; session < graph.first[table + 1]!; session++) {
        const sent = advertise(graph.tables[table]!, path, graph.sessions[session]!);
        const number = sent ? transfer.numberOf(sent) : 0;
        const isRefused = number !== 0 && transfer.asnsOf(number).includes(graph.neighborAsns[session]!);
        receive(state, graph.other[session]!, isRefused ? 0 : number);
      }
    }
    for (let wave = 0; state.open.length > 0; wave++) {
      if (wave > graph.tables.length) return undefined;
      const now = state.open;
      state.open = [];
      for (const table of now) isOpen[table] = 0;
      for (const table of now) decide(state, table);
    }
    return outcome;
  };
}

/** @param sent a path that leaves for the neighbor by its own session, or 0. */
function receive({ transfer, received, outcome, isOpen, open, graph: { owner } }: State, session: number, sent: number): void {
  const accepted = sent && transfer.accepted(sent, session);
  if (received[session] === accepted) return;
  received[session] = accepted;
  const table = owner[session]!;
  if (isOpen[table] || outcome[table] === ownPath) return;
  isOpen[table] = 1;
  open.push(table);
}

function decide(state: State, table: number): void {
  const { graph, received, outcome, attributes } = state;
  const from = bestSession(state, table);
  const now = from < 0 ? 0 : received[from]!;
  const code = from < 0 ? noPath : from - graph.first[table]! + learnedPath;
  if (code === outcome[table] && now === attributes[table]) return;
  outcome[table] = code;
  attributes[table] = now;
  tell(state, table, from, now);
}

/** Neighbors are told of the path as far as they may take it. */
function tell(state: State, table: number, from: number, now: number): void {
  const { graph, transfer } = state;
  const { first, other, senders, neighborAsns } = graph;
  const asns = now === 0 ? none : transfer.asnsOf(now);
  const end = first[table + 1]!;
  let group = -1;
  let sent = 0;
  for (let session = first[table]!; session < end; session++) {
    if (now === 0 || session === from || asns.includes(neighborAsns[session]!)) {
      receive(state, other[session]!, 0);
      continue;
    }
    if (senders[session] !== group) {
      group = senders[session]!;
      sent = transfer.sent(now, from, session);
    }
    receive(state, other[session]!, sent);
  }
}

const none: readonly number[] = [];

/** -1: none. */
function bestSession(state: State, table: number): number {
  const { graph, received, choices } = state;
  const start = graph.first[table]!;
  const end = graph.first[table + 1]!;
  let count = 0;
  let last = -1;
  let same = true;
  for (let session = start; session < end; session++) {
    const number = received[session]!;
    if (number === 0) continue;
    if (last >= 0 && received[last] !== number) same = false;
    last = session;
    count++;
  }
  if (count < 2) return last;
  if (!same) return chosen(state, table);
  let known = choices.get(table);
  if (known && known.count === count && holds(known, received)) return known.best;
  known ??= { sessions: new Int32Array(end - start), count: 0, best: -1 };
  known.count = 0;
  for (let session = start; session < end; session++) if (received[session] !== 0) known.sessions[known.count++] = session;
  known.best = chosen(state, table);
  choices.set(table, known);
  return known.best;
}

function holds({ sessions, count }: UniformChoice, received: Int32Array): boolean {
  for (let i = 0; i < count; i++) if (received[sessions[i]!] === 0) return false;
  return true;
}

/** The real decision. Ties go on with the first path. */
function chosen({ graph, transfer, prefix, received }: State, table: number): number {
  const candidates: Candidate[] = [];
  const numbers = new Map<Candidate, number>();
  for (let session = graph.first[table]!; session < graph.first[table + 1]!; session++) {
    const number = received[session]!;
    if (number === 0) continue;
    const attributes: Attributes = transfer.attributesOf(number);
    const { metric, nextHops } = graph.reached[session]!;
    const candidate: Candidate = {
      path: { prefix, source: 'learned', session: graph.sessions[session]!, attributes },
      valid: true,
      metric,
      nextHops,
    };
    candidates.push(candidate);
    numbers.set(candidate, session);
  }
  const { best, tied } = choose(candidates, graph.tables[table]!.rules);
  return numbers.get((best ?? tied[0])!)!;
}
