/**
 * The one type that values of several types convert to. Follows `convert.UnifyUnsafe` of go-cty, on which conditions, lists and functions of
 * Terraform rest, step by step: what it decides for mixed types cannot be told from a rule.
 */
import { anyType, type ObjectType, sameType, type Type } from './type.ts';

/** @returns undefined when there is none. */
export function unify(types: readonly Type[]): Type | undefined {
  const distinct = types.filter((type, at) => types.findIndex(other => sameType(other, type)) === at);
  return distinct.length === 1 ? distinct[0] : unifyDistinct(distinct);
}

function unifyDistinct(types: readonly Type[]): Type | undefined {
  const kinds = new Set(types.map(type => type.kind));
  if (kinds.has('object') && kinds.has('tuple')) return undefined;
  if (kinds.has('any')) return besideAny(types.filter(type => type.kind !== 'any'));
  const [kind] = kinds;
  if (kinds.size === 1 && kind && !isPrimitive(kind)) return unifyKind(kind, types);
  const folded = kinds.size === 2 ? foldInto(kinds, types) : undefined;
  return folded ?? mostGeneral(types);
}

/** What is not known yet, or null, takes the type of simple values beside it; beside others the type stays open. */
function besideAny(types: readonly Type[]): Type {
  return (types.every(({ kind }) => isPrimitive(kind)) && unify(types)) || anyType;
}

function isPrimitive(kind: Type['kind']): boolean {
  return kind === 'string' || kind === 'number' || kind === 'bool';
}

function unifyKind(kind: Type['kind'], types: readonly Type[]): Type | undefined {
  if (kind === 'object') return objects(types as readonly ObjectType[]);
  return kind === 'tuple' ? tuples(types) : collection(kind as Collection, types);
}

type Collection = 'list' | 'set' | 'map';

/** Objects beside maps are tried as maps, tuples beside lists as lists. */
function foldInto(kinds: ReadonlySet<Type['kind']>, types: readonly Type[]): Type | undefined {
  const [from, into] = kinds.has('map') ? (['object', 'map'] as const) : (['tuple', 'list'] as const);
  if (!kinds.has(from) || !kinds.has(into)) return undefined;
  const folded = collection(
    into,
    types.filter(type => type.kind === from),
  );
  const all = folded && unify(types.map(type => (type.kind === from ? folded : type)));
  return all?.kind === into ? all : undefined;
}

function collection(kind: Collection, types: readonly Type[]): Type | undefined {
  const element = unify(types.flatMap(elementTypes));
  if (!element) return undefined;
  const all: Type = { kind, element };
  return types.every(type => mayConvert(type, all)) ? all : undefined;
}

function objects(types: readonly ObjectType[]): Type | undefined {
  const names = [...types[0]!.attributes.keys()];
  if (types.some(type => type.attributes.size !== names.length || names.some(name => !type.attributes.has(name))))
    return collection('map', types);
  const attributes = new Map<string, Type>();
  for (const name of names) {
    const type = unify(types.map(object => object.attributes.get(name)!));
    if (!type) return undefined;
    attributes.set(name, type);
  }
  return { kind: 'object', attributes };
}

function tuples(types: readonly Type[]): Type | undefined {
  const all = types.map(elementTypes);
  if (all.some(elements => elements.length !== all[0]!.length)) return collection('list', types);
  const elements: Type[] = [];
  for (let index = 0; index < all[0]!.length; index++) {
    const type = unify(all.map(each => each[index]!));
    if (!type) return undefined;
    elements.push(type);
  }
  return { kind: 'tuple', elements };
}

/** The first of the types, the most general ones first, that all others convert to. */
function mostGeneral(types: readonly Type[]): Type | undefined {
  return byGenerality(types).find(wanted => types.every(type => type === wanted || mayConvert(type, wanted)));
}

