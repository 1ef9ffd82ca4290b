import { roundId } from '#parties/parties.example.ts'

/** A paper by an address on the internet. */
export const aPaper = {
  roundId,
  kind: 'housing_programme',
  title: 'Volkshuisvestingsprogramma 2027',
  documentOn: '2026-10-01',
  url: 'https://voorbeeldstad.example/programma',
} as const

/** What an association could spend, three times. */
export const spendingRoom = {
  roundId,
  kind: 'indicative_spending_room',
  title: 'IBW Voorbeeldwonen 2026',
  documentOn: '2026-06-15',
  newBuild: 41_000_000,
  improvement: 38_000_000,
  rentModeration: 2_900_000,
} as const
