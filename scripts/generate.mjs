// npm run generate: a page for each rule under docs/rules, the tables of rules and vendors between their marks in README.md, TextMate grammars, snippets, the schema of settings, pictures. With `--check` it only says what is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { imageFiles } from './generate-images.mjs';
import { schemaFiles } from './generate-schema.mjs';
import { snippetFiles } from './generate-snippets.mjs';
import { syntaxFiles } from './generate-syntaxes.mjs';
import { root } from './run.mjs';

register();
const { rules } = await import('../server/src/rules/index.ts');
const { rulePage, rulesTable } = await import('../server/src/rules/page.ts');
const { vendors } = await import('../server/src/vendors/index.ts');

const folder = path.join(root, 'docs/rules');
const readme = path.join(root, 'README.md');

/** The README with its tables between their marks; undefined where there is none. */
function readmeWithTables() {
  if (!existsSync(readme)) return undefined;
  return between(between(readFileSync(readme, 'utf8'), 'rules', rulesTable(rules)), 'vendors', vendorsTable());
}

/** `text` with `table` between the marks of that name; unchanged where it has no such marks. */
function between(text, name, table) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [from, to] = [begin, end].map(mark => text.indexOf(mark));
  return from < 0 || to < from ? text : `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}

function vendorsTable() {
  return [
    '| System | Language id in editors |',
    '| --- | --- |',
    ...vendors.map(({ label, languageId }) => `| ${label} | \`${languageId}\` |`),
  ].join('\n');
}

/** Path → text of everything that is generated. */
async function wanted() {
  const pages = rules.map(rule => [path.join(folder, `${rule.id}.md`), rulePage(rule)]);
  const files = new Map([...pages, ...syntaxFiles(), ...snippetFiles(), ...schemaFiles(), ...(await imageFiles())]);
  const text = readmeWithTables();
  return text === undefined ? files : files.set(readme, text);
}

function* pages(directory) {
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory, { recursive: true })) if (name.endsWith('.md')) yield path.join(directory, name);
}

const files = await wanted();
const stale = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text).map(([file]) => file);
const left = [...pages(folder)].filter(file => !files.has(file));

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...left]) console.error(`stale: ${path.relative(root, file)}; run npm run generate`);
  process.exit(stale.length + left.length > 0 ? 1 : 0);
}
for (const file of stale) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, files.get(file));
}
for (const file of left) rmSync(file);
console.log(`${rules.length} rules, ${stale.length} files written, ${left.length} removed`);
