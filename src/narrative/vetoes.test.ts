import { describe, expect, it } from 'vitest';
import type { UnassessedReason, Veto, VetoId } from '../engine/recommendation';
import type { Answers } from '../framework';
import { vetoRows } from '../framework/vetoes';
import { range, veto } from './hospital.fixture';
import { condition, excluded, excludedCount, relaxation, unassessed, vetoWords } from './vetoes';

const names = { model: (key: string) => key };
const none: Answers = { required: {}, workload: {} };
const usd = range(11_078, 15_873, 25_930);

describe('excluded options', () => {
  it.each<readonly [Veto, Answers, string, string]>([
    [
      veto('closed-api', 'data-control-rule'),
      none,
      'Your rule: no outside model service may see the text.',
      'Make it a preference, or accept a provider under contract.',
    ],
    [
      veto('self-hosted-cloud', 'own-hardware'),
      none,
      'Your rule: the text stays on hardware you own, without an outside link.',
      'Make it a preference, or accept infrastructure you control, such as your own cloud tenancy.',
    ],
    [
      veto('hosted-open', 'own-hardware'),
      none,
      'Your rule: the text stays on hardware you own, without an outside link.',
      'Make it a preference, or accept a provider under contract.',
    ],
    [
      veto('closed-api', 'signed-terms'),
      none,
      'You need signed terms, and a standard account comes without them.',
      'Answer that signed terms are not needed.',
    ],
    [
      veto('hosted-open', 'signed-terms'),
      none,
      'You need signed terms, and its provider does not offer them.',
      'Answer that signed terms are not needed.',
    ],
    [
      veto('closed-enterprise', 'signed-terms', { kept: { model: 'quill-2', days: 30, since: '2026-06-09' } }),
      { ...none, signedTerms: 'yes', signedTermsAre: 'zero-retention' },
      'quill-2 keeps prompts 30 days on every platform, since 9 Jun 2026; zero retention does not reach it.',
      'Take another model, or accept a BAA instead of zero retention.',
    ],
    [
      veto('hosted-open', 'signed-terms', { unknownFact: true }),
      none,
      'No sourced statement that its provider signs the terms you need.',
      'Confirm it in writing, then switch on "I have it in writing".',
    ],
    [
      veto('closed-enterprise', 'place'),
      { ...none, place: 'eu' },
      'None of its providers processes data in the European Union.',
      'Make the place a preference, or allow processing elsewhere.',
    ],
    [
      veto('closed-enterprise', 'place', { unknownFact: true }),
      { ...none, place: 'other' },
      'No sourced statement that it is processed in the country you need.',
      'Confirm it in writing, then switch on "I have it in writing".',
    ],
    [
      veto('closed-api', 'internals'),
      none,
      "You need the model's internals, and it keeps the weights from you.",
      'Make the internals a preference, or do without them.',
    ],
    [
      veto('self-hosted-cloud', 'nobody-operates'),
      none,
      'Nobody can keep its GPUs running.',
      'Hire or contract someone to run it, and say so under the team question.',
    ],
    [
      veto('self-hosted-onprem', 'no-purchase'),
      none,
      'It needs hardware that you cannot buy.',
      'Allow a purchase, or lease the servers.',
    ],
    [
      veto('self-hosted-onprem', 'ceiling', { monthlyUsd: usd }),
      { ...none, ceilingUsd: 10_000 },
      'Even its lowest estimate, $11,078 a month, is above your ceiling of $10,000.',
      'Raise the ceiling to $12,000 or more; its middle estimate is $15,873.',
    ],
    [
      veto('hybrid', 'ceiling'),
      { ...none, ceilingUsd: 10_000 },
      'Even its lowest estimate is above $10,000 a month.',
      'Raise the ceiling.',
    ],
    [
      veto('self-hosted-onprem', 'deadline'),
      { ...none, deadlineWeeks: 1 },
      'It cannot be in production within one week.',
      'Move the deadline, or start on a lighter option and change later.',
    ],
    [
      veto('hybrid', 'one-kind-of-request'),
      none,
      'Nothing to route: one kind of request.',
      'Give the share of routine requests, or the share that is sensitive.',
    ],
    [
      veto('hybrid', 'no-feasible-split'),
      none,
      'No split over a closed and an open model meets your rules.',
      'Relax the rule that excludes every closed model, or every open one.',
    ],
    [veto('hosted-open', 'not-assessed'), none, 'It could not be assessed.', 'See what is missing below.'],
  ])('$option: $id', (row, answers, reason, relax) => {
    expect(excluded(row, answers, names)).toMatchObject({ option: row.option, reason, relax });
  });

  it('has words for every veto the framework has', () => {
    expect(vetoRows.map(({ id }) => id).filter((id) => !(id in vetoWords))).toEqual([]);
  });

  it('counts options, not vetoes', () => {
    expect(excludedCount([])).toBeNull();
    expect(excludedCount([veto('hybrid', 'place'), veto('hybrid', 'deadline')])).toBe('One option ruled out');
    expect(excludedCount([veto('hybrid', 'place'), veto('closed-api', 'deadline')])).toBe('2 options ruled out');
  });
});

describe('conditions and ways back', () => {
  it.each<readonly [VetoId, Answers, string]>([
    ['nobody-operates', none, 'Only if you hire or contract someone to run it.'],
    ['no-purchase', none, 'Only if the servers are leased, or money for them is found.'],
    ['ceiling', { ...none, ceilingUsd: 5000 }, 'Only if more than $5,000 a month can be spent.'],
    ['deadline', none, 'Only if the deadline moves.'],
  ])('%s', (id, answers, text) => {
    expect(condition(id, answers)).toBe(text);
  });

  it('infrastructure you control brings back what runs there, and nothing else', () => {
    expect(relaxation({ option: 'self-hosted-cloud', vetoes: ['own-hardware'] })).toBe(
      'Cloud GPUs, if infrastructure you control is enough.',
    );
    expect(relaxation({ option: 'closed-api', vetoes: ['own-hardware'] })).toBe(
      'Closed API, if an outside model service may see the text.',
    );
  });

  it('joins several rules', () => {
    expect(relaxation({ option: 'hosted-open', vetoes: ['signed-terms', 'place'] })).toBe(
      'Hosted open API, if signed terms are not needed and the data may be processed anywhere.',
    );
  });
});

describe('options without a result', () => {
  it.each<readonly [UnassessedReason, string]>([
    ['volume-not-given', 'Cloud GPUs have no cost until you give a volume.'],
    ['no-price-in-force', 'Cloud GPUs: no price in force on this day for a model that meets your answers.'],
    [
      'no-open-model-with-architecture',
      'Cloud GPUs: no open model with a published architecture meets your answers in this edition.',
    ],
    ['nothing-meets-the-limits', 'Cloud GPUs: no model and GPU together meet your latency limits.'],
    ['no-model-passes-licence', 'Cloud GPUs: no model passes on its licence for your company.'],
    ['context-too-long', 'Cloud GPUs: your requests are longer than any suitable model accepts.'],
    ['named-model-not-available', 'Cloud GPUs: the model you named is not available there.'],
  ])('%s', (reason, text) => {
    expect(unassessed('self-hosted-cloud', reason)).toBe(text);
    expect(unassessed('hybrid', 'volume-not-given')).toBe('Hybrid has no cost until you give a volume.');
  });
});
