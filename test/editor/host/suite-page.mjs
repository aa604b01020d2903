// Opens a workbench page that runs a mocha suite in its extension host, and waits for the suite's end.
import { format } from 'node:util';
import { launchBrowser } from './server.mjs';

/** The server's own complaint about a native log module, which it works without. */
const noise = 'Could not locate the bindings file';

const timeLimit = 300_000;

/**
 * Opens `url`; the workbench calls the two exposed functions with the extension host's console and with its exit code.
 * @returns {Promise<{ code: number | string, lines: string[] }>} 0 when the suite passed, else 1 or why it never ended; the console from the suite's first line on.
 */
export async function runSuitePage(url, { shot } = {}) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const lines = [];
    let ended;
    const end = new Promise(resolve => {
      ended = resolve;
    });
    let inSuite = false;
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const text = format(...args);
      if (text.includes(noise)) return;
      inSuite ||= text.includes('BESTPATH SUITE');
      if (!inSuite && !process.env.BESTPATH_VERBOSE) return;
      lines.push(text);
      if (!text.startsWith('BESTPATH')) console.log(text);
    });
    await page.exposeFunction('codeAutomationExit', code => ended(code));
    page.on('crash', () => ended('the page crashed'));
    const clock = setTimeout(() => ended(`no end within ${timeLimit / 1000} s`), timeLimit);
    await page.goto(url);
    const code = await end;
    clearTimeout(clock);
    if (shot) await page.screenshot({ path: shot }).catch(() => undefined);
    return { code, lines };
  } finally {
    await browser.close();
  }
}
