import type { Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import { askHref } from './ask-href.ts'
import { askWords } from './asks.words.ts'
import { doerWords, happenedWords } from './feed.words.ts'
import { overviewOf } from './overview.store.ts'
import { roundJson } from './round-json.ts'
import { vacancyJson } from './vacancies.words.ts'

const path = '/api/v1/overzicht'

/** What waits for the asker, how her round stands, and what others did since she was here. */
export const get: Handler<typeof path> = async ({ context }) => {
  const { asks, rounds, current, happened, vacancies, bounced } = await overviewOf(context)
  return Response.json({
    asks: asks.map((ask) => ({
      kind: ask.kind,
      round_id: ask.roundId,
      what: askWords[ask.kind].what(ask),
      why: askWords[ask.kind].why(ask),
      count: ask.count,
      of: ask.whole,
      since: ask.since.toISOString(),
      due: ask.due,
      href: askHref(ask),
    })),
    rounds: rounds.map((round) => ({
      ...roundJson(round),
      href: href('/trajecten/:roundId', { roundId: round.id }),
    })),
    current_round: current && {
      id: current.round.id,
      next_dates: current.dates.map(({ id, year, lastSafeDay }) => ({
        rule: id,
        year,
        last_safe_day: lastSafeDay,
      })),
      tally: current.tally && {
        all: current.tally.all,
        agreed: current.tally.agreed,
        open: current.tally.open,
        waiting_for_us: current.tally.waitingForUs,
      },
    },
    vacancies: vacancies.map(vacancyJson),
    bounced: bounced.map(({ name, email, bouncedAt }) => ({
      name,
      email,
      bounced_at: bouncedAt.toISOString(),
    })),
    happened: happened.map((one) => ({
      round_id: one.chain,
      at: one.at.toISOString(),
      who: doerWords(one),
      what: happenedWords(one),
    })),
  })
}
