import { describe, expect, it } from 'vitest';
import type { Answers } from '../../framework';
import { leftOut, type WorkloadClass } from '../../framework/portfolio';
import { leftOutText } from '.';

const one: WorkloadClass = { name: 'One', share: 0.5, required: {} };
const fast: WorkloadClass = { name: 'Fast', share: 0.5, required: { latency: 1 } };
const own: WorkloadClass = { name: 'Own', tokensPerDay: 5e6, required: {} };
const nothing: Answers = { required: {}, workload: {} };

describe('answers that classes take the place of are named', () => {
  it.each<[string, Answers, readonly WorkloadClass[], readonly string[]]>([
    ['nothing is lost', { ...nothing, workload: { tokensPerDay: 40e6, ttftMs: 300 } }, [one], []],
    ['all of it restricted is what is there anyway', { ...nothing, sensitiveShare: 1 }, [one], []],
    [
      'what divides the traffic',
      { ...nothing, sensitiveShare: 0.3, workload: { routineShare: 0.8, mixed: true } },
      [one, fast],
      [
        'The share of restricted data that you answered is not counted here: the classes divide the traffic.',
        'The share of routine requests that you answered is not counted here: the classes divide the traffic.',
        'That requests differ in difficulty, as you answered, is not counted here: the classes divide the traffic.',
      ],
    ],
    ['volumes count beside shares', { ...nothing, workload: { tokensPerDay: 40e6, requestsPerDay: 5 } }, [one], []],
    [
      'the volume beside volumes',
      { ...nothing, workload: { tokensPerDay: 40e6, requestsPerDay: 5 } },
      [own],
      [
        'Tokens a day that you answered are not counted here: the classes have volumes of their own.',
        'Requests a day that you answered are not counted here: the classes have volumes of their own.',
      ],
    ],
    [
      'time limits, for the class that states its own',
      { ...nothing, workload: { ttftMs: 300, tpotMs: 40 } },
      [one, fast],
      [
        'The time to the first token that you answered is not counted for Fast: there the first word has a limit of its own.',
        'The time per output token that you answered is not counted for Fast: there the first word has a limit of its own.',
      ],
    ],
  ])('%s', (_, answers, classes, texts) => {
    expect(leftOut(answers, classes).map(leftOutText)).toEqual(texts);
  });
});
