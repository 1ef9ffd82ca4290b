/** A moment as a PDF date: wall clock in Amsterdam with its offset, e.g. `D:20261125143000+01'00'`. */
export function pdfDate(moment: Date): string {
  const local = moment.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' })
  const seconds = Math.floor(moment.valueOf() / 1000)
  const minutes = Math.round(
    (new Date(`${local.replace(' ', 'T')}Z`).valueOf() / 1000 - seconds) / 60,
  )
  const two = (value: number): string => String(Math.abs(Math.trunc(value))).padStart(2, '0')
  const sign = minutes < 0 ? '-' : '+'
  return `D:${local.replace(/\D/g, '')}${sign}${two(minutes / 60)}'${two(minutes % 60)}'`
}

const form = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-])(\d{2})'?(\d{2})'?)?/

/** The moment a PDF date tells, or `null` when it isn't a full date with a time. */
export function readPdfDate(text: string): Date | null {
  const found = form.exec(text)
  if (found === null) return null
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = found
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(date.valueOf()) ? null : date
}
