import type { Day } from '#kernel/day.ts'
import { adviceKinds } from '#process/advice.ts'
import { adviceKindWords } from '#process/advice.words.ts'
import { Radios } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Buttons, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { PaperChoice } from './advice.form.tsx'
import { adviceWords as words } from './advice-page.words.ts'
import type { Paper } from './papers.ts'

type GiveField = 'kind' | 'text' | 'givenOn' | 'paperId'
type ReplyField = 'course' | 'text' | 'repliedOn'
type ProposeField = 'untilDay' | 'reason'

/** What came back of one of the forms on a request for advice. */
export type AdviceProblems = {
  give: Problems<GiveField> | undefined
  reply: Problems<ReplyField> | undefined
  propose: Problems<ProposeField> | undefined
  withdraw: Problems<'reason'> | undefined
  goOn: Problems<'reason'> | undefined
  takeBack: Problems<'reason'> | undefined
}

type GiveProps = { papers: readonly Paper[]; today: Day; problems: AdviceProblems['give'] }

/** Gives the advice, or says that none comes. */
export function GiveForm({ papers, today, problems }: GiveProps) {
  const fields = fieldsOf<GiveField>('give', problems, { givenOn: today })
  const labels = {
    kind: words.giveKind,
    text: words.giveText,
    givenOn: words.giveOn,
    paperId: words.paper,
  }
  return (
    <Details summary={words.give} open={problems !== undefined}>
      <Form move="give" name={words.give}>
        <ErrorSummary form="give" problems={problems} labels={labels} />
        <Radios
          {...fields.text('kind')}
          label={words.giveKind}
          choices={adviceKinds.map((kind) => ({ value: kind, label: adviceKindWords[kind] }))}
        />
        <TextArea
          {...fields.text('text')}
          label={words.giveText}
          hint={words.giveTextHint}
          optional
        />
        <PaperChoice {...fields.text('paperId')} papers={papers} />
        <Field {...fields.text('givenOn')} type="date" label={words.giveOn} />
        <Button>{words.give}</Button>
      </Form>
    </Details>
  )
}

/** Says whether the advice is followed, with the reasons where it is not. */
export function ReplyForm({ today, problems }: { today: Day; problems: AdviceProblems['reply'] }) {
  const fields = fieldsOf<ReplyField>('reply', problems, { repliedOn: today })
  const labels = { course: words.course, text: words.replyText, repliedOn: words.replyOn }
  return (
    <Details summary={words.doReply} open={problems !== undefined}>
      <Form move="reply" name={words.doReply}>
        <ErrorSummary form="reply" problems={problems} labels={labels} />
        <Radios
          {...fields.text('course')}
          label={words.course}
          choices={[
            { value: 'follows', label: words.courseFollows },
            { value: 'deviates', label: words.courseDeviates },
          ]}
        />
        <TextArea
          {...fields.text('text')}
          label={words.replyText}
          hint={words.replyTextHint}
          optional
        />
        <Field {...fields.text('repliedOn')} type="date" label={words.replyOn} />
        <Button>{words.doReply}</Button>
      </Form>
    </Details>
  )
}

/** Proposes a later last day to the other side. */
export function ProposeForm({ problems }: { problems: AdviceProblems['propose'] }) {
  const fields = fieldsOf<ProposeField>('propose', problems)
  return (
    <Details summary={words.propose} open={problems !== undefined}>
      <Form move="propose" name={words.propose}>
        <ErrorSummary
          form="propose"
          problems={problems}
          labels={{ untilDay: words.until, reason: words.why }}
        />
        <Field {...fields.text('untilDay')} type="date" label={words.until} />
        <TextArea {...fields.text('reason')} label={words.why} hint={words.whyHint} />
        <Button weight="quiet">{words.propose}</Button>
      </Form>
    </Details>
  )
}

/** Answers a proposal for a later day, or takes the own one back: a button for each. */
export const SettleForm = ({ isOwn }: { isOwn: boolean }) => (
  <Form move="settle" name={words.extensions}>
    <Buttons>
      {isOwn ? (
        <Button weight="quiet" name="outcome" value="taken_back">
          {words.takeBackProposal}
        </Button>
      ) : (
        <>
          <Button name="outcome" value="agreed">
            {words.agree}
          </Button>
          <Button weight="quiet" name="outcome" value="declined">
            {words.decline}
          </Button>
        </>
      )}
    </Buttons>
  </Form>
)

type BecauseProps = {
  move: 'withdraw' | 'goOn' | 'takeBack'
  does: string
  problems: Problems<'reason'> | undefined
}

/** Does something that only asks for the reason. */
export function BecauseForm({ move, does, problems }: BecauseProps) {
  const fields = fieldsOf<'reason'>(move, problems)
  return (
    <Details summary={does} open={problems !== undefined}>
      <Form move={move} name={does}>
        <ErrorSummary form={move} problems={problems} labels={{ reason: words.why }} />
        <TextArea {...fields.text('reason')} label={words.why} hint={words.whyHint} rows={3} />
        <Button weight="quiet">{does}</Button>
      </Form>
    </Details>
  )
}
