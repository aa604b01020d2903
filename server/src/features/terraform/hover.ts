/** Hover in Terraform: what a reference evaluates to, the arithmetic of a prefix, and the address plan of a network. */
import { parsePrefix } from '../../net/prefix.ts';
import { valueToJson } from '../../terraform/output.ts';
import { assumed, failed, type Value } from '../../terraform/value.ts';
import { nameOf } from '../../text/path.ts';
import { type Position, type Range, rangeOf } from '../../text/place.ts';
import { markupOf } from '../describe/object.ts';
import { describePrefix } from '../describe/value.ts';
import type { Hover } from '../hover.ts';
import { code, codeBlock } from '../markdown.ts';
import { describePlan, describeSummary, type MadeNetwork, networksAt, planOf } from './plan.ts';
import { declarationOf, type Reference, referenceAt } from './reference.ts';
import type { ModuleView } from './view.ts';

/** The most characters of a value that are shown. */
const most = 1500;
/** The most networks of one resource whose plans are shown, and that are listed. */
const mostPlans = 3;
const mostListed = 12;

export function moduleHover(view: ModuleView, position: Position): Hover | undefined {
  const header = networksAt(view, position.line).filter(({ network }) => isIn(rangeOf(network.place), position));
  if (header[0]) return { range: rangeOf(header[0].network.place), markdown: plans(header) };
  const reference = referenceAt(view, position);
  if (!reference || reference.text === reference.words[0] || !declarationOf(view, reference)) return undefined;
  const networks = meant(view, reference);
  if (networks.length > 0) return { range: reference.range, markdown: plans(networks) };
  const value = view.module.expression(reference.text);
  if (failed(value)) return undefined;
  return { range: reference.range, markdown: [codeBlock(valueText(value)), ...notes(value)].join('\n\n') };
}

function isIn({ start, end }: Range, { line, character }: Position): boolean {
  return line === start.line && character >= start.character && character <= end.character;
}

/** Whole plans of a few networks of one root module. Where several roots make some, their addresses tell nothing, and all plans would be too long. */
function plans(made: readonly MadeNetwork[]): string {
  const isOneRoot = made.every(({ root }) => root === made[0]!.root);
  if (isOneRoot && made.length <= mostPlans) return made.map(({ network }) => describePlan(planOf(network))).join('\n\n---\n\n');
  const name = ({ network, root }: MadeNetwork) => `**${network.address}**${isOneRoot ? '' : ` of ${code(nameOf(root) || root)}`}`;
  const lines = made.slice(0, mostListed).map(each => `- ${name(each)}: ${describeSummary(planOf(each.network))}`);
  return [...lines, ...(made.length > mostListed ? [`- and ${made.length - mostListed} more networks`] : [])].join('\n');
}

/** The networks that `type.name` stands for; an attribute of one is a value. */
function meant(view: ModuleView, { text, words }: Reference): readonly MadeNetwork[] {
  const declared = text === words.slice(0, 2).join('.') ? view.source.resources.get(`resource.${text}`) : undefined;
  return declared ? networksAt(view, declared.at.line + declared.block.typeSpan.line, declared.at.file) : [];
}

/** Sensitive values are not shown; see `valueToJson`. */
function valueText(value: Value): string {
  const text = JSON.stringify(valueToJson(value), null, 1);
  return text.length > most ? `${text.slice(0, most)}\n…` : text;
}

function notes(value: Value): string[] {
  const prefix = value.kind === 'string' && value.marks === 0 ? parsePrefix(value.value) : undefined;
  const arithmetic = prefix?.ok ? [describePrefix(prefix.value).map(markupOf).join('  \n')] : [];
  return value.deepMarks & assumed ? [...arithmetic, 'rests on an assumption'] : arithmetic;
}
