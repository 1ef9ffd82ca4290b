import { defineConfig } from 'vitest/config'

<<<<<<< HEAD
/** What takes minutes: whole walks and crashes. One file at a time, so that they don't starve each other. */
export default defineConfig({
  test: {
    include: ['app/**/*.slow.test.ts'],
    globalSetup: 'app/platform/testing.setup.ts',
    css: true,
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
=======
/** What takes long because it is done for real: processes that are killed, disks that are full. One file at a time. */
export default defineConfig({
  test: {
    include: ['app/**/*.slow.test.{ts,tsx}'],
    globalSetup: 'app/platform/testing.setup.ts',
    css: true,
    isolate: false,
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
>>>>>>> crash
  },
})
