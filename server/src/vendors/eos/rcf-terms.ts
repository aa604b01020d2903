/**
 * Functions of the routing control language → terms of a policy. A function whose effect the terms cannot say exactly becomes one term of which nothing
 * is known: the routes that it judges are then marked, not guessed.
 */
import type { Action, Condition, Term } from '../../model/policy.ts';
import { numberInSection, type Place } from '../../text/place.ts';
import type { ControlFunction, Expression, Statement } from './rcf-read.ts';
import { actionOf, attributeOf, conditionOf } from './rcf-words.ts';

/** Functions of the same code by name. */
export type Functions = ReadonlyMap<string, ControlFunction>;

class Unsaid extends Error {}

/** The name of a function as policies and their uses have it. */
export const functionKey = (name: string) => `${name}()`;

export function termsOf(code: ControlFunction, others: Functions): readonly Term[] {
  const { place } = code.name;
  try {
    if (!code.body || !code.plain) throw new Unsaid();
    return new Lowering(others).terms(code.body);
  } catch (error) {
    if (!(error instanceof Unsaid)) throw error;
    return [term([unknown(`function ${code.name.value}`, place)], [], 'accept', place)];
  }
}

function term(conditions: readonly Condition[], actions: readonly Action[], outcome: Term['outcome'], place: Place): Term {
  return { name: String(numberInSection(place) + 1), place, conditions, actions, outcome };
}

function unknown(text: string, place: Place): Condition {
  return { type: 'unsupported', text, place };
}

/** Of an end whose value is written; what ends without one is unknown, which rejects. */
function outcomeOf(end: Statement): 'accept' | 'reject' | undefined {
  if (end.type !== 'return' && end.type !== 'exit') return undefined;
  if (!end.value) return 'reject';
  return end.value.type === 'constant' ? (end.value.value ? 'accept' : 'reject') : undefined;
}

function alwaysEnds(statements: readonly Statement[]): boolean {
  return statements.some(each => each.type === 'return' || (each.type === 'if' && alwaysEnds(each.body) && alwaysEnds(each.otherwise)));
}

class Lowering {
  private readonly found: Term[] = [];
  /** Attributes that were changed further up. Whether a later test sees the old or the new value is not relied on. */
  private readonly changed = new Set<string>();
  private readonly others: Functions;

  constructor(others: Functions) {
    this.others = others;
  }

  /** What no statement returns ends as unknown, which rejects where the function is applied: so does the end of a policy. */
  terms(body: readonly Statement[]): readonly Term[] {
    this.block(body, [], []);
    return this.found;
  }

  /** @returns whether the block always ends the function. */
  private block(statements: readonly Statement[], guards: readonly Condition[], reads: readonly string[]): boolean {
    for (let at = 0; at < statements.length; at++) {
      const from = at;
      while (statements[at]?.type === 'change') at++;
      const changes = statements.slice(from, at);
      const then = statements[at];
      // Changes in front of the end go with it, so that no test comes between.
      const ends = then !== undefined && then.type !== 'if' && then.type !== 'call' && then.type !== 'change';
      if (changes.length > 0) this.change(changes, guards, reads, ends ? outcomeOf(then) : 'next-term');
      if (ends && (changes.length === 0 || outcomeOf(then) === undefined)) this.end(then.value, guards, reads, then.place);
      if (ends) return true;
      if (then && this.statement(then, guards, reads)) return true;
    }
    return false;
  }

  /** @param outcome undefined where what follows is still to be asked. */
  private change(changes: readonly Statement[], guards: readonly Condition[], reads: readonly string[], outcome?: Term['outcome']): void {
    this.check(reads);
    const { place } = changes[0]!;
    const made = changes.map(change => (change.type === 'change' ? actionOf(change.words, change.place) : undefined));
    const actions = made.filter(action => action !== undefined);
    if (actions.length < made.length) throw new Unsaid();
    this.found.push(term(guards, actions, outcome ?? 'next-term', place));
    if (outcome === 'accept' || outcome === 'reject') return;
    for (const change of changes) if (change.type === 'change') this.changed.add(attributeOf(change.words));
  }

