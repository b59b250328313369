import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { recommend } from '../../engine';
import { mistakes } from '../../evidence/mistakes';
import { type Answers, type Assumptions, defaultAssumptions, noAnswers } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { like } from './situations.fixture';
import { warningRows, warningsOf } from './warnings';

const warned = (answers: Answers, assumptions: Partial<Assumptions> = {}) =>
  warningsOf(
    recommend({
      answers,
      assumptions: { ...defaultAssumptions, ...assumptions },
      catalog,
      knowledge: currentKnowledge,
    }),
    catalog,
  );
const ids = (answers: Answers, assumptions: Partial<Assumptions> = {}) =>
  warned(answers, assumptions).map(({ id }) => id);

type Case = readonly [Answers, Partial<Assumptions>?];
const routed = like('platform', {
  required: { 'data-control': 0.75 },
  dataControlIs: 'rule',
  sensitiveShare: 0.3,
});

/** What sets it off, and what is near and does not. */
const cases: Readonly<Record<string, { readonly warns: Case; readonly not: Case }>> = {
  'too-early': { warns: [like('air-gapped', { workload: { tokensPerDay: 2e6 } })], not: [like('fine-tuned')] },
  'not-yet': { warns: [like('mvp')], not: [like('hospital')] },
  'operations-underestimated': { warns: [like('fine-tuned', { required: { operations: 0.5 } })], not: [like('batch')] },
  'own-is-not-compliant': { warns: [like('air-gapped')], not: [like('fine-tuned')] },
  'updates-by-hand': { warns: [like('air-gapped')], not: [like('fine-tuned')] },
  'labour-left-out': { warns: [like('batch'), { labour: false }], not: [like('batch')] },
  'empty-lines': { warns: [like('fine-tuned')], not: [like('batch')] },
  'access-is-no-explanation': { warns: [like('air-gapped')], not: [like('fine-tuned')] },
  'one-provider': { warns: [like('coding')], not: [like('platform')] },
  'closed-assumed-better': { warns: [like('mvp')], not: [like('coding')] },
  'silent-changes': { warns: [like('mvp')], not: [like('mvp', { required: { independence: 0 } })] },
  'closed-tuning-ends': { warns: [like('hospital')], not: [like('mvp')] },
  'account-limits': { warns: [like('coding')], not: [like('mvp')] },
  'tight-latency': { warns: [like('mvp', { required: { latency: 0.75 } })], not: [like('mvp')] },
  'old-figures': { warns: [like('mvp'), { on: '2027-09-01' }], not: [like('mvp')] },
  'one-reading': { warns: [like('batch'), {}], not: [like('air-gapped')] },
  'router-sees-it-first': { warns: [routed], not: [like('platform')] },
  'split-needs-watching': { warns: [routed], not: [like('mvp')] },
  'open-is-not-unrestricted': { warns: [like('fine-tuned', { sameWeights: 'llama-3.3-70b' })], not: [like('mvp')] },
  'licence-version': { warns: [like('fine-tuned')], not: [like('mvp')] },
  'mau-clause': { warns: [like('fine-tuned', { sameWeights: 'llama-3.3-70b' })], not: [like('fine-tuned')] },
  resale: { warns: [like('fine-tuned', { company: { sellsAccess: true } })], not: [like('fine-tuned')] },
  'outputs-for-training': { warns: [like('mvp', { company: { trainsOnOutputs: true } })], not: [like('mvp')] },
  'eu-multimodal': {
    warns: [like('platform', { company: { domicile: 'eu' } })],
    not: [like('platform', { company: { domicile: 'us' } })],
  },
  'agreement-is-not-compliance': { warns: [like('hospital')], not: [like('mvp')] },
  'what-terms-cover': { warns: [like('hospital')], not: [like('mvp')] },
  'processing-agreement': {
    warns: [like('regulated-saas', { place: 'eu' })],
    not: [like('hospital', { place: 'us' })],
  },
  'place-in-writing': { warns: [like('regulated-saas')], not: [like('mvp')] },
  government: { warns: [like('mvp', { company: { itar: true } })], not: [like('mvp')] },
  'no-volume': { warns: [{ required: { tuning: 0.25 }, workload: {} }], not: [like('mvp')] },
  'frontier-gap': { warns: [like('fine-tuned', { required: { capability: 1 } })], not: [like('fine-tuned')] },
  'guardrails-missing': { warns: [like('batch')], not: [like('mvp')] },
  'long-documents': { warns: [like('fine-tuned', { taskFamilies: ['long-context'] })], not: [like('fine-tuned')] },
  'vision-conflict': { warns: [like('platform')], not: [like('fine-tuned')] },
  'tool-loops': { warns: [like('fine-tuned', { taskFamilies: ['tool-use-agents'] })], not: [like('fine-tuned')] },
  'rare-languages': { warns: [like('platform')], not: [like('fine-tuned')] },
  'override-costs': { warns: [like('fine-tuned')], not: [like('mvp')] },
  'work-that-can-wait': { warns: [like('batch')], not: [like('mvp')] },
  'guides-disagree': { warns: [like('hospital')], not: [like('mvp')] },
};

