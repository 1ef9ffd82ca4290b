import { spreadsheetOf } from '#kernel/csv.ts'
import { corporationColumns } from './corporations.ts'

/** Three corporations that exist nowhere: an installation loads the real register itself. */
const corporations = [
  ['L9001', '90000002', 'Voorbeeldwonen', 'Voorbeeldstad'],
  ['L9002', '90000003', 'Modelwonen', 'Voorbeeldstad'],
  ['L9003', '90000033', 'Stichting Fictiewonen', 'Voorbeeldstad'],
] as const

const zelfstandig = 'Totaal van aantal eenheden zelfstandige woonruimte'
const onzelfstandig = 'Aantal onzelfstandige eenheden woonruimte'

/** Their homes in the municipality that exists nowhere, in the shape of the open data of the dPi. */
const homes = [
  ['90000002', zelfstandig, 'J', 6200],
  ['90000002', zelfstandig, 'N', 310],
  ['90000002', onzelfstandig, 'J', 140],
  ['90000003', zelfstandig, 'J', 480],
  ['90000003', zelfstandig, 'N', 25],
  ['90000033', zelfstandig, 'J', 30],
] as const

const years = [0, 1, 2, 3, 4]

/** What the example of corporations has in it, the names of the columns first. */
export const corporationsExample = (): string =>
  spreadsheetOf(
    Object.values(corporationColumns).map(({ names }) => names[0]),
    corporations,
  )

/** The same for homes: five years from this one, as a forecast has them. */
export const stockExample = (first: number): string =>
  spreadsheetOf(
    ['kvk', 'jaar', 'gemeente', 'daeb', 'soort_instelling', 'omschrijving', 'waarde'],
    years.flatMap((year) =>
      homes.map(([kvk, what, daeb, count]) => [
        kvk,
        first + year,
        'Voorbeeldstad',
        daeb,
        'TI',
        what,
        count + year * 12,
      ]),
    ),
  )
