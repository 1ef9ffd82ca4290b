import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { packageMoves } from '#agreement/packages.commands.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { does } from './canonical.example.ts'
import { one, seen } from './rows.example.ts'

const numbers = [6, 7] as const

/** Who proposes another text on both, and how many homes. */
const proposers = [
  ['wethouder', 350],
  ['secretaris', 360],
] as const satisfies readonly (readonly [PersonName, number])[]

/** Two commitments that a municipality offers together; another party has two proposals that it can offer. */
export async function offerTogether(db: Db): Promise<void> {
  for (const nth of numbers) await addTabledCommitment(db, { nth, title: 'In een pakket' })
  for (const [by, quantity] of proposers)
    for (const nth of numbers) {
      const code = `VBS-BES-0${nth}`
      const place = { roundId, code, seen: await seen(db, code) }
      const text = { text: `De gemeente wil er ${quantity}.`, obligation: 'result' }
      await does(db, by, [
        proposalMoves.propose,
        { ...place, ...text, quantity, unit: 'woningen', note: 'Dan haalt de regio haar doel.' },
      ])
    }
  await does(db, 'wethouder', [
    packageMoves.offerPackage,
    {
      roundId,
      title: 'Grond voor meer huur',
      why: 'Wij geven grond als er meer huur komt.',
      proposalIds: await looseOf(db, 'gemeente'),
    },
  ])
}

/** The open proposals of a party on these two. */
export const looseOf = async (db: Db, party: 'gemeente' | 'hrModelwonen'): Promise<string[]> => {
  const found: string[] = []
  for (const nth of numbers) {
    const commitmentId = await one(db, 'commitments', { code: `VBS-BES-0${nth}` })
    found.push(
      await one(db, 'proposals', { party_id: partyId(party), commitment_id: commitmentId }),
    )
  }
  return found
}
