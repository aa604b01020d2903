/** The tree that HCL text becomes: blocks, attributes and expressions as plain data, relative to the chunk they were read from. */

/** A run of a chunk's text. Lines and columns are 0-based, columns count UTF-16 units, the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'interpolation'; readonly expression: Expression }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly whenTrue: readonly TemplatePart[];
      readonly whenFalse: readonly TemplatePart[];
    }
  | {
      readonly kind: 'for';
      readonly keyName?: string;
      readonly valueName: string;
      readonly collection: Expression;
      readonly body: readonly TemplatePart[];
    };

export interface ObjectItem {
  /** A bare word is a `string` expression; only a word in parentheses is a variable. */
  readonly key: Expression;
  readonly value: Expression;
}

export interface ForExpression {
  readonly kind: 'for';
  readonly result: 'tuple' | 'object';
  readonly keyName?: string;
  readonly valueName: string;
  readonly collection: Expression;
  /** Only with result `object`. */
  readonly key?: Expression;
  readonly value: Expression;
  readonly condition?: Expression;
  /** `...` after the value: values of equal keys are gathered in a tuple. */
  readonly grouping: boolean;
  readonly span: Span;
}

/** `number` keeps its text, since HCL numbers are decimals of any length. `invalid` stands where the text could not be read. */
export type Expression =
  | { readonly kind: 'null'; readonly span: Span }
  | { readonly kind: 'invalid'; readonly span: Span }
  | { readonly kind: 'splatItem'; readonly span: Span }
  | { readonly kind: 'bool'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'string'; readonly value: string; readonly span: Span }
  | { readonly kind: 'template'; readonly parts: readonly TemplatePart[]; readonly heredoc: boolean; readonly span: Span }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'object'; readonly items: readonly ObjectItem[]; readonly span: Span }
  | ForExpression
  | {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Expression; readonly span: Span }
  | { readonly kind: 'index'; readonly object: Expression; readonly key: Expression; readonly span: Span }
  | { readonly kind: 'attribute'; readonly object: Expression; readonly name: string; readonly span: Span }
  /** `source[*].rest`: `each` holds one `splatItem` where an element of the source goes. */
  | { readonly kind: 'splat'; readonly source: Expression; readonly each: Expression; readonly span: Span }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly nameSpan: Span;
      readonly arguments: readonly Expression[];
      readonly expand: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'parentheses'; readonly inner: Expression; readonly span: Span }
  | { readonly kind: 'variable'; readonly name: string; readonly span: Span };

export interface Attribute {
  readonly name: string;
  readonly nameSpan: Span;
  readonly expression: Expression;
  readonly span: Span;
}

export interface Label {
  readonly text: string;
  readonly span: Span;
}

export interface Block {
  readonly type: string;
  readonly typeSpan: Span;
  readonly labels: readonly Label[];
  readonly body: Body;
  readonly span: Span;
  /** Something in its lines could not be read: what the body does not hold may be written there all the same. */
  readonly broken?: true;
}

export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

/** A text that could not be read, or only in part. */
export interface SyntaxProblem {
  readonly message: string;
  readonly span: Span;
}

export interface Comment {
  readonly text: string;
  readonly span: Span;
  /** What goes when it goes. */
  readonly whole: Span;
}

/** What one chunk of an HCL file says. */
export interface HclBody extends Body {
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

export const emptySpan: Span = { line: 0, start: 0, endLine: 0, end: 0 };
