// A static file server for `dist/` on the loopback address: `npm start` and the browser journeys use the same one.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compressed = promisify(gzip);

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const worthCompressing = /^(text\/|application\/(json|manifest\+json|xml)|image\/svg)/;

/** The file under `root` that a path names, `null` when there is none or the path leaves `root`. */
const fileFor = async (root, path) => {
  const file = normalize(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? { directory: file } : { file };
};

const decoded = (path) => {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? null : plain;
  } catch {
    return null;
  }
};

const send = async (request, response, status, file) => {
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const headers = {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    // A page in a sandboxed frame has an opaque origin: without this header its own scripts and fonts are refused.
    'access-control-allow-origin': '*',
  };
  let body = await readFile(file);
  if (worthCompressing.test(type)) {
    headers.vary = 'accept-encoding';
    if (/\bgzip\b(?!\s*;\s*q=0(\.0*)?(\s|,|$))/.test(request.headers['accept-encoding'] ?? '')) {
      body = await compressed(body);
      headers['content-encoding'] = 'gzip';
    }
  }
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
};

const answer = async (root, base, request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' });
    response.end('Only GET and HEAD are answered here.\n');
    return;
  }
  const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
  const path = decoded(rawPath);
  const search = query === undefined ? '' : `?${query}`;
  if (path !== null && `${path}/` === base) {
    response.writeHead(301, { location: base + search }).end();
    return;
  }
  const found = path?.startsWith(base) ? await fileFor(root, path.slice(base.length)) : null;
  if (found?.file) return send(request, response, 200, found.file);
  if (found?.directory) {
    if (!rawPath.endsWith('/')) {
      // Relative to the last segment, so that a path such as `//elsewhere` cannot become another host.
      response.writeHead(301, { location: `./${rawPath.split('/').at(-1)}/${search}` }).end();
      return;
    }
    const index = join(found.directory, 'index.html');
    if (await fileFor(root, index.slice(root.length))) return send(request, response, 200, index);
  }
  const missing = join(root, '404.html');
  if (await fileFor(root, '404.html')) return send(request, response, 404, missing);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('There is no such page here.\n');
};

const listening = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/**
 * Serves a folder until closed.
 *
 * @param options.root  absolute folder
 * @param options.base  path it appears under, with slashes at both ends
 * @param options.port  first port tried; the next hundred follow while they are taken. 0 = any free port
 * @returns the server and its address
 */
export const serve = async ({ root, base = '/', port = 4173, host = '127.0.0.1' }) => {
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  for (let tried = port; ; tried += 1) {
    try {
      const actual = await listening(server, tried, host);
      return { server, port: actual, address: `http://${host}:${actual}${base}` };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0 || tried >= port + 100) throw error;
    }
  }
};

/**
 * Ends the process when it is told to, and when whoever started it is gone: a signal that reaches only npm or the
 * test runner must not leave a server behind.
 */
export const stopWithParent = (server) => {
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
};