  private check(reads: readonly string[]): void {
    if (reads.some(attribute => this.changed.has(attribute))) throw new Unsaid();
  }

  private statement(statement: Statement, guards: readonly Condition[], reads: readonly string[]): boolean {
    if (statement.type !== 'if') throw new Unsaid();
    const asked = [...reads, ...this.readBy(statement.condition)];
    this.check(asked);
    const condition = this.condition(statement.condition);
    const ends = this.block(statement.body, [...guards, condition], asked);
    if (statement.otherwise.length === 0) return false;
    const rest = ends ? guards : [...guards, { type: 'not' as const, of: [condition], place: condition.place }];
    return this.block(statement.otherwise, rest, asked) && ends;
  }

  private end(value: Expression | undefined, guards: readonly Condition[], reads: readonly string[], place: Place): void {
    this.check([...reads, ...(value ? this.readBy(value) : [])]);
    if (value && value.type !== 'constant') this.found.push(term([...guards, this.condition(value)], [], 'accept', place));
    this.found.push(term(guards, [], value?.type === 'constant' && value.value ? 'accept' : 'reject', place));
  }

  private condition(asked: Expression): Condition {
    const { place } = asked;
    switch (asked.type) {
      case 'and':
        return { type: 'all', of: asked.of.map(each => this.condition(each)), place };
      case 'or':
        return { type: 'any', of: asked.of.map(each => this.condition(each)), place };
      case 'not':
        return { type: 'not', of: [this.condition(asked.of)], place };
      case 'constant':
        return asked.value ? { type: 'all', of: [], place } : { type: 'never', place };
      case 'call':
        if (!asked.plain || !this.isQuestion(asked.name.value, [])) throw new Unsaid();
        return { type: 'policy', policies: [{ value: functionKey(asked.name.value), place: asked.name.place }], place };
      case 'test':
        return conditionOf(asked.words, place) ?? unknown(asked.words.map(({ value }) => value).join(' '), place);
    }
  }

  /** Whether a function of the same code only answers: what it changes would stay, and `exit` would end the caller too. */
  private isQuestion(name: string, callers: readonly string[]): boolean {
    const called = this.others.get(name);
    if (!called?.body || !called.plain || callers.includes(name)) return false;
    const within = [...callers, name];
    const asks = (each: Expression): boolean =>
      each.type === 'call'
        ? each.plain && this.isQuestion(each.name.value, within)
        : each.type === 'not'
          ? asks(each.of)
          : each.type === 'and' || each.type === 'or'
            ? each.of.every(asks)
            : true;
    const answers = (each: Statement): boolean =>
      each.type === 'if'
        ? asks(each.condition) && [...each.body, ...each.otherwise].every(answers)
        : each.type === 'return' && (!each.value || asks(each.value));
    return called.body.every(answers) && alwaysEnds(called.body);
  }

  private readBy(asked: Expression): readonly string[] {
    switch (asked.type) {
      case 'and':
      case 'or':
        return asked.of.flatMap(each => this.readBy(each));
      case 'not':
        return this.readBy(asked.of);
      case 'test':
        return [attributeOf(asked.words)];
      case 'constant':
        return [];
      case 'call': {
        const { body = [] } = this.others.get(asked.name.value) ?? {};
        return body.flatMap(statement => this.readByStatement(statement));
      }
    }
  }

  private readByStatement(statement: Statement): readonly string[] {
    if (statement.type === 'if')
      return [
        ...this.readBy(statement.condition),
        ...[...statement.body, ...statement.otherwise].flatMap(each => this.readByStatement(each)),
      ];
    return (statement.type === 'return' || statement.type === 'exit') && statement.value ? this.readBy(statement.value) : [];
  }
}