describe('warnings', () => {
  it('all have a case here', () => {
    expect(Object.keys(cases).toSorted()).toEqual(warningRows.map(({ id }) => id).toSorted());
  });

  it('carry every published mistake once, with the guides that name it', () => {
    for (const [id, { said }] of Object.entries(mistakes)) {
      const carrying = warningRows.filter((row) => row.id === id);
      expect(
        carrying.map((row) => row.said),
        id,
      ).toEqual([said]);
      expect(said.length, id).toBeGreaterThan(0);
    }
  });

  it.each<[string, Case]>([
    ['operations-underestimated', [like('air-gapped', { required: { operations: 0.5 } })]],
    ['agreement-is-not-compliance', [like('coding', { required: { assurance: 0.75 } })]],
    ['guardrails-missing', [like('platform')]],
    ['one-provider', [like('hospital')]],
  ])('%s: set off in another way too', (id, given) => {
    expect(ids(...given)).toContain(id);
  });

  it.each(Object.entries(cases))('%s: set off, and not by what is near', (id, { warns, not }) => {
    expect(ids(...warns)).toContain(id);
    expect(ids(...not)).not.toContain(id);
  });

  it.each(Object.entries(cases))('%s: leaves no gap in a sentence', (_, { warns }) => {
    for (const { title, text, sources, topics } of warned(...warns)) {
      expect(text, title).toMatch(/^[A-Za-z0-9].*[.]$/s);
      expect(text, title).not.toMatch(/undefined|NaN|null|Infinity| {2}|\.\.|, ,|\$-/);
      expect([sources.length > 0, topics.length > 0], title).toEqual([true, true]);
    }
  });

  it('the most severe come first', () => {
    const severities = warned(like('air-gapped')).map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted());
    expect(severities[0]).toBe(1);
  });

  it('carry the numbers of the reader', () => {
    const early = warned(like('mvp')).find(({ id }) => id === 'not-yet');
    expect(early?.text).toMatch(
      /^At 1M tokens a day, before launch, .* would cost about \$[\d.]+k a month \(\$[\d.]+k? to \$[\d.]+k\) instead of \$\d+ \(\$\d+ to \$[\d.]+k?\)\./,
    );
    const people = warned(like('fine-tuned')).find(({ id }) => id === 'operations-underestimated');
    expect(people?.text).toContain('30 hours a month');
  });

  it('nothing left, nothing to warn of', () => {
    expect(
      warned({
        ...noAnswers,
        required: { 'data-control': 1, latency: 1 },
        dataControlIs: 'rule',
        workload: { tokensPerDay: 10e6, inputTokens: 8000, outputTokens: 500, ttftMs: 1 },
      }),
    ).toEqual([]);
  });
});

describe('a processing agreement under the GDPR', () => {
  const eu = warned(like('hospital', { place: 'eu' })).find(({ id }) => id === 'processing-agreement');
  it('says what was read of whoever serves the winner, and where the law was read', () => {
    expect(eu?.text).toMatch(/Art\. 28 GDPR/);
    expect(eu?.text).toMatch(/§ 393 SGB V\); none that names a model service was read/);
    expect(eu?.sources.join(' ')).toMatch(/Sozialgesetzbuch V, § 393 .*19 Aug 2026/);
    expect(eu?.sources.length).toBeGreaterThan(3);
  });
  it('is not asked of machines of your own', () => {
    expect(ids(like('air-gapped', { place: 'eu' }))).not.toContain('processing-agreement');
  });
});
