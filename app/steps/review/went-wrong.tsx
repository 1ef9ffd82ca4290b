import { bases } from '#law/bases.ts'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { type ReviewRefusal, reviewRefusalWords } from './review.words.ts'

type WentWrongProps = {
  outcome: { move: string; problems: Problems<string>; refusal?: ReviewRefusal } | undefined
}

/** What is wrong with the form that came back, or why the rules say no; nothing where all went well. */
export const WentWrong = ({ outcome }: WentWrongProps) =>
  outcome ? (
    <>
      <ErrorSummary form={outcome.move} problems={outcome.problems} />
      {outcome.refusal && (
        <RefusalNote
          words={reviewRefusalWords(outcome.refusal)}
          cite={bases[outcome.refusal.basis].cite}
        />
      )}
    </>
  ) : null
