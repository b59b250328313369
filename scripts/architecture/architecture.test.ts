import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourcesUnder } from './imports';
import { chapters, isTestSupport, readArchitecture } from './rules';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = sourcesUnder(root, 'src');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const shipped = new Set(Object.keys(dependencies));

const complaintsOf = (planted: Record<string, string>): readonly string[] =>
  readArchitecture(new Map(Object.entries(planted)), new Set(['react', 'zod'])).complaints;

describe('the chapters in their order', () => {
  const reading = readArchitecture(sources, shipped, (path) => existsSync(join(root, path)));

  it('sees every module and its imports', () => {
    // A check that reads nothing passes in silence; these floors only ever go up.
    expect(reading.modules).toBeGreaterThanOrEqual(100);
    expect(reading.imports).toBeGreaterThanOrEqual(200);
    const seen = new Set([...sources.keys()].map((path) => path.split('/')[1]));
    for (const chapter of ['units', 'catalog', 'framework', 'engine']) expect(seen).toContain(chapter);
  });

  it('imports only forwards, only what ships, and keeps the pure chapters pure', () => {
    expect(reading.complaints).toEqual([]);
  });
});

describe('planted violations are reported', () => {
  const page = { 'src/routes/index.tsx': 'export const page = 1;' };
  it.each<[string, Record<string, string>, string]>([
    [
      'a backward import',
      { ...page, 'src/engine/cost.ts': "import { page } from '../routes';" },
      'src/engine/cost.ts:1 imports src/routes/index.tsx, from a later chapter',
    ],
    [
      'a backward import of a type',
      { 'src/engine/a.ts': 'export type A = 1;', 'src/units/b.ts': "\nimport type { A } from '../engine/a';" },
      'src/units/b.ts:2 imports src/engine/a.ts, from a later chapter',
    ],
    [
      'a backward re-export',
      { 'src/engine/a.ts': 'export const a = 1;', 'src/units/b.ts': "export * from '../engine/a';" },
      'src/units/b.ts:1 imports src/engine/a.ts, from a later chapter',
    ],
    [
      'a backward import at run time',
      { ...page, 'src/charts/line.tsx': "const page = () => import('../routes');" },
      'src/charts/line.tsx:1 imports src/routes/index.tsx, from a later chapter',
    ],
    [
      'a worker started from an earlier chapter',
      {
        'src/workers/sampler.ts': 'export {};',
        'src/engine/a.ts': "new Worker(new URL('../workers/sampler.ts', import.meta.url));",
      },
      'src/engine/a.ts:1 imports src/workers/sampler.ts, from a later chapter',
    ],
    [
      'a screen in the command line',
      { 'src/components/field.tsx': 'export {};', 'src/cli/main.ts': "import '../components/field';" },
      'src/cli/main.ts:1 imports src/components/field.tsx; cli may use chapters 1 to 8 only',
    ],
    [
      'a page that imports the command line',
      { 'src/cli/main.ts': 'export {};', 'src/routes/a.tsx': "import '../cli/main';" },
      'src/routes/a.tsx:1 imports src/cli/main.ts, from a chapter beside it',
    ],
    [
      'a chapter that imports what assembles the page',
      { 'src/router.tsx': 'export {};', 'src/routes/a.tsx': "import '../router';" },
      'src/routes/a.tsx:1 imports src/router.tsx, which puts the page together',
    ],
    [
      'two modules in a circle',
      { 'src/units/a.ts': "import './b';", 'src/units/b.ts': "import './a';" },
      'modules import each other: src/units/a.ts → src/units/b.ts → src/units/a.ts',
    ],
    [
      'a package for the work only',
      { 'src/routes/a.tsx': "import { test } from '@playwright/test';" },
      'src/routes/a.tsx:1 imports @playwright/test, which package.json does not list under dependencies',
    ],
    [
      'a package of the page',
      { 'src/engine/a.ts': "import 'react';" },
      'src/engine/a.ts:1 imports react into a pure chapter',
    ],
    [
      'the file system',
      { 'src/export/a.ts': "import { readFileSync } from 'node:fs';" },
      'src/export/a.ts:1 imports node:fs, which no browser has',
    ],
    [
      'a file that is not there',
      { 'src/units/a.ts': "import './b';" },
      'src/units/a.ts:1 imports ./b, which does not exist',
    ],
    [
      'test data in the product',
      { 'src/units/a.fixture.ts': 'export {};', 'src/units/a.ts': "import './a.fixture';" },
      'src/units/a.ts:1 imports src/units/a.fixture.ts, which is for tests',
    ],
    ['a folder that is no chapter', { 'src/logic/a.ts': '' }, 'src/logic/a.ts is in no chapter'],
    [
      'a clock',
      { 'src/engine/a.ts': 'const now = Date.now();' },
      'src/engine/a.ts uses Date (line 1) in a pure chapter',
    ],
    ['a date', { 'src/units/a.ts': 'const now = new Date();' }, 'src/units/a.ts uses Date (line 1) in a pure chapter'],
    [
      'chance',
      { 'src/engine/a.ts': '\nMath.random();' },
      'src/engine/a.ts uses Math.random (line 2) in a pure chapter',
    ],
    [
      'a stopwatch',
      { 'src/engine/a.ts': 'performance.now();' },
      'src/engine/a.ts uses performance.now (line 1) in a pure chapter',
    ],
    ['the process', { 'src/export/a.ts': 'process.env;' }, 'src/export/a.ts uses process (line 1) in a pure chapter'],
    ['the network', { 'src/catalog/a.ts': "fetch('/x');" }, 'src/catalog/a.ts uses fetch (line 1) in a pure chapter'],
    [
      "the engine's own logarithm",
      { 'src/engine/a.ts': 'Math.log10(2);' },
      'src/engine/a.ts uses Math.log10, whose last digits differ between engines (line 1) in a pure chapter',
    ],
    [
      "the engine's own power",
      { 'src/engine/a.ts': 'const gib = 2 ** 30;\nexport const power = 10 ** gib;' },
      'src/engine/a.ts uses **, whose last digits differ between engines (line 2) in a pure chapter',
    ],
    [
      "the machine's language",
      { 'src/narrative/a.ts': '(1).toLocaleString();' },
      'src/narrative/a.ts uses (1).toLocaleString without a language (line 1) in a pure chapter',
    ],
  ])('%s', (_, planted, complaint) => {
    expect(complaintsOf(planted)).toContain(complaint);
  });

  it.each(['utils', 'helpers', 'common', 'misc', 'cost-utils', 'common/rows'])('a file named %s', (name) => {
    expect(complaintsOf({ [`src/units/${name}.ts`]: '' })).toEqual([
      `src/units/${name}.ts has a name that says nothing about what is in it`,
    ]);
  });

  it('and what is allowed is not', () => {
    expect(
      complaintsOf({
        'src/main.tsx': "import './routes/a';",
        'src/routes/a.tsx': "import 'react'; import '../engine/a'; new URL('../workers/w.ts', import.meta.url);",
        'src/workers/w.ts': "import '../engine/a';",
        'src/engine/a.ts':
          "import * as z from 'zod/mini'; import type { B } from '../units/b'; const row = { Date: 1 };",
        'src/units/b.ts': 'export interface B { readonly process: string } export const c = Math.sqrt(2 ** -33);',
        'src/units/b.test.ts': "import { it } from 'vitest'; new Date();",
      }),
    ).toEqual([]);
  });
});

