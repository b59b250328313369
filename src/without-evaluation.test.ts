import { expect, it } from 'vitest';
import { withoutEvaluation } from './without-evaluation';

it('reaches zod, however late it loads', async () => {
  withoutEvaluation();
  const { config } = await import('zod/mini');
  expect(config()).toMatchObject({ jitless: true });
});
