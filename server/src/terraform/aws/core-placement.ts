/**
 * Which segment the attachment policies of a core network give an attachment. Source: AWS Cloud WAN, "Create an attachment policy": rules are tried by their
 * number, and the first that fits decides.
 */
import type { CoreAction, CoreAttachmentRule, CoreCondition, CorePlacement, CorePolicy } from '../../model/cloud-core.ts';
import { sensitive, type Value } from '../value.ts';

/** What is known of an attachment; undefined: not known. */
export interface AttachmentFacts {
  /** As policies name it: `vpc`, `site-to-site-vpn`. */
  readonly type: string;
  readonly region?: string;
  /** Each with its text; undefined where the text is not known. */
  readonly tags?: ReadonlyMap<string, string | undefined>;
}

/** Tags of the provider's configuration and of the resource, which win. */
export function tagsOf(...sources: readonly (Value | undefined)[]): AttachmentFacts['tags'] {
  const tags = new Map<string, string | undefined>();
  for (const source of sources) {
    if (!source || source.kind === 'null') continue;
    if (!('entries' in source) || ('open' in source && source.open !== undefined) || source.marks & sensitive) return undefined;
    for (const [name, value] of source.entries)
      if (value.kind !== 'null') tags.set(name, value.kind === 'string' && !(value.marks & sensitive) ? value.value : undefined);
  }
  return tags;
}

/** Undefined: not known. */
export function placementOf(attachment: AttachmentFacts, policy: CorePolicy): CorePlacement | undefined {
  if (policy.rules.some(({ number }) => number === undefined)) return undefined;
  for (const rule of policy.rules) {
    const fits = fitsRule(attachment, rule);
    if (fits === undefined) return undefined;
    if (fits) return placed(attachment, rule.action, policy);
  }
  return policy.complete ? {} : undefined;
}

function placed({ tags }: AttachmentFacts, action: CoreAction, policy: CorePolicy): CorePlacement | undefined {
  const { segment, tag, functionGroup, needsAcceptance } = action;
  const name = functionGroup ?? segment ?? (tag === undefined ? undefined : tags?.get(tag));
  if (name === undefined) return undefined;
  const all = functionGroup === undefined ? policy.segments : policy.functionGroups;
  const own = all.find(each => each.name === name)?.needsAcceptance;
  const needs = needsAcceptance || own ? true : needsAcceptance === false && own === false ? false : undefined;
  return { ...(functionGroup === undefined ? { segment: name } : { functionGroup }), needsAcceptance: needs };
}

/** Of three values, as SQL has them. */
type Truth = boolean | undefined;

function fitsRule(attachment: AttachmentFacts, { every, conditions }: CoreAttachmentRule): Truth {
  if (!conditions || conditions.length === 0) return undefined;
  const truths = conditions.map(condition => fitsCondition(attachment, condition));
  if (truths.includes(!every)) return !every;
  return truths.includes(undefined) ? undefined : every;
}

function fitsCondition({ type, region, tags }: AttachmentFacts, condition: CoreCondition): Truth {
  switch (condition.type) {
    case 'any':
      return true;
    case 'attachment-type':
      return attachmentTypes.includes(condition.value ?? '') ? compared(type, condition) : undefined;
    case 'region':
      return region === undefined ? undefined : compared(region, condition);
    case 'tag-exists':
    case 'tag-name':
      return condition.key === undefined ? undefined : tags?.has(condition.key);
    case 'tag-value': {
      if (condition.key === undefined || !tags) return undefined;
      if (!tags.has(condition.key)) return condition.operator === 'not-equals' ? undefined : false;
      const text = tags.get(condition.key);
      return text === undefined ? undefined : compared(text, condition);
    }
    default:
      return undefined;
  }
}

/** Another word, `vpn` in one of the examples, says nothing of the others. */
const attachmentTypes: readonly string[] = ['vpc', 'site-to-site-vpn', 'connect', 'direct-connect-gateway', 'transit-gateway-route-table'];

const operators: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  equals: (text, value) => text === value,
  'not-equals': (text, value) => text !== value,
  contains: (text, value) => text.includes(value),
  'begins-with': (text, value) => text.startsWith(value),
};

function compared(text: string, { operator, value }: CoreCondition): Truth {
  if (operator === undefined || value === undefined || !Object.hasOwn(operators, operator)) return undefined;
  return operators[operator]!(text, value);
}
