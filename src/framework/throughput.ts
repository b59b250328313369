/** The throughput a volume asks for: one rule for the question page, which suggests it, and for the score of an open question. */
import type { WorkloadAnswers } from './answers';
import { type Level, levels } from './criteria';
import { currentKnowledge } from './editions';
import type { Knowledge } from './knowledge';

/** From this share on, work that can wait in batches counts as batch work. */
const mostlyBatch = 0.5;

/** Can the work wait? Batch by shape, or mostly batchable. */
export const workCanWait = ({ shape, batchableShare }: Pick<WorkloadAnswers, 'shape' | 'batchableShare'>): boolean =>
  shape === 'batch' || (batchableShare ?? 0) >= mostlyBatch;

/** The level a volume suggests, in tokens a day; one level less when the work can wait. Throws on a negative volume. */
export const throughputSuggested = (
  tokensPerDay: number,
  canWait = false,
  { throughputFromVolume }: Pick<Knowledge, 'throughputFromVolume'> = currentKnowledge,
): Level => {
  if (!(tokensPerDay >= 0)) throw new RangeError(`tokens a day must not be negative, got ${tokensPerDay}`);
  const row = throughputFromVolume.find(({ below }) => below === null || tokensPerDay < below);
  const step = levels.indexOf(row?.level ?? 0.75);
  return levels[canWait ? Math.max(0, step - 1) : step] ?? 0;
};
