import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { type ThemeCode, themes as usual } from '#law/themes.ts'

/** A subject of the talks. Its code is given once and stands in the code of every commitment under it. */
export type Theme = {
  id: Id<'Theme'>
  /** Three capitals, such as `DUU`. */
  code: string
  name: string
  position: number
}

export type ThemeRefusal =
  | { code: 'no-such-theme'; basis: BasisId }
  | { code: 'themes-are-there'; basis: BasisId }
  | { code: 'theme-exists'; name: string; basis: BasisId }
  | { code: 'theme-code-taken'; themeCode: string; basis: BasisId }

/**
 * Whether a theme can have this name among the others. Names that differ only in capitals or
 * accents are the same to people.
 */
export function freeName(name: string, others: readonly Theme[]): Result<string, ThemeRefusal> {
  const taken = others.some((other) => plain(other.name) === plain(name))
  return taken ? refuse({ code: 'theme-exists', name, basis: 'register-codes' }) : ok(name)
}

/**
 * The code for a new theme: the one that was asked for, or one made from its name. A code is never
 * given twice in a round.
 */
export function codeFor(
  { name, code }: { name: string; code?: string | undefined },
  others: readonly Theme[],
): Result<string, ThemeRefusal> {
  const isFree = (wanted: string) => !others.some((other) => other.code === wanted)
  if (code)
    return isFree(code)
      ? ok(code)
      : refuse({ code: 'theme-code-taken', themeCode: code, basis: 'register-codes' })
  const found = candidates(name).find(isFree)
  if (!found) throw new Error(`No code is left for theme ${name}`)
  return ok(found)
}

/** The themes of the usual list with these codes that a round has not yet, each with its place after the others. */
export function missingOf(
  codes: readonly ThemeCode[],
  others: readonly Theme[],
): Omit<Theme, 'id'>[] {
  const last = Math.max(0, ...others.map(({ position }) => position))
  return usual
    .filter(
      ({ code, name }) => codes.includes(code) && !others.some((other) => is(other, code, name)),
    )
    .map(({ code, name }, nth) => ({ code, name, position: last + nth + 1 }))
}

const is = (theme: Theme, code: string, name: string) =>
  theme.code === code || plain(theme.name) === plain(name)

/** `DUU`, then other letters of the name, then any last two letters. */
function candidates(name: string): string[] {
  const letters = `${plain(name)
    .toUpperCase()
    .replace(/[^A-Z]/g, '')}XX`
  const first = letters.charAt(0)
  const own = [...letters.slice(1)]
  if (letters === 'XX') return candidates('X')
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const pairs = (from: readonly string[]) =>
    from.flatMap((second, nth) => from.slice(nth + 1).map((third) => first + second + third))
  return [letters.slice(0, 3), ...pairs(own), ...pairs(alphabet)]
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()

/** The themes in their new order, when one goes a place up or down; at the edge it stays. */
export function shifted(
  themes: readonly Theme[],
  themeId: Id<'Theme'>,
  direction: 'up' | 'down',
): Result<Theme[], ThemeRefusal> {
  const from = themes.findIndex(({ id }) => id === themeId)
  const theme = themes[from]
  if (!theme) return refuse({ code: 'no-such-theme', basis: 'lanes' })
  const rest = themes.toSpliced(from, 1)
  const to = Math.max(0, from + (direction === 'up' ? -1 : 1))
  const order = rest.toSpliced(to, 0, theme)
  return ok(order.map((one, nth) => ({ ...one, position: nth + 1 })))
}
