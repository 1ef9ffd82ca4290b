import { inYear } from './preparing.ts'
import type { Aim, Scope } from './scoping.ts'

const vision = 'Woonvisie Voorbeeldstad'

/** What the rounds of the demo are to reach in a year, on what they build, and what stays out. */
export const demoScope = (year: number): Scope => ({
  aims: aims(year),
  papers: [
    {
      kind: 'housing_vision',
      title: vision,
      version: '2.0',
      documentOn: inYear(year - 2, '06-18'),
      source: 'Gemeenteraad Voorbeeldstad',
    },
    {
      kind: 'activity_overview',
      title: `Bod van Voorbeeldwonen voor ${year}`,
      version: '1.0',
      documentOn: inYear(year - 1, '06-26'),
      source: 'Voorbeeldwonen',
    },
  ],
  left: [
    {
      text: 'De huurprijs van vrijesectorwoningen',
      why: 'Daarover beslissen particuliere verhuurders, en die zitten niet aan tafel.',
    },
    {
      text: 'Standplaatsen voor woonwagens',
      why: 'De gemeente schrijft eerst haar beleid. Dat is er volgend jaar.',
      kind: 'not_now',
      untilYear: year + 1,
    },
  ],
})

const aims = (year: number): Aim[] => [
  {
    theme: 'BES',
    text: 'Er komen nieuwe sociale huurwoningen in Voorbeeldstad.',
    quantity: 600,
    unit: 'woningen',
    year: year + 3,
    source: vision,
  },
  {
    theme: 'BET',
    text: 'Niemand betaalt meer huur dan hij kan dragen.',
    source: vision,
  },
  {
    theme: 'KWA',
    text: 'Elke huurwoning is veilig, droog en heel.',
    source: vision,
  },
  {
    theme: 'DUU',
    text: 'Geen sociale huurwoning heeft nog label E, F of G.',
    quantity: 0,
    unit: 'woningen',
    year: year + 2,
    source: vision,
  },
  {
    theme: 'DOE',
    text: 'Wie extra hulp nodig heeft, wacht niet langer dan anderen.',
    source: vision,
  },
  {
    theme: 'LEE',
    text: 'Bewoners geven hun buurt ten minste een zeven.',
    quantity: 7,
    unit: 'rapportcijfer',
    year: year + 1,
    source: 'Buurtonderzoek Voorbeeldstad',
  },
  {
    theme: 'SAM',
    text: 'Partijen weten van elkaar wat zij doen, en laten het zien.',
    source: 'Partijen samen',
  },
]
