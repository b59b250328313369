/** What a seller gives away, and why it is in no bill. */
import { type AllowanceLimit, type Asked, type FreeAllowanceRow, tightestLimit } from '../catalog/free-allowances';
import { count, tokens } from './numbers';

const limitText: Readonly<Record<AllowanceLimit, (value: number) => string>> = {
  requestsPerMinute: (value) => `${count(Math.ceil(value))} requests in a busy minute`,
  requestsPerDay: (value) => `${count(Math.round(value))} requests a day`,
  tokensPerMinute: (value) => `${tokens(value)} tokens in a busy minute`,
  tokensPerDay: (value) => `${tokens(value)} tokens a day`,
};

const planNames = { 'free-plan': 'a free plan', trial: 'a free trial' } as const;

/** "Groq has a free plan: not applied, because you send 40M tokens a day and it takes 200k." */
export const freeAllowanceText = (seller: string, row: FreeAllowanceRow | null, asked: Asked): string => {
  if (row === null) return `Free allowance of ${seller}: unknown, no page about it was read.`;
  if (row.kind === 'none') return `${seller} gives no lasting free allowance.`;
  const plan = `${seller} has ${planNames[row.kind]}`;
  const passed = tightestLimit(row, asked);
  if (passed === null)
    return `${plan} that holds your workload: not applied, because it is another plan than the one billed. Type what it saves you.`;
  const { limit, allowed, asked: wanted } = passed;
  return `${plan}: not applied, because you send ${limitText[limit](wanted)} and it takes ${limitText[limit](allowed).replace(/ .*$/, '')}.`;
};
