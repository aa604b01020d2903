// npm start: installs and builds when needed, then shows on the examples what Bestpath does. With arguments (npm start -- check FOLDER) it runs the command line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { installIfStale, root } from './run.mjs';

installIfStale();
const { buildAll } = await import('./build.mjs');
await buildAll();

const cli = path.join(root, 'dist/cli.js');
const given = process.argv.slice(2);
process.exit(given.length > 0 ? bestpath(given) : show());

function bestpath(args, stdio = 'inherit') {
  return spawnSync(process.execPath, [cli, ...args], { cwd: given.length > 0 ? process.cwd() : root, stdio }).status ?? 2;
}

/** The tour: findings, best paths, topology, where to go on. Fails only when the command line cannot do its work. */
function show() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  console.log(`\n${bold(`Bestpath ${version}`)} on its examples. Nothing leaves this machine.`);

  title('1. Faults', 'check examples/dual-homed-edge');
  const codes = [bestpath(['check', 'examples/dual-homed-edge', '--fail-on', 'never'])];

  title('2. Best paths, and why', 'rib examples/small-isp --router pe3 --prefix 192.0.2.0/24');
  const tour = [
    ['pe3', '192.0.2.0/24'],
    ['pe1', '203.0.113.0/24'],
    ['pe2', '0.0.0.0/0'],
  ];
  for (const [router, prefix] of tour) {
    codes.push(bestpath(['rib', 'examples/small-isp', '--router', router, '--prefix', prefix]));
    console.log();
  }

  title('3. The network as a picture', 'topology examples/small-isp > out/small-isp.svg');
  codes.push(draw('examples/small-isp', path.join(root, 'out/small-isp.svg')));

  title('4. In the editor');
  console.log(`  In VS Code: open this folder and press F5; a second window opens with the
  extension and a small network. To install it for good:
      npm run package
      code --install-extension out/bestpath.vsix
  Other editors: start \`node dist/cli.js lsp --stdio\` as language server.

  On your own files:
      npm start -- check FOLDER
`);
  return Math.max(...codes);
}

function draw(folder, file) {
  const { status, stdout } = spawnSync(process.execPath, [cli, 'topology', folder], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) return status ?? 2;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stdout);
  console.log(`  ${file}\n  Open it in a browser.`);
  return 0;
}

function title(text, command) {
  console.log(`\n${bold(text)}${command ? `\n${faint(`node dist/cli.js ${command}`)}` : ''}\n`);
}

function bold(text) {
  return paint('bold', text);
}

function faint(text) {
  return paint('dim', text);
}

function paint(style, text) {
  return process.stdout.isTTY && process.stdout.hasColors() ? styleText(style, text) : text;
}
