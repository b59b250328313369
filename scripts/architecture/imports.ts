/** What a module reaches for: every import it names and, for the pure chapters, every impure name it uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Erased at run time. */
  readonly typeOnly: boolean;
}

/** Sources by path, from the project's root, with forward slashes: `src/units/index.ts`. */
export type Sources = ReadonlyMap<string, string>;

const parsed = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

const visit = (node: ts.Node, each: (node: ts.Node) => void): void => {
  each(node);
  node.forEachChild((child) => visit(child, each));
};

const typeOnlyClause = (clause: ts.ImportClause | undefined): boolean => {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
};

/** The module a node names, if it names one: import, export from, import(), import type, new URL(…, import.meta.url). */
const named = (node: ts.Node): { readonly target: ts.Node; readonly typeOnly: boolean } | null => {
  if (ts.isImportDeclaration(node))
    return { target: node.moduleSpecifier, typeOnly: typeOnlyClause(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { target: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { target: node.argument.literal, typeOnly: true };
  }
  const [first, second] = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : [];
  if (first === undefined) return null;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { target: first, typeOnly: false };
  }
  const isUrl = ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL';
  return isUrl && second?.getText() === 'import.meta.url' && ts.isStringLiteralLike(first) && /\.tsx?$/.test(first.text)
    ? { target: first, typeOnly: false }
    : null;
};

export const importsOf = (path: string, text: string): Import[] => {
  const file = parsed(path, text);
  const found: Import[] = [];
  visit(file, (node) => {
    const it = named(node);
    if (it === null) return;
    found.push({
      // An address put together at run time cannot be followed: it is reported as it is written.
      specifier: ts.isStringLiteralLike(it.target) ? it.target.text : it.target.getText(),
      line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      typeOnly: it.typeOnly,
    });
  });
  return found;
};

/** Names that make the same arguments give different results. The compiler refuses those that are not ECMAScript too. */
const impureNames = new Set(['Date', 'process', 'fetch', 'crypto', 'globalThis', 'eval', 'Function']);
/** Members, where the name before the dot is a word of the subject as well: an option's performance. */
const impureMembers = new Set(['Math.random', 'performance.now', 'performance.timeOrigin']);
/** Functions whose last digits the language leaves to the engine; `src/units/elementary.ts` has those that do not differ. */
const approximate = /^Math\.(a?(sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)$/;

const isName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) {
    return parent.name !== node;
  }
  return !ts.isQualifiedName(parent);
};

/** Uses of a clock, of randomness, of the machine or of its language settings, as `name (line n)`. */
export const impuritiesOf = (path: string, text: string): string[] => {
  const file = parsed(path, text);
  const found: string[] = [];
  const at = (node: ts.Node) => `line ${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  visit(file, (node) => {
    if (ts.isIdentifier(node) && impureNames.has(node.text) && isName(node)) found.push(`${node.text} (${at(node)})`);
    if (ts.isPropertyAccessExpression(node) && impureMembers.has(node.getText())) {
      found.push(`${node.getText()} (${at(node)})`);
    }
    if (ts.isPropertyAccessExpression(node) && approximate.test(node.getText())) {
      found.push(`${node.getText()}, whose last digits differ between engines (${at(node)})`);
    }
    // A power of two literals is a constant: two to a whole number has no last digits to differ in.
    const powers = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken;
    if (powers && !(node.left.getText() === '2' && /^-?\d+$/.test(node.right.getText()))) {
      found.push(`**, whose last digits differ between engines (${at(node)})`);
    }
    // Without a language these follow the machine's own settings.
    const called = ts.isCallExpression(node) || ts.isNewExpression(node) ? node : null;
    const written = called?.expression.getText() ?? '';
    if (called && (called.arguments ?? []).length === 0 && /\.toLocale\w*String$|^Intl\.\w+$/.test(written)) {
      found.push(`${written} without a language (${at(node)})`);
    }
  });
  return found;
};

/** Every TypeScript module below a folder of the project. */
export const sourcesUnder = (root: string, folder: string): Sources =>
  new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => /\.tsx?$/.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
