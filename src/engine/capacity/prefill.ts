import type { StepWork } from './step';
import { tokenSeconds } from './step';

/**
 * Seconds to prefill so many prompts together on an idle replica: for one prompt, the time to first token. Queueing
 * under load is not modelled. Unlike a step it has no host time per sequence and no waiting on ranks.
 */
export const prefillSeconds = (w: StepWork, prompts: number): number =>
  tokenSeconds(w, w.inputTokens * prompts) + w.promptAttention * prompts + w.launch;
