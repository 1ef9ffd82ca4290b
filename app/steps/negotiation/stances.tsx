import type { MandateLevel } from '#agreement/mandate-levels.ts'
import { levelWords } from '#agreement/negotiating.words.ts'
import { type PositionCode, type Stated, stanceOn } from '#agreement/positions.ts'
import type { Id } from '#kernel/id.ts'
import { StanceCard, type StanceLook } from '#ui/stance.tsx'
import { glanceWords, stanceWords, tableWords as words } from './table.words.ts'

const looks: Record<PositionCode, StanceLook> = {
  agree: 'agree',
  accept: 'agree',
  agree_if: 'condition',
  otherwise: 'against',
  block: 'block',
  none: 'open',
  not_taking_part: 'out',
}

/** How a position looks; one whose condition is fulfilled is agreement. */
const lookOf = ({ code, fulfilledAt }: Pick<Stated, 'code' | 'fulfilledAt'>): StanceLook =>
  code === 'agree_if' && fulfilledAt ? 'agree' : looks[code]

type Beside = { partyId: Id<'Party'>; contentHash: string }

type StanceProps = {
  tabledHash: string
  /** What the party last said; nothing where it said nothing. */
  latest: (Stated & { words: string; level: MandateLevel }) | undefined
  /** Whether the text holds for the party. */
  applies: boolean
  proposals: readonly Beside[]
  nameOf: (party: Id<'Party'>) => string
  /** All of the reason or condition, not only its beginning. */
  whole?: boolean
}

/** Where one party stands on what is on the table. */
export function Stance({ tabledHash, latest, applies, proposals, nameOf, whole }: StanceProps) {
  const stance = stanceOn(tabledHash, latest)
  if (stance.kind === 'none') {
    if (!applies) return <StanceCard look="out" name={words.notForParty} />
    return <StanceCard look="open" name={stanceWords({ code: 'none', fulfilledAt: null })} />
  }
  const { position } = stance
  const on = proposals.find(({ contentHash }) => contentHash === position.contentHash)
  const stale = on ? words.staleOnProposal(nameOf(on.partyId)) : words.stale
  return (
    <StanceCard
      look={lookOf(position)}
      name={stanceWords(position)}
      level={(whole || position.level !== 'official') && levelWords[position.level]}
      stale={stance.kind === 'stale' && stale}
    >
      {position.words && (whole ? position.words : glanceWords(position.words))}
    </StanceCard>
  )
}
