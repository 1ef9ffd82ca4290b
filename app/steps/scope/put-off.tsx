import { isDue, type PutOff } from '#agreement/exclusions.ts'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { exclusionWords as words } from './scope.words.ts'

type PostponeField = 'exclusionId' | 'untilYear' | 'why'

type PutOffProps = {
  subjects: readonly PutOff[]
  /** The last year of the term of this round. */
  lastYear: number
  writes: boolean
  problems: Problems<PostponeField> | undefined
}

/** What the round before put off, as proposals for this one. */
export function PutOffCard({ subjects, lastYear, writes, problems }: PutOffProps) {
  const [first] = subjects
  if (!first) return null
  return (
    <Card title={words.putOff} id="uitgesteld">
      <p className="muted">{words.putOffLead(first.round)}</p>
      <ul className="stack">
        {subjects.map((one) => (
          <li key={one.id} className="stack stack--tight">
            <h3>{one.text}</h3>
            <p className="muted small">
              {one.why} {!isDue(one, lastYear) && words.notDue(one.untilYear ?? lastYear)}
            </p>
            {writes && (
              <Answers
                subject={one}
                problems={problems?.given.exclusionId === one.id ? problems : undefined}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type AnswersProps = { subject: PutOff; problems: PutOffProps['problems'] }

/** Two ways to answer: talk about it now, or put it off once more with a reason. */
function Answers({ subject: { id, text }, problems }: AnswersProps) {
  const form = `postpone-${id}`
  const fields = fieldsOf<PostponeField>(form, problems)
  const labels = { why: words.postponeWhy, untilYear: words.untilYear }
  return (
    <>
      <Form move="takeUp" hidden={{ exclusionId: id }} inline name={words.takeUpOf(text)}>
        <Button weight="quiet">{words.takeUp}</Button>
      </Form>
      <Details summary={words.postpone} open={problems !== undefined}>
        <Form move="postpone" hidden={{ exclusionId: id }} name={words.postponeOf(text)}>
          <ErrorSummary form={form} problems={problems} labels={labels} />
          <Field {...fields.text('why')} label={words.postponeWhy} />
          <Field
            {...fields.text('untilYear')}
            label={words.untilYear}
            type="number"
            size="short"
            optional
          />
          <Button weight="quiet">{words.postpone}</Button>
        </Form>
      </Details>
    </>
  )
}
