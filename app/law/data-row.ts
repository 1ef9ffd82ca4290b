import { type BasisId, isBasisId } from './bases.ts'

/** The one of these words that the data says. Data that says another word is a fault of ours. */
export function oneOf<const Word extends string>(words: readonly Word[], said: string): Word {
  const word = words.find((one) => one === said)
  if (word === undefined) throw new RangeError(`Not one of ${words.join(', ')}: ${said}`)
  return word
}

/** The basis that a row of data names. */
export function basisOf(said: string): BasisId {
  if (!isBasisId(said)) throw new RangeError(`Not a basis: ${said}`)
  return said
}
