import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, type Assumptions, defaultAssumptions, noAnswers } from '../../framework';
import { readFragment, toFragment } from '../../permalink';
import { noDecision } from '../../permalink/state';
import { asOfDay, companyNumbers, entries } from './finer-entries';
import { companyPoint, modelsPoint, pricesPoint, writingPoint } from './finer-words';
import {
  aboutModel,
  conditionOf,
  licenceCalled,
  listedModel,
  oddDay,
  openModels,
  restrictedLicences,
} from './open-models';

const called = { model: (id: string) => `<${id}>`, licence: (id: string) => `(${id})` };
const assuming = (change: Partial<Assumptions>): Assumptions => ({ ...defaultAssumptions, ...change });
const answering = (change: Partial<Answers>): Answers => ({ ...noAnswers, ...change });

describe('rows of the finer points', () => {
  it('say what is assumed as long as nothing is set', () => {
    const points = [
      companyPoint(noAnswers),
      modelsPoint(noAnswers, defaultAssumptions, called),
      writingPoint(noAnswers),
      pricesPoint(defaultAssumptions, '2026-11-20'),
    ];
    expect(points.map(({ typed }) => typed)).toEqual([false, false, false, false]);
    expect(points.at(-1)?.text).toBe('20 Nov 2026, the day of this data edition.');
  });

  it('say what is set, one thing after the other', () => {
    const company = { monthlyUsers: 2e6, annualRevenueUsd: 20e6, domicile: 'eu' } as const;
    expect(companyPoint(answering({ company }))).toEqual({
      text: '2 million people a month; revenue of $20,000,000 a year; based in the European Union.',
      typed: true,
    });
    expect(
      modelsPoint(
        answering({ sameWeights: 'gpt-oss-120b', models: { 'self-hosted-cloud': 'phi-4' } }),
        assuming({ lowBit: ['nvfp4', 'int4'], acceptedLicences: ['kimi-k3'] }),
        called,
      ).text,
    ).toBe(
      'Wherever weights are open, <gpt-oss-120b>; for cloud GPUs, <phi-4>; weights in NVFP4 and 4-bit integer accepted; accepted: (kimi-k3).',
    );
    expect(writingPoint(answering({ inWriting: true })).typed).toBe(true);
    expect(writingPoint(answering({ inWriting: false })).typed).toBe(false);
    expect(pricesPoint(assuming({ on: '2026-10-01' }), '2026-11-20')).toEqual({ text: '1 Oct 2026.', typed: true });
  });
});

describe('typed entries', () => {
  it.each([
    ['finer-monthlyUsers', '2M'],
    ['finer-annualRevenueUsd', '20M'],
    ['finer-as-of', '2026-10-01'],
  ])('%s: %s comes back from the link, and goes when the field is emptied', (id, text) => {
    const entry = entries.find((each) => each.id === id);
    if (!entry) throw new Error(`no entry ${id}`);
    const set = entry.put(noDecision, text);
    expect(entry.text(readFragment(toFragment(set)).state)).toBe(text);
    expect(toFragment(entry.put(set, ''))).toBe(toFragment(noDecision));
  });

  it.each(['2026-13-01', '2026-02-30', '1.10.2026', 'today'])('%s is no day', (text) => {
    expect(asOfDay.problem(text)).toMatch(/^Prices as of must be a day .*2026-10-01\.$/);
  });

  it('a wrong number is said with its field', () => {
    expect(companyNumbers.map(({ problem }) => problem('many'))).toEqual([
      expect.stringContaining('Monthly users'),
      expect.stringContaining('Annual revenue'),
      expect.stringContaining('Monthly users before the release'),
    ]);
  });
});

describe('models and licences on offer', () => {
  const textOf = (key: string, answers = noAnswers, assumptions = defaultAssumptions) =>
    openModels(answers, assumptions)
      .flatMap(({ models }) => models)
      .find((model) => model.key === key)?.text;

  it('every open model with an architecture, once, under its vendor', () => {
    const groups = openModels(noAnswers, defaultAssumptions);
    const keys = groups.flatMap(({ models }) => models.map(({ key }) => key));
    const wanted = catalog.models.filter(({ weights, architecture }) => weights === 'open' && architecture !== null);
    expect([...keys].sort()).toEqual(wanted.map(({ key }) => key).sort());
    expect(new Set(groups.map(({ vendor }) => vendor)).size).toBe(groups.length);
  });

  it('the licence is read for this company and these acceptances', () => {
    expect(textOf('gpt-oss-120b')).toContain(' · routine (tier D) · allowed');
    expect(textOf('llama-4-scout')).toContain('allowed, depending on');
    expect(textOf('llama-4-scout', answering({ company: { domicile: 'eu' } }))).toContain('not allowed');
    expect(textOf('kimi-k3')).toContain('only after you accept its terms');
    expect(textOf('kimi-k3', noAnswers, assuming({ acceptedLicences: ['kimi-k3'] }))).toContain('terms you accepted');
  });

  it('an id of a link stands for a listed model or for none', () => {
    expect(listedModel('gpt-oss-120b')?.key).toBe('gpt-oss-120b');
    expect(listedModel('gpt-6-sol')).toBeNull();
    expect(listedModel('no-such-model')).toBeNull();
  });

  it('says when no option can use a model, and when nobody hosts it', () => {
    const about = (key: string, assumptions = defaultAssumptions) => {
      const model = catalog.modelByKey.get(key);
      if (!model) throw new Error(`no model ${key}`);
      return aboutModel(model, noAnswers, assumptions).join(' ');
    };
    expect(about('kimi-k3')).toMatch(/no option can use this model\.$/);
    expect(about('kimi-k3', assuming({ acceptedLicences: ['kimi-k3'] }))).not.toContain('no option');
    expect(about('gemma-2-27b')).toContain('no host lists it');
    expect(about('gpt-oss-120b')).not.toContain('no host');
    expect(about('gpt-j-6b')).toContain('Its licence was not read');
  });

  it('only restricted licences, only of models that can be had, each with what it asks', () => {
    for (const { value, example } of restrictedLicences) {
      expect(catalog.licenceById.get(value)?.licenceClass).toMatch(/^(use-restricted|hosting-gated)$/);
      expect(example).toMatch(/\. .+\.$/);
    }
    const values = restrictedLicences.map(({ value }) => value);
    expect(values).toContain('gemma-2-3');
    expect(values).not.toContain('falcon-3');
    expect(values).not.toContain('llama-4');
    const conditionsOf = (id: string) => {
      const licence = catalog.licenceById.get(id);
      return licence && conditionOf(licence);
    };
    expect(conditionsOf('kimi-k3')).toBe(
      'Above $20M in 12 months from selling model access, the whole group counted: separate agreement before any commercial use.',
    );
    expect(conditionsOf('qwen3.8-flash-next')).toMatch(
      /^When selling model access or a work assistant: separate licence/,
    );
    expect(conditionsOf('deepseek-v3')).toMatch(/^Commercial use: yes, with use restrictions; hosting for others: /);
    expect(licenceCalled('no-such-licence')).toBe('no-such-licence');
  });

  it('a day without enough rental readings, or after the edition, is said', () => {
    expect(oddDay('2025-12-31')).toContain('no GPU has readings from three sellers');
    expect(oddDay(catalog.day)).toBeNull();
    expect(oddDay('2027-01-01')).toContain('Later than this data edition');
  });
});
