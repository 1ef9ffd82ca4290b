import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { differenceWords } from '#agreement/differences.words.ts'
import { type CommitmentChange, changesBetween } from '#agreement/document-changes.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Card } from '#ui/card.tsx'
import { Diff } from '#ui/diff.tsx'
import { Tag } from '#ui/tag.tsx'
import { generalWords, signingWords as words } from './signing.words.ts'

type ChangesProps = {
  older: AgreementVersion | undefined
  newer: AgreementVersion
  parties: readonly Party[]
}

/** What changed since the reader's own organisation last approved, in words and in marks. */
export function ChangesSince({ older, newer, parties }: ChangesProps) {
  if (!older)
    return (
      <Card title={words.changed} id="veranderd">
        <p>{words.firstTime}</p>
      </Card>
    )
  const { commitments, general } = changesBetween(older.document, newer.document)
  return (
    <Card title={words.changed} id="veranderd">
      <p>{words.since(older.number)}</p>
      {commitments.length === 0 && <p>{words.nothingChanged}</p>}
      <ul className="plain-list">
        {commitments.map((change) => (
          <li key={change.code}>
            <Change change={change} parties={parties} />
          </li>
        ))}
      </ul>
      {general.length > 0 && (
        <p>
          {words.changedOne}: {general.map((part) => generalWords[part]).join(', ')}.
        </p>
      )}
    </Card>
  )
}

const changeTag = {
  added: { status: 'ok', name: words.added },
  removed: { status: 'bad', name: words.removed },
  changed: { status: 'warn', name: words.changedOne },
} as const

function Change({ change, parties }: { change: CommitmentChange; parties: readonly Party[] }) {
  const { status, name } = changeTag[change.kind]
  return (
    <>
      <p>
        <strong>
          {change.number} {change.code}
        </strong>{' '}
        <Tag status={status}>{name}</Tag>
      </p>
      {change.kind === 'changed' ? (
        <Changed change={change} parties={parties} />
      ) : (
        <p>{change.text}</p>
      )}
    </>
  )
}

type ChangedProps = {
  change: Extract<CommitmentChange, { kind: 'changed' }>
  parties: readonly Party[]
}

function Changed({ change, parties }: ChangedProps) {
  const nameOf = (id: Id<'Party'>) => parties.find((party) => party.id === id)?.name ?? ''
  const text = change.differences.find((difference) => difference.what === 'text')
  return (
    <>
      <p>{differenceWords(change.differences, nameOf).join('; ')}</p>
      {text && <Diff parts={text.parts} />}
      {change.isMeasuredOtherwise && <p>{words.measured}</p>}
    </>
  )
}
