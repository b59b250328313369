/** Situations that between them set off everything the advice can say. */
import { type Answers, type Assumptions, defaultAssumptions } from '../../framework';
import { type PresetId, presetOf, presets } from '../../framework/presets';

/** Answers over those of a preset; `required`, `workload` and `company` are merged. */
export const like = (preset: PresetId, { required, workload, company, ...rest }: Partial<Answers> = {}): Answers => {
  const { answers } = presetOf(preset);
  return {
    ...answers,
    ...rest,
    required: { ...answers.required, ...required },
    workload: { ...answers.workload, ...workload },
    ...(company && { company }),
  };
};

export interface Situation {
  readonly name: string;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}
const situation = (name: string, answers: Answers, assumptions: Partial<Assumptions> = {}): Situation => ({
  name,
  answers,
  assumptions: { ...defaultAssumptions, ...assumptions },
});

export const situations: readonly Situation[] = [
  ...presets.map(({ id, answers }) => situation(id, answers)),
  situation('split by sensitivity', {
    ...like('platform', { required: { 'data-control': 0.75 } }),
    dataControlIs: 'rule',
    sensitiveShare: 0.3,
  }),
  situation('split by difficulty', like('coding', { workload: { routineShare: 0.8, tokensPerDay: 2e9 } })),
  situation('government', like('mvp', { company: { itar: true } })),
  situation('no volume', { required: { tuning: 0.25, capability: 0.5 }, workload: {} }),
  situation('a ceiling and growth', like('hospital', { ceilingUsd: 20_000, workload: { growthPerYear: 2 } })),
  situation('leaving a closed API', like('fine-tuned', { today: 'closed-api', deadlineWeeks: 26 })),
  situation('what runs today breaks a rule', {
    ...like('platform', { required: { 'data-control': 0.75 }, today: 'closed-api' }),
    dataControlIs: 'rule',
  }),
  situation('runs already', like('fine-tuned', { today: 'self-hosted-cloud' })),
  situation('every need at a half', {
    required: Object.fromEntries(Object.keys(presetOf('mvp').answers.required).map((id) => [id, 0.5])),
    workload: { tokensPerDay: 50e6, inputTokens: 1500, outputTokens: 500 },
  }),
  situation('every need at the top', {
    required: Object.fromEntries(Object.keys(presetOf('mvp').answers.required).map((id) => [id, 1])),
    dataControlIs: 'preference',
    waived: ['data-control', 'tuning', 'independence', 'throughput'],
    internals: 'yes',
    internalsAre: 'preference',
    workload: { tokensPerDay: 3e9, inputTokens: 1500, outputTokens: 500 },
  }),
  situation('only what nobody can run', {
    ...like('air-gapped', { required: { operations: 1 } }),
  }),
];
