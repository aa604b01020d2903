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
