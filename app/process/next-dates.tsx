import type { Day } from '#kernel/day.ts'
import { ruleWords } from '#law/calendar.words.ts'
import { daysLeftWords, dayWords } from '#parties/days.words.ts'
import type { Round } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import type { NextDate } from './plan.ts'

const words = { title: 'Eerstvolgende data', plan: 'Bekijk de hele planning' }

type NextDatesProps = {
  roundId: Round['id']
  dates: readonly NextDate[]
  today: Day
  /** The whole plan opens for who sits at the table. */
  isAtTable: boolean
}

/** The first days of the plan that are still to come. Nothing where there are none. */
export function NextDates({ roundId, dates, today, isAtTable }: NextDatesProps) {
  if (dates.length === 0) return null
  return (
    <Card title={words.title} id="data" small>
      <ul className="stack--close">
        {dates.map(({ id, regime, year, lastSafeDay, advice }) => (
          <li key={`${id} ${year} ${advice?.id}`}>
            <strong>{dayWords(lastSafeDay)}</strong>{' '}
            <span className="muted small">({daysLeftWords(lastSafeDay, today)})</span>
            <p>
              <a className="quiet" href={href('/regels/:rule', { rule: id })}>
                {ruleWords(id, regime).title}
              </a>
              {advice && isAtTable && (
                <>
                  {': '}
                  <a
                    href={href('/trajecten/:roundId/scope/advies/:adviceId', {
                      roundId,
                      adviceId: advice.id,
                    })}
                  >
                    {advice.subject}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {isAtTable && (
        <p>
          <a href={href('/trajecten/:roundId/coordinatie/planning', { roundId })}>{words.plan}</a>
        </p>
      )}
    </Card>
  )
}
