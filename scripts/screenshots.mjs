// npm run screenshots: pictures of editor and previews in light, dark and high contrast themes, wide and narrow, into out/screenshots.
// --as-built takes dist/ as it is; a folder as argument is shown instead of the editor tests' workspace.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench } from '../test/editor/host/drive.mjs';
import { commitAll } from '../test/editor/host/repository.mjs';
import { demandBrowser } from '../test/editor/host/server.mjs';
import { root, run } from './run.mjs';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};
const sizes = { wide: { width: 1400, height: 900 }, narrow: { width: 820, height: 700 } };

const options = process.argv.slice(2);
const source = path.resolve(options.find(option => !option.startsWith('--')) ?? path.join(root, 'test/editor/workspace'));
const folder = path.join(root, 'out/screenshots');

demandBrowser();

async function takeAll(workbench, name) {
  const { page, openFile, squiggle, command, preview } = workbench;
  const shot = what => page.screenshot({ path: path.join(folder, `${name}-${what}.png`) });
  await openFile('edge1.cfg');
  await squiggle();
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await shot('problems');
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.press('Control+b');
  await command('Bestpath: Show Topology');
  const topology = await preview('[data-node]');
  await topology.locator('[data-node]', { hasText: 'edge1' }).first().focus();
  await shot('topology');
  await command('Bestpath: Show Best Paths');
  const paths = await preview('tr.candidate');
  await shot('best-paths');
  await paths.locator('[role=combobox]').first().click();
  await page.keyboard.press('ArrowDown');
  await shot('best-paths-choosing');
  await page.keyboard.press('Escape');
  await paths.locator('tr.detail details[open] button', { hasText: 'Trace along the way' }).first().click();
  await paths.locator('.hop').first().waitFor();
  await shot('way');
  await paths.locator('.way button', { hasText: 'Close' }).click();
  await paths.locator('[role=combobox]').nth(2).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await paths.locator('tr.change').first().waitFor();
  await shot('what-if');
  await paths.locator('[role=combobox]').nth(2).fill('');
  await paths.locator('[role=combobox]').nth(2).press('Enter');
  await paths.locator('tr.change').first().waitFor({ state: 'detached' });
  const prefix = paths.locator('[role=combobox]').first();
  await prefix.fill('198.18.7.9');
  await prefix.press('Enter');
  await paths.locator('.assumption button').first().click();
  await paths.locator('tr.best').first().waitFor();
  await shot('probe');
  await page.keyboard.press('Control+1');
  await page.locator('.monaco-editor .view-line', { hasText: 'network 203.0.113.0' }).first().click();
  await page.keyboard.press('Control+Shift+K');
  await command('Bestpath: Compare Routing with the Last Commit');
  await paths.locator('tr.change').first().waitFor();
  await shot('changes');
  await command('Bestpath: Sweep Single Failures');
  await preview('.failure');
  await shot('sweep');
}

const packaged = run(process.execPath, [path.join(root, 'scripts/package.mjs'), ...options.filter(option => option === '--as-built')], {
  shell: false,
});
if (packaged !== 0) process.exit(packaged);
mkdirSync(folder, { recursive: true });
for (const [theme, colorTheme] of Object.entries(themes)) {
  for (const [size, viewport] of Object.entries(sizes)) {
    if (size === 'narrow' && theme !== 'dark') continue;
    const workspace = path.join(mkdtempSync(path.join(tmpdir(), 'bp-')), 'network');
    if (existsSync(source)) cpSync(source, workspace, { recursive: true });
    commitAll(workspace);
    const settings = { 'workbench.colorTheme': colorTheme, 'window.autoDetectColorScheme': false };
    const workbench = await openWorkbench({ vsix: path.join(root, 'out/bestpath.vsix'), workspace, settings, viewport });
    try {
      await takeAll(workbench, `${theme}-${size}`);
      console.log(`${theme} ${size}: taken`);
    } finally {
      await workbench.close();
      rmSync(path.dirname(workspace), { recursive: true, force: true });
    }
  }
}
