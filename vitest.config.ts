import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [{ test: { name: 'engine', environment: 'node', include: ['src/**/*.test.ts'] } }],
  },
});
