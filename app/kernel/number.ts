/**
 * A number as people write it in Dutch: `1.250,5` and `1250,5` and `1250.5` are the same.
 * Points before exactly three digits part thousands, so `1.250` is 1250.
 * Throws on anything else, so that the words of the form can repeat what was typed.
 */
export function numberFrom(text: string): number {
  const plain = text.trim().replace(/^€\s*/, '').replace(/\s?%$/, '').replace(/\s/g, '')
  if (!dutch.test(plain) && !english.test(plain)) throw new RangeError(`Not a number: ${text}`)
  const [whole = '', part] = dutch.test(plain) ? plain.split(',') : [plain]
  const digits = dutch.test(plain) ? whole.replaceAll('.', '') : whole
  return Number(part === undefined ? digits : `${digits}.${part}`)
}

/** A number as a form gives it back to be corrected: `1250,5`, read again as the same by `numberFrom`. */
export const numberInField = (value: number | null | undefined): string | undefined =>
  value?.toLocaleString('nl-NL', { useGrouping: false, maximumFractionDigits: 6 })

const dutch = /^[-−]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/
const english = /^-?\d+\.\d+$/
