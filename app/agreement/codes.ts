/** Pairs of consonants that can begin a Dutch syllable together; of any other pair only the second does. */
const onsets = new Set(
  'bl br ch dr dw fl fr gl gr kl kn kr kw pl pr sch sl sm sn sp st tr tw vl vr wr zw'.split(' '),
)

const vowels = 'AEIOUY'

/**
 * The three letters before the codes of a municipality's commitments: `VBS` for Voorbeeldstad,
 * `BOZ` for Bergen op Zoom. Of three words or more the first letters, else the letters that
 * begin a syllable, filled up with the letters after them. Two municipalities may share them: the number tells their
 * commitments apart, as no code is given twice.
 */
export function prefixOf(municipality: string): string {
  const words = lettersOf(municipality)
  if (words.length >= 3) return initials(words)
  const name = words.join('')
  const places = syllables(name).slice(0, 3)
  for (const place of restOf(name, places)) if (places.length < 3) places.push(place)
  const letters = places.toSorted((a, b) => a - b).map((place) => name.charAt(place))
  return letters.join('').padEnd(3, 'X')
}

const initials = (words: string[]) =>
  words
    .map((word) => word.charAt(0))
    .slice(0, 3)
    .join('')

/** The words of a name in capitals, without marks: `’s-Hertogenbosch` has `S` and `HERTOGENBOSCH`. */
const lettersOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '')

/** Where the syllables of a word begin. */
function syllables(name: string): number[] {
  const starts = [0]
  for (const { index } of name.matchAll(/[^AEIOUY][AEIOUY]/g)) {
    const pair = name.slice(index - 1, index + 1).toLowerCase()
    const start = onsets.has(pair) ? index - 1 : index
    if (start > 0) starts.push(start)
  }
  return starts
}

/** The letters left to choose from: consonants after the last chosen one, then the others in their order. */
function restOf(name: string, chosen: readonly number[]): number[] {
  const free = [...name].map((_, place) => place).filter((place) => !chosen.includes(place))
  const last = chosen.at(-1) ?? 0
  const rank = (place: number) =>
    (place > last ? 0 : 2) + (vowels.includes(name.charAt(place)) ? 1 : 0)
  return free.toSorted((a, b) => rank(a) - rank(b) || a - b)
}

/** `VBS-BES-03`: the third commitment on Beschikbaarheid of Voorbeeldstad. */
export const codeOf = (prefix: string, theme: string, nth: number): string =>
  `${prefix}-${theme}-${String(nth).padStart(2, '0')}`
