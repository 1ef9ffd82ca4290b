import type { Exclusion } from '#agreement/exclusions.ts'
import { momentWords } from '#parties/days.words.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Button, Form } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { exclusionWords as words } from './scope.words.ts'

type ExclusionListProps = { exclusions: readonly Exclusion[]; writes: boolean; now: Date }

/** What is left out and why, and under it what came back. */
export function ExclusionList({ exclusions, writes, now }: ExclusionListProps) {
  const out = exclusions.filter(({ returnedAt }) => !returnedAt)
  const back = exclusions.filter(({ returnedAt }) => returnedAt)
  return (
    <>
      {out.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <Card flush>
          <Table
            caption={words.title}
            columns={[
              { key: 'what', name: words.text, cell: (one) => <What exclusion={one} now={now} /> },
              { key: 'why', name: words.why, cell: ({ why }) => why },
              { key: 'theme', name: words.theme, cell: ({ theme }) => theme ?? words.allThemes },
              ...(writes
                ? [
                    {
                      key: 'back',
                      name: <span className="visually-hidden">{words.takeBack}</span>,
                      label: '',
                      cell: (one: Exclusion) => <TakeBackForm exclusion={one} />,
                    },
                  ]
                : []),
            ]}
            rows={out}
            keyOf={({ id }) => id}
          />
        </Card>
      )}
      {back.length > 0 && <Returned exclusions={back} now={now} />}
    </>
  )
}

const What = ({ exclusion, now }: { exclusion: Exclusion; now: Date }) => (
  <>
    {exclusion.text}
    {exclusion.kind === 'not_now' && (
      <p className="under">
        <Tag status="wait">{words.notNow(exclusion.untilYear)}</Tag>
      </p>
    )}
    <p className="under muted">
      {words.by(exclusion.addedBy, momentWords(exclusion.addedAt, now))}
    </p>
  </>
)

const TakeBackForm = ({ exclusion }: { exclusion: Exclusion }) => (
  <Form
    move="takeBack"
    hidden={{ exclusionId: exclusion.id }}
    inline
    name={words.takeBackOf(exclusion.text)}
  >
    <Button weight="plain">{words.takeBack}</Button>
  </Form>
)

const Returned = ({ exclusions, now }: { exclusions: readonly Exclusion[]; now: Date }) => (
  <Card title={words.returned} id="terug" small>
    <ul className="stack stack--close">
      {exclusions.map(({ id, text, returnedAt }) => (
        <li key={id}>
          {text}{' '}
          {returnedAt && (
            <span className="muted small">{words.returnedOn(momentWords(returnedAt, now))}</span>
          )}
        </li>
      ))}
    </ul>
  </Card>
)
