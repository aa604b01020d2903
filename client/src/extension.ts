/** The extension: one bundle for both hosts, of which only the part of the present one is evaluated. */
import type { ExtensionContext } from 'vscode';

/** A worker extension host may carry a `process` of its own making, but no version of Node in it. */
const host = () => (globalThis.process?.versions?.node ? import('./node.ts') : import('./browser.ts'));

export async function activate(context: ExtensionContext): Promise<void> {
  await (await host()).activate(context);
}

export async function deactivate(): Promise<void> {
  await (await host()).deactivate();
}
