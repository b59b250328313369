import { expect, it } from 'vitest';
import { catalog } from '../catalog';
import { type Answers, type Assumptions, defaultAssumptions, noAnswers } from '../framework';
import { unknownIds } from './unknown-ids';

const messages = (answers: Partial<Answers>, assumptions: Partial<Assumptions> = {}) =>
  unknownIds({ ...noAnswers, ...answers }, { ...defaultAssumptions, ...assumptions }, catalog).map(
    ({ message }) => message,
  );

it('finds nothing wrong with names of the catalogue', () => {
  const priced = catalog.prices.find(({ model }) => model !== null);
  if (!priced) throw new Error('no price is joined to a model');
  const named = {
    closedModel: `${priced.seller}:${priced.id}`,
    models: { 'hosted-open': 'gpt-oss-120b' },
    sameWeights: 'gpt-oss-120b',
  };
  const assumed = { economics: { engineer_loaded_hourly_us: 2 }, gpu: 'H100 SXM', acceptedLicences: ['llama-4'] };
  expect(messages(named, assumed)).toEqual([]);
  expect(messages({})).toEqual([]);
});

it.each<[Partial<Answers>, Partial<Assumptions>, string]>([
  [
    { sameWeights: 'gpt-oss-12b' },
    {},
    'sameWeights "gpt-oss-12b" is not in the catalogue; did you mean gpt-oss-120b or gpt-oss-20b?',
  ],
  [
    { closedModel: 'zzzzzzzzzzzzzzzz' },
    {},
    'closedModel "zzzzzzzzzzzzzzzz" is not in the catalogue; name an exact id of a model.',
  ],
  [
    { models: { 'hosted-open': '?' } },
    {},
    'models.hosted-open "?" is not in the catalogue; name an exact id of a model.',
  ],
  [{}, { gpu: 'H100-SXM5' }, 'assumptions.gpu "H100-SXM5" is not in the catalogue; did you mean H100 SXM?'],
  [{}, { gpu: 'abacus' }, 'assumptions.gpu "abacus" is not in the catalogue; name one exactly, such as H100 SXM.'],
  [
    {},
    { acceptedLicences: ['llama4'] },
    'assumptions.acceptedLicences "llama4" is not in the catalogue; did you mean llama-4?',
  ],
])('%j %j', (answers, assumptions, message) => {
  expect(messages(answers, assumptions)).toEqual([message]);
});

it('names all models an id could mean', () => {
  const shared = catalog.models.find(
    ({ licence }) =>
      catalog.models.filter((model) => model.licence === licence).length > 1 &&
      licence !== null &&
      !catalog.modelByKey.has(licence),
  );
  if (!shared?.licence) throw new Error('no licence is shared by two models');
  expect(messages({ sameWeights: shared.licence })[0]).toContain('is an id of several models');
  expect(messages({ sameWeights: shared.licence })[0]).toContain(shared.key);
});
