/**
 * A tuned open model at a host is not sold by the token: hosts put it on GPUs of its own and bill those by the hour. So it is
 * priced as rented GPUs are, for the model the host would serve, without the hours of those who run GPUs themselves.
 */
import type { Bill, Values } from './bill';
import type { Chosen, LegNeed } from './choice';
import { applicable, hoursLine, typedDrivers, unsourcedLines } from './lines';
import { chooseOwned } from './owned';
import type { Situation } from './situation';
import { tuningLines } from './tuning-lines';

type Found = Extract<Chosen, { ok: true }>;

const kept: ReadonlySet<string> = new Set(['gpu-hours']);

/** The choice by the token turned into one on GPUs of its own; the facts of its hosts stay what they are. */
export const onDedicatedGpus = (metered: Found, situation: Situation, need: LegNeed): Chosen => {
  const { answers } = situation;
  const same: Situation = {
    ...situation,
    // A host's GPUs are not the reader's to reserve.
    assumptions: { ...situation.assumptions, rentTerm: 'on-demand' },
    answers: { ...answers, models: { ...answers.models, 'self-hosted-cloud': metered.model.key } },
  };
  const owned = chooseOwned(same, { ...need, option: 'self-hosted-cloud' });
  if (!owned.ok) return owned;
  const architecture = situation.catalog.architectureByName.get(metered.model.architecture ?? '') ?? null;
  const bills = new Map<Bill, Bill>();
  const dedicated = (bill: Bill): Bill => {
    const known = bills.get(bill);
    if (known !== undefined) return known;
    const lines = [
      ...bill.lines.filter(({ id }) => kept.has(id)),
      hoursLine('supervision-labour', 'ops_hours_api'),
      ...tuningLines('hosted-open', architecture, situation),
      // What a host gives away are tokens; here none are sold.
      ...unsourcedLines('hosted-open', situation).filter(({ id }) => id !== 'free-allowance'),
    ];
    const own: Bill = {
      ...bill,
      option: need.option,
      lines: applicable(lines, need.option, situation),
      drivers: [...bill.drivers, 'ops_hours_api', ...typedDrivers(lines, situation)],
    };
    bills.set(bill, own);
    return own;
  };
  return {
    ...metered,
    bill: dedicated(owned.bill),
    billAt: (values: Values, day?: string) => dedicated(owned.billAt(values, day)),
  };
};
