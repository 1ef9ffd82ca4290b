import type { MandateLevel } from '#agreement/mandate-levels.ts'
import { stanceOn } from '#agreement/positions.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import type { SpokenPosition } from './biography.ts'
import { commitmentWords as words } from './commitment.words.ts'
import { type PositionField, PositionForm } from './position.form.tsx'
import { canSpeak, latestOf, type Reading } from './reading.ts'
import { stanceWords } from './table.words.ts'

type OwnProps = { reading: Reading; problems: Problems<PositionField> | undefined }

/** The reader's own position on the tabled text: what her party says now, and the form to say something else. */
export function OwnPosition({ reading, problems }: OwnProps) {
  const { commitment, reader, prepared } = reading
  if (!canSpeak(reading)) return <Silent reading={reading} />
  const { contentHash } = commitment.tabled
  const own = latestOf(reading).find(({ partyId }) => partyId === reader.party?.id)
  const stance = stanceOn(contentHash, own)
  const waitsForCondition =
    stance.kind === 'holds' && stance.position.code === 'agree_if' && !stance.position.fulfilledAt
  return (
    <Card title={words.own} id="standpunt">
      {stance.kind !== 'none' && <p>{words.ownNow(stanceWords(stance.position))}</p>}
      {stance.kind === 'stale' && <Note kind="warn">{words.ownStale}</Note>}
      {prepared.position && <Note>{words.ownPrepared}</Note>}
      {waitsForCondition && (
        <p>
          <a href="#voorwaarden">{words.fulfil}</a>
        </p>
      )}
      <PositionForm
        name="op-tafel"
        seen={contentHash}
        mayTake={reader.mayNegotiate}
        levels={reader.levels}
        problems={problems}
        stored={storedOf(prepared.position ?? own, reader.levels)}
      />
    </Card>
  )
}

type Kept = Pick<SpokenPosition, 'code' | 'reason' | 'condition' | 'level'>

/** What the form begins with: what was said or prepared, at a level that the reader may give; at work where she said nothing. */
const storedOf = (kept: Kept | undefined, levels: readonly MandateLevel[]) => ({
  position: kept?.code ?? '',
  reason: kept?.reason ?? '',
  condition: kept?.condition ?? '',
  level: levels.find((level) => level === kept?.level) ?? 'official',
})

/** Why there is nothing to say here for who reads. */
function Silent({ reading }: { reading: Reading }) {
  const { commitment, reader } = reading
  if (commitment.state !== 'tabled') return <Note>{words.gone(commitment.state)}</Note>
  if (reading.isSigned && reader.party?.role === 'contracting') return <Signed of={commitment} />
  if (reader.party) return <Note>{words.watching}</Note>
  return reader.coordinates ? <Note>{words.neutral}</Note> : null
}

/** Where a party goes that wants something else than what is signed. */
const Signed = ({ of: { roundId, code } }: { of: Reading['commitment'] }) => (
  <Note title={words.signed}>
    <p>
      <a href={href('/trajecten/:roundId/herziening/afspraken/:code', { roundId, code })}>
        {words.signedChange}
      </a>
    </p>
  </Note>
)
