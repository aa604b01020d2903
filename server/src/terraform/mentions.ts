/** What one chunk of a module mentions: names of variables and local values, texts that are prefixes, comments that silence findings. */
import { derivedFrom } from '../model/derived.ts';
import type { Suppression } from '../model/device.ts';
import { type Prefix, parsePrefix } from '../net/prefix.ts';
import { parseSuppression, suppressionKeyword } from '../notation/directives.ts';
import type { Attribute, Block, Expression, HclBody, Span } from '../shapes/hcl.ts';
import { walkBody } from '../shapes/hcl-walk.ts';

export interface Mention {
  /** `var.name`, `local.name`, `module.name`, `data.type.name`, `type.name`. */
  readonly name: string;
  /** Of the name alone, without what leads to it. */
  readonly span: Span;
}

export interface ChunkMentions {
  readonly mentions: readonly Mention[];
  /** Names of variables and local values, each once. */
  readonly variables: ReadonlySet<string>;
  readonly locals: ReadonlySet<string>;
  /** Texts in resources, data sources and calls that are prefixes; keys of objects are names. */
  readonly prefixes: readonly { readonly prefix: Prefix; readonly span: Span }[];
  readonly suppressions: readonly (Omit<Suppression, 'place' | 'whole'> & { readonly span: Span; readonly whole: Span })[];
}

/** Made once for each chunk: an edit reads one of them again. */
export const mentionsOf = derivedFrom((body: HclBody): ChunkMentions => {
  const mentions = body.blocks.flatMap(mentionsIn);
  return {
    mentions,
    variables: namesBelow('var.', mentions),
    locals: namesBelow('local.', mentions),
    prefixes: body.blocks.flatMap(prefixesIn),
    suppressions: suppressionsOf(body),
  };
});

function namesBelow(root: string, mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ name }) => (name.startsWith(root) ? [name.slice(root.length)] : [])));
}

/** Attributes whose words are no references to what the module declares. */
const foreign = new Set(['provider', 'providers', 'ignore_changes', 'type']);
const isForeign = (block: Block) => (attribute: Attribute) =>
  foreign.has(attribute.name) && (attribute.name !== 'type' || block.type === 'variable');

function mentionsIn(block: Block): Mention[] {
  const found: Mention[] = [];
  const own = block.type === 'variable' ? `var.${block.labels[0]?.text}` : undefined;
  walkBody(
    block.body,
    (expression, bound) => {
      const mention = mentionOf(expression, bound);
      if (mention && mention.name !== own) found.push(mention);
    },
    isForeign(block),
  );
  return found;
}

/** The reference that an expression is as a whole. */
export function mentionOf(expression: Expression, bound: ReadonlySet<string>): Mention | undefined {
  if (expression.kind !== 'attribute') return undefined;
  const { object, name, span } = expression;
  const own = { line: span.endLine, start: span.end - name.length, endLine: span.endLine, end: span.end };
  if (object.kind === 'variable') {
    if (bound.has(object.name) || object.name === 'data') return undefined;
    return { name: `${object.name}.${name}`, span: own };
  }
  const isData = object.kind === 'attribute' && object.object.kind === 'variable' && object.object.name === 'data';
  return isData ? { name: `data.${object.name}.${name}`, span: own } : undefined;
}

function prefixesIn(block: Block): { prefix: Prefix; span: Span }[] {
  const found: { prefix: Prefix; span: Span }[] = [];
  if (block.type !== 'resource' && block.type !== 'data' && block.type !== 'module') return found;
  const keys = new Set<Expression>();
  walkBody(block.body, expression => {
    if (expression.kind === 'object') for (const { key } of expression.items) keys.add(key);
    const parsed = expression.kind === 'string' && !keys.has(expression) ? parsePrefix(expression.value) : undefined;
    if (parsed?.ok) found.push({ prefix: parsed.value, span: expression.span });
  });
  return found;
}

function suppressionsOf({ comments }: HclBody): ChunkMentions['suppressions'] {
  return comments.flatMap(({ text, span, whole }) => {
    const from = text.indexOf(suppressionKeyword);
    return from < 0 ? [] : [{ ...parseSuppression(text.slice(from + suppressionKeyword.length)), span, whole }];
  });
}
