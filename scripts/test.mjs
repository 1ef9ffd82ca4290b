// `npm test`: all set-up for testing, then every test. `--quick` leaves out the browser and the slow
// suites; `LONG=1` runs the full counts and writes what came out to docs/test-long.md.
// The last line is `N passed, N failed`: each check counts as one, each test of a suite as one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, meetNeeds } from './needs.mjs'
import { environment, install, root } from './ready.mjs'

const isQuick = process.argv.includes('--quick')

/** Another check is one more line. What it says is of interest where it fails, or where it is `shown`. */
const checks = [
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'boundaries', command: ['node', 'scripts/boundaries.ts'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'figures', command: ['node', 'scripts/figures.ts'], shown: true },
  { name: 'documents fresh', command: ['node', 'scripts/docs.ts', '--check'] },
  { name: 'build', command: ['node', 'scripts/build.mjs'] },
]

const suites = [
  { name: 'rules, database, API', config: 'vitest.config.ts' },
  { name: 'slow: crashes, documents, walk', config: 'vitest.slow.config.ts', isSlow: true },
  { name: 'browser', config: 'vitest.browser.config.ts', isSlow: true },
]

const total = { passed: 0, failed: 0 }
const faults = []
/** What each step came to, and what each file of the slow and the browser suites did: the report of the long run. */
const steps = []
const files = []
let running

process.chdir(root)
process.on('exit', sumUp)
step('machine', () => meetNeeds({ browser: !isQuick }))
step('packages', install)
const env = { ...environment(), CHROMIUM: chromium() ?? '' }
for (const one of checks) step(one.name, () => check(one))
for (const suite of suites.filter(({ isSlow }) => !isSlow || !isQuick))
  step(suite.name, () => runSuite(suite))
if (process.env.LONG === '1') writeReport()

/** Runs one step and says how long it took. Without figures of its own it counts as one that passed. */
function step(name, work) {
  running = name
  const start = performance.now()
  const { passed, failed } = work() ?? { passed: 1, failed: 0 }
  running = undefined
  total.passed += passed
  total.failed += failed
  if (failed > 0) faults.push(`${name}: ${failed} failed`)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  steps.push({ name, passed, failed, seconds })
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  )
}

function check({ command: [command, ...args], shown }) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, encoding: 'utf8' })
  const isPassed = status === 0
  if (shown || !isPassed) console.log(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`)
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function runSuite({ config, isSlow }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'handslag-test-'))
  const file = path.join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { status } = spawnSync('vitest', ['run', '--config', config, ...reporters], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] }
  rmSync(folder, { recursive: true })
  if (isSlow) files.push(...results.testResults)
  return countOf(results, status === 0)
}

/** A skipped test, a file that could not be read and a fault outside the tests all count as failed. */
function countOf({ testResults }, isGreen) {
  const states = testResults.flatMap(({ status, assertionResults }) =>
    assertionResults.length > 0 ? assertionResults.map((test) => test.status) : [status],
  )
  const passed = states.filter((state) => state === 'passed').length
  const failed = states.length - passed
  const isSound = isGreen && passed > 0
  return { passed, failed: failed === 0 && !isSound ? 1 : failed }
}

/** So that whoever reads the checkout sees what the full counts came to, and when. */
function writeReport() {
  const rows = steps.map(
    (one) => `| ${one.name} | ${one.passed} | ${one.failed} | ${one.seconds} |`,
  )
  const tests = files.flatMap(({ name, assertionResults }) => [
    `\n### ${path.relative(root, name)}\n`,
    ...assertionResults.map(({ status, fullName }) => `- ${status}: ${fullName.trim()}`),
  ])
  const day = new Date().toISOString().slice(0, 10)
  const [{ model }] = os.cpus()
  writeFileSync(
    'docs/test-long.md',
    `# The long run\n\n` +
      `\`npm run test:long\` on ${day}, Node ${process.versions.node}, ${os.cpus().length} × ${model}: ` +
      `${total.passed} passed, ${total.failed} failed.\n\n` +
      `| step | passed | failed | seconds |\n|---|---:|---:|---:|\n${rows.join('\n')}\n\n` +
      `## The slow and the browser suites, test by test\n${tests.join('\n')}\n`,
  )
}

function sumUp() {
  if (running) {
    total.failed += 1
    faults.push(`${running}: stopped`)
  }
  for (const fault of faults) console.log(`✗ ${fault}`)
  if (total.failed > 0) process.exitCode = 1
  console.log(`${total.passed} passed, ${total.failed} failed`)
}
