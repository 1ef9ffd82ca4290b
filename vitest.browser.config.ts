import { defineConfig } from 'vitest/config'

/** Everything as people meet it, in a real browser. One PostgreSQL and one Chromium serve all files. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['app/platform/testing.setup.ts', 'e2e/chromium.setup.ts'],
    css: true,
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
