import { Checkboxes, Radios } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import { packageWords as words } from './packages.words.ts'

type OfferField = 'title' | 'why' | 'proposalIds' | 'roundId'

type OfferProps = {
  /** The open proposals of the reader's party that are in no package yet. */
  loose: readonly { code: string; title: string; proposal: { id: string } }[]
  problems: Problems<OfferField> | undefined
}

/** Offers open proposals of the own party as one package. */
export function OfferForm({ loose, problems }: OfferProps) {
  const fields = fieldsOf<OfferField>('pakket', problems)
  const { title, why, proposalIds } = {
    title: words.offerTitle,
    why: words.offerWhy,
    proposalIds: words.offerParts,
  }
  return (
    <>
      <ErrorSummary<string>
        form="pakket"
        problems={problems}
        labels={{ title, why, proposalIds }}
      />
      <Form move="offerPackage" name={words.offer}>
        <Field {...fields.text('title')} label={title} />
        <Checkboxes
          {...fields.list('proposalIds')}
          label={proposalIds}
          choices={loose.map(({ code, title: name, proposal }) => ({
            value: proposal.id,
            label: `${code} ${name}`,
          }))}
        />
        <TextArea {...fields.text('why')} rows={3} label={why} optional />
        <p className="hint">{words.offerHint}</p>
        <Button>{words.offer}</Button>
      </Form>
    </>
  )
}

type AnswerField = 'answer' | 'reason' | 'packageId' | 'roundId'

type AnswerProps = { packageId: string; problems: Problems<AnswerField> | undefined }

/** Answers a whole package: yes to all of it, or no with the reason. */
export function AnswerPackageForm({ packageId, problems }: AnswerProps) {
  const own = problems?.given.packageId === packageId ? problems : undefined
  const form = `antwoord-${packageId}`
  const fields = fieldsOf<AnswerField>(form, own)
  const labels = { answer: words.choice, reason: words.reason }
  return (
    <>
      <ErrorSummary<string> form={form} problems={own} labels={labels} />
      <Form move="answerPackage" hidden={{ packageId }} name={words.answer}>
        <Radios
          {...fields.text('answer')}
          label={words.choice}
          choices={[
            { value: 'accept', label: words.accept },
            { value: 'reject', label: words.reject },
          ]}
        />
        <TextArea
          {...fields.text('reason')}
          rows={2}
          label={words.reason}
          hint={words.reasonHint}
          optional
        />
        <p className="hint">{words.takeHint}</p>
        <Button>{words.send}</Button>
      </Form>
    </>
  )
}
