/** Reads code of the routing control language (RCF) into functions with places (EOS user manual, "Routing Control Functions"). Never throws on any text. */
import type { RawText } from '../../notation/command.ts';
import { type Located, type Place, placeInSection } from '../../text/place.ts';

export type Word = Located<string>;

export type Expression = { readonly place: Place } & (
  | { readonly type: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly type: 'not'; readonly of: Expression }
  | { readonly type: 'constant'; readonly value: boolean }
  | { readonly type: 'call'; readonly name: Word; readonly plain: boolean }
  | { readonly type: 'test'; readonly words: readonly Word[] }
);

export type Statement = { readonly place: Place } & (
  | { readonly type: 'if'; readonly condition: Expression; readonly body: readonly Statement[]; readonly otherwise: readonly Statement[] }
  | { readonly type: 'return' | 'exit'; readonly value?: Expression }
  | { readonly type: 'call'; readonly name: Word }
  | { readonly type: 'change'; readonly words: readonly Word[] }
);

export interface ControlFunction {
  readonly name: Word;
  /** It takes no values. */
  readonly plain: boolean;
  /** Undefined where the text is no function that can be read. */
  readonly body?: readonly Statement[];
}

/** Nested deeper than this, or with longer chains of `else if` and `not`, a text is no function that a person wrote. */
const deepest = 40;
const longest = 200;

class Unreadable extends Error {}

export function readFunctions(raw: RawText): readonly ControlFunction[] {
  const words = wordsOf(raw);
  const found: ControlFunction[] = [];
  for (const [index, word] of words.entries()) {
    const name = words[index + 1];
    if (word.value !== 'function' || !name || !isName(name.value)) continue;
    found.push({ name, plain: words[index + 3]?.value === ')', body: attempt(() => new Reader(words, index + 2).body()) });
  }
  return found;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

const isName = (text: string) => /^[A-Za-z_]\w*$/.test(text);

function wordsOf({ text, at, line }: RawText): readonly Word[] {
  return text.split('\n').flatMap((row, nth) =>
    [...row.replace(/#.*/, '').matchAll(/"[^"]*"|[(){};,]|[^\s(){};,"]+/g)].map(({ 0: value, index: start }) => ({
      value,
      place: placeInSection(at, line + nth, start, line + nth, start + value.length),
    })),
  );
}

/** Operators whose right side may be a set in braces. */
const beforeSet = new Set(['match', 'match_any', 'match_all', 'match_exact', 'is', 'in', 'add', 'remove', '=', '+=', '-=']);

class Reader {
  private readonly words: readonly Word[];
  private at: number;
  private depth = 0;
  private chained = 0;

  constructor(words: readonly Word[], at: number) {
    this.words = words;
    this.at = at;
  }

  /** `( parameters ) { statements }` */
  body(): readonly Statement[] {
    this.take('(');
    while (this.next() !== ')') this.word();
    this.take(')');
    return this.block();
  }

  private next(ahead = 0): string | undefined {
    return this.words[this.at + ahead]?.value;
  }

  private word(): Word {
    const word = this.words[this.at];
    if (!word) throw new Unreadable();
    this.at++;
    return word;
  }

  private take(text: string): Word {
    if (this.next() !== text) throw new Unreadable();
    return this.word();
  }

  private skip(text: string): boolean {
    if (this.next() !== text) return false;
    this.at++;
    return true;
  }

  private block(): readonly Statement[] {
    if (++this.depth > deepest) throw new Unreadable();
    this.take('{');
    const statements: Statement[] = [];
    while (!this.skip('}')) statements.push(...this.statement());
    this.depth--;
    return statements;
  }

  private statement(): readonly Statement[] {
    const first = this.word();
    const { value, place } = first;
    if (value === ';') return [];
    if (value === 'function') throw new Unreadable();
    // A label stands in front of a block of its own.
    if (value.startsWith('@')) return this.block();
    if (value === 'if') return [this.conditional(place)];
    if (value === 'return' || value === 'exit') {
      const given = this.next() === ';' ? undefined : this.expression();
      this.take(';');
      return [{ type: value, value: given, place }];
    }
    if (isName(value) && this.next() === '(') {
      this.values();
      this.take(';');
      return [{ type: 'call', name: first, place }];
    }
    return [{ type: 'change', words: this.change(first), place }];
  }

  private change(first: Word): readonly Word[] {
    const words = [first];
    let isInSet = false;
    while (this.next() !== ';') {
      isInSet ||= this.next() === '{';
      if (this.next() === 'function' || (this.next() === '}' && !isInSet)) throw new Unreadable();
      words.push(this.word());
    }
    this.take(';');
    return words;
  }

  private chain(): void {
    if (++this.chained > longest) throw new Unreadable();
  }

  private conditional(place: Place): Statement {
    this.chain();
    const condition = this.expression();
    const body = this.block();
    if (!this.skip('else')) return { type: 'if', condition, body, otherwise: [], place };
    const again = this.words[this.at]?.place;
    const otherwise = again && this.skip('if') ? [this.conditional(again)] : this.block();
    return { type: 'if', condition, body, otherwise, place };
  }

  /** The values behind a name; whether there are none. */
  private values(): boolean {
    this.take('(');
    const plain = this.next() === ')';
    while (this.next() !== ')') this.word();
    this.take(')');
    return plain;
  }

  private expression(): Expression {
    if (++this.depth > deepest) throw new Unreadable();
    const read = this.joined('or', () => this.joined('and', () => this.operand()));
    this.depth--;
    return read;
  }

  private joined(type: 'and' | 'or', operand: () => Expression): Expression {
    const first = operand();
    const of = [first];
    while (this.skip(type)) of.push(operand());
    return of.length === 1 ? first : { type, of, place: first.place };
  }

  private operand(): Expression {
    const first = this.word();
    const { value, place } = first;
    if (value === 'not') {
      this.chain();
      return { type: 'not', of: this.operand(), place };
    }
    if (value === '(') {
      const inner = this.expression();
      this.take(')');
      return inner;
    }
    if (value === 'true' || value === 'false') return { type: 'constant', value: value === 'true', place };
    if (!/^[$A-Za-z_]/.test(value)) throw new Unreadable();
    if (isName(value) && this.next() === '(') return { type: 'call', name: first, plain: this.values(), place };
    const words = [first];
    for (let next = this.next(); next !== undefined && !this.endsTest(next, words.at(-1)!.value); next = this.next()) {
      const inSet = next === '{';
      words.push(this.word());
      while (inSet && words.at(-1)!.value !== '}') words.push(this.word());
    }
    return { type: 'test', words, place };
  }

  private endsTest(next: string, last: string): boolean {
    return next === 'and' || next === 'or' || next === ')' || next === ';' || next === ',' || (next === '{' && !beforeSet.has(last));
  }
}
