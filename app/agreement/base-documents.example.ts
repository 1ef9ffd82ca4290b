import { day } from '#kernel/day.ts'
import { roundId } from '#parties/parties.example.ts'

/** What a form sends for the housing vision of the example. */
export const aVision = {
  roundId,
  kind: 'housing_vision',
  title: 'Woonvisie Voorbeeldstad 2040',
  version: 'vastgesteld',
  documentOn: day('2024-03-14'),
  source: 'Gemeenteraad van Voorbeeldstad',
  url: 'https://voorbeeldstad.example/woonvisie',
} as const
