/**
 * Writes one HTML file per page into dist, after `vite build`: the fresh template, the page's markup, its title and
 * the content security policy; and beside them the catalogue as JSON, for others to use. Every address in it is relative, so the folder works under any sub-path.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

process.env.NODE_ENV = 'production';
const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const serverBuild = path.join(root, 'node_modules', '.cache', 'prerender');

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-worker',
].join('; ');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Scripts and inline styles would be refused by the policy; an empty page means its address was not canonical. */
const fault = (html) => {
  if (html.length < 200) return 'is empty';
  if (html.includes('<script')) return 'contains a script';
  if (html.includes('<template')) return 'contains a part that would need a script to appear';
  if (/\sstyle="/.test(html)) return 'contains an inline style, which the content security policy refuses';
  return null;
};

const relativeTo = (up, html) => html.replaceAll(/ (href|src)="\.?\/(?!\/)/g, (_, name) => ` ${name}="${up}`);

const fontPreloads = async () => {
  const fonts = (await readdir(path.join(dist, 'assets'))).filter((name) => name.endsWith('.woff2'));
  return fonts.map((name) => `<link rel="preload" href="./assets/${name}" as="font" type="font/woff2" crossorigin />`);
};

await build({
  root,
  logLevel: 'warn',
  build: { ssr: 'src/entry-server.tsx', outDir: serverBuild, emptyOutDir: true, copyPublicDir: false },
});
const { pages, renderPage, publishedFiles } = await import(
  pathToFileURL(path.join(serverBuild, 'entry-server.js')).href
);

const template = await readFile(path.join(dist, 'index.html'), 'utf8');
if (!template.includes('<!--app-->')) throw new Error('dist/index.html is not fresh: run `vite build` first.');
const preloads = await fontPreloads();

for (const page of pages()) {
  const { html, title, description } = await renderPage(page);
  const wrong = fault(html);
  if (wrong) throw new Error(`The prerendered page ${page} ${wrong}.`);

  const depth = page.split('/').filter(Boolean).length;
  const up = '../'.repeat(depth) || './';
  const file = path.join(dist, page, 'index.html');
  const written = template
    .replace(
      /<meta charset="utf-8" ?\/?>/,
      (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (whole, start) =>
      description ? start + escaped(description) : whole,
    )
    .replace('</head>', () => `  ${preloads.join('\n    ')}\n  </head>`)
    .replace('<!--app-->', () => html);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, relativeTo(up, written));
}

const published = publishedFiles();
await mkdir(path.join(dist, 'catalogue'), { recursive: true });
for (const { name, text } of published) await writeFile(path.join(dist, 'catalogue', name), text);

await rm(serverBuild, { recursive: true, force: true });
console.log(`Prerendered ${pages().length} pages; published ${published.map(({ name }) => name).join(', ')}.`);
