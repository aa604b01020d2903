/** A webview's page: its own script and style sheet, nothing else may load or run. */
import * as vscode from 'vscode';

export type PageName = 'topology' | 'best-paths' | 'sweep';

function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Gives `panel` the page of `dist/webview/<name>.js` and `.css`. */
export function setPage(panel: vscode.WebviewPanel, context: vscode.ExtensionContext, name: PageName): void {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist/webview');
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  const once = nonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${once}'`;
  webview.html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body><main></main><script nonce="${once}" src="${address(`${name}.js`)}"></script></body>
</html>`;
}
