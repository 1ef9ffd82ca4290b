import type { SourceLine } from '#agreement/commitment-lines.store.ts'
import { lineKindNames, outcomeNames, quantityName } from '#agreement/line-names.ts'
import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { sourceLineWords as words } from './source-lines.words.ts'

type SourceLinesProps = { roundId: Id<'Round'>; lines: readonly SourceLine[] }

/** The lines of bods from which a commitment came; nothing where it came from none. */
export function SourceLinesCard({ roundId, lines }: SourceLinesProps) {
  if (lines.length === 0) return null
  return (
    <Card title={words.title} id="uit-het-bod">
      <ul className="stack">
        {lines.map((line) => (
          <li key={line.id} className="stack stack--tight">
            <p className="row">
              <a
                href={href('/trajecten/:roundId/scope/bod/:overviewId/regels/:lineId', {
                  roundId,
                  overviewId: line.overviewId,
                  lineId: line.id,
                })}
              >
                {words.line(line)}
              </a>
              <Tag status={line.outcome === 'adopted' ? 'ok' : 'info'}>
                {outcomeNames[line.outcome]}
              </Tag>
            </p>
            <p>
              {[lineKindNames[line.kind], quantityName(line)].filter(Boolean).join(', ')}:{' '}
              {line.text}
            </p>
            {line.reason && <p className="muted">{words.reason(line.reason)}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
