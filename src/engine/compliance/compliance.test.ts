/** Regimes × options for a reader, on the committed tables. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { providerTermsOf } from '../../catalog/provider-terms';
import { regimes } from '../../catalog/regimes';
import { type Answers, noAnswers, type OptionId } from '../../framework';
import { checklistOf } from './checklist';
import { complianceOf } from './compliance';
import { strongestClosed } from './retention';
import { reviewBy } from './review';

const providers = providerTermsOf(catalog);
const day = '2026-11-20';
const standingOf = (id: string, answers: Answers = noAnswers, on = day) => {
  const standing = complianceOf(regimes, providers, answers, on).find(({ regime }) => regime.id === id);
  if (standing === undefined) throw new Error(`no regime ${id}`);
  return standing;
};
const optionOf = (id: string, option: OptionId, answers?: Answers) => {
  const found = standingOf(id, answers).options.find((each) => each.option === option);
  if (found === undefined) throw new Error(`no option ${option}`);
  return found;
};

describe('what a condition turns on is read from the provider terms', () => {
  it('HIPAA: two vendors state a BAA; of no host was one found', () => {
    expect(optionOf('hipaa', 'closed-enterprise').providers).toMatchObject({
      yes: ['openai-api', 'anthropic-api'],
      no: [],
      met: 'sourced',
    });
    const hosted = optionOf('hipaa', 'hosted-open').providers;
    expect(hosted).toMatchObject({ yes: [], no: [], met: 'open' });
    expect(hosted?.unknown).toContain('deepinfra');
  });

  it('"I have it in writing" settles what is unknown', () => {
    expect(optionOf('hipaa', 'hosted-open', { ...noAnswers, inWriting: true }).providers?.met).toBe('in-writing');
    expect(optionOf('hipaa', 'closed-enterprise', { ...noAnswers, inWriting: true }).providers?.met).toBe('sourced');
  });

  it('GDPR: regions that a text rules out are a no', () => {
    expect(optionOf('gdpr', 'closed-api').providers).toMatchObject({
      yes: ['openai-api', 'mistral-api', 'openrouter'],
      no: ['anthropic-api'],
    });
    expect(optionOf('gdpr', 'hosted-open').providers?.no).toEqual(['together']);
  });

  it('an attestation missing from a list that was found is unknown, not denied', () => {
    const { providers: pci } = optionOf('pci-dss', 'closed-api');
    expect(pci).toMatchObject({ yes: ['openai-api'], no: [] });
    expect(pci?.unknown).toContain('anthropic-api');
  });

  it.each<[string, OptionId]>([
    ['hipaa', 'closed-api'],
    ['hipaa', 'self-hosted-cloud'],
    ['ear', 'closed-api'],
    ['eu-ai-act-systems', 'closed-enterprise'],
  ])('%s on %s asks no provider', (id, option) => {
    expect(optionOf(id, option).providers).toBeNull();
  });
});

describe('dates are relative to the day', () => {
  it.each([
    ['2026-11-20', ['2026-12-02', '2027-12-02', '2028-08-02'], ['2026-08-02']],
    ['2026-12-02', ['2027-12-02', '2028-08-02'], ['2026-08-02', '2026-12-02']],
    ['2030-01-01', [], ['2026-08-02', '2026-12-02', '2027-12-02', '2028-08-02']],
  ])('the AI Act on %s', (on, ahead, past) => {
    const standing = standingOf('eu-ai-act-systems', noAnswers, on);
    expect(standing.ahead.map(({ date }) => date)).toEqual(ahead);
    expect(standing.past.map(({ date }) => date)).toEqual(past);
  });

  it('a review is overdue from the day after it was due', () => {
    const { reviewBy: due } = standingOf('hipaa');
    expect(due).toBe('2027-04-30');
    expect(standingOf('hipaa', noAnswers, '2027-04-30').overdue).toBe(false);
    expect(standingOf('hipaa', noAnswers, '2027-05-01').overdue).toBe(true);
  });

  it.each<[string, Parameters<typeof reviewBy>, string | null]>([
    [
      '180 days after the newest reading',
      [[{ asOf: '2026-05-01' }, { asOf: null }, { asOf: '2025' }], []],
      '2026-10-28',
    ],
    ['a month counts from its first day', [[{ asOf: '2026-05' }], []], '2026-10-28'],
    ['a year too', [[{ asOf: '2026' }], []], '2026-06-30'],
    ['an announced change comes first', [[{ asOf: '2026-05-01' }], [{ date: '2026-08-02', what: 'x' }]], '2026-08-02'],
    ['one before the reading is in it', [[{ asOf: '2026-05-01' }], [{ date: '2026-04-02', what: 'x' }]], '2026-10-28'],
    ['nothing dated', [[{ asOf: null }], []], null],
  ])('review: %s', (_, [readings, announced], due) => {
    expect(reviewBy(readings, announced)).toBe(due);
  });
});

it.each<[Partial<Answers>, readonly string[]]>([
  [{}, []],
  [{ signedTerms: 'yes', signedTermsAre: 'baa' }, ['hipaa']],
  [{ signedTerms: 'yes', signedTermsAre: 'zero-retention' }, []],
  [{ place: 'eu' }, ['gdpr']],
])('answers %j point to %j', (answers, ids) => {
  const pointed = complianceOf(regimes, providers, { ...noAnswers, ...answers }, day).filter(
    ({ suggested }) => suggested,
  );
  expect(pointed.map(({ regime }) => regime.id)).toEqual(ids);
});

describe('the strongest closed models and zero retention', () => {
  it('part ways for one, not for the others', () => {
    expect(strongestClosed(catalog, day).map(({ model, standing }) => [model.key, standing])).toEqual([
      ['claude-opus-5.5', 'signed'],
      ['claude-sonnet-5.5', 'signed'],
      ['muse-wonder', 'unknown'],
      ['claude-fable-5.1', 'kept'],
      ['gpt-6-astra', 'signed'],
      ['gemini-4-argon', 'unsigned'],
    ]);
  });

  it('name since when prompts are kept, and the source', () => {
    const kept = strongestClosed(catalog, day).find(({ standing }) => standing === 'kept');
    expect(kept?.kept).toMatchObject({ days: 30, since: '2026-06-09', source: 'claude-support-15425996' });
  });
});

it('a checklist says once what several options share, and loses none', () => {
  const [part] = checklistOf([standingOf('eu-ai-act-systems')]);
  expect(part?.conditions).toHaveLength(1);
  for (const { conditions, excluded, standing } of checklistOf(complianceOf(regimes, providers, noAnswers, day))) {
    const options = [...conditions, ...excluded].flatMap((one) => one.options);
    expect(options.toSorted(), standing.regime.id).toEqual(standing.options.map(({ option }) => option).toSorted());
  }
});
