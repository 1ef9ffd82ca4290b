import type { Counting, GoalLevel, Unlike } from './goal-cascade.ts'
import { missingOf, type NotCounted, type Sum } from './goal-promises.ts'
import { thousands } from './goals.words.ts'

export const levelWords: Record<GoalLevel, string> = {
  national: 'Landelijk',
  provincial: 'Provinciaal',
  regional: 'Regionaal',
  local: 'Lokaal',
}

export const countingWords = { gross: 'bruto', net_change: 'netto' } as const
export const momentWords = { building_start: 'start bouw', completion: 'oplevering' } as const
export const dwellingWords = { self_contained: 'zelfstandig', shared: 'onzelfstandig' } as const

/** “bruto, bij oplevering, zelfstandig”; nothing where it is not said how a number counts. */
export const howCounted = ({ counting, moment, dwelling }: Counting): string =>
  [
    counting && countingWords[counting],
    moment && `bij ${momentWords[moment]}`,
    dwelling && dwellingWords[dwelling],
  ]
    .filter(Boolean)
    .join(', ')

/** Why a number stands beside a sum and not in it. */
export const notCountedWords: Record<NotCounted, string> = {
  intention: 'een voornemen is geen toezegging',
  'no-number': 'er staat geen aantal in',
  'other-unit': 'andere eenheid',
  'other-counting': 'andere definitie: bruto of netto',
  'other-moment': 'andere definitie: start bouw of oplevering',
  'other-dwelling': 'andere definitie: zelfstandig of onzelfstandig',
  'not-said': 'er is niet gezegd hoe dit telt',
} satisfies Record<Unlike | 'intention', string>

/** “120 van 200 toegezegd, waarvan 80 afgesproken. Er ontbreken 80.” */
export function sumWords(sum: Sum): string {
  const { share, promised, agreed } = sum
  const of = share === null ? '' : ` van ${thousands(share)}`
  const known = promised === 0 ? '' : `, waarvan ${thousands(agreed)} afgesproken`
  const first = `${thousands(promised)}${of} toegezegd${known}.`
  const missing = missingOf(sum)
  if (missing === undefined) return first
  return missing === 0 ? `${first} Er ontbreekt niets.` : `${first} ${lacking(missing)}.`
}

const lacking = (missing: number) =>
  missing === 1 ? 'Er ontbreekt 1' : `Er ontbreken ${thousands(missing)}`

/** How a total stands to the number it should come to: a fact, and never a “no”. */
export function gapWords(gap: number): string {
  if (gap === 0) return 'Dat is precies het doel.'
  return gap > 0 ? `${lacking(gap)}.` : `Dat is ${thousands(-gap)} meer dan het doel.`
}

/** “Ondertekend door minister, Aedes en VNG. Niet door Woonbond.”; nothing where nobody said. */
export const signersWords = (signedBy: string, notSignedBy: string): string =>
  [
    signedBy && `Ondertekend door ${signedBy}.`,
    notSignedBy && `Niet ondertekend door ${notSignedBy}.`,
  ]
    .filter(Boolean)
    .join(' ')
