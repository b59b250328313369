/** Links as they were sent. The list only grows: a link that opened once opens for good, and means the same. */
import { expect, it } from 'vitest';
import type { Answers } from '../framework/answers';
import { type Assumptions, defaultAssumptions } from '../framework/assumptions';
import { readFragment } from './read';
import type { View } from './state';

interface OldLink {
  readonly link: string;
  readonly answers: Answers;
  readonly assumptions?: Partial<Assumptions>;
  readonly edition?: string;
  readonly view?: View;
}

const versionOne: readonly OldLink[] = [
  { link: 'v=1', answers: { required: {}, workload: {} } },
  {
    link: 'v=1&d=2026-11&dc=2&as=4&tp=50M',
    answers: { required: { 'data-control': 0.5, assurance: 1 }, workload: { tokensPerDay: 50e6 } },
    edition: '2026-11',
  },
  {
    link: 'v=1&d=2026-11&dc=2&as=4&st=yes&th=1&lt=2&el=1&tp=40M&isl=1500&osl=500&cp=2&tn=1&in=1&kw=normal&op=2&tv=2',
    answers: {
      required: {
        'data-control': 0.5,
        assurance: 1,
        throughput: 0.25,
        latency: 0.5,
        elasticity: 0.25,
        capability: 0.5,
        tuning: 0.25,
        independence: 0.25,
        operations: 0.5,
        'time-to-value': 0.5,
      },
      signedTerms: 'yes',
      costWeight: 'normal',
      workload: { tokensPerDay: 40e6, inputTokens: 1500, outputTokens: 500 },
    },
    edition: '2026-11',
  },
  {
    link: 'v=1&d=2026-11&dc=4&dcr=preference&ss=0.4&st=u&pl=eu&plr=preference&tp=5M-20M&rq=20k&io=3&rm=2.5&sh=coding&pk=4&ca=0.1-0.45&ba=0.2&gr=1.5&rt=0.75&mx=no&sg=mature&ttft=2000&tpot=50&p99=80&tf=rag-qa,summarisation&it=yes&itr=rule&ceil=12k&nop=yes&dl=6&cm=openai..gpt-5.4-mini&td=closed-api&m.hosted-open=groq..openai.-gpt-oss-120b&sw=gpt-oss-120b&cu=2M&cr=30M&cd=eu&ar=1302&wv=assurance,cost&iw=yes',
    answers: {
      required: { 'data-control': 1 },
      dataControlIs: 'preference',
      sensitiveShare: 0.4,
      signedTerms: 'not-sure',
      place: 'eu',
      placeIs: 'preference',
      internals: 'yes',
      internalsAre: 'rule',
      taskFamilies: ['rag-qa', 'summarisation'],
      ceilingUsd: 12_000,
      noPurchase: true,
      deadlineWeeks: 6,
      workload: {
        tokensPerDay: { low: 5e6, high: 20e6 },
        requestsPerDay: 20_000,
        inputOutputRatio: 3,
        reasoningMultiplier: 2.5,
        shape: 'coding',
        peakToMean: 4,
        cachedShare: { low: 0.1, high: 0.45 },
        batchableShare: 0.2,
        growthPerYear: 1.5,
        routineShare: 0.75,
        mixed: false,
        stage: 'mature',
        ttftMs: 2000,
        tpotMs: 50,
        tpotP99Ms: 80,
      },
      closedModel: 'openai:gpt-5.4-mini',
      today: 'closed-api',
      models: { 'hosted-open': 'groq:openai/gpt-oss-120b' },
      sameWeights: 'gpt-oss-120b',
      company: { monthlyUsers: 2e6, annualRevenueUsd: 30e6, domicile: 'eu' },
      axisRanks: { privacy: 1, scale: 3, budget: 2 },
      waived: ['assurance', 'cost'],
      inWriting: true,
    },
    edition: '2026-11',
  },
  {
    link: 'v=1&on=2026-11-20&tp=1.2B&labour=no&stack=tuned&gpu=H100--SXM&gph=2.2&lowbit=nvfp4&al=llama-4,gemma-2-3&t.evaluation=8h&t.financing=500usd&q=latency&at=costs&show=verdict,costs&theme=dark&e.engineer-loaded-hourly-us=2.5&e.ops-hours-api=4-12',
    answers: { required: {}, workload: { tokensPerDay: 1.2e9 } },
    assumptions: {
      on: '2026-11-20',
      labour: false,
      stack: 'tuned',
      gpu: 'H100 SXM',
      gpuUsdPerHour: 2.2,
      lowBit: ['nvfp4'],
      acceptedLicences: ['llama-4', 'gemma-2-3'],
      typed: { evaluation: { hours: 8 }, financing: { usd: 500 } },
      economics: { engineer_loaded_hourly_us: 2.5, ops_hours_api: { low: 4, high: 12 } },
    },
    view: { question: 'latency', at: 'costs', show: ['verdict', 'costs'], theme: 'dark' },
  },
  {
    link: 'v=1&cur=800M&cx=yunuuy',
    answers: {
      required: {},
      workload: {},
      company: { monthlyUsersInReleaseMonth: 8e8, sellsAccess: true, redistributes: false, itar: true },
    },
  },
  {
    link: 'v=1&tp=40M&own=self-hosted-onprem&vs=hosted-open&tab=money',
    answers: { required: {}, workload: { tokensPerDay: 40e6 } },
    view: { own: 'self-hosted-onprem', rent: 'hosted-open', tab: 'money' },
  },
];

it.each([...versionOne])('$link', ({ link, answers, assumptions, edition, view }) => {
  expect(readFragment(link)).toEqual({
    state: {
      answers,
      assumptions: { ...defaultAssumptions, ...assumptions },
      edition: edition ?? null,
      view: view ?? {},
    },
    notices: [],
  });
});
