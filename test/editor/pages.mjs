// What an extension host cannot see: squiggles, the Problems panel and clicks and keys inside the previews, in the packaged extension.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench } from './host/drive.mjs';
import { commitAll } from './host/repository.mjs';

const drawn = new Set([
  'svg',
  'g',
  'defs',
  'marker',
  'path',
  'line',
  'polyline',
  'polygon',
  'rect',
  'circle',
  'ellipse',
  'text',
  'tspan',
  'title',
  'desc',
]);

const checks = {
  'an error is underlined and listed in the Problems panel': async ({ page, openFile, squiggle }) => {
    await openFile('edge1.cfg');
    await squiggle();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'FROM-CORE' }).first().waitFor();
    await page.keyboard.press('Control+Shift+M');
  },
  'the drawing holds shapes and nothing that runs': async ({ command, preview }) => {
    await command('Bestpath: Show Topology');
    const topology = await preview('[data-node]');
    const found = await topology.locator('.canvas svg').evaluate(svg => ({
      names: [...new Set([svg, ...svg.querySelectorAll('*')].map(one => one.localName))],
      handlers: [...svg.querySelectorAll('*')]
        .flatMap(one => [...one.attributes].map(({ name }) => name))
        .filter(name => /^on|href$/.test(name)),
    }));
    assert.deepEqual(
      found.names.filter(name => !drawn.has(name)),
      [],
    );
    assert.deepEqual(found.handlers, []);
  },
  'a click on a node opens its configuration': async ({ preview, active }) => {
    const topology = await preview('[data-node]');
    await topology.locator('[data-node]', { hasText: 'core1' }).first().click();
    await active('core1.frr');
  },
  'the cursor in a configuration highlights its node': async ({ page, openFile, preview }) => {
    await openFile('edge1.cfg');
    await page.keyboard.press('ArrowDown');
    const topology = await preview('[data-node]');
    await topology.locator('[data-node].selected', { hasText: 'edge1' }).waitFor();
  },
  'arrows walk the nodes, Enter opens, plus and zero zoom': async ({ page, preview, active }) => {
    const topology = await preview('[data-node]');
    await topology.locator('[data-node]', { hasText: 'core1' }).first().focus();
    const focused = () => topology.locator('[data-node]:focus').textContent();
    const start = await focused();
    const moved = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      moved.push(await focused());
    }
    assert.ok(
      moved.some(name => name !== start),
      `the focus stayed on ${start}`,
    );
    const width = async () => Number(await topology.locator('.canvas svg').getAttribute('width'));
    const before = await width();
    await page.keyboard.press('+');
    assert.ok((await width()) > before, 'plus enlarges');
    await page.keyboard.press('0');
    assert.ok(Math.abs((await width()) - before) < before / 2, 'zero fits again');
    await topology.locator('[data-node]', { hasText: 'border1' }).first().focus();
    await page.keyboard.press('Enter');
    await active('border1.conf');
  },
  'a prefix is chosen by typing, the winner is marked': async ({ command, preview }) => {
    await command('Bestpath: Show Best Paths');
    const paths = await preview('[role=combobox]');
    // Keys go to the field itself: focus that comes a moment later would let them end up in a configuration.
    const field = paths.locator('[role=combobox]').first();
    await field.fill('2.128/');
    await paths.locator('li.more', { hasText: 'No match' }).waitFor();
    await field.fill('3.0/24');
    await field.press('ArrowDown');
    await field.press('Enter');
    await paths.locator('tr.best').first().waitFor();
    assert.match(await paths.locator('h2').first().textContent(), /203\.0\.113\.0\/24/);
    assert.equal(await field.inputValue(), '203.0.113.0/24');
  },
  'an address that nobody has is announced from outside when told so, and no longer when told so': async ({ preview }) => {
    const paths = await preview('[role=combobox]');
    const field = paths.locator('[role=combobox]').first();
    const lookUp = async text => {
      await field.fill(text);
      await field.press('Enter');
    };
    await lookUp('198.18.7.9');
    await paths.locator('.assumption button', { hasText: 'Let every neighbor outside announce it' }).click();
    await paths.locator('tr.candidate.best').first().waitFor();
    assert.match(await paths.locator('h2').first().textContent(), /198\.18\.7\.0\/24/);
    await paths.locator('.assumption button', { hasText: 'No longer assume it' }).click();
    await paths.locator('.assumption', { hasText: 'No device has 198.18.7.0/24' }).waitFor();
    await lookUp('203.0.113.9');
    await paths.locator('tr.best').first().waitFor();
    await paths.locator('.notes', { hasText: '203.0.113.9 is inside 203.0.113.0/24' }).waitFor();
  },
  'an edit that is not committed shows what it changes': async ({ page, command, openFile, preview, workspace }) => {
    await page.keyboard.press('Control+1');
    await openFile('edge1.cfg');
    await page.locator('.monaco-editor .view-line', { hasText: 'network 203.0.113.0' }).first().click();
    await page.keyboard.press('Control+Shift+K');
    await command('Bestpath: Compare Routing with the Last Commit');
    const paths = await preview('.changes tr.change');
    await paths.locator('section', { hasText: 'edge1 203.0.113.0/24' }).locator('.none', { hasText: 'No path.' }).waitFor();
    const moved = paths.locator('.changes tr.change.moved', { hasText: 'core1' });
    await moved.filter({ hasText: '203.0.113.0/24' }).waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: 'router bgp 64496' }).first().click();
    await page.keyboard.press('Control+s');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    commitAll(workspace);
    await command('Git: Refresh');
    await paths.locator('.changes', { hasText: 'No route changes.' }).waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: 'router bgp 64496' }).first().click();
    await page.keyboard.press('Control+z');
    await paths.locator('.changes tr.change.moved', { hasText: 'core1' }).waitFor();
    await paths.locator('.changes button', { hasText: 'Close' }).click();
    await paths.locator('.changes h2').waitFor({ state: 'detached' });
  },
  'a click on a candidate opens its line': async ({ page, preview }) => {
    const paths = await preview('tr.candidate.link');
    await page.locator('.tab.active').first().waitFor();
    const editor = page.locator('.editor-group-container.active .monaco-editor.focused').first();
    // A table that is drawn anew under the pointer takes no click.
    for (let tries = 3; ; tries--) {
      await paths.locator('tr.candidate.link').first().click();
      const opened = await editor.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      if (opened) break;
      assert.ok(tries > 1, 'no editor opened');
    }
  },
};

/** @returns {Promise<{ passed: number, failed: number, failures: { title: string, error: string }[] }>} */
export async function checkPages({ vsix, workspace }) {
  const shots = process.env.BESTPATH_SHOTS || 'out/screenshots';
  commitAll(workspace);
  const workbench = await openWorkbench({ vsix, workspace });
  const failures = [];
  try {
    for (const [title, check] of Object.entries(checks)) {
      try {
        await check({ ...workbench, workspace });
        console.log(`    ok ${title}`);
      } catch (error) {
        console.log(`    failed ${title}`);
        failures.push({ title, error: String(error.stack ?? error) });
        mkdirSync(shots, { recursive: true });
        await workbench.page.screenshot({ path: path.join(shots, `failed-${failures.length}.png`) });
      }
    }
  } finally {
    await workbench.close();
  }
  return { passed: Object.keys(checks).length - failures.length, failed: failures.length, failures };
}
