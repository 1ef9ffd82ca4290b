import type { Party, Round } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { type DecidingProblems, MeetingDayForm, RecessForm } from './deciding.form.tsx'
import type { Deciding as Stands } from './deciding.store.ts'
import { decidingWords as words } from './deciding.words.ts'
import { EnteredDays } from './deciding-days.tsx'
import { DecidingChart, DecidingTable, Verdict } from './deciding-verdict.tsx'
import { PlanYears } from './plan-years.tsx'

type DecidingProps = {
  round: Round
  year: number
  /** The contracting parties. */
  parties: readonly Party[]
  /** Those whose days the reader may enter. */
  changes: readonly Party[]
  deciding: Stands
  problems: DecidingProblems
}

const path = '/trajecten/:roundId/coordinatie/besluitdata'

/** Whether the bodies of all parties can decide in time, drawn and as a table, with the days they entered. */
export function Deciding({ round, year, parties, changes, deciding, problems }: DecidingProps) {
  const { plan, signedOn, days } = deciding
  const shown = plan && { plan, parties, signedOn }
  return (
    <>
      <PlanYears round={round} year={year} address={href(path, { roundId: round.id })} />
      {shown && (
        <Card title={words.verdict} id="haalbaar">
          <Verdict {...shown} />
          <DecidingChart {...shown} />
          <p className="muted">
            {words.never}{' '}
            <a
              href={`${href('/trajecten/:roundId/coordinatie/planning', { roundId: round.id })}?jaar=${year}&regel=CAL-19#vastleggen`}
            >
              {words.toPlan}
            </a>
          </p>
        </Card>
      )}
      {shown && days.length > 0 && (
        <Card flush>
          <DecidingTable {...shown} />
        </Card>
      )}
      {changes.length > 0 && (
        <>
          <MeetingDayForm
            parties={changes}
            year={year}
            leadDays={deciding.leadDays}
            problems={problems}
          />
          <RecessForm parties={changes} year={year} problems={problems} />
        </>
      )}
      <EnteredDays parties={parties} days={days} changes={changes} problems={problems} />
    </>
  )
}
