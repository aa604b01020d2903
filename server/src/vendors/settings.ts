/** Lines whose meaning has no field of its own in the model: they give values, by what they are of, to the object around them. */
import { type Fact, fact } from '../model/fact.ts';
import type { Capture } from '../notation/capture.ts';
import type { Command, Commands, Line, Yield } from '../notation/command.ts';
import { parseTemplate } from '../notation/template.ts';
import type { Place } from '../text/place.ts';

/** The object that takes the values, and what stands in front of their names. */
export interface Scope {
  readonly kind: 'service' | 'interface' | 'vrf' | 'bgp' | 'ospf' | 'igp';
  readonly name: string;
  readonly path: string;
}

/** Values of a service, for blocks that give their lines no other object. */
export const serviceScope = (name: string): Scope => ({ kind: 'service', name, path: '' });

/** The block of a service. */
export interface ServiceBlock {
  readonly service: string;
  readonly vrf?: string;
}

/** Any block that lines with values stand in: each kind of object is known by the fields of its block. */
interface AnyBlock extends Partial<ServiceBlock> {
  readonly scope?: Scope;
  readonly asn?: number;
  readonly target?: object;
  readonly template?: string;
  readonly family?: string;
  readonly protocol?: string;
  readonly version?: number;
  readonly process?: string;
  readonly area?: string;
  readonly link?: string;
  readonly name?: string;
}

/** Scopes by the value of their block, which all lines of the block share. */
const scopes = new WeakMap<object, Scope | undefined>();

/** Undefined at the top level and in blocks that are of no object. */
function scopeOf(block: unknown): Scope | undefined {
  if (typeof block !== 'object' || block === null) return undefined;
  const known = scopes.get(block);
  if (known || scopes.has(block)) return known;
  const scope = scopeOfBlock(block);
  scopes.set(block, scope);
  return scope;
}

function scopeOfBlock(block: object): Scope | undefined {
  const { scope, service, asn, vrf = 'default', protocol, version, process, name, ...inside } = block as AnyBlock;
  if (scope) return scope;
  if (service !== undefined) return { kind: 'service', name: service, path: (block as AnyBlock).vrf ?? '' };
  const { target = {}, template, family, area, link } = inside;
  const path = words([...Object.values(target).filter(each => typeof each === 'string'), template, area, link, family]);
  if (protocol !== undefined) return { kind: 'igp', name: `${protocol} ${name} ${vrf}`, path };
  if (asn !== undefined) return { kind: 'bgp', name: vrf, path };
  if (process !== undefined) return { kind: 'ospf', name: `${version} ${process} ${vrf}`, path };
  if (name !== undefined) return { kind: 'interface', name, path };
  return 'vrf' in block ? { kind: 'vrf', name: vrf, path } : undefined;
}

const words = (parts: readonly (string | undefined)[]) => parts.filter(part => part).join(' ');

/** A value that one line gives: what it is of, and the other words. `replaces`: a second line takes the place of the first. */
interface Setting {
  readonly key: string;
  readonly value: string;
  readonly replaces: boolean;
}

/** What the template says of the names of its values: the words that every line has, together and those behind the first of them. */
interface Form {
  readonly required: readonly string[];
  readonly key: string;
  readonly first: string;
  readonly rest: string;
}

function formOf(template: string): Form {
  const required = parseTemplate(template).flatMap(part => ('slot' in part && part.slot.keyword ? [part.slot.token] : []));
  const [first = '', ...rest] = required;
  return { required, key: required.join(' '), first, rest: rest.join(' ') };
}

/** Words that every line of the template has name the value, and so do placeholders `of`; secrets are left out. */
function settingOf({ required }: Form, name: string, captures: readonly Capture[]): Setting {
  let key = name;
  let value = '';
  let replaces = false;
  let next = 0;
  for (const { slot, word, value: read } of captures) {
    if (slot.keyword && slot.token === required[next]) next++;
    else if (slot.name === 'of') {
      replaces = true;
      key = joined(key, word.text);
    } else if (slot.type !== 'secret') value = joined(value, slot.type === 'text' ? String(read) : word.text);
  }
  return { key, value, replaces };
}

const joined = (text: string, more: string) => (text === '' ? more : more === '' ? text : `${text} ${more}`);

function settingFact({ kind, name, path }: Scope, { key, value, replaces }: Setting, { no, place }: Line<unknown>): Fact {
  const full = joined(path, key);
  // The kinds of a scope hold their values alike.
  return fact(kind as 'service', name, place, draft => {
    draft.values ??= new Map();
    const known = replaces || no ? undefined : draft.values.get(full);
    if (no) draft.values.set(full, 'no');
    else if (known === undefined || known === 'no') draft.values.set(full, value);
    else draft.values.set(full, `${known}, ${value}`);
  });
}

/** One line with a value; at the top level its service is `service`, else the first word that every such line has. */
function setting(template: string, doc: string, service?: string): Command<unknown> {
  let known: Form | undefined;
  const apply = (_: unknown, line: Line<unknown>, captures: readonly Capture[]) => {
    known ??= formOf(template);
    const { first, rest, key } = known;
    const scope = service === undefined ? scopeOf(line.block) : { kind: 'service' as const, name: service, path: '' };
    return scope
      ? settingFact(scope, settingOf(known, key, captures), line)
      : settingFact({ kind: 'service', name: first, path: '' }, settingOf(known, rest, captures), line);
  };
  return { template, doc, apply: apply as Command['apply'] };
}

