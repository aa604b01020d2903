/** Evaluates Terraform modules that are written inside of tests. */
import { type EvaluatedModule, evaluateModule } from '../../server/src/terraform/evaluated.ts';
import type { Json } from '../../server/src/terraform/json.ts';
import type { ModuleFiles } from '../../server/src/terraform/module-files.ts';
import { valueToJson } from '../../server/src/terraform/output.ts';
import type { EvaluationOptions } from '../../server/src/terraform/tree.ts';

/** Files by path. */
export function filesOf(texts: Readonly<Record<string, string>>): ModuleFiles {
  const paths = Object.keys(texts);
  const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return {
    list: folder => paths.filter(path => folderOf(path) === folder).map(path => path.slice(path.lastIndexOf('/') + 1)),
    listAll: folder => paths.filter(path => folder === '' || path.startsWith(`${folder}/`)),
    read: path => texts[path],
  };
}

export function evaluated(texts: Readonly<Record<string, string>> | string, options: EvaluationOptions = {}): EvaluatedModule {
  return evaluateModule(filesOf(typeof texts === 'string' ? { 'main.tf': texts } : texts), '', options);
}

/** What an expression gives in an empty module; failures as `{ error }`. */
export function answer(text: string, module: EvaluatedModule = evaluated('')): Json {
  const value = module.expression(text);
  return 'failure' in value ? { error: value.failure } : valueToJson(value);
}

export function localsOf(module: EvaluatedModule): Json {
  return Object.fromEntries([...module.locals].map(([name, value]) => [name, valueToJson(value)]));
}
