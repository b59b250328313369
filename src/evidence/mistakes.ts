/** Mistakes that the guides warn of. When a result runs into one is the warning's condition, in narrative. */
import type { GuideId } from './guides';

export interface Mistake {
  readonly said: readonly { readonly guide: GuideId; readonly place: string }[];
}

export const mistakes = {
  'too-early': {
    said: [
      { guide: 'S1', place: 'do not, 1' },
      { guide: 'S1', place: 'success path' },
    ],
  },
  'no-volume': { said: [{ guide: 'S2', place: 'mistakes, 1' }] },
  'labour-left-out': {
    said: [
      { guide: 'S2', place: 'mistakes, 3' },
      { guide: 'S1', place: 'do, 5' },
    ],
  },
  'operations-underestimated': {
    said: [
      { guide: 'S1', place: 'do not, 5' },
      { guide: 'S2', place: 'mistakes, 3' },
    ],
  },
  'one-provider': {
    said: [
      { guide: 'S1', place: 'do not, 4' },
      { guide: 'S2', place: 'mistakes, 5' },
    ],
  },
  'open-is-not-unrestricted': { said: [{ guide: 'S1', place: 'do not, 2' }] },
  'own-is-not-compliant': {
    said: [
      { guide: 'S2', place: 'mistakes, 2' },
      { guide: 'S3', place: 'self-hosting policy table' },
    ],
  },
  'agreement-is-not-compliance': { said: [{ guide: 'S2', place: 'privacy and compliance' }] },
  'frontier-gap': { said: [{ guide: 'S1', place: 'do not, 3' }] },
  'closed-assumed-better': { said: [{ guide: 'S2', place: 'mistakes, 4' }] },
  'guardrails-missing': { said: [{ guide: 'S0', place: 'question on guardrails' }] },
  'router-sees-it-first': { said: [{ guide: 'S4', place: 'router' }] },
} as const satisfies Readonly<Record<string, Mistake>>;
export type MistakeId = keyof typeof mistakes;
