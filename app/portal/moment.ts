/** A moment in Amsterdam: “25 november 2026 om 10.00 uur”. */
export function momentWords(at: Date): string {
  const zone = { timeZone: 'Europe/Amsterdam' } as const
  const day = at.toLocaleDateString('nl-NL', { ...zone, dateStyle: 'long' })
  const time = at.toLocaleTimeString('nl-NL', { ...zone, timeStyle: 'short' })
  return `${day} om ${time.replace(':', '.')} uur`
}
