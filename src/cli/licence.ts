/** `licence`: what the licence of a model allows a company. */
import { parseArgs } from 'node:util';
import { catalog, findModel, licenceChain, type ModelRow } from '../catalog';
import { type LicenceOutcome, licenceDecision } from '../engine/licensing';
import type { CompanyFacts } from '../framework';
import { parseCompanyFacts } from '../framework/answers-schema';
import { findingText, notLegalAdvice, reasonTexts } from '../narrative/licences';
import type { CommandInput, CommandResult } from './capacity';
import { inOneLine, jsonFrom } from './json-input';

export const licenceUsage = 'licence --model M [--facts facts.json|-]';

const refused = (reason: string): CommandResult => ({ stdout: '', code: 2, stderr: `${reason}\n` });

const flags = { model: { type: 'string' }, facts: { type: 'string' } } as const;
type Flags = { readonly [F in keyof typeof flags]?: string };

const flagsOf = (args: readonly string[]): Flags | { readonly problem: string } => {
  const { tokens } = parseArgs({
    args: [...args],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: { -readonly [F in keyof Flags]: string } = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return { problem: `"${token.value}" belongs to no flag; write ${licenceUsage}.` };
    const { name, rawName, value } = token;
    if (name !== 'model' && name !== 'facts')
      return { problem: `${rawName} is not a flag of licence; write ${licenceUsage}.` };
    if (given[name] !== undefined) return { problem: `--${name} is given twice; keep one of them.` };
    if (!value) return { problem: `--${name} needs a value after it.` };
    given[name] = value;
  }
  return given;
};

/** Any exact id of one model; an id that several models share, where they share their licence too. */
const modelsOf = (id: string): readonly ModelRow[] | { readonly problem: string } => {
  const found = findModel(catalog, id);
  if (found.ok) return [found.model];
  if (found.reason === 'ambiguous') {
    const models = found.hits.flatMap((key) => catalog.modelByKey.get(key) ?? []);
    if (new Set(models.map(({ licence }) => licence)).size === 1 && models[0]?.licence != null) return models;
    return { problem: `--model "${id}" is an id of several models, ${found.hits.join(' and ')}; name one of them.` };
  }
  const fix = found.nearest.length > 0 ? `did you mean ${found.nearest.join(' or ')}?` : 'name an exact id of a model.';
  return { problem: `--model "${id}" is not in the catalogue; ${fix}` };
};

const titled = <S extends { readonly source: string; readonly asOf: string | null }>(source: S) => ({
  source: source.source,
  title: catalog.sourceById.get(source.source)?.title ?? null,
  asOf: source.asOf,
});

interface Printed {
  readonly decision: LicenceOutcome;
  readonly conditions: readonly unknown[];
  readonly reasons: readonly unknown[];
  readonly sources: readonly ReturnType<typeof titled>[];
}

/** A closed model is sold as a service: there is nothing whose use a licence could allow. */
const notOffered = (model: ModelRow): Printed => {
  const reading = catalog.pricesByModel.get(model.key)?.[0]?.readings[0];
  return {
    decision: reading === undefined ? 'unknown' : 'blocked',
    conditions: [],
    reasons: [{ text: `The weights of ${model.name} are not offered; it is used under the terms of its sellers.` }],
    sources: reading === undefined ? [] : [titled(reading)],
  };
};

const decided = (model: ModelRow, facts: CompanyFacts): Printed => {
  const chain = licenceChain(catalog, model.licence);
  const decision = licenceDecision(chain, facts);
  const barred = decision.reasons.map((reason) => ({
    text: findingText(reason, chain, facts),
    licence: reason.licence,
    source: reason.source,
    asOf: reason.asOf,
  }));
  return {
    decision: decision.decision,
    conditions: decision.conditions.map((condition) => ({
      text: findingText(condition, chain, facts),
      // A fact that was not given decides, or the duty stands already.
      dependsOnFacts: condition.met === 'depends',
      licence: condition.licence,
      source: condition.source,
      asOf: condition.asOf,
    })),
    reasons: barred.length > 0 ? barred : reasonTexts(decision, chain, facts).map((text) => ({ text })),
    sources: decision.sources.map(titled),
  };
};

const printed = (models: readonly [ModelRow, ...ModelRow[]], facts: CompanyFacts) => {
  const [model] = models;
  const row = model.licence === null ? undefined : catalog.licenceById.get(model.licence);
  const { decision, ...rest } =
    model.weights === 'closed' && row === undefined ? notOffered(model) : decided(model, facts);
  return {
    edition: catalog.edition,
    decision,
    model: models.length === 1 ? model.key : models.map(({ key }) => key),
    licence:
      row === undefined
        ? null
        : {
            id: row.id,
            name: row.licenceName.value,
            version: row.name,
            released: row.released,
            class: row.licenceClass,
            commercialUse: row.commercialUse.value,
            source: row.licenceName.source,
            asOf: row.licenceName.asOf,
            inheritsFrom: licenceChain(catalog, row.id)
              .slice(1)
              .map(({ id }) => id),
          },
    asOf: row?.licenceName.asOf ?? null,
    ...rest,
    facts,
    note: notLegalAdvice,
  };
};

/** Exit code 2 with one sentence for an unknown model or facts that cannot be read; without facts, all are unknown. */
export const runLicence = (args: readonly string[], io: CommandInput): CommandResult => {
  const given = flagsOf(args);
  if ('problem' in given) return refused(given.problem);
  if (given.model === undefined) return refused(`--model is missing: name an exact id of a model.`);
  const models = modelsOf(given.model);
  if ('problem' in models) return refused(models.problem);
  const input = given.facts === undefined ? { value: {} } : jsonFrom(given.facts, io, 'licence --facts -', 'facts');
  if ('problem' in input) return refused(input.problem);
  const reading = parseCompanyFacts(input.value);
  if (!reading.ok) return refused(inOneLine(reading.problems));
  const [first, ...others] = models;
  if (first === undefined)
    return refused(`--model "${given.model}" is not in the catalogue; name an exact id of a model.`);
  return { stdout: `${JSON.stringify(printed([first, ...others], reading.facts), null, 2)}\n`, code: 0 };
};
