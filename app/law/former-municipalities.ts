import { type Day, day } from '#kernel/day.ts'
import register from '../../db/data/former-municipalities.json' with { type: 'json' }
import changes from '../../db/data/municipality-changes.json' with { type: 'json' }
import { type Municipality, municipalities } from './municipalities.ts'

/** A municipality that no longer is one, and the last day that it was. */
export type FormerMunicipality = Municipality & { endedOn: Day }

/** The 263 municipalities that ended since 1999 (TOOI, version 5), by code. They keep code, name and address. */
export const formerMunicipalities: readonly FormerMunicipality[] = register.map((one) => ({
  ...one,
  endedOn: day(one.endedOn),
  isDemo: false,
}))

/** One municipality going into another, whole or in part, on the first day that it was so. */
export type Succession = { from: string; into: string; on: Day }

/** All of them, the oldest first: 128 changes of TOOI, and two parts of a split that it doesn't name. */
export const successions: readonly Succession[] = changes.flatMap(({ on, ended, into }) =>
  ended.flatMap((from) => into.map((one) => ({ from, into: one, on: day(on) }))),
)

const byCode = new Map(
  [...municipalities, ...formerMunicipalities].map((one): [string, Municipality] => [
    one.code,
    one,
  ]),
)
const formerByCode = new Map(formerMunicipalities.map((one) => [one.code, one]))
const after = Map.groupBy(successions, ({ from }) => from)
const before = Map.groupBy(successions, ({ into }) => into)

/** A municipality of today or of before, by its code. */
export const municipalityWith = (code: string): Municipality | undefined => byCode.get(code)

/** The municipality with this code if it no longer is one; `undefined` for one of today. */
export const formerMunicipality = (code: string): FormerMunicipality | undefined =>
  formerByCode.get(code)

/** What it went into at its end: one, or several where it was split. None for one of today. */
export const successorsOf = (code: string): Municipality[] =>
  named((after.get(code) ?? []).map(({ into }) => into))

/** The municipalities of today in which it lies now, through every change since; itself where it still is one. */
export function todaysOf(code: string): Municipality[] {
  const all = [code, ...reachedFrom(code, (one) => (after.get(one) ?? []).map(({ into }) => into))]
  return named(all.filter((one) => !formerByCode.has(one)))
}

/** The municipalities that went into this one, whole or in part, through every change; the last to end first. */
export function predecessorsOf(code: string): FormerMunicipality[] {
  return reachedFrom(code, (one) => (before.get(one) ?? []).map(({ from }) => from))
    .flatMap((one) => formerByCode.get(one) ?? [])
    .toSorted((a, b) => b.endedOn.localeCompare(a.endedOn) || a.name.localeCompare(b.name, 'nl'))
}

const named = (codes: readonly string[]): Municipality[] =>
  [...new Set(codes)]
    .flatMap((code) => byCode.get(code) ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))

/** Every code that is reached by going on, each once. */
function reachedFrom(code: string, next: (code: string) => readonly string[]): string[] {
  const reached = new Set<string>()
  const open = [code]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const one of next(at))
      if (!reached.has(one)) {
        reached.add(one)
        open.push(one)
      }
  return [...reached]
}
