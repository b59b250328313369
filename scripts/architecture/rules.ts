/** The order of the chapters, as a check over all modules at once. */
import { posix } from 'node:path';
import { importsOf, impuritiesOf, type Sources } from './imports';

/** Reading order. A chapter imports only earlier ones; the three last stand side by side. */
export const chapters: Readonly<Record<string, number>> = {
  units: 1,
  catalog: 2,
  framework: 3,
  engine: 4,
  evidence: 5,
  narrative: 6,
  permalink: 7,
  export: 8,
  workspace: 9,
  charts: 10,
  components: 11,
  routes: 12,
  cli: 12,
  workers: 12,
};
const lastPure = 8;
/** Files at the top of `src` put the page together: they may import everything, and no chapter imports them. */
const assembly = 13;
/** The command line and the workers are the same engine without a screen. */
const screenless = new Set(['cli', 'workers']);
/** Packages that the pure chapters may lean on. */
const purePackages = new Set(['zod', 'csv-parse', 'papaparse']);

export const isTestSupport = (path: string): boolean => /\.(test|arbitrary|fixture)\.tsx?$|\/fixtures\//.test(path);

const chapterOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '');
const placeOf = (chapter: string): number => chapters[chapter] ?? assembly;

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** The module or file a relative import means; `null` when there is none. */
const resolved = (from: string, specifier: string, exists: (path: string) => boolean): string | null => {
  const base = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return endings.map((ending) => base + ending).find((path) => /\.\w+$/.test(path) && exists(path)) ?? null;
};

const orderComplaint = (from: string, to: string): string | null => {
  const [own, other] = [chapterOf(from), chapterOf(to)];
  if (own === other) return null;
  if (!(other in chapters)) return own === '' ? null : `imports ${to}, which puts the page together`;
  if (own in chapters && placeOf(other) > placeOf(own)) return `imports ${to}, from a later chapter`;
  if (screenless.has(own) && placeOf(other) > lastPure)
    return `imports ${to}; ${own} may use chapters 1 to ${lastPure} only`;
  // A page starts a worker; nothing else goes sideways.
  if (own in chapters && placeOf(other) === placeOf(own) && other !== 'workers')
    return `imports ${to}, from a chapter beside it`;
  return null;
};

const packageComplaint = (from: string, specifier: string, dependencies: ReadonlySet<string>): string | null => {
  const own = chapterOf(from);
  const name = packageOf(specifier);
  if (specifier.startsWith('node:')) return own === 'cli' ? null : `imports ${specifier}, which no browser has`;
  if (!dependencies.has(name)) return `imports ${name}, which package.json does not list under dependencies`;
  if (placeOf(own) <= lastPure && !purePackages.has(name)) return `imports ${name} into a pure chapter`;
  return null;
};

/** Groups of modules that import each other at run time, each written as a path back to its start. */
const cyclesOf = (edges: ReadonlyMap<string, readonly string[]>): string[] => {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return cycles;
};

/** The whole name or its last word: `utils.ts`, `cost-helpers.ts`, `common/`. */
const vagueName = /(^|[/-])(utils?|helpers?|common|misc)(?=[/.])/i;

export interface Reading {
  readonly modules: number;
  readonly imports: number;
  /** One sentence each, `path:line reason`. */
  readonly complaints: readonly string[];
}

/**
 * Reads every import of every module.
 *
 * @param sources       modules under `src`; other files they import must be in `otherFiles`
 * @param dependencies  packages that ship with the page, from package.json
 */
export const readArchitecture = (
  sources: Sources,
  dependencies: ReadonlySet<string>,
  otherFileExists: (path: string) => boolean = () => false,
): Reading => {
  const complaints: string[] = [];
  const edges = new Map<string, string[]>();
  let imports = 0;
  for (const [path, text] of sources) {
    const chapter = chapterOf(path);
    if (chapter !== '' && !(chapter in chapters)) complaints.push(`${path} is in no chapter`);
    if (vagueName.test(path)) complaints.push(`${path} has a name that says nothing about what is in it`);
    const ends: string[] = [];
    edges.set(path, ends);
    for (const { specifier, line, typeOnly } of importsOf(path, text)) {
      imports += 1;
      const complain = (reason: string | null): void => {
        if (reason !== null) complaints.push(`${path}:${line} ${reason}`);
      };
      if (!specifier.startsWith('.')) {
        if (!isTestSupport(path)) complain(packageComplaint(path, specifier, dependencies));
        continue;
      }
      const target = resolved(path, specifier, (file) => sources.has(file) || otherFileExists(file));
      if (target === null) complain(`imports ${specifier}, which does not exist`);
      else if (sources.has(target)) {
        complain(orderComplaint(path, target));
        if (isTestSupport(target) && !isTestSupport(path)) complain(`imports ${target}, which is for tests`);
        if (!typeOnly) ends.push(target);
      } else if (!target.startsWith('src/') && !isTestSupport(path)) complain(`imports ${target}, outside src`);
    }
    if (placeOf(chapter) <= lastPure && !isTestSupport(path)) {
      for (const impurity of impuritiesOf(path, text)) complaints.push(`${path} uses ${impurity} in a pure chapter`);
    }
  }
  for (const cycle of cyclesOf(edges)) complaints.push(`modules import each other: ${cycle}`);
  return { modules: sources.size, imports, complaints };
};
