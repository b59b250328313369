/** Documents age when files move: every link and every path they name must exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  'src/catalog/data/README.md',
];

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** Link targets, relative to the document, and paths in backticks, from the root. */
const named = (path: string, text: string): string[] => [
  ...[...withoutFences(text).matchAll(/\]\(([^)#\s]+)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(path), target)),
  ...[...withoutFences(text).matchAll(/`((?:src|scripts|docs|e2e|bench)\/[\w./-]+)`/g)].map(
    ([, target = '']) => target,
  ),
];

const commands = (text: string): string[] =>
  [...text.matchAll(/npm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

it('there are documents to read', () => expect(documents.length).toBeGreaterThanOrEqual(12));

describe.each(documents)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');

  it('names only files that exist', () => {
    expect(named(path, text).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    expect(commands(text).filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('a missing file and an unknown command would be seen', () => {
  const text = '[a](docs/none.md) and `src/none.ts`, then `npm run -s nothing` and npm test';
  expect(named('README.md', text)).toEqual(['docs/none.md', 'src/none.ts']);
  expect(commands(text)).toEqual(['nothing', 'test']);
});
