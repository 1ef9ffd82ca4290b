import type { Amendment } from '#agreement/amendments.ts'
import type { Disposed } from '#agreement/dispositions.ts'
import { amount, dayInWords } from '#documents/agreement-document.words.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import type { Standing } from '#parties/standing.ts'
import { Clause, Sheet } from '#ui/sheet.tsx'
import type { Review } from './review.store.ts'
import { commitmentReviewWords as words } from './review.words.ts'

/** A promise as somebody at the table reads it in step 9: what she may do with it, and what the parties are called. */
export type Reader = {
  disposed: Disposed
  amendments: readonly Amendment[]
  parties: readonly Party[]
  contracting: readonly Id<'Party'>[]
  own: Id<'Party'> | undefined
  isBound: boolean
  mayNegotiate: boolean
  /** Whether the text that holds is closed: then it changes by an amendment only. */
  isSealed: boolean
  nameOf: (party: Id<'Party'>) => string
}

/** Where the reader of a promise stands. */
export function readerOf(
  disposed: Disposed,
  { standing, review }: { standing: Standing; review: Review },
): Reader {
  const { commitment } = disposed
  const own = standing.party?.role === 'contracting' ? standing.party.id : undefined
  const names = new Map(review.parties.map(({ id, name }) => [id, name]))
  return {
    disposed,
    amendments: review.amendments.filter(({ commitmentId }) => commitmentId === commitment.id),
    parties: review.parties,
    contracting: review.parties.filter(({ role }) => role === 'contracting').map(({ id }) => id),
    own,
    isBound: own !== undefined && commitment.tabled.applicability.includes(own),
    mayNegotiate: standing.mandates.negotiate !== undefined,
    isSealed: review.holding?.isSealed ?? false,
    nameOf: (party) => names.get(party) ?? '',
  }
}

/** The text that holds, as it was agreed. */
export const TextCard = ({ reader: { disposed } }: { reader: Reader }) => {
  const { text, deadline, quantity, unit } = disposed.commitment.tabled
  return (
    <Sheet bar={<span>{words.text}</span>}>
      <Clause number={disposed.commitment.code}>
        <p>{text}</p>
        {quantity !== null && (
          <p className="small muted">
            {amount(quantity)} {unit}
            {deadline && `, ${dayInWords(deadline)}`}
          </p>
        )}
      </Clause>
    </Sheet>
  )
}

/** The names of parties in one line. */
export const namesOf = (reader: Reader, parties: readonly Id<'Party'>[]): string =>
  parties.map(reader.nameOf).filter(Boolean).join(', ')
