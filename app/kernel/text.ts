/**
 * Whether a text can be kept as it is. A NUL and half a sign (a surrogate without its other half) cannot:
 * the database refuses the one and changes the other, so that the hash of what was said no longer holds.
 */
export const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Said where a text cannot be kept, at its field. */
export const notKeepable = 'In deze tekst zit een teken dat niet kan. Typ de tekst opnieuw.'
