import type { BaseDocument } from '#agreement/base-documents.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords, momentWords } from '#parties/days.words.ts'
import { Card, Empty } from '#ui/card.tsx'
import type { Problems } from '#ui/read-form.ts'
import { WithdrawForm } from './base-documents.form.tsx'
import { FileLinks } from './file-links.tsx'
import { documentKindWords, documentWords as words } from './scope.words.ts'

type DocumentListProps = {
  roundId: Id<'Round'>
  documents: readonly BaseDocument[]
  writes: boolean
  problems: Problems<'documentId' | 'reason'> | undefined
  now: Date
}

/** What the talks build on, and under it what they no longer build on. */
export function DocumentList({ roundId, documents, writes, problems, now }: DocumentListProps) {
  const used = documents.filter(({ withdrawn }) => !withdrawn)
  const withdrawn = documents.filter((document) => document.withdrawn)
  return (
    <>
      {used.length === 0 && <Empty>{words.empty}</Empty>}
      {used.map((document) => (
        <Card
          key={document.id}
          title={document.title}
          id={document.id}
          beside={<span className="muted">{documentKindWords[document.kind]}</span>}
          foot={words.by(document.addedBy, momentWords(document.addedAt, now))}
        >
          <About document={document} roundId={roundId} />
          {writes && (
            <WithdrawForm
              document={document}
              problems={problems?.given.documentId === document.id ? problems : undefined}
            />
          )}
        </Card>
      ))}
      {withdrawn.length > 0 && <Withdrawn documents={withdrawn} now={now} />}
    </>
  )
}

type AboutProps = { document: BaseDocument; roundId: Id<'Round'> }

function About({ document, roundId }: AboutProps) {
  const { version, documentOn, source, url, file } = document
  return (
    <>
      <p>
        {words.versionOf(version, dayWords(documentOn))}. {source}.
      </p>
      <FileLinks {...{ roundId, url, file }} />
    </>
  )
}

const Withdrawn = ({ documents, now }: { documents: readonly BaseDocument[]; now: Date }) => (
  <Card title={words.withdrawn} id="teruggenomen" small>
    <ul className="stack stack--close">
      {documents.map(({ id, title, version, documentOn, withdrawn }) => (
        <li key={id}>
          <del>{title}</del>
          <p className="muted small">
            {words.versionOf(version, dayWords(documentOn))}.{' '}
            {withdrawn && words.withdrawnWhy(withdrawn.reason, momentWords(withdrawn.at, now))}
          </p>
        </li>
      ))}
    </ul>
  </Card>
)