describe('the pure chapters compile without a screen or a machine', () => {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'src/tsconfig.pure.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) =>
        expect.fail(ts.flattenDiagnosticMessageText(problem.messageText, ' ')),
    },
  );

  /** What the compiler says about one more module of the engine, under the very options of the pure chapters. */
  const complaintsAbout = (text: string): string[] => {
    const planted = join(root, 'src/engine/planted.ts');
    const options = { ...config?.options, incremental: false, tsBuildInfoFile: undefined };
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) =>
      name === planted ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest) : read(name, ...rest);
    return ts
      .getPreEmitDiagnostics(ts.createProgram([planted], options, host))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  };

  it('names the screen and the machine as unknown, and nothing else', () => {
    const foreign = ['window', 'document', 'localStorage', 'fetch', 'performance', 'setTimeout', 'process', 'console'];
    const complaints = complaintsAbout(`export const foreign = [${foreign}];\nexport const known = [Math.PI].at(-1);`);
    expect(complaints).toHaveLength(foreign.length);
    for (const [index, name] of foreign.entries()) expect(complaints[index]).toContain(`Cannot find name '${name}'`);
  });

  it('covers every module of chapters 1 to 8', () => {
    const pure = [...sources.keys()].filter(
      (path) => (chapters[path.split('/')[1] ?? ''] ?? Number.POSITIVE_INFINITY) <= 8 && !isTestSupport(path),
    );
    const compiled = new Set(config?.fileNames.map((path) => path.replaceAll('\\', '/').slice(root.length)));
    expect(pure.filter((path) => !compiled.has(path))).toEqual([]);
    expect(pure.length).toBeGreaterThanOrEqual(60);
  });
});
