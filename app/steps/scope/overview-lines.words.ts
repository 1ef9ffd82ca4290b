import type { LineKind, LineOutcome } from '#agreement/overviews.ts'

export const lineKindWords: Record<LineKind, string> = {
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

export const outcomeWords: Record<LineOutcome | 'open', string> = {
  open: 'Nog open',
  adopted: 'Overgenomen',
  changed: 'Gewijzigd overgenomen',
  dropped: 'Vervallen',
}

const amount = new Intl.NumberFormat('nl-NL')

/** “240 woningen”; nothing where a line has no number. */
export const quantityWords = (line: { quantity: number | null; unit: string | null }): string =>
  line.quantity === null ? '' : `${amount.format(line.quantity)} ${line.unit}`

/** “€ 1.200.000”; nothing where a line names no amount. */
export const amountWords = (euros: number | null): string =>
  euros === null ? '' : `€ ${amount.format(euros)}`

type Titled = { kind: LineKind; area: string; quantity: number | null; unit: string | null }

/** What a commitment is called that comes from a line: “Nieuwbouw, 120 woningen, De Weiden”. */
export const titleOfLine = ({ kind, area, ...figures }: Titled): string =>
  [lineKindWords[kind], quantityWords(figures), area].filter(Boolean).join(', ').slice(0, 200)
