import { globSync, readFileSync } from 'node:fs'
import { type Figure, figuresOf } from './house.ts'
import { readSource } from './syntax.ts'

const paths = globSync(['app/**/*.{ts,tsx}', 'e2e/**/*.{ts,tsx}']).filter(
  (path) => !/\.gen\.ts$/.test(path),
)
const figures = figuresOf(
  paths.toSorted().map((path) => readSource(path, readFileSync(path, 'utf8'))),
)

const widths = [34, 8, 8, 8, 24]
const row = (cells: (string | number)[]) =>
  console.log(
    cells
      .map((cell, n) => `${cell}`.padEnd(widths[n] ?? 0))
      .join('')
      .trimEnd(),
  )

row(['figure', 'median', 'p90', 'most', 'fails at', 'faults'])
for (const figure of figures) row(rowOf(figure))
const faults = figures.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))
for (const fault of faults) console.error(fault)
console.log(`${paths.length} files, ${faults.length} faults`)
// No file is no good sign either: then something else was measured than the house.
process.exitCode = faults.length > 0 || paths.length === 0 ? 1 : 0

function rowOf({ name, values, failsAt, faults }: Figure) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? '–'
  const spread = sorted.length === 1 ? ['', '', at(1)] : [at(0.5), at(0.9), at(1)]
  return [name, ...spread, failsAt, faults.length]
}
