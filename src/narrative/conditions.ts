/** What has to hold before an option can be had: practical obstacles that became conditions. */
import type { Ranked } from '../engine/recommendation';
import type { Answers } from '../framework';
import { money, moneyRange } from './numbers';
import { condition } from './vetoes';

/** "Only if more than $100 a month can be spent. It costs about $7.6k ($4.7k to $13k)." How much more is part of the condition. */
export const conditionsOf = (
  { conditions, monthlyUsd }: Pick<Ranked, 'conditions' | 'monthlyUsd'>,
  answers: Answers,
): readonly string[] =>
  conditions.map((id) => {
    const text = condition(id, answers);
    return id === 'ceiling' && monthlyUsd !== null
      ? `${text} It costs about ${money(monthlyUsd.mid)} (${moneyRange(monthlyUsd)}).`
      : text;
  });
