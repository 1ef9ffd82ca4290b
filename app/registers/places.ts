import { plainWords } from '#kernel/cell-readers.ts'
import { formerMunicipalities } from '#law/former-municipalities.ts'
import { municipalities } from '#law/municipalities.ts'

/** What people and ministries call a municipality that has another name in the register. */
const spoken = new Map([
  ['den haag', 'GM0518'],
  ['den bosch', 'GM0796'],
  ['bergen l', 'GM0893'],
  ['bergen nh', 'GM0373'],
  ['nuenen', 'GM0820'],
])

/** Those of today come last: where a former one has the same name, today's is meant. */
const byName = new Map(
  [...formerMunicipalities, ...municipalities].flatMap(({ code, name }): [string, string][] => [
    [plainWords(name), code],
    [code.toLowerCase(), code],
  ]),
)

/** The code of the municipality with this name or code, of today or of before; accents and capitals aside. */
export function placeNamed(text: string): string | undefined {
  const words = plainWords(text).replace(/^gemeente /, '')
  return byName.get(words) ?? spoken.get(words)
}
