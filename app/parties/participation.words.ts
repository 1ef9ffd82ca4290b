import { formOf, type Part, type ParticipationForm } from './participation.ts'
import type { PartyRole } from './standing.ts'

/** What a party does in the form in which it takes part, after its name. */
export const formWords: Record<ParticipationForm, string> = {
  full: 'maakt de afspraken',
  seen_only: 'maakt de afspraken mee en tekent alleen voor gezien',
  themes: 'maakt de afspraken over een deel van de thema’s',
  one_complex: 'maakt de afspraken voor één complex',
  without_stock: 'maakt de afspraken; heeft hier nog geen woningen',
  via_umbrella: 'doet mee via haar koepel',
  bod_counts: 'maakt geen afspraken; haar bod geldt',
  joins_later: 'treedt later toe',
  adviser: 'adviseert',
  observer: 'kijkt mee',
}

type Named = { id: string; name: string }

type Around = { parties: readonly Named[]; themes?: readonly Named[] }

/**
 * How one party takes part, in one line: “doet mee via Koepel Noord”, “maakt de afspraken over
 * Wonen en zorg”. Without the themes their names are left out.
 */
export function partWords(part: Part & { role: PartyRole }, { parties, themes }: Around): string {
  const form = formOf(part)
  const umbrella = parties.find(({ id }) => id === part.viaId)
  const own = themes?.filter(({ id }) => part.themeIds?.some((one) => one === id)) ?? []
  if (umbrella) return `doet mee via ${umbrella.name}`
  if (own.length > 0) return `maakt de afspraken over ${own.map(({ name }) => name).join(', ')}`
  return part.limitedTo === '' ? formWords[form] : `${formWords[form]} (${part.limitedTo})`
}
