import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { recommend } from '../../engine';
import { type Answers, defaultAssumptions, type OptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { money } from '../numbers';
import { like, situations } from './situations.fixture';
import { stillOwnRows } from './still-own';
import { weighedRows } from './trait-rows';
import { optionTraits, strengthsByAnswer } from './traits';

const noted = (answers: Answers, assumptions = defaultAssumptions) =>
  optionTraits(recommend({ answers, assumptions, catalog, knowledge: currentKnowledge }), currentKnowledge, catalog);
const of = (answers: Answers, option: OptionId) => {
  const found = noted(answers).find((one) => one.option === option);
  if (found === undefined) throw new Error(`${option} is not ranked`);
  return found;
};

describe('strengths, risks and what stays with the reader', () => {
  it.each(situations)('$name: sentences without gaps, each with a source and topics', ({ answers, assumptions }) => {
    for (const { option, strengths, risks, youStillOwn } of noted(answers, assumptions)) {
      expect(youStillOwn.length, option).toBeGreaterThan(3);
      for (const { id, text, topics, sources } of [...strengths, ...risks, ...youStillOwn]) {
        expect(text, id).toMatch(/^[A-Z].*\.$/);
        expect(text, id).not.toMatch(/undefined|NaN|null|Infinity| {2}|\.\.|, ,|: \.|\$-/);
        expect([topics.length > 0, sources.length > 0], id).toEqual([true, true]);
      }
    }
  });

  it('every row is reached by some situation', () => {
    const reached = new Set(
      situations.flatMap(({ answers, assumptions }) =>
        noted(answers, assumptions).flatMap(({ strengths, risks, youStillOwn }) =>
          [...strengths, ...risks, ...youStillOwn].map(({ id }) => id),
        ),
      ),
    );
    const rows = [...weighedRows, ...stillOwnRows].map(({ id }) => id);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.filter((id) => !reached.has(id))).toEqual([]);
  });

  it('a strength counts where the reader needs it, and not where nothing is asked', () => {
    const ids = (answers: Answers) => of(answers, 'closed-api').strengths.map(({ id }) => id);
    expect(ids(like('coding'))).toContain('strongest-first');
    expect(ids(like('coding', { required: { capability: 0 } }))).not.toContain('strongest-first');
  });

  it('a strength on a question that was left open is not one that was asked for', () => {
    const cloud: Answers = { required: { tuning: 1 }, workload: { tokensPerDay: 800e6 } };
    const { asked, open } = strengthsByAnswer(of(cloud, 'self-hosted-cloud'));
    expect(asked.map(({ criterion }) => criterion)).toEqual(['tuning']);
    expect(open.length).toBeGreaterThan(3);
    for (const { mark } of open) expect(mark).toMatch(/not answered$/);
    const weighing = strengthsByAnswer(of({ ...cloud, costWeight: 'tight' }, 'self-hosted-cloud'));
    expect(weighing.asked.map(({ criterion }) => criterion)).toContain('cost');
  });

  it('a risk counts where the option is short, first, or gives no more than is needed', () => {
    const risks = (answers: Answers) => of(answers, 'hosted-open').risks;
    const found = risks(like('mvp', { required: { capability: 1 } }));
    expect(found.find(({ id }) => id === 'best-stays-closed')).toMatchObject({
      standing: 'short',
      mark: 'Capability: one level short',
    });
    expect(risks(like('mvp')).find(({ id }) => id === 'best-stays-closed')?.standing).toBe('just');
    expect(risks(like('mvp', { required: { capability: 0.5 } })).map(({ id }) => id)).not.toContain(
      'best-stays-closed',
    );
    const standings = found.map(({ standing }) => ['short', 'just', 'open'].indexOf(standing));
    expect(standings).toEqual(standings.toSorted());
  });

  it('counts what is bought, not only the cards in use', () => {
    const { strengths, youStillOwn } = of(like('hospital'), 'self-hosted-onprem');
    const textOf = (id: string) => [...strengths, ...youStillOwn].find((one) => one.id === id)?.text ?? '';
    expect(textOf('gpus')).toMatch(
      /^Getting the GPUs, here (one|two) servers? of eight .*, and knowing when they arrive\.$/,
    );
    expect(textOf('fixed-bill')).toMatch(/known in advance, here for (one|two) servers? of eight .*\.$/);
    const cloud = of(like('hospital'), 'self-hosted-cloud').youStillOwn.find(({ id }) => id === 'gpus');
    expect(cloud?.text).toMatch(/^Getting the GPUs, here \d+ GPUs?, and/);
  });

  it('a saving that guides name is a strength where it is there, and a risk where it is not', () => {
    const seen = situations.flatMap(({ name, answers, assumptions }) => {
      const { costs } = recommend({ answers, assumptions, catalog, knowledge: currentKnowledge });
      const [open, closed] = [costs['hosted-open']?.total.mid, costs['closed-api']?.total.mid];
      const traits = noted(answers, assumptions).find(({ option }) => option === 'hosted-open');
      const ids = [...(traits?.strengths ?? []), ...(traits?.risks ?? [])].map(({ id }) => id);
      if (open === undefined || closed === undefined || traits === undefined) return [];
      const cheaper = money(open) !== money(closed) && open < closed;
      expect([ids.includes('open-price'), ids.includes('open-price-not-here')], name).toEqual([cheaper, !cheaper]);
      return [cheaper];
    });
    expect(new Set(seen).size).toBe(2);
    const dear = of(like('mvp', { required: { capability: 0.5 } }), 'hosted-open').risks;
    expect(dear.find(({ id }) => id === 'open-price-not-here')?.text ?? '').toMatch(
      /closed price; here that saving is not there\. (Here|It) /,
    );
  });

  it('a hybrid leaves what its sides leave, and the router', () => {
    const split = situations.find(({ name }) => name === 'split by sensitivity');
    const ids = noted(split?.answers ?? like('platform'))
      .find(({ option }) => option === 'hybrid')
      ?.youStillOwn.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['the-router', 'weekly-sample', 'prompt-versions']));
  });
});
