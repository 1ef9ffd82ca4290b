import type { Action, DelayTalk } from '#agreement/actions.ts'
import { asksAttention } from '#agreement/light-of-commitment.ts'
import { LightTag } from '#agreement/light-tag.tsx'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import { ActionsCard } from './actions-card.tsx'
import type { CameBack } from './commitment.form.tsx'
import { DelaysCard } from './delays-card.tsx'
import { MeasuredCard } from './measured-card.tsx'
import type { Followed } from './monitoring.ts'
import { detailWords as words } from './monitoring.words.ts'

type ViewProps = {
  roundId: string
  followed: Followed
  actions: readonly Action[]
  talks: readonly DelayTalk[]
  parties: readonly Party[]
  today: Day
  /** The party that the reader reports for, with its mandate. */
  speaksFor: Id<'Party'> | undefined
  mayAdd: boolean
  outcome: CameBack | undefined
}

/** How one commitment is carried out: its text, what is measured, what is done, and why it lags behind where it does. */
export function CommitmentView({ followed, actions, talks, parties, ...props }: ViewProps) {
  const { monitored, course } = followed
  const { commitment, measured } = monitored
  const names = new Map(parties.map(({ id, shortName }) => [id, shortName]))
  const nameOf = (party: Id<'Party'>) => names.get(party) ?? ''
  const { owners } = commitment.tabled
  const mayExplain = props.speaksFor !== undefined && owners.includes(props.speaksFor)
  return (
    <>
      <Card title={words.text} id="afspraak" beside={<LightTag course={course} />}>
        <p>{commitment.tabled.text}</p>
        <p className="muted">{owners.map(nameOf).join(', ')}</p>
      </Card>
      {measured.length === 0 && <Note>{words.notMeasured}</Note>}
      {measured.map((one) => (
        <MeasuredCard
          key={one.indicator.id}
          {...props}
          code={commitment.code}
          measured={one}
          nameOf={nameOf}
        />
      ))}
      {(asksAttention(course) || talks.length > 0) && (
        <DelaysCard
          talks={talks}
          parties={parties}
          nameOf={nameOf}
          mayExplain={mayExplain}
          mayAnswer={props.speaksFor !== undefined}
          outcome={props.outcome}
        />
      )}
      <ActionsCard actions={actions} parties={parties} nameOf={nameOf} {...props} />
    </>
  )
}
