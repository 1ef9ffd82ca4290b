// `npm run bench`: ours beside the reference, in one run. Speed is never asserted in a test.
import { spawnSync } from 'node:child_process'
import { build } from 'vite'

await build({
  logLevel: 'warn',
  build: { ssr: true, outDir: 'var/bench', rollupOptions: { input: { bench: 'app/bench.ts' } } },
})
const { status } = spawnSync(process.execPath, ['var/bench/bench.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
process.exitCode = status ?? 1
