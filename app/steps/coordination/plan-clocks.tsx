import type { Clock } from '#process/plan.ts'
import { anchorWords, clockWords, planDayWords } from '#process/plan.words.ts'
import { Card } from '#ui/card.tsx'
import { Table } from '#ui/table.tsx'
import { type PlanProblems, StartForm, WithdrawForm } from './plan.form.tsx'
import { planPageWords as words } from './plan-page.words.ts'

type ClockCardProps = {
  clocks: readonly Clock[]
  year: number
  logs: boolean
  problems: PlanProblems['start']
}

/** The events from which the law counts, and on which day each happened. */
export const ClockCard = ({ clocks, year, logs, problems }: ClockCardProps) => (
  <section aria-labelledby="klokken" className="stack stack--close">
    <div>
      <h2 id="klokken">{words.clocks}</h2>
      <p className="muted">{words.clocksHint}</p>
    </div>
    <Card flush>
      <Table
        caption={words.clocks}
        columns={[
          {
            key: 'event',
            name: words.event,
            cell: ({ anchor }) => (
              <>
                {anchorWords[anchor]}
                <p className="muted under">{clockWords[anchor]}</p>
              </>
            ),
          },
          {
            key: 'day',
            name: words.startedOn,
            cell: (clock) => <Started {...clock} logs={logs} />,
          },
        ]}
        rows={clocks}
        keyOf={({ anchor }) => anchor}
        compact
      />
    </Card>
    {logs && <StartForm year={year} problems={problems} />}
  </section>
)

function Started({ anchor, event, logs }: Clock & { logs: boolean }) {
  if (!event?.onDay) return <span className="muted">{words.notLogged}</span>
  const { name, organisation } = event.loggedBy
  return (
    <>
      {planDayWords(event.onDay)}
      <p className="muted">
        {event.note && `“${event.note}” `}
        {organisation ?? name}
      </p>
      {logs && <WithdrawForm event={event} what={anchorWords[anchor]} isBare />}
    </>
  )
}
