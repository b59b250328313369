/** What is said of a result stands in `src/narrative`: in the files that its pages are made of, no sentence is typed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourcesUnder } from './imports';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A text of more words is a sentence, or the half of one. Fewer name a control. */
const mostWords = 3;

/** Folders and files whose texts speak of a result. Screens with other subjects word their own forms and tables. */
const inScope = (path: string): boolean =>
  /^src\/routes\/(-result\/|-what-if\/|-compare\/|-routing\/|-trial-note|result\.tsx|-tornado-bars|-freshness-note|-announced-note|-price-sources|-source-list|-capacity-basis)/.test(
    path,
  ) && !/\.test\.tsx?$/.test(path);

/** Names of controls and notices that are longer than three words; each stands once, in the file named. */
const allowed: Readonly<Record<string, readonly string[]>> = {};

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((token) => /^[“"(]?[A-Za-z][A-Za-z’']*[”").,:;?…]*$/.test(token)).length;

/** Class names, paths and keys are no words for a reader. */
const isForMachines = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  ts.isThrowStatement(node) ||
  (ts.isJsxAttribute(node) && /^(className|d|points|viewBox)$/.test(node.name.getText())) ||
  (ts.isVariableDeclaration(node) && /^(button|cell|classes)$/.test(node.name.getText()));

const sentencesIn = (path: string, text: string): readonly string[] => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const see = (said: string) => {
    const shown = said.replace(/\s+/g, ' ').trim();
    if (wordsIn(shown) > mostWords) found.push(shown);
  };
  const visit = (node: ts.Node): void => {
    if (isForMachines(node)) return;
    if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) see(node.text);
    if (ts.isTemplateExpression(node))
      see([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … '));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const typed = (sources: ReadonlyMap<string, string>): readonly string[] =>
  [...sources].flatMap(([path, text]) =>
    inScope(path)
      ? sentencesIn(path, text)
          .filter((said) => !allowed[path]?.includes(said))
          .map((said) => `${path} says "${said}"; sentences about a result stand in src/narrative`)
      : [],
  );

const sources = sourcesUnder(root, 'src');

it('reads the pages of a result', () => {
  expect([...sources.keys()].filter(inScope).length).toBeGreaterThanOrEqual(45);
});

it('no sentence about a result is typed into a page', () => {
  expect(typed(sources)).toEqual([]);
});

it('every allowance is in use', () => {
  const unused = Object.entries(allowed).flatMap(([path, texts]) => {
    const found = sentencesIn(path, readFileSync(join(root, path), 'utf8'));
    return texts.filter((text) => !found.includes(text)).map((text) => `${path}: ${text}`);
  });
  expect(unused).toEqual([]);
});

it.each([
  ['text between tags', 'const A = () => <p>The closed API would come first then.</p>;'],
  ['text around a figure', 'const A = () => <p>It costs about ten dollars {b} a month.</p>;'],
  ['a string', "const a = 'Nothing you require is missing here';"],
  ['a template', `const a = \`About $\{b} a month, and more later\`;`],
  ['an attribute', 'const A = () => <section aria-label="What would change the result" />;'],
])('a planted sentence is seen: %s', (_, text) => {
  expect(typed(new Map([['src/routes/-result/planted.tsx', text]]))).toHaveLength(1);
});

it.each([
  '-result/planted.tsx',
  '-what-if/planted.tsx',
  '-compare/planted.tsx',
  '-routing/planted.tsx',
  '-trial-note.tsx',
])('a planted sentence is seen in %s', (path) => {
  const text = 'const A = () => <p>The closed API would come first then.</p>;';
  expect(typed(new Map([[`src/routes/${path}`, text]]))).toHaveLength(1);
});

it.each([
  ['a control', 'const A = () => <button>Try it</button>;'],
  ['class names', 'const A = () => <p className="flex items-center gap-4 text-muted underline grid block" />;'],
  ['a path', "import { a } from '../../narrative/result/headings';"],
  ['an id', "const a = 'one-kind-of-request';"],
])('and what is none is not: %s', (_, text) => {
  expect(typed(new Map([['src/routes/-result/planted.tsx', text]]))).toEqual([]);
});
