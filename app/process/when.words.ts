const zone = 'Europe/Amsterdam'

/** “25 november 2026 om 10.00 uur”, on the clock of Amsterdam: for what stays true whenever it is read. */
export function momentWords(moment: Date): string {
  const day = moment.toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: zone })
  const time = moment.toLocaleTimeString('nl-NL', { timeStyle: 'short', timeZone: zone })
  return `${day} om ${time.replace(':', '.')} uur`
}
