// Serves a rendered book as the published site does: below the site's path, gzip for text, 404.html for what is not
// there, and the caching headers of GitHub Pages. On 127.0.0.1 only, on a free port.

import { createServer } from 'node:http';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};
const PACKED = /^(text\/|application\/(javascript|json|manifest|xml|wasm))|svg/;

/** The site in `folder` at `http://127.0.0.1:PORT` + `path`; `folder` may be changed while it is served. */
export async function serve(folder, path) {
  const packed = new Map();
  const site = { folder, path, asked: [], down: false };

  async function find(name) {
    const file = normalize(join(site.folder, name));
    if (file !== site.folder && !file.startsWith(site.folder + sep)) return null;
    const found = await stat(file).catch(() => null);
    if (found?.isDirectory()) return find(join(name, 'index.html'));
    return found ? file : null;
  }

  async function answer(request, response) {
    const url = new URL(request.url, 'http://127.0.0.1');
    site.asked.push(url.pathname);
    if (site.down) return request.socket.destroy();
    let name = null;
    try {
      name = url.pathname.startsWith(path) ? decodeURIComponent(url.pathname.slice(path.length)) : null;
    } catch { /* not an address */ }
    const there = name === null ? null : await find(name);
    const file = there ?? (await find('404.html'));
    if (!file) return response.writeHead(404).end();
    const bytes = await readFile(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const tag = `"${createHash('sha1').update(bytes).digest('hex').slice(0, 16)}"`;
    const headers = {
      'content-type': type,
      'cache-control': 'max-age=600',
      'access-control-allow-origin': '*',
      'vary': 'accept-encoding',
      'etag': tag,
    };
    if (request.headers['if-none-match'] === tag && there) return response.writeHead(304, headers).end();
    let body = bytes;
    if (PACKED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      if (!packed.has(tag)) packed.set(tag, gzipSync(bytes, { level: 6 }));
      body = packed.get(tag);
      headers['content-encoding'] = 'gzip';
    }
    headers['content-length'] = body.length;
    response.writeHead(there ? 200 : 404, headers).end(request.method === 'HEAD' ? undefined : body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.address = (page) => `${site.origin}${path}${page}`;
  site.close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return site;
}
