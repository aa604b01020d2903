/** Values of a root module's variables from files, in the order in which Terraform reads them: later files win. */
import { readHclChunk } from '../shapes/hcl.ts';
import { readTfvarsJson } from '../shapes/hcl-json.ts';
import { joinPath, type ModuleFiles } from './module-files.ts';
import type { DeclaredAttribute } from './module-source.ts';
import type { Problem } from './problem.ts';
import { placeIn } from './scope.ts';

/** The files that Terraform reads unasked: a later one takes the place of an earlier one, name by name. */
export function readTfvars(
  files: ModuleFiles,
  folder: string,
): { values: ReadonlyMap<string, DeclaredAttribute>; problems: readonly Problem[] } {
  const names = new Set(files.list(folder));
  const automatic = [...names].filter(name => /\.auto\.tfvars(?:\.json)?$/.test(name)).sort();
  const standard = ['terraform.tfvars', 'terraform.tfvars.json'].filter(name => names.has(name));
  const paths = [...standard, ...automatic].map(name => joinPath(folder, name) ?? name);
  const values = new Map<string, DeclaredAttribute>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const text = files.read(path);
    if (text === undefined) continue;
    const at = { file: files.idOf?.(path) ?? path, line: 0 };
    const body = path.endsWith('.json') ? readTfvarsJson(text) : readHclChunk(text);
    for (const problem of body.problems) problems.push({ kind: 'syntax', message: problem.message, place: placeIn({ at }, problem.span) });
    for (const attribute of body.attributes) values.set(attribute.name, { attribute, at });
  }
  return { values, problems };
}
