import { describe, expect, it } from 'vitest';
import { createCatalog } from './catalog';
import { catalog } from './edition';
import { licenceChain } from './licence-chain';
import { licenceTerms } from './licence-terms';
import { outputRules } from './output-rules';

describe('the terms beside the licences', () => {
  it('has one row for every licence, in the same order', () => {
    expect(licenceTerms.map(({ id }) => id)).toEqual(catalog.licences.map(({ id }) => id));
  });

  it('names a source the catalogue has for every statement, and none for what is unknown', () => {
    for (const {
      id,
      spdx,
      attribution,
      acceptableUse,
      redistribution,
      derivatives,
      patent,
      fieldOfUse,
    } of licenceTerms) {
      for (const statement of [spdx, attribution, acceptableUse, redistribution, derivatives, patent, fieldOfUse]) {
        if (statement.source === null) expect(statement.value, id).toBe('unknown');
        else expect(catalog.sourceById.has(statement.source), `${id}: ${statement.source}`).toBe(true);
      }
    }
  });
});

describe('rules on outputs', () => {
  it('has one row for every provider whose terms are in the catalogue, with a source unless unknown', () => {
    expect(outputRules.map(({ policy }) => policy)).toEqual(catalog.policies.map(({ id }) => id));
    for (const { policy, outputUse } of outputRules) {
      if (outputUse.source === null) expect(outputUse.value, policy).toBe('unknown');
      else expect(catalog.sourceById.has(outputUse.source), policy).toBe(true);
    }
  });
});

describe('gates', () => {
  it('a clause with an effect has a source', () => {
    const [first, ...rest] = structuredClone(catalog.licences);
    if (!first?.gates[0]) throw new Error('the first licence has no gate');
    first.gates[0].source = null;
    expect(() => createCatalog({ ...catalog, licences: [first, ...rest] })).toThrow(
      /licence "llama-2": its clause on use has an effect but no source/,
    );
  });

  it('an unread statement is an unread gate, never a missing one', () => {
    for (const licence of catalog.licences.filter(({ licenceClass }) => licenceClass !== 'closed')) {
      const unread = licence.gates.filter(({ effect }) => effect === 'unread').map(({ asks }) => asks);
      if (licence.outputTraining.value === 'unknown') expect(unread, licence.id).toContain('trainsOnOutputs');
      if (licence.geographicRestriction.value === 'unknown') expect(unread, licence.id).toContain('domicile');
      if (licence.hostingForThirdParties.value === 'unknown') expect(unread, licence.id).toContain('sellsAccess');
      const { acceptableUse, redistribution } = licenceTerms.find(({ id }) => id === licence.id) ?? {};
      if (acceptableUse?.value === 'unknown') {
        expect(unread, licence.id).toEqual(expect.arrayContaining(['military', 'itar', 'automatedDecisions']));
      }
      if (redistribution?.value === 'unknown') expect(unread, licence.id).toContain('redistributes');
    }
  });
});

describe('licenceChain', () => {
  it.each([
    [null, []],
    ['no-such-licence', []],
    ['gpt-oss', ['gpt-oss']],
    ['deepseek-r1-distill-llama', ['deepseek-r1-distill-llama', 'llama-3.1', 'llama-3.3']],
    ['nemotron-nvidia-open', ['nemotron-nvidia-open', 'llama-3.1', 'llama-3.3']],
    ['deepseek-r1-distill-qwen', ['deepseek-r1-distill-qwen', 'qwen2.5-apache']],
  ])('of %s', (id, chain) => {
    expect(licenceChain(catalog, id).map((row) => row.id)).toEqual(chain);
  });
});
