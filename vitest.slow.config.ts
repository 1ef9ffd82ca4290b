import { defineConfig } from 'vitest/config'

/** What takes minutes: whole walks and crashes. One file at a time, so that they don't starve each other. */
export default defineConfig({
  test: {
    include: ['app/**/*.slow.test.ts'],
    globalSetup: 'app/platform/testing.setup.ts',
    css: true,
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
