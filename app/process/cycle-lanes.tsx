import { dayOf } from '#kernel/day.ts'
import { ruleWords } from '#law/calendar.words.ts'
import { daysLeftWords, dayWords, termWords } from '#parties/days.words.ts'
import { roundKindWords } from '#parties/rounds.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
import { type Status, Tag } from '#ui/tag.tsx'
import { type CycleStage, placesOf, stepOfStage } from './cycles.ts'
import { countsWords, stageWords, cyclesWords as words, yearsWords } from './cycles.words.ts'
import type { Lane } from './lanes.store.ts'
import { stateWords } from './progress.words.ts'
import { roundsWords } from './rounds.words.ts'
import { currentStep, nthOfStep, steps } from './steps.ts'

const stageStatus: Record<CycleStage, Status> = {
  negotiated: 'wait',
  agreed: 'info',
  running: 'ok',
  evaluated: 'warn',
  closed: 'info',
}

type LanesProps = { lanes: readonly Lane[]; now: Date; id: string }

/** The rounds of the same municipalities side by side, one lane for each; what is over stands folded under them. */
export function Lanes({ lanes, now, id }: LanesProps) {
  const over = lanes.filter(({ stage }) => stage === 'closed')
  const going = lanes.filter(({ stage }) => stage !== 'closed')
  const first = lanes[0]?.round
  return (
    <section aria-labelledby={id} className="stack--close">
      <h2 id={id}>{placesOf(lanes).join(', ') || first?.name}</h2>
      {lanes.length > 1 && <p className="muted small">{words.hint}</p>}
      <div className="grid">
        {going.map((lane) => (
          <LaneCard key={lane.round.id} lane={lane} now={now} />
        ))}
      </div>
      {over.length > 0 && (
        <Details summary={words.closed(over.length)}>
          <LaneLinks lanes={over} />
        </Details>
      )}
    </section>
  )
}

const linkTo = ({ id }: Lane['round']) => href('/trajecten/:roundId', { roundId: id })

function LaneCard({ lane, now }: { lane: Lane; now: Date }) {
  const { round, stage, counts, parties } = lane
  return (
    <article className="card card--small" id={`jaar-${round.id}`}>
      <p className="row row--between">
        <strong>{yearsWords(round.termFrom, round.termUntil)}</strong>
        <Tag status={stageStatus[stage]}>{stageWords[stage]}</Tag>
      </p>
      <h3>
        <a href={linkTo(round)}>{round.name}</a>
      </h3>
      <p>{whereWords(lane)}</p>
      {counts && <p>{countsWords[stage](counts)}</p>}
      <NextOf lane={lane} now={now} />
      <p className="muted small">
        {round.isExample && `${roundsWords.example} · `}
        {roundKindWords[round.kind]} · {termWords(round.termFrom, round.termUntil)} ·{' '}
        {roundsWords.parties(parties)}
      </p>
    </article>
  )
}

/** “Stap 4: Overleg en onderhandeling. Bezig.” */
function whereWords({ stage, situation, progress }: Lane): string {
  const asked = stepOfStage[stage]
  const id = asked === 'current' ? currentStep(situation.facts) : asked
  const step = id && steps[nthOfStep(id) - 1]
  if (!step) return roundsWords.allDone
  return `${roundsWords.at(nthOfStep(step.id), step.name)}. ${stateWords[progress[step.id].state]}.`
}

function NextOf({ lane: { next }, now }: { lane: Lane; now: Date }) {
  if (!next) return <p className="muted small">{words.noNext}</p>
  return (
    <p className="small">
      <span className="muted">{words.next}:</span> {dayWords(next.lastSafeDay)} (
      {daysLeftWords(next.lastSafeDay, dayOf(now))}). {ruleWords(next.id, next.regime).title}.
    </p>
  )
}

const LaneLinks = ({ lanes }: { lanes: readonly Lane[] }) => (
  <ul className="stack--tight">
    {lanes.map(({ round }) => (
      <li key={round.id}>
        <a href={linkTo(round)}>{round.name}</a>
      </li>
    ))}
  </ul>
)

type BesideProps = { lanes: readonly Lane[]; here: string }

/** The other years of the same municipalities, in short, beside a round. Nothing where there are none. */
export function LanesCard({ lanes, here }: BesideProps) {
  if (lanes.length < 2) return null
  return (
    <Card title={words.title} id="jaren" small>
      <ol className="stack--close">
        {lanes.map((lane) => (
          <li key={lane.round.id} id={`jaar-${lane.round.id}`}>
            <p className="row row--between">
              <strong>{yearsWords(lane.round.termFrom, lane.round.termUntil)}</strong>
              <Tag status={stageStatus[lane.stage]}>{stageWords[lane.stage]}</Tag>
            </p>
            <p>
              {lane.round.id === here ? (
                words.here
              ) : (
                <a href={linkTo(lane.round)}>{lane.round.name}</a>
              )}
            </p>
            {lane.counts && <p className="muted small">{countsWords[lane.stage](lane.counts)}</p>}
            {lane.next && (
              <p className="muted small">
                {words.next}: {dayWords(lane.next.lastSafeDay)}.
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
