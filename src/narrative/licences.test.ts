import { expect, it } from 'vitest';
import { outcomeNames, rightsTitle } from './licences';

it.each(Object.keys(outcomeNames) as (keyof typeof outcomeNames)[])(
  '%s: rights are said to hold only where nothing bars the use',
  (outcome) => {
    const holds = outcome === 'allowed' || outcome === 'allowed_with_conditions';
    expect(/\blets you do\b/.test(rightsTitle(outcome))).toBe(holds);
    expect(/\bwould let you do\b/.test(rightsTitle(outcome))).toBe(!holds);
  },
);
