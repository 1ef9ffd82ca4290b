/**
 * Whether a text can be kept as it is. A NUL and half a sign (a surrogate without its other half) cannot:
 * the database refuses the one and changes the other, so that the hash of what was said no longer holds.
 * Nor can signs that XML forbids: with them no Word file, no ODF file and no feed of it would open.
 */
export const isKeepable = (text: string): boolean => !forbidden.test(text) && text.isWellFormed()

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones that XML 1.0 cannot hold
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

/** Said where a text cannot be kept, at its field. */
export const notKeepable = 'In deze tekst zit een teken dat niet kan. Typ de tekst opnieuw.'

/** Names as people say them: “A, B en C”, or with another last word “A, B of C”. */
export const together = (names: readonly string[], last: 'en' | 'of' = 'en'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

/** Words at the head of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The same words inside a sentence; an abbreviation keeps its capitals. */
export const uncapital = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
