import type { Counting } from '#agreement/goal-cascade.ts'
import { howCounted, notCountedWords } from '#agreement/goal-cascade.words.ts'
import { type NotCounted, notCounted, type Promised } from '#agreement/goal-promises.ts'
import { thousands } from '#agreement/goals.words.ts'
import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Button, Form } from '#ui/form.tsx'
import { Tag } from '#ui/tag.tsx'
import { goalWords as words } from './cascade.words.ts'
import { CountForm, type CountProblems, LinkForm } from './goal-count.form.tsx'

type PromisesProps = {
  roundId: Id<'Round'>
  goal: Counting & { unit: string | null }
  /** Those of this goal. */
  promises: readonly Promised[]
  /** Those that could be put here by the reader. */
  others: readonly Promised[]
  /** Whether the reader says how a commitment counts. */
  counts: (promised: Promised) => boolean
  problems: CountProblems
}

/** The commitments on the table under a goal: whether each counts, and if not, why. */
export const PromisesCard = ({ promises, others, ...props }: PromisesProps) => (
  <Card title={words.promises} id="afspraken">
    {promises.length === 0 && <p className="muted">{words.noPromises}</p>}
    <ul className="stack">
      {promises.map((promised) => (
        <PromiseItem key={promised.id} promised={promised} {...props} />
      ))}
    </ul>
    {others.length > 0 && <LinkForm promises={others} problems={props.problems} />}
  </Card>
)

type ItemProps = Omit<PromisesProps, 'promises' | 'others'> & { promised: Promised }

function PromiseItem({ roundId, goal, promised, counts, problems }: ItemProps) {
  const { code, title, quantity, unit, agreed } = promised
  const why = notCounted(goal, promised)
  const number = quantity === null ? '' : `${thousands(quantity)} ${unit ?? ''}`.trim()
  const counted = howCounted(promised)
  return (
    <li className="stack stack--tight">
      <h3>
        <a href={href('/trajecten/:roundId/onderhandeling/:code', { roundId, code })}>{title}</a>
      </h3>
      <p>{[number, counted && `(${counted})`].filter(Boolean).join(' ')}</p>
      <p className="row">
        <Tag status={agreed ? 'ok' : 'wait'}>{agreed ? words.agreedTag : words.onTable}</Tag>
        <CountTag why={why} />
      </p>
      {counts(promised) && (
        <>
          <CountForm
            promised={promised}
            problems={problems?.given.code === code ? problems : undefined}
          />
          <Form move="uncount" hidden={{ code }} inline name={words.uncountOf(title)}>
            <Button weight="plain">{words.uncount}</Button>
          </Form>
        </>
      )}
    </li>
  )
}

const CountTag = ({ why }: { why: NotCounted | undefined }) =>
  why ? (
    <Tag status="warn">{words.notCounted(notCountedWords[why])}</Tag>
  ) : (
    <Tag status="info">{words.counts}</Tag>
  )
