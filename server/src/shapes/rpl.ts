/** Reads the body of a routing policy (RPL), or of one of its sets, into statements and members with their places. */
import type { Node } from 'web-tree-sitter';
import type { Operand, PolicyUse } from '../model/policy.ts';
import { type Located, lineName, type Occurrence, type Place, placeInSection } from '../text/place.ts';
import { parserOf } from './parsers.ts';
import { parsable } from './statements.ts';

export type RplCondition = { readonly place: Place } & (
  | { readonly type: 'all' | 'any' | 'not'; readonly of: readonly RplCondition[] }
  | { readonly type: 'apply'; readonly use: PolicyUse }
  | { readonly type: 'test'; readonly words: readonly Operand[] }
  | { readonly type: 'broken' }
);

/** `broken`: text that is no statement, with the runs of words in it that can be read for the names that they hold. */
export type RplStatement = { readonly place: Place } & (
  | {
      readonly type: 'if';
      readonly condition: RplCondition;
      readonly body: readonly RplStatement[];
      readonly otherwise: readonly RplStatement[];
    }
  | { readonly type: 'apply'; readonly use: PolicyUse }
  | { readonly type: 'pass' | 'drop' | 'done' }
  | { readonly type: 'action'; readonly words: readonly Operand[] }
  | { readonly type: 'broken'; readonly runs: readonly (readonly Operand[])[]; readonly uses: readonly Located<string>[] }
);

/** Where line 0 of a body stands. */
export interface RplOrigin {
  readonly at: Occurrence;
  readonly line: number;
}

/** Nested deeper than this a text is no policy that a person wrote. */
const deepest = 60;

/** The statements between `route-policy` and `end-policy`. Never throws on any text. */
export function readPolicyBody(text: string, origin: RplOrigin): readonly RplStatement[] {
  return withTree(text, root => statementsOf(root.namedChildren, origin, 0)) ?? [];
}

export interface RplMembers {
  readonly members: readonly (readonly Operand[])[];
  /** What is no member, such as two without a comma between them. */
  readonly broken: readonly Place[];
}

/** The members of a set: the text between its first and its last line. Never throws on any text. */
export function readSetBody(text: string, { at, line }: RplOrigin): RplMembers {
  // The parentheses that the grammar wants stand on lines of their own.
  const origin = { at, line: line - 1 };
  const read = withTree(`(\n${text}\n)`, root => {
    const set = root.namedChildren.find(node => node.type === 'members') ?? root;
    return { members: membersOf(set, origin), broken: errorsIn(root).map(node => placeOf(node, origin)) };
  });
  return read ?? { members: [], broken: [] };
}

function withTree<T>(text: string, read: (root: Node) => T): T | undefined {
  const tree = parserOf('rpl').parse(parsable(text));
  try {
    return tree ? read(tree.rootNode) : undefined;
  } finally {
    tree?.delete();
  }
}

function statementsOf(nodes: readonly Node[], origin: RplOrigin, depth: number): RplStatement[] {
  return nodes.filter(({ type }) => type !== 'comment').flatMap(node => statementOf(node, origin, depth));
}

function statementOf(node: Node, origin: RplOrigin, depth: number): RplStatement[] {
  const place = placeOf(node, origin);
  switch (node.type) {
    case 'if':
      return depth < deepest ? [ifOf(node, origin, depth), ...missingIn(node, origin)] : [brokenOf(node, origin)];
    case 'apply':
      return [{ type: 'apply', use: useOf(node, origin), place }];
    case 'disposition':
      return [{ type: node.text as 'pass' | 'drop' | 'done', place }];
    case 'action':
      return [{ type: 'action', words: operandsOf(node, origin), place }, ...errorsIn(node).map(error => brokenOf(error, origin))];
    default:
      return [brokenOf(node, origin)];
  }
}

/** `elseif` is an `if` in the rest of the one before it. */
function ifOf(node: Node, origin: RplOrigin, depth: number): RplStatement {
  const branches = node.namedChildren.filter(({ type }) => type === 'elseif' || type === 'else');
  const body = node.namedChildren.filter(child => !branches.includes(child));
  return branchOf(node, body, branches, origin, depth);
}