/** Sorted by what is more general than what, and where nothing is said, as they came. */
function byGenerality(types: readonly Type[]): readonly Type[] {
  const waits = types.map(type => types.filter(other => moreGeneral(other, type) < 0).length);
  const sorted = types.filter((_, at) => waits[at] === 0);
  for (const done of sorted)
    for (const [at, type] of types.entries()) if (moreGeneral(done, type) < 0 && --waits[at]! === 0) sorted.push(type);
  return sorted;
}

/** Kinds that are compared, the most general ones first. */
const generality: readonly (readonly Type['kind'][])[] = [
  ['string', 'number'],
  ['string', 'bool'],
  ['map', 'object'],
  ['list', 'tuple', 'set'],
];

/** Below zero: `a` is the more general type. */
function moreGeneral(a: Type, b: Type): number {
  if (a.kind === b.kind) return 'element' in a && 'element' in b ? moreGeneral(a.element, b.element) : acrossParts(a, b);
  const order = generality.find(kinds => kinds.includes(a.kind) && kinds.includes(b.kind));
  return order ? order.indexOf(a.kind) - order.indexOf(b.kind) : 0;
}

function acrossParts(a: Type, b: Type): number {
  const others = partsLike(a, b);
  const orders = others ? elementTypes(a).map((part, index) => moreGeneral(part, others[index]!)) : [];
  const [below, above] = [orders.some(order => order < 0), orders.some(order => order > 0)];
  return below === above ? 0 : below ? -1 : 1;
}

/** The parts of `b` in the order of those of `a`. @returns undefined when they are not the same parts. */
function partsLike(a: Type, b: Type): readonly Type[] | undefined {
  if (a.kind === 'object' && b.kind === 'object') {
    const parts = [...a.attributes.keys()].flatMap(name => b.attributes.get(name) ?? []);
    return parts.length === a.attributes.size && a.attributes.size === b.attributes.size ? parts : undefined;
  }
  return elementTypes(a).length === elementTypes(b).length ? elementTypes(b) : undefined;
}

function elementTypes(type: Type): readonly Type[] {
  if (type.kind === 'tuple') return type.elements;
  if (type.kind === 'object') return [...type.attributes.values()];
  return 'element' in type ? [type.element] : [];
}

/** Whether a value of one type may convert to the other, as far as types tell. */
export function mayConvert(from: Type, to: Type): boolean {
  if (from.kind === 'any' || to.kind === 'any' || sameType(from, to)) return true;
  switch (to.kind) {
    case 'string':
      return from.kind === 'number' || from.kind === 'bool';
    case 'number':
    case 'bool':
      return from.kind === 'string';
    case 'list':
    case 'set':
      return from.kind === 'list' || from.kind === 'set'
        ? mayConvert(from.element, to.element)
        : from.kind === 'tuple' && partsMay(from, to.element);
    case 'map':
      return from.kind === 'map' ? mayConvert(from.element, to.element) : from.kind === 'object' && partsMay(from, to.element);
    case 'object':
      return (from.kind === 'object' || from.kind === 'map') && attributesMay(from, to);
    case 'tuple':
      return (
        from.kind === 'tuple' &&
        from.elements.length === to.elements.length &&
        from.elements.every((element, index) => mayConvert(element, to.elements[index]!))
      );
  }
}

function partsMay(from: Type, wanted: Type): boolean {
  const parts = elementTypes(from);
  // Elements that are null have no type in common with collections and objects.
  if (from.kind === 'tuple' && wanted.kind === 'any' && parts.some(part => part.kind === 'any') && parts.some(isCompound)) return false;
  const element = wanted.kind === 'any' && parts.length > 0 ? unify(parts) : wanted;
  return element !== undefined && parts.every(part => mayConvert(part, element));
}

function isCompound({ kind }: Type): boolean {
  return kind !== 'any' && !isPrimitive(kind);
}

function attributesMay(from: Extract<Type, { kind: 'object' | 'map' }>, to: ObjectType): boolean {
  return [...to.attributes].every(([name, type]) => {
    const given = from.kind === 'map' ? from.element : from.attributes.get(name);
    return given ? mayConvert(given, type) : to.optional?.has(name) === true;
  });
}
