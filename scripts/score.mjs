// Agreement with every recorded oracle that is present: labs and devices (rib), names (references), Terraform. Needs the recorded material, and python3 where a score is the recorder's own.
// usage: npm run score [-- rib|device|references|terraform|coverage|deployed|detection|twins|vtysh]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const shared = path.resolve(process.env.BESTPATH_SHARED ?? path.join(root, '..', 'shared'));
const at = (...parts) => path.join(shared, ...parts);
const wanted = process.argv.slice(2);

/** Our own scores look at values that the command line does not print. */
const ours = name => ({ program: process.execPath, args: ['--import=tsx/esm', path.join(root, 'test/score', `${name}.ts`)] });
const scores = [
  { name: 'rib', title: 'Best paths against recorded FRR networks', args: [at('tools/score_rib.py'), at('labs')] },
  { name: 'device', title: 'Best paths against recorded devices', args: [at('tools/score_rib.py'), at('oracles/device-best-paths')] },
  { name: 'references', title: 'Names against recorded references', args: [at('tools/score_references.py'), at('oracles/references')] },
  {
    name: 'terraform',
    title: 'Terraform functions',
    args: [at('tools/score_terraform.py'), 'functions', at('oracles/terraform/functions.json')],
  },
  {
    name: 'terraform',
    title: 'Terraform locals',
    args: [at('tools/score_terraform.py'), 'locals', at('oracles/terraform/locals.json'), at('corpora')],
  },
  { name: 'deployed', title: 'Deployed AWS networks against what the cloud reported', ...ours('deployed') },
  { name: 'coverage', title: 'Lines known and understood', ...ours('coverage') },
  { name: 'twins', title: 'Devices that are recorded as configuration and as data', ...ours('twins') },
  { name: 'detection', title: 'Vendors detected', ...ours('detection') },
  { name: 'what-if', title: 'Failures against FRR that runs with them', ...ours('what-if'), live: true },
  { name: 'vtysh', title: "Unknown lines against FRR's own shell", ...ours('vtysh'), alone: true },
];

const recorded = existsSync(shared);
if (!recorded) console.log(`No recorded material: ${path.relative(root, shared)} does not exist. Set BESTPATH_SHARED to its folder.`);
let failed = 0;
for (const { name, title, args, program = 'python3', alone } of scores) {
  if ((wanted.length > 0 && !wanted.includes(name)) || !(recorded || alone)) continue;
  console.log(`\n== ${title}`);
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
