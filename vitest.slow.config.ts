import { defineConfig } from 'vitest/config'

/** What takes minutes because it is done for real: walks, processes that are killed, disks that are full. One file at a time. */
export default defineConfig({
  test: {
    include: ['app/**/*.slow.test.{ts,tsx}'],
    globalSetup: 'app/platform/testing.setup.ts',
    css: true,
    isolate: false,
    fileParallelism: false,
    testTimeout: process.env.LONG ? 900_000 : 300_000,
    hookTimeout: 300_000,
  },
})
