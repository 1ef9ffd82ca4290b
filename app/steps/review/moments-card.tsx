import type { Day } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Round } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Radios } from '#ui/choice.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import { Table } from '#ui/table.tsx'
import type { Review } from './review.store.ts'
import { reviewKindWords, reviewWords as words } from './review.words.ts'
import { type ReviewMoment, reviewKinds, usualDays } from './review-moments.ts'

type PlanField = 'roundId' | 'kind' | 'dueOn'

type MomentsProps = {
  round: Round
  review: Review
  /** Whether the reader plans the moments. */
  plans: boolean
  today: Day
  problems: Problems<PlanField> | undefined
}

/** When the parties look at the agreement again, and how far each evaluation is. */
export const MomentsCard = ({ round, review, plans, today, problems }: MomentsProps) => (
  <Card id="momenten" title={words.moments}>
    {review.moments.length === 0 ? (
      <Empty>{words.noMoments}</Empty>
    ) : (
      <Table
        caption={words.moments}
        rows={review.moments}
        keyOf={({ id }) => id}
        columns={[
          { key: 'day', name: words.day, cell: ({ dueOn }) => dayWords(dueOn) },
          { key: 'what', name: words.what, cell: ({ kind }) => reviewKindWords[kind] },
          {
            key: 'state',
            name: words.state,
            cell: (moment) => <State {...{ moment, round, review, today }} />,
          },
          ...(plans
            ? [
                {
                  key: 'cancel',
                  name: '',
                  cell: (moment: ReviewMoment) => <Cancel moment={moment} />,
                },
              ]
            : []),
        ]}
      />
    )}
    {plans && <PlanForm round={round} problems={problems} />}
  </Card>
)

type StateProps = { moment: ReviewMoment; round: Round; review: Review; today: Day }

function State({ moment: { id, kind, dueOn }, round, review, today }: StateProps) {
  const roundId = round.id
  const asked = review.parties.filter(({ role }) => role === 'contracting')
  const given = review.given.filter(({ momentId }) => momentId === id)
  const past = dueOn < today ? `${words.past}, ` : ''
  if (kind === 'midterm')
    return (
      <>
        {past}
        <a href={href('/trajecten/:roundId/monitoring', { roundId })}>{words.toMonitoring}</a>
      </>
    )
  return (
    <>
      {past}
      {words.given(given.length, asked.length)}.{' '}
      <a
        href={href('/trajecten/:roundId/herziening/evaluatie/:momentId', { roundId, momentId: id })}
      >
        {words.toEvaluation}
      </a>
    </>
  )
}

const Cancel = ({ moment: { id, kind, dueOn } }: { moment: ReviewMoment }) => (
  <Form
    move="cancelReview"
    hidden={{ momentId: id }}
    name={words.cancelName(`${reviewKindWords[kind]} ${dayWords(dueOn)}`)}
  >
    <Button weight="plain">{words.cancel}</Button>
  </Form>
)

function PlanForm({ round, problems }: Pick<MomentsProps, 'round' | 'problems'>) {
  const fields = fieldsOf<PlanField>('moment', problems)
  return (
    <Details summary={words.plan} open={problems !== undefined}>
      <Form move="planReview">
        <Radios
          {...fields.text('kind')}
          label={words.planKind}
          choices={reviewKinds.map((value) => ({ value, label: reviewKindWords[value] }))}
        />
        <Field
          {...fields.text('dueOn')}
          type="date"
          label={words.planDay}
          hint={words.planHint(
            dayWords(usualDays.midterm.on(round)),
            dayWords(usualDays.evaluation.on(round)),
          )}
        />
        <Button>{words.planButton}</Button>
      </Form>
    </Details>
  )
}
