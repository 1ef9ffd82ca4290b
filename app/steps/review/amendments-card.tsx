import { type Amendment, boundBy, consentOf } from '#agreement/amendments.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Review } from './review.store.ts'
import { reviewWords as words } from './review.words.ts'

type AmendmentsProps = { roundId: Id<'Round'>; review: Review }

/** What was changed in the running agreement or is proposed, with how far the consent of all is. */
export function AmendmentsCard({ roundId, review }: AmendmentsProps) {
  const { amendments, holding } = review
  if (!holding) return null
  return (
    <Card id="wijzigingen" title={words.amendments}>
      <p className="text">{words.amendmentsLead}</p>
      {mustBeSignedAgain(review) && (
        <Note kind="warn" title={words.signAgain}>
          <p>
            <a href={href('/trajecten/:roundId/overeenkomst', { roundId })}>{words.toDrafting}</a>
          </p>
        </Note>
      )}
      {amendments.length === 0 ? (
        <Empty>{words.noAmendments}</Empty>
      ) : (
        <Table
          caption={words.amendments}
          rows={amendments.toReversed()}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'commitment',
              name: words.commitment,
              cell: ({ code, title }) => (
                <a href={href('/trajecten/:roundId/herziening/afspraken/:code', { roundId, code })}>
                  {title}
                </a>
              ),
            },
            {
              key: 'what',
              name: words.what,
              cell: ({ kind }) => (kind === 'change' ? words.changeOf : words.endOf),
            },
            {
              key: 'state',
              name: words.state,
              cell: (amendment) => <AmendmentState amendment={amendment} review={review} />,
            },
          ]}
        />
      )}
    </Card>
  )
}

/** Whether something took effect after the newest text was frozen: then there is no signed text of it yet. */
const mustBeSignedAgain = ({ amendments, holding }: Review): boolean =>
  amendments.some(
    ({ state, closedAt }) =>
      state === 'effective' &&
      closedAt !== null &&
      holding !== undefined &&
      closedAt >= holding.version.frozenAt,
  )

type StateProps = { amendment: Amendment; review: Review }

function AmendmentState({ amendment, review }: StateProps) {
  const { state, closedAt, version, answers, commitmentId } = amendment
  if (state === 'withdrawn') return <Tag>{words.withdrawn}</Tag>
  if (state === 'effective' && closedAt)
    return <Tag status="ok">{words.effective(dayWords(dayOf(closedAt)))}</Tag>
  const tabled = review.disposed.find(({ commitment }) => commitment.id === commitmentId)
  const contracting = review.parties.filter(({ role }) => role === 'contracting')
  const bound = boundBy(
    [tabled?.commitment.tabled, version],
    contracting.map(({ id }) => id),
  )
  const { consented } = consentOf(bound, answers)
  return (
    <>
      <Tag status="warn">{words.openOne}</Tag> {words.consents(consented.length, bound.length)}
    </>
  )
}
