import { dayWords } from '#parties/days.words.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import { type BodyDay, isMeetingDay } from '#process/body-days.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { ChangeForms, type DecidingProblems, isWrong } from './deciding.form.tsx'
import { bodyWords, decidingWords as words } from './deciding.words.ts'

type DaysProps = {
  parties: readonly Party[]
  /** Every version of every day. */
  days: readonly BodyDay[]
  /** For whom the reader may change days. */
  changes: readonly Party[]
  problems: DecidingProblems
}

/** What a day says, in one line: “bestuur: 24 november 2026, stukken 10 werkdagen vooraf”. */
const whatWords = (day: BodyDay): string =>
  isMeetingDay(day)
    ? `${bodyWords[day.body]}: ${dayWords(day.onDay)}, ${words.lead_(day.leadDays)}`
    : words.recess(day.onDay, day.untilDay)

/** Everything that each party entered, with what was corrected or lapsed. */
export const EnteredDays = ({ parties, days, changes, problems }: DaysProps) => (
  <Card title={words.all} id="data">
    {parties.map((party) => {
      const own = days.filter(({ partyId }) => partyId === party.id)
      return (
        <Details
          key={party.id}
          summary={
            <>
              <PartyMark mark={organisationMark(party.kind, party.name)} name={party.name} />{' '}
              <span className="muted small">{words.daysOf(standingIn(own))}</span>
            </>
          }
          open={parties.length === 1 || own.some((day) => isWrong(day, problems))}
        >
          <SeriesList
            days={own}
            isChanging={changes.some(({ id }) => id === party.id)}
            problems={problems}
          />
        </Details>
      )
    })}
    <p className="muted">{words.own}</p>
  </Card>
)

/** How many days stand: a day that was corrected counts once, one that lapsed not at all. */
const standingIn = (days: readonly BodyDay[]): number =>
  [...Map.groupBy(days, ({ seriesId }) => seriesId).values()].filter((versions) =>
    versions.every(({ withdrawnAt }) => !withdrawnAt),
  ).length

type SeriesListProps = Pick<DaysProps, 'days' | 'problems'> & { isChanging: boolean }

function SeriesList({ days, isChanging, problems }: SeriesListProps) {
  const series = [...Map.groupBy(days, ({ seriesId }) => seriesId).values()]
  const newest = series.flatMap((versions) => {
    const sorted = versions.toSorted((a, b) => b.number - a.number)
    const [day, ...before] = sorted
    return day ? [{ day, before }] : []
  })
  if (newest.length === 0) return <p className="muted">{words.noneOf}</p>
  const inTime = newest.toSorted((a, b) => a.day.onDay.localeCompare(b.day.onDay))
  return (
    <ul className="stack--close">
      {inTime.map(({ day, before }) => (
        <li key={day.seriesId}>
          {day.withdrawnAt ? <s>{whatWords(day)}</s> : whatWords(day)}
          {day.note && <p>“{day.note}”</p>}
          <p className="muted small">
            {words.by(day.enteredBy)}. {before.map(({ onDay }) => `${words.was(onDay)}. `)}
            {day.withdrawnBecause && words.withdrawn(day.withdrawnBecause)}
          </p>
          {isChanging && !day.withdrawnAt && (
            <ChangeForms day={day} what={whatWords(day)} problems={problems} />
          )}
        </li>
      ))}
    </ul>
  )
}
