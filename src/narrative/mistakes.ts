/** The warnings of the guides in words, each with what to do. */
import type { Mistake, MistakeId } from '../evidence/mistakes';
import { placeText } from './guide-rows';

interface MistakeWords {
  readonly title: string;
  readonly text: string;
}

export const mistakeWords = {
  'too-early': {
    title: 'Owning too early',
    text: 'The guides call self-hosting before volume is steady a trap. Ship on something rented first, unless a rule of yours forbids it, and move when the volume is there.',
  },
  'no-volume': {
    title: 'No volume',
    text: 'Without a volume nothing has a cost, and the result rests on needs alone. Counting tokens for a day is enough to begin.',
  },
  'labour-left-out': {
    title: 'Labour left out',
    text: 'You took the hours of people out of the bill. For whatever you run yourself they are often its largest line.',
  },
  'operations-underestimated': {
    title: 'Operations underestimated',
    text: 'Serving models takes people on call, and your team has no GPU experience. Name who runs it before you rent the first card.',
  },
  'one-provider': {
    title: 'One provider and no way out',
    text: 'Prices, models and terms are the provider’s to change. Call it through one interface of your own, keep prompts with model versions, and try a second provider.',
  },
  'open-is-not-unrestricted': {
    title: 'Open is not unrestricted',
    text: 'Open weights come under a licence. Read that of the exact version for use, resale and training on outputs.',
  },
  'own-is-not-compliant': {
    title: 'Self-hosted is not compliant by itself',
    text: 'Running it yourself makes audits, access control and records your duty. It proves nothing until you can show them.',
  },
  'agreement-is-not-compliance': {
    title: 'A signed agreement is not compliance',
    text: 'A processing agreement may leave out what your rules ask for. Have the terms reviewed before data flows.',
  },
  'frontier-gap': {
    title: 'The gap at the frontier',
    text: 'You said the hardest reasoning decides, and closed models still lead there. Measure both on your own cases before you commit.',
  },
  'closed-assumed-better': {
    title: 'Closed is not always better',
    text: 'For routine work open models are often as good. Run your evaluation on one of them too: it costs little and shows what you pay for.',
  },
  'guardrails-missing': {
    title: 'No guardrails by default',
    text: 'Open models come without a safety layer. Filtering and checks of what comes out are yours to add.',
  },
  'router-sees-it-first': {
    title: 'The router sees it first',
    text: 'A router that is somebody else’s model reads sensitive requests before it can keep them inside. Detect them on your own machine first.',
  },
} as const satisfies Record<MistakeId, MistakeWords>;

/** "Guide S1, “…”, undated: do not, 1." of everyone who says it. */
export const mistakeSources = ({ said }: Pick<Mistake, 'said'>): readonly string[] => said.map(placeText);
