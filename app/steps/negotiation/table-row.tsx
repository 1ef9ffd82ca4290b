import { FactTag } from '#agreement/fact-tag.tsx'
import type { Stated } from '#agreement/positions.ts'
import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { type Status, Tag } from '#ui/tag.tsx'
import type { Laid } from './table.ts'
import { besideWords, standsWords, targetWords, tableWords as words } from './table.words.ts'

type Row = Laid<Stated>

const statuses: Record<Row['stands'], Status> = {
  agreed: 'ok',
  talking: 'warn',
  waiting: 'wait',
  withdrawn: 'wait',
}

type StandsProps = { stands: Row['stands']; hasVoice: boolean }

/** How a commitment stands, as a tag. */
export const Stands = ({ stands, hasVoice }: StandsProps) => (
  <Tag status={statuses[stands]}>{standsWords(stands, hasVoice)}</Tag>
)

type RowHeadProps = {
  row: Row
  hasVoice: boolean
  roundId: Id<'Round'>
  nameOf: (party: Id<'Party'>) => string
}

/** What a row of the table is about: number and code, title, target, how it stands, and what to do. */
export function RowHead({ row, hasVoice, roundId, nameOf }: RowHeadProps) {
  const { code, number, title, stands, proposals, concerns, facts } = row
  const address = href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })
  const beside = besideWords(proposals.length, concerns)
  const target = targetWords(row)
  return (
    <>
      <p className="matrix__code">{[number, code].filter(Boolean).join(' · ')}</p>
      <p>
        <a className="matrix__title" href={address}>
          {title}
        </a>
      </p>
      {target && <p className="matrix__line">{target}</p>}
      {beside && <p className="matrix__line">{beside}</p>}
      {facts.map(({ id, status }) => (
        <p key={id} className="matrix__line">
          {words.fact} <FactTag status={status} nameOf={nameOf} />
        </p>
      ))}
      <p className="matrix__state">
        {hasVoice && stands === 'waiting' ? (
          <a href={`${address}#standpunt`}>
            {words.react}
            <span className="visually-hidden"> op {code}</span>
          </a>
        ) : (
          <Stands stands={stands} hasVoice={hasVoice} />
        )}
      </p>
    </>
  )
}
