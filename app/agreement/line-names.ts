import type { LineOutcome } from './line-dispositions.ts'
import type { LineKind } from './overviews.ts'

/** What each kind of line is called. */
export const lineKindNames: Record<LineKind, string> = {
  new_build: 'Nieuwbouw',
  purchase: 'Aankoop',
  transformation: 'Transformatie',
  improvement: 'Verbetering',
  demolition: 'Sloop',
  sale: 'Verkoop',
  liberalisation: 'Liberalisatie',
  rent_policy: 'Huurbeleid',
  allocation: 'Toewijzing',
  specific_groups: 'Bijzondere doelgroepen',
  quality: 'Kwaliteit en duurzaamheid',
  liveability: 'Leefbaarheid',
  other: 'Overig',
}

/** What each outcome is called, and a line without one. */
export const outcomeNames: Record<LineOutcome | 'open', string> = {
  open: 'Nog open',
  adopted: 'Overgenomen',
  changed: 'Gewijzigd overgenomen',
  dropped: 'Vervallen',
}

const amount = new Intl.NumberFormat('nl-NL')

/** “240 woningen”; nothing where a line has no number. */
export const quantityName = (line: { quantity: number | null; unit: string | null }): string =>
  line.quantity === null ? '' : `${amount.format(line.quantity)} ${line.unit}`

/** “€ 1.200.000”; nothing where a line names no amount. */
export const amountName = (euros: number | null): string =>
  euros === null ? '' : `€ ${amount.format(euros)}`

type Titled = { kind: LineKind; area: string; quantity: number | null; unit: string | null }

/** What a commitment is called that comes from a line: “Nieuwbouw, 120 woningen, De Weiden”. */
export const lineTitle = ({ kind, area, ...figures }: Titled): string =>
  [lineKindNames[kind], quantityName(figures), area].filter(Boolean).join(', ').slice(0, 200)
