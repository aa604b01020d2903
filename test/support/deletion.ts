/** What the model loses with one line: the line is blanked, so that all others keep their places, and the objects that changed are compared. */
import type { Fact, ObjectKind } from '../../server/src/model/fact.ts';
import type { ConfigText } from '../../server/src/notation/config-text.ts';
import { allFactsOf } from '../../server/src/notation/contributor.ts';
import type { Place } from '../../server/src/text/place.ts';
import { canonical } from './canonical.ts';

type Objects = ConfigText['objects'];

/** Objects keep their identity where no touched line contributes to them; the uses of a name change in place. */
interface Snapshot {
  readonly objects: Objects;
  /** How often each name is defined and used. */
  readonly symbols: ReadonlyMap<string, string>;
}

/** Whether the model differs while a line (0-based) is blank. */
export function differsWithout(config: ConfigText, lines: readonly string[], line: number): boolean {
  const before = snapshot(config);
  config.apply(line, line, '\n');
  const after = snapshot(config);
  config.apply(line, line, `${lines[line]}\n`);
  return objectsDiffer(before.objects, after.objects) || symbolsDiffer(before.symbols, after.symbols);
}

function snapshot({ objects, symbols }: ConfigText): Snapshot {
  return {
    objects,
    symbols: new Map([...symbols].map(([key, { definitions, references }]) => [key, `${definitions.length} ${references.length}`])),
  };
}

function objectsDiffer(before: Objects, after: Objects): boolean {
  for (const kind of Object.keys(before) as ObjectKind[]) {
    const [old, now] = [before[kind], after[kind]] as readonly ReadonlyMap<string, unknown>[];
    if (old === now) continue;
    if (old!.size !== now!.size) return true;
    for (const [name, object] of old!) {
      const other = now!.get(name);
      if (object !== other && (other === undefined || shownValue(object) !== shownValue(other))) return true;
    }
  }
  return false;
}

function symbolsDiffer(before: Snapshot['symbols'], after: Snapshot['symbols']): boolean {
  if (before.size !== after.size) return true;
  for (const [key, uses] of before) if (uses !== after.get(key)) return true;
  return false;
}

/** The value of an object without the places where it is said. */
const shownValue = (object: unknown) => canonical(withoutPlaces(object));

function withoutPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return undefined;
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, withoutPlaces(each)]));
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutPlaces(each)]));
}

function isPlace(value: object): value is Place {
  return 'at' in value && 'start' in value && 'endLine' in value;
}

/**
 * Why a line that is called understood may be missing without a trace:
 * `repeats`: it writes what the model holds anyway, being a default or said elsewhere too (or is overwritten below);
 * `opens`: it opens a block whose lines fit where they are without it as well, or says again that something exists;
 * `says nothing`: a fact without content, which no line may rest on.
 */
export function whyRedundant(config: ConfigText, lines: readonly string[], line: number): 'repeats' | 'opens' | 'says nothing' {
  const facts = factsAt(config, line);
  if (facts.some(fact => writes(config, fact))) return 'repeats';
  const next = lines.slice(line + 1).find(text => !/^\s*([!#]|$)/.test(text)) ?? '';
  const opens = next.search(/\S/) > lines[line]!.search(/\S/);
  const isRepeated = lines.some((text, i) => i !== line && text.trim() === lines[line]!.trim());
  return facts.length === 0 || opens || isRepeated ? 'opens' : 'says nothing';
}

function factsAt(config: ConfigText, line: number): Fact[] {
  const section = config.sections.find(({ at, lines }) => at.line <= line && line < at.line + lines);
  const facts = section ? allFactsOf(section) : [];
  return facts.filter(({ place }) => place.at.line + place.line === line);
}

/** Whether a fact changes anything at all, places aside: it is applied to a copy of its object that takes note. */
function writes(config: ConfigText, fact: Fact): boolean {
  const object = (config.objects[fact.kind] as ReadonlyMap<string, object>).get(fact.name);
  let written = false;
  const watch = <T>(value: T): T =>
    typeof value !== 'object' || value === null || isPlace(value)
      ? value
      : (new Proxy(value, {
          get: (target, key) => {
            const member = Reflect.get(target, key) as unknown;
            if (typeof member !== 'function') return watch(member);
            return (...args: unknown[]) => {
              if (mutators.has(key)) written = true;
              return watch((member as (...given: unknown[]) => unknown).apply(target, args));
            };
          },
          set: (target, key, next) => {
            if (key !== 'place') written = true;
            return Reflect.set(target, key, next);
          },
          deleteProperty: (target, key) => {
            written = true;
            return Reflect.deleteProperty(target, key);
          },
        }) as T);
  fact.change(watch(structuredClone(object)) as never);
  return written;
}

const mutators: ReadonlySet<string | symbol> = new Set([
  'set',
  'delete',
  'clear',
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'add',
]);
