/** All functions of expressions but `try` and `can`, which belong to the evaluator. */
import { collectionFunctions } from './collections.ts';
import type { FunctionDefinition } from './define.ts';
import { encodingFunctions } from './encoding.ts';
import { fileFunctions } from './files.ts';
import { formatFunctions } from './format.ts';
import { jsonFunctions } from './json.ts';
import { listQuestionFunctions } from './list-questions.ts';
import { listFunctions } from './lists.ts';
import { networkFunctions } from './network.ts';
import { numberFunctions } from './numbers.ts';
import { regexFunctions } from './regex.ts';
import { stringFunctions } from './strings.ts';
import { timeFunctions } from './time.ts';
import { typeFunctions } from './types.ts';
import { yamlFunctions } from './yaml.ts';

/** Sorted by name. */
export const functions: readonly FunctionDefinition[] = [
  collectionFunctions,
  encodingFunctions,
  fileFunctions,
  formatFunctions,
  jsonFunctions,
  listFunctions,
  listQuestionFunctions,
  networkFunctions,
  numberFunctions,
  regexFunctions,
  stringFunctions,
  timeFunctions,
  typeFunctions,
  yamlFunctions,
]
  .flat()
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const byName = new Map(functions.map(definition => [definition.name, definition]));

export function findFunction(name: string): FunctionDefinition | undefined {
  return byName.get(name);
}
