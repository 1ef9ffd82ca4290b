import type { DocumentCommitment } from '#documents/agreement-document.ts'
import type { PlainWords } from '#documents/published-agreement.ts'
import { TextArea } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import type { Problems } from '#ui/read-form.ts'
import { type Status, Tag } from '#ui/tag.tsx'
import type { Freshness } from './plain-words.ts'
import { plainWordsWords as words } from './publication.words.ts'

const statuses: Record<Freshness, Status> = { fresh: 'ok', stale: 'warn', none: 'wait' }

type ItemProps = {
  commitment: DocumentCommitment
  plain: PlainWords
  /** What is read where nobody wrote plain words. */
  sentence: string
  freshness: Freshness
  /** Whether the reader may write for her party. */
  writes: boolean
  problems: Problems<'roundId' | 'code' | 'seen' | 'text'> | undefined
}

/** One promise: its text, and how everybody will read it. */
export function PlainWordsItem({ commitment, plain, sentence, ...props }: ItemProps) {
  const { freshness, writes, problems } = props
  const { code, text, contentHash } = commitment
  const stored = plain.text === null ? {} : { text: plain.text }
  const fields = fieldsOf<'text'>(`woorden-${code}`, problems, stored)
  return (
    <Details
      card
      id={code}
      open={problems !== undefined}
      summary={
        <>
          {plain.title} <Tag status={statuses[freshness]}>{words[freshness]}</Tag>
        </>
      }
    >
      <blockquote>{text}</blockquote>
      {plain.text === null && (
        <p>
          {words.derived} <q>{sentence}</q>
        </p>
      )}
      {plain.text !== null && !writes && <p>{plain.text}</p>}
      {writes && (
        <Form move="putPlainly" hidden={{ code, seen: contentHash }} name={plain.title}>
          <TextArea {...fields.text('text')} rows={2} label={words.text} hint={words.hint} />
          <Button>{words.save}</Button>
        </Form>
      )}
    </Details>
  )
}
