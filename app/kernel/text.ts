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
