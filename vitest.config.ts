import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts: tests of chapters need no page plugins and start faster without them.
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // No test is timed: a busy machine may take its time over a law.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    benchmark: { include: ['bench/**/*.bench.ts'] },
  },
});
