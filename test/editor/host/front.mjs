// A loopback front before the VS Code server for the web worker extension host: it serves the extension under the workbench's own
// origin, as vscode.dev serves one, and names extension and suite in the workbench's configuration.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';

const prefix = '/__extension/';
const types = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.css': 'text/css' };

async function serveFile(folder, name, reply) {
  const file = path.join(folder, name);
  if (path.relative(folder, file).startsWith('..')) return reply.writeHead(403).end();
  try {
    const bytes = await readFile(file);
    return reply.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/plain' }).end(bytes);
  } catch {
    return reply.writeHead(404).end();
  }
}

/** Adds `developmentOptions` to the configuration that the workbench's page carries as an attribute. */
function withDevelopmentOptions(page, options) {
  return page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, head, json) => {
    const configuration = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    return `${head}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

function passOn(upstream, incoming, reply, change) {
  const { 'accept-encoding': _encoding, ...plain } = incoming.headers;
  const target = {
    host: upstream.hostname,
    port: upstream.port,
    method: incoming.method,
    path: incoming.url,
    headers: change ? plain : incoming.headers,
  };
  const outgoing = request(target, async answer => {
    if (!change) {
      reply.writeHead(answer.statusCode, answer.headers);
      return answer.pipe(reply);
    }
    const body = Buffer.from(change(Buffer.concat(await answer.toArray()).toString()));
    return reply.writeHead(answer.statusCode, { ...answer.headers, 'content-length': body.length }).end(body);
  });
  outgoing.on('error', () => reply.writeHead(502).end());
  incoming.pipe(outgoing);
}

function passSocket(upstream, incoming, socket, head) {
  const other = connect(Number(upstream.port), upstream.hostname, () => {
    const headers = incoming.rawHeaders.map((text, index) => (index % 2 === 0 ? `\r\n${text}` : `: ${text}`)).join('');
    other.write(`${incoming.method} ${incoming.url} HTTP/1.1${headers}\r\n\r\n`);
    other.write(head);
    other.pipe(socket);
    socket.pipe(other);
  });
  for (const [one, two] of [
    [socket, other],
    [other, socket],
  ])
    one.on('error', () => two.destroy());
}

/** @returns {Promise<{ origin: string, stop(): void }>} the address to open instead of `upstream`; `tests` is a file inside `extension`. */
export async function startFront({ upstream, extension, tests }) {
  const target = new URL(upstream);
  let host = '';
  const uri = name => ({ scheme: 'http', authority: host, path: prefix + name });
  const change = page => {
    const options = { extensions: [uri('')], extensionTestsPath: uri(path.relative(extension, tests)) };
    options.extensions[0].path = prefix.slice(0, -1);
    return withDevelopmentOptions(page, options);
  };
  const front = createServer((incoming, reply) => {
    const { pathname } = new URL(incoming.url, upstream);
    if (pathname.startsWith(prefix)) return serveFile(extension, decodeURIComponent(pathname.slice(prefix.length)), reply);
    return passOn(target, incoming, reply, pathname === '/' ? change : undefined);
  });
  front.on('upgrade', (incoming, socket, head) => passSocket(target, incoming, socket, head));
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  host = `127.0.0.1:${front.address().port}`;
  const stop = () => {
    front.closeAllConnections();
    front.close();
  };
  return { origin: `http://${host}`, stop };
}