/** From this many ways on a group becomes lines of their own: people read what may follow a word, not all that may stand in its place. */
const manyWays = 4;

/** The templates of the ways of the first group of many; the template itself where it has none. */
function spread(template: string): string[] {
  const tokens = template.split(' ');
  const start = tokens.indexOf('(');
  if (start < 0 || tokens.slice(0, start).some(token => token === '[' || token === '{')) return [template];
  const ways: string[][] = [[]];
  let depth = 0;
  let end = start;
  for (; end < tokens.length; end++) {
    const token = tokens[end]!;
    if (/^[([{]$/.test(token)) depth++;
    if (/^[)\]}]$/.test(token)) depth--;
    if (depth === 0) break;
    if (token === '|' && depth === 1) ways.push([]);
    else if (end > start) ways.at(-1)!.push(token);
  }
  if (ways.length < manyWays) return [template];
  return ways.map(way => [...tokens.slice(0, start), ...way, ...tokens.slice(end + 1)].join(' '));
}

/** Lines that give values to the object of the block around them; at the top level to a service that is named as they begin. */
export function settings(doc: string, ...templates: readonly string[]): Commands<unknown> {
  return templates.flatMap(spread).map(template => setting(template, doc));
}

/** Values of a line by the names of its placeholders. */
export type SaidValues = Readonly<Record<string, { readonly value: unknown; readonly place: Place } | undefined>>;

/** The same lines, which also say something of their own. */
export function also<Block>(
  commands: Commands<Block>,
  more: (args: SaidValues, line: Line<Block>, captures: readonly Capture[]) => Fact | undefined,
): Commands<Block> {
  return commands.map(each => {
    const before = each.apply as ((args: unknown, line: Line<Block>, captures: readonly Capture[]) => Yield) | undefined;
    const apply = (args: SaidValues, line: Line<Block>, captures: readonly Capture[]) => [
      ...[before?.(args, line, captures) ?? []].flat(),
      ...[more(args, line, captures) ?? []].flat(),
    ];
    return { ...each, apply: apply as unknown as Command<Block>['apply'] };
  });
}

/** Lines that change which routes there are, in ways that are not modelled: simulations name them, and what rests on them is open. */
export function unmodelled(doc: string, ...templates: readonly string[]): Commands<unknown> {
  return named(doc, templates, false);
}

/** The same of lines that change the own table only, and nothing that other routers hear. */
export function unmodelledHere(doc: string, ...templates: readonly string[]): Commands<unknown> {
  return named(doc, templates, true);
}

function named(doc: string, templates: readonly string[], here: boolean): Commands<unknown> {
  return settings(doc, ...templates).map(each => {
    const words = formOf(each.template).required.join(' ');
    const apply = (args: never, line: Line<unknown>, captures: readonly Capture[]) => {
      const said = (each.apply as unknown as (args: never, line: Line<unknown>, captures: readonly Capture[]) => Fact)(
        args,
        line,
        captures,
      );
      const scope = scopeOf(line.block);
      return scope && !line.no ? [said, notModelled(scope.kind, scope.name, words, line.place, here)] : said;
    };
    return { ...each, apply: apply as Command['apply'] };
  });
}

/** A line that is not modelled, of an object that lists such lines. */
function notModelled(kind: Scope['kind'], name: string, words: string, place: Place, here = false): Fact {
  return fact(kind as 'ospf', name, place, draft => {
    draft.unsupported = [...(draft.unsupported ?? []), { value: words, place, ...(here && { here }) }];
  });
}

/** Lines of the top level that give values to a service. */
export function settingsOf(service: string, doc: string, ...templates: readonly string[]): Commands<unknown> {
  return templates.flatMap(spread).map(template => setting(template, doc, service));
}

/** A block whose lines give values, under the words that open it. At the top level it is a service of that name. Its table is made when it is first asked for. */
export function section(template: string, doc: string, body: () => Commands<never>): Command<unknown> {
  const inside = ({ block }: Line<unknown>, captures: readonly Capture[]): Scope => {
    const said = words(captures.filter(({ slot }) => slot.type !== 'secret').map(({ word }) => word.text));
    const around = scopeOf(block);
    return around ? { ...around, path: words([around.path, said]) } : { kind: 'service', name: said, path: '' };
  };
  const apply = (_: unknown, line: Line<unknown>, captures: readonly Capture[]) => {
    const scope = inside(line, captures);
    return scope.path === '' && !line.no
      ? fact('service', scope.name, line.place, () => {})
      : settingFact(scope, { key: '', value: '', replaces: false }, line);
  };
  const enter = (_: unknown, line: Line<unknown>, captures: readonly Capture[]): object => ({
    ...(line.block as object | undefined),
    scope: inside(line, captures),
  });
  let known: Commands<never> | undefined;
  const once = () => {
    known ??= body();
    return known;
  };
  return { template, doc, apply: apply as Command['apply'], enter: enter as Command['enter'], body: once };
}