function branchOf(node: Node, children: readonly Node[], rest: readonly Node[], origin: RplOrigin, depth: number): RplStatement {
  const condition = node.childForFieldName('condition');
  const [next, ...later] = rest;
  const otherwise =
    next === undefined
      ? []
      : next.type === 'else' || depth >= deepest
        ? statementsOf(next.namedChildren, origin, depth + 1)
        : [branchOf(next, next.namedChildren, later, origin, depth + 1)];
  return {
    type: 'if',
    place: condition ? { ...placeOf(node, origin), ...endOf(condition, origin) } : placeOf(node, origin),
    condition: condition ? conditionOf(condition, origin, 0) : { type: 'broken', place: placeOf(node, origin) },
    body: statementsOf(
      children.filter(child => child.id !== condition?.id),
      origin,
      depth + 1,
    ),
    otherwise,
  };
}

const joins = { or: 'any', and: 'all', not: 'not', group: 'all' } as const;

function conditionOf(node: Node, origin: RplOrigin, depth: number): RplCondition {
  const place = placeOf(node, origin);
  const { type } = node;
  if (depth > deepest) return { type: 'broken', place };
  if (type === 'or' || type === 'and' || type === 'not' || type === 'group') {
    const of = node.namedChildren.filter(child => child.type !== 'comment').map(child => conditionOf(child, origin, depth + 1));
    return type === 'group' && of.length === 1 ? of[0]! : { type: joins[type], of, place };
  }
  if (type === 'apply') return { type: 'apply', use: useOf(node, origin), place };
  return type === 'test' && errorsIn(node).length === 0
    ? { type: 'test', words: operandsOf(node, origin), place }
    : { type: 'broken', place };
}

function useOf(node: Node, origin: RplOrigin): PolicyUse {
  const name = node.childForFieldName('policy');
  const values = node.namedChildren.find(({ type }) => type === 'members');
  const use = { value: name?.text ?? '', place: placeOf(name ?? node, origin) };
  return values ? { ...use, arguments: values.text.slice(1, -1) } : use;
}

function operandsOf(node: Node, origin: RplOrigin): Operand[] {
  return node.namedChildren.flatMap((child): Operand[] => {
    const place = placeOf(child, origin);
    if (child.type === 'word' || child.type === 'verb') return [{ value: child.text, place }];
    if (child.type === 'string') return [{ value: child.text.slice(1, -1), place, quoted: true }];
    return child.type === 'members' ? [{ value: child.text, place, members: membersOf(child, origin) }] : [];
  });
}

function membersOf(node: Node, origin: RplOrigin): Operand[][] {
  return node.namedChildren.filter(({ type }) => type === 'member').map(member => operandsOf(member, origin));
}

function brokenOf(node: Node, origin: RplOrigin): RplStatement {
  const runs: Operand[][] = [];
  const uses: Located<string>[] = [];
  for (const inner of [node, ...node.descendantsOfType(['test', 'action', 'apply'])]) {
    if (inner.type === 'apply') uses.push(useOf(inner, origin));
    else runs.push(operandsOf(inner, origin));
  }
  return { type: 'broken', place: placeOf(node, origin), runs: runs.filter(run => run.length > 0), uses };
}

/** `endif` and the like that the parser had to think of itself. */
function missingIn(node: Node, origin: RplOrigin): RplStatement[] {
  return node.children
    .filter(({ isMissing }) => isMissing)
    .map(child => ({ type: 'broken', place: placeOf(child, origin), runs: [], uses: [] }));
}

function errorsIn(node: Node): Node[] {
  return node.hasError ? node.descendantsOfType('ERROR') : [];
}

function placeOf({ startPosition, endPosition }: Node, { at, line }: RplOrigin): Place {
  return placeInSection(at, line + startPosition.row, startPosition.column, line + endPosition.row, endPosition.column);
}

function endOf({ endPosition }: Node, { at, line }: RplOrigin): Pick<Place, 'endLine' | 'end'> {
  return { endLine: lineName(at, line + endPosition.row), end: endPosition.column };
}

/** The places of all text that is no statement and no condition. */
export function brokenIn(statements: readonly RplStatement[]): readonly Place[] {
  return statements.flatMap(statement => {
    if (statement.type === 'broken') return [statement.place];
    if (statement.type !== 'if') return [];
    return [...brokenConditions(statement.condition), ...brokenIn(statement.body), ...brokenIn(statement.otherwise)];
  });
}

function brokenConditions(condition: RplCondition): readonly Place[] {
  if (condition.type === 'broken') return [condition.place];
  return 'of' in condition ? condition.of.flatMap(brokenConditions) : [];
}
