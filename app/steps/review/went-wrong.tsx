import { bases } from '#law/bases.ts'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import {
  evaluationWords,
  type ReviewRefusal,
  reviewRefusalWords,
  commitmentReviewWords as words,
} from './review.words.ts'

type WentWrongProps = {
  outcome: { move: string; problems: Problems<string>; refusal?: ReviewRefusal } | undefined
}

/** The names of the fields of each form, where the message leads. */
const labels: Record<string, Record<string, string>> = {
  dispose: { outcome: words.outcome, reason: words.reason },
  amend: {
    text: words.amendText,
    quantity: words.quantity,
    quantityMax: words.quantityMax,
    unit: words.unit,
    deadline: words.deadline,
    condition: words.condition,
    owners: words.owners,
    applicability: words.applicability,
    reason: words.amendReason,
  },
  amendToEnd: { reason: words.endReason },
  answerAmendment: { answer: words.answer, reason: words.answerReason },
  addQuestion: { question: evaluationWords.question },
}

/** What is wrong with the form that came back, or why the rules say no; nothing where all went well. */
export const WentWrong = ({ outcome }: WentWrongProps) =>
  outcome ? (
    <>
      <ErrorSummary
        form={outcome.move}
        problems={outcome.problems}
        labels={labels[outcome.move] ?? {}}
      />
      {outcome.refusal && (
        <RefusalNote
          words={reviewRefusalWords(outcome.refusal)}
          cite={bases[outcome.refusal.basis].cite}
        />
      )}
    </>
  ) : null
