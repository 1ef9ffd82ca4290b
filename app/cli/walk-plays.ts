import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { Brought } from '#seed/brought.ts'
import { addPlayers, demoCast } from '#seed/cast.ts'
import type { Cast } from '#seed/casting.ts'
import { addCast, emailOf } from '#seed/constellation-cast.ts'
import { promisesFor } from '#seed/constellation-promises.ts'
import {
  type Constellation,
  constellationNamed,
  constellationNames,
  roleOf,
} from '#seed/constellations.ts'
import { broughtFrom } from '#seed/corpus-brought.ts'
import type { CorpusRow } from '#seed/corpus-rows.ts'
import type { Joiner } from '#seed/joining.ts'
import type { Story } from '#seed/walked-round.ts'
import { Refused } from './command.ts'

/** What a walk plays: with whom, about which promises, for which years, and what is special to it. */
export type Play = {
  years: { first: number; last: number }
  brought: readonly Brought[]
  story: Story
  /** Puts everybody who plays into an empty database, as of a day long before. */
  gather: (place: { db: Db; now: Date; since: Day }) => Promise<Cast>
  constellation?: { name: string; of: Constellation }
}

/** A play with rows and the cast of the demo, in which one party has a reservation and one has only seen it. */
export const playOfRows = (rows: readonly CorpusRow[], years: Play['years']): Play => ({
  years,
  brought: rows.map(broughtFrom),
  story: {
    kind: years.first === years.last ? 'year' : 'framework',
    asks: 'hrModelwonen',
    absent: ['modelwonen'],
    answers: {
      modelwonen: {
        kind: 'agreed_with_reservation',
        reservation: 'Onder voorbehoud van onze begroting voor het tweede jaar.',
      },
      hrModelwonen: { kind: 'seen_only' },
    },
  },
  gather: async ({ db, since }) => {
    await addPlayers(db, since)
    return demoCast
  },
})

/** A play with a constellation that is kept; where there is none of that name, the refusal lists those that there are. */
export function playNamed(name: string): Play {
  const constellation = constellationNamed(name)
  if (!constellation)
    throw new Refused(
      `Er is geen samenstelling ‘${name}’. Kies uit: ${constellationNames().join(', ')}.`,
    )
  const contracting = constellation.parties.filter((party) => roleOf(party) === 'contracting')
  const last = contracting.at(-1)?.key ?? ''
  const brought = promisesFor(constellation)
  const joiners = joinersIn(constellation, brought)
  return {
    years: constellation.years,
    brought,
    story: {
      kind: constellation.kind,
      asks: last,
      absent: contracting.length > 2 ? [last] : [],
      answers: Object.fromEntries(contracting.map(({ key, answer }) => [key, answer])),
      ...(joiners.length > 0 && { joiners }),
      ...mergerIn(constellation),
    },
    gather: (place) => addCast(place, constellation),
    constellation: { name, of: constellation },
  }
}

function mergerIn({ merges }: Constellation): Pick<Story, 'merger'> {
  if (!merges) return {}
  const { of, proof, into } = merges
  return { merger: { of, proof, kvk: into.kvk, email: emailOf(into) } }
}

const joinersIn = ({ joins }: Constellation, brought: readonly Brought[]): Joiner[] =>
  joins.map(({ party, promises, limitedTo, reason }) => {
    const texts = promises.map((nth) => brought[nth - 1]?.text)
    const isFor: Joiner['isFor'] = ({ text }) => texts.includes(text)
    return { party, email: emailOf({ key: party }), isFor, limitedTo, reason }
  })
