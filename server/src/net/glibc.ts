/** What the regular expressions of the GNU C library do with anchors inside counted repetitions: software that compiles with it (FRR) inherits this. */

import { type Expression, emptyExpression } from './expression.ts';

/**
 * The library writes `e{2}` out as two copies, and an anchor whose follower lies in a second or later copy loses its condition, so that it matches anywhere:
 * `^([0-9]+( |$)){2}` matches `64500` as `6450` and `0`. Measured with `regexec` of glibc 2.36 and on FRR 8.4.4.
 */
export function withLostAnchors(expression: Expression): Expression {
  return copy(expression, false, false);
}

/** `copied`: this is a second or later copy. `followed`: what comes next lies in one. */
function copy(expression: Expression, copied: boolean, followed: boolean): Expression {
  switch (expression.type) {
    case 'unit':
      return expression;
    case 'begin':
    case 'end':
      return followed ? emptyExpression : expression;
    case 'choice':
      return { type: 'choice', parts: expression.parts.map(part => copy(part, copied, followed)) };
    case 'sequence':
      return {
        type: 'sequence',
        parts: expression.parts.map((part, i, { length }) => copy(part, copied, i < length - 1 ? copied : followed)),
      };
    case 'repeat':
      return copyRepeat(expression, copied, followed);
  }
}

/** The required copies one after the other, then the optional ones; these begin at a node of their own, which is no copy. */
function copyRepeat({ body, min, max }: Extract<Expression, { type: 'repeat' }>, copied: boolean, followed: boolean): Expression {
  const parts: Expression[] = [];
  for (let i = 1; i <= min; i++) parts.push(copy(body, copied || i > 1, i < min || (max > min ? copied : followed)));
  const again = copied || min > 0;
  if (max === Infinity) parts.push({ type: 'repeat', body: copy(body, again, copied), min: 0, max });
  else if (max > min) parts.push(optional(body, max - min, again, followed));
  return parts.length === 1 ? parts[0]! : { type: 'sequence', parts };
}

/** `((e)? e)? …`, as the library nests up to `count` optional copies. */
function optional(body: Expression, count: number, copied: boolean, followed: boolean): Expression {
  let built: Expression | undefined;
  for (let i = 1; i <= count; i++) {
    const one = copy(body, copied || i > 1, i < count || followed);
    built = { type: 'repeat', body: built ? { type: 'sequence', parts: [built, one] } : one, min: 0, max: 1 };
  }
  return built ?? emptyExpression;
}
