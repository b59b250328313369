import type { Answers } from '../answers';
import { ladderQuestion, workloadNumber } from './build';
import { isUnsure } from './edit';
import type { NumbersQuestion, Question } from './question';
import { workloadFields } from './workload';

const hasVolume = ({ workload }: Answers) =>
  workload.tokensPerDay !== undefined || workload.requestsPerDay !== undefined;

const workload: NumbersQuestion = {
  kind: 'numbers',
  id: 'workload',
  axis: 'scale',
  caption: 'Scale · 1 of 4',
  title: 'How much text goes through, and when?',
  hint: 'Rough numbers are fine; a range such as 5M to 20M works too.',
  why: 'Volume and shape set the cost of every option, and where owning starts to pay.',
  short: 'Volume and shape',
  topics: ['break-even', 'capacity', 'batch', 'cost-tracking', 'routing-share'],
  fields: workloadFields,
  followUps: [],
  ifBlank: { assumed: 'No volume, so the options are compared without costs.', source: null },
  answered: (answers) => hasVolume(answers) || isUnsure(answers, 'tokensPerDay'),
  notSure: (answers) => !hasVolume(answers) && isUnsure(answers, 'tokensPerDay'),
};

const throughput = ladderQuestion({
  id: 'throughput',
  criterion: 'throughput',
  leftOpen: 'What your volume suggests; without a volume all five levels are weighed.',
  axis: 'scale',
  caption: 'Scale · 2 of 4',
  title: 'How much capacity must you be able to count on?',
  hint: 'Sustained volume; short peaks come later.',
  why: 'A shared service can slow you down or turn you away just when you grow.',
  short: 'Capacity to count on',
  topics: ['capacity', 'hosted-open-middle'],
  rungs: [
    ['Whatever is free at the moment', 'A demo that may wait when the service is busy.'],
    ['The published limits of an account', 'An ordinary API account and its limits per minute.'],
    ['A quota negotiated or reserved for us', 'Provisioned throughput, bought by the month.'],
    ['Capacity we size ourselves', 'We add GPUs when the load grows.'],
    ['Practically no limit', 'A public product that may grow a hundredfold.'],
  ],
  followUps: [],
});

const latency = ladderQuestion({
  id: 'latency',
  criterion: 'latency',
  axis: 'scale',
  caption: 'Scale · 3 of 4',
  title: 'How soon must the first word arrive?',
  hint: 'Time to the first token, on a server that is not busy.',
  why: 'A tight limit means fewer requests per GPU, and rules some models out.',
  short: 'Time to the first word',
  topics: ['latency', 'batch'],
  rungs: [
    ['Minutes are fine', 'A nightly batch of documents.'],
    ['Within several seconds', 'A report that somebody asked for and waits for.'],
    ['Within half a second to two seconds', 'A chat assistant.'],
    ['Under half a second', 'Suggestions while somebody types.'],
    ['Under a tenth of a second', 'Inline completion, or live speech.'],
  ],
  followUps: [
    workloadNumber({
      id: 'ttftMs',
      label: 'Limit on the first token',
      hint: 'Replaces the limit that your answer above stands for.',
      measure: 'milliseconds',
      unit: 'ms',
      plausible: { min: 30, max: 600_000 },
      ifBlank: { assumed: 'From the answer above: none, 5 s, 2 s, 0.5 s or 0.1 s.', source: null },
    }),
    workloadNumber({
      id: 'tpotMs',
      label: 'Limit per output token, mean',
      hint: '50 ms is about 15 English words a second.',
      measure: 'milliseconds',
      unit: 'ms per token',
      plausible: { min: 5, max: 5_000 },
      ifBlank: { assumed: '50 ms; none when minutes are fine.', source: null },
    }),
    workloadNumber({
      id: 'tpotP99Ms',
      label: 'Limit per output token, slowest 1 %',
      hint: 'Counts as a mean of 0.6 times itself.',
      measure: 'milliseconds',
      unit: 'ms per token',
      plausible: { min: 5, max: 10_000 },
      ifBlank: { assumed: 'No separate limit.', source: null },
    }),
  ],
});

const elasticity = ladderQuestion({
  id: 'elasticity',
  criterion: 'elasticity',
  axis: 'scale',
  caption: 'Scale · 4 of 4',
  title: 'How should sudden peaks be handled?',
  hint: 'Peaks beyond the busiest hour of a normal week.',
  why: 'A provider spreads peaks over many customers; your own fleet must be bought for them.',
  short: 'Sudden peaks',
  topics: ['capacity', 'fallback'],
  rungs: [
    ['There are none', 'A job that runs at the same pace all day.'],
    ['A fixed fleet is enough', 'Office hours, where a short queue is fine.'],
    ['Add capacity within minutes', 'Traffic doubles after a newsletter goes out.'],
    ['A fixed base, with burst for the rest', 'Steady weekdays and a rush at month end.'],
    ['The provider absorbs any peak', 'A launch that may bring a hundredfold load in an hour.'],
  ],
  followUps: [],
});

export const scaleQuestions: readonly Question[] = [workload, throughput, latency, elasticity];
