import { readFileSync } from 'node:fs'
import { isStage, type Stage } from './canonical.example.ts'

/** Who gets which answer at a stage, or on a move; and what of the row itself is seen by who gets in. */
export type Expected = { row: string; marker: string }

const text = readFileSync(new URL('./authorisation.txt', import.meta.url), 'utf8')

/** What is written by hand in `authorisation.txt`: per method and route, per stage or move. */
export const expected: ReadonlyMap<string, ReadonlyMap<string, Expected>> = parsed(text)

function parsed(text: string): Map<string, Map<string, Expected>> {
  const all = new Map<string, Map<string, Expected>>()
  let route = new Map<string, Expected>()
  for (const line of text.split('\n').filter((line) => line.trim() && !line.startsWith('#')))
    if (line.startsWith(' ')) for (const [name, one] of rowsIn(line)) route.set(name, one)
    else {
      if (all.has(line)) throw new Error(`${line} stands there twice`)
      route = new Map()
      all.set(line, route)
    }
  return all
}

function rowsIn(line: string): (readonly [string, Expected])[] {
  const [left = '', marker = ''] = line.split('|').map((part) => part.trim())
  const [names = '', row = ''] = left.split(/ {2,}/)
  return names.split(' ').map((name) => [name, { row, marker }] as const)
}

/** What is expected of a GET at each stage. */
export const readsOf = (path: string): (readonly [Stage, Expected])[] =>
  [...(expected.get(`GET ${path}`) ?? [])].flatMap(([name, one]) =>
    isStage(name) ? [[name, one] as const] : [],
  )

/** What is expected of each move at a route. */
export const movesExpectedAt = (path: string): ReadonlyMap<string, Expected> =>
  expected.get(`POST ${path}`) ?? new Map()
