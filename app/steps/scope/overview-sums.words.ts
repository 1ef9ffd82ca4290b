import { lineKindNames } from '#agreement/line-names.ts'
import type { Measure, SumRow } from './overview-sums.ts'

export const sumsWords = {
  title: 'Alle corporaties samen',
  hint: 'Opgeteld uit de regels op tafel. Onzelfstandige woningen tellen apart.',
  newest: 'Zond een corporatie voor meer jaren een bod? Dan telt voor elk jaar haar nieuwste bod.',
  empty: 'Geen regel op tafel noemt een aantal of een bedrag.',
  byYear: 'Per jaar',
  byParty: 'Per corporatie',
  euros: 'Bedragen per jaar',
  kind: 'Soort',
  sum: 'Samen',
  growth: 'Groei, woningen',
  dropped: (figure: string) => `waarvan ${figure} vervallen`,
  unadded: (lines: number) =>
    lines === 1
      ? '1 regel noemt niets dat op te tellen is, zoals een percentage.'
      : `${lines} regels noemen niets dat op te tellen is, zoals een percentage.`,
  goals: 'Naast de doelen',
  goalsHint:
    'De regels onder hetzelfde thema, in dezelfde eenheid, tot en met het jaar van het doel. Soorten tellen wij niet op.',
  goal: 'Doel',
  aim: 'Te bereiken',
  bods: 'In het bod',
  none: 'nog niets',
  growthOf: (figure: string) => `Groei: ${figure}`,
  ofKind: (kind: string, figure: string) => `${kind}: ${figure}`,
}

const measureNames: Record<Exclude<Measure, 'other'>, string> = {
  homes: 'woningen',
  shared: 'onzelfstandige woningen',
  euros: 'euro',
}

/** “Nieuwbouw, woningen”; “Toewijzing, procent”. */
export const rowName = ({ kind, measure, unit }: Pick<SumRow, 'kind' | 'measure' | 'unit'>) =>
  `${lineKindNames[kind]}, ${measure === 'other' ? unit : measureNames[measure]}`
