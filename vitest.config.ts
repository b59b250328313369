import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts: tests of chapters need no page plugins and start faster without them.
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    benchmark: { include: ['bench/**/*.bench.ts'] },
  },
});
