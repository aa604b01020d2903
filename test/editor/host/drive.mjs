// Uses the workbench as a person would: opens files, runs commands, looks into previews.
import { launchBrowser, startServer, workbenchUrl } from './server.mjs';

/**
 * A workbench on `workspace` with the packaged extension.
 * @param {{ vsix: string, workspace: string, settings?: object, viewport?: { width: number, height: number } }} options
 */
export async function openWorkbench({ vsix, workspace, settings, viewport = { width: 1400, height: 900 } }) {
  const server = await startServer({ vsix, settings });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    server.stop();
  };
  try {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(30_000);
    await page.goto(workbenchUrl(server.origin, workspace));
    await page.locator('.monaco-workbench').waitFor();
    return { page, close, ...actions(page) };
  } catch (error) {
    await close();
    throw error;
  }
}

function actions(page) {
  /** Types into the quick input that `key` opens and takes the first row that holds `text`. */
  const quickPick = async (key, text) => {
    await page.keyboard.press(key);
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await page.keyboard.type(text);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  /** The page inside the preview with a title; the workbench keeps each in a frame inside a frame. */
  const preview = async selector => {
    for (let tries = 0; tries < 150; tries++) {
      for (const outer of await page.locator('iframe.webview.ready').all()) {
        const inner = outer.contentFrame().frameLocator('iframe#active-frame');
        if ((await inner.locator(selector).count()) > 0) return inner;
      }
      await page.waitForTimeout(200);
    }
    throw new Error(`no preview with ${selector}`);
  };
  return {
    openFile: async name => {
      await quickPick('Control+p', name);
      await page.locator('.tab.active', { hasText: name }).first().waitFor();
    },
    command: title => quickPick('F1', title),
    preview,
    /** Waits until the tab of a file is active. */
    active: name => page.locator('.tab.active', { hasText: name }).first().waitFor(),
    squiggle: () => page.locator('.squiggly-error, .squiggly-warning').first().waitFor(),
  };
}
