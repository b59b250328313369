import type { Answers } from '../../framework';
import type { DecisionState } from '../../permalink';

/** The reader counts requests; tokens a day win where both are given. */
export const countsRequests = ({ workload }: Answers): boolean =>
  workload.tokensPerDay === undefined && workload.requestsPerDay !== undefined;

/** Switching the unit keeps the volume: the other field gets what this one meant. */
export const withUnit = (state: DecisionState, requests: boolean, perRequest: number): DecisionState => {
  const { tokensPerDay, requestsPerDay, ...others } = state.answers.workload;
  const from = countsRequests(state.answers) ? requestsPerDay : tokensPerDay;
  if (from === undefined || countsRequests(state.answers) === requests) return state;
  const factor = requests ? 1 / perRequest : perRequest;
  const rounded = (value: number) => Number((value * factor).toPrecision(3));
  const amount = typeof from === 'number' ? rounded(from) : { low: rounded(from.low), high: rounded(from.high) };
  return {
    ...state,
    answers: { ...state.answers, workload: { ...others, [requests ? 'requestsPerDay' : 'tokensPerDay']: amount } },
  };
};
