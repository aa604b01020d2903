/** Types of Terraform values. `any` is a type not known yet (cty's dynamic). */
import type { Value } from './value.ts';

export type Type =
  | { readonly kind: 'any' | 'bool' | 'number' | 'string' }
  | { readonly kind: 'list'; readonly element: Type }
  | { readonly kind: 'set'; readonly element: Type }
  | { readonly kind: 'map'; readonly element: Type }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | ObjectType;

export interface ObjectType {
  readonly kind: 'object';
  readonly attributes: ReadonlyMap<string, Type>;
  /** Attributes that may be absent, with the value that they have then: only in constraints of variables. */
  readonly optional?: ReadonlyMap<string, Value>;
}

export const anyType: Type = { kind: 'any' };
export const boolType: Type = { kind: 'bool' };
export const numberType: Type = { kind: 'number' };
export const stringType: Type = { kind: 'string' };

export function listOf(element: Type): Type {
  return { kind: 'list', element };
}
export function setOf(element: Type): Type {
  return { kind: 'set', element };
}
export function mapOf(element: Type): Type {
  return { kind: 'map', element };
}

export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'list':
    case 'set':
    case 'map':
      return b.kind === a.kind && sameType(a.element, b.element);
    case 'tuple':
      return (
        b.kind === 'tuple' &&
        a.elements.length === b.elements.length &&
        a.elements.every((element, index) => sameType(element, b.elements[index]!))
      );
    case 'object':
      return (
        b.kind === 'object' &&
        a.attributes.size === b.attributes.size &&
        [...a.attributes].every(([name, type]) => sameAttribute(b, name, type))
      );
    default:
      return a.kind === b.kind;
  }
}

function sameAttribute(object: ObjectType, name: string, type: Type): boolean {
  const other = object.attributes.get(name);
  return other !== undefined && sameType(other, type);
}

/** The type in words, for messages. */
export function typeName(type: Type): string {
  if (type.kind === 'list' || type.kind === 'set' || type.kind === 'map')
    return type.element.kind === 'any' ? type.kind : `${type.kind} of ${typeName(type.element)}`;
  return type.kind === 'any' ? 'any type' : type.kind;
}

/**
 * The one type that values of all these types convert to, as cty's unification: strings win over numbers and bools, tuples become lists and objects
 * maps where their shapes differ. @returns undefined when there is none.
 */
export function unify(types: readonly Type[]): Type | undefined {
  const [first, ...rest] = types;
  if (!first) return anyType;
  if (rest.every(type => sameType(type, first))) return first;
  const kinds = new Set(types.map(type => type.kind));
  if (kinds.has('object') && kinds.has('tuple')) return undefined;
  if (kinds.has('any')) return besideAny(types.filter(type => type.kind !== 'any'));
  if (kinds.size === 1 && first.kind === 'object') return unifyObjects(types as readonly ObjectType[]);
  if (kinds.size === 1 && first.kind === 'tuple') return unifyTuples(types);
  const only = (...allowed: Type['kind'][]) => [...kinds].every(kind => allowed.includes(kind));
  if (only('object', 'map')) return fitting('map', types);
  if (only('tuple', 'list')) return fitting('list', types);
  if (only('tuple', 'set')) return fitting('set', types);
  if (only('list', 'set')) return collection('list', types);
  return kinds.has('string') && only('string', 'number', 'bool') ? stringType : undefined;
}

/** What is not known yet, or null, takes the type of simple values beside it; beside others the type stays open. */
function besideAny(types: readonly Type[]): Type {
  const areSimple = types.length > 0 && types.every(({ kind }) => kind === 'string' || kind === 'number' || kind === 'bool');
  return (areSimple && unify(types)) || anyType;
}

function unifyObjects(types: readonly ObjectType[]): Type | undefined {
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

function unifyTuples(types: readonly Type[]): Type | undefined {
  const tuples = types.filter(type => type.kind === 'tuple');
  const length = tuples[0]!.elements.length;
  if (tuples.some(tuple => tuple.elements.length !== length)) return collection('list', types);
  const elements: Type[] = [];
  for (let index = 0; index < length; index++) {
    const type = unify(tuples.map(tuple => tuple.elements[index]!));
    if (!type) return undefined;
    elements.push(type);
  }
  return { kind: 'tuple', elements };
}

/** Whether a value of one type may convert to the other. */
export function mayConvert(from: Type, to: Type): boolean {
  if (from.kind === 'any' || to.kind === 'any') return true;
  const [a, b] = [from.kind, to.kind];
  if (b === 'string') return a === 'string' || a === 'number' || a === 'bool';
  if (b === 'number' || b === 'bool') return a === b || a === 'string';
  if ('element' in from && 'element' in to) return (a === 'map') === (b === 'map') && mayConvert(from.element, to.element);
  return (a === 'map' || a === 'object') === (b === 'map' || b === 'object') && a !== 'string' && a !== 'number' && a !== 'bool';
}

/** The type of the collections among the types, if the tuples or objects among them convert to it. */
function fitting(kind: 'list' | 'set' | 'map', types: readonly Type[]): Type | undefined {
  const element = unify(types.filter(type => type.kind === kind).flatMap(elementTypes));
  if (!element) return undefined;
  const fits = (parts: readonly Type[]) =>
    element.kind === 'any' ? unify(parts) !== undefined : parts.every(part => mayConvert(part, element));
  return types.every(type => fits(elementTypes(type))) ? { kind, element } : undefined;
}

function collection(kind: 'list' | 'set' | 'map', types: readonly Type[]): Type | undefined {
  const element = unify(types.flatMap(elementTypes));
  return element && { kind, element };
}

function elementTypes(type: Type): readonly Type[] {
  if (type.kind === 'tuple') return type.elements;
  if (type.kind === 'object') return [...type.attributes.values()];
  return 'element' in type ? [type.element] : [];
}
