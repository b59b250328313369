// The landing page says itself what it loads: every script its HTML names, directly or as a preload, is the first route.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const dist = new URL('./dist/', import.meta.url);
const html = existsSync(new URL('index.html', dist)) ? readFileSync(new URL('index.html', dist), 'utf8') : '';

const attribute = (tag, name) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
const named = (html.match(/<(script|link)\b[^>]*>/g) ?? [])
  .map((tag) =>
    tag.startsWith('<script')
      ? attribute(tag, 'src')
      : attribute(tag, 'rel') === 'modulepreload' && attribute(tag, 'href'),
  )
  .filter(Boolean)
  .map((address) => `dist/${address.replace(/^(\.?\/)+/, '')}`);
const firstRoute = [...new Set(named)];

if (firstRoute.length === 0)
  throw new Error('dist/index.html names no script: build first, or look at what the build wrote.');

const assets = readdirSync(new URL('assets/', dist)).map((name) => `dist/assets/${name}`);
const report = (name, files) => (files.length === 0 ? [] : [{ name, path: files, gzip: true }]);
const lazy = assets.filter((file) => file.endsWith('.js') && !firstRoute.includes(file));

export default [
  { name: 'First route, JavaScript', path: firstRoute, gzip: true, limit: '110 kB' },
  ...report(
    'Styles',
    assets.filter((file) => file.endsWith('.css')),
  ),
  ...report('All that loads later, JavaScript', lazy),
  ...lazy.filter((file) => /catalog|prices|engine|worker/i.test(file)).flatMap((file) => report(file, [file])),
];
