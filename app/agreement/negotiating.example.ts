import { acting } from '#parties/acting.example.ts'
import type { OrganisationName, PersonName } from '#parties/cast.example.ts'
import { addRound, contracting, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { commitmentByCode } from './commitments.store.ts'
import type { Commitment } from './commitments.ts'
import { judgeCondition } from './conditions.commands.ts'
import { conditionsOn } from './conditions.store.ts'
import { takePosition } from './positions.commands.ts'
import { latestOn } from './positions.store.ts'
import { isAgreed, type PositionCode, stanceOn } from './positions.ts'
import { propose } from './proposals.commands.ts'
import { proposalsOn } from './proposals.store.ts'

/** The one commitment of these tests. */
export const code = 'VBS-BES-01'

/** A test at the table with one commitment, brought by Voorbeeldwonen. */
export const atTable = (test: (db: Db, commitment: Commitment) => Promise<void>) => () =>
  inDatabase(async (db) => {
    await addRound(db)
    await test(db, await addTabledCommitment(db))
  })

/** What is on the table now, for who acts. */
export async function tabled(db: Db) {
  const found = await commitmentByCode(db, roundId, code)
  if (!found) throw new Error('Nothing is tabled')
  return found
}

/** Somebody takes a position of her party on the text that she saw. */
export const say = async (
  db: Db,
  by: PersonName,
  seen: string,
  position: PositionCode = 'agree',
  words: object = {},
) => {
  const input = takePosition.fields.parse({ roundId, code, seen, position, ...words })
  return takePosition.run(await acting(by, db), input)
}

/** Somebody says of the only standing condition, or of the one with these words, whether it is fulfilled in the text that she saw. */
export async function judge(
  db: Db,
  by: PersonName,
  seen: string,
  { fulfilled = 'yes', demand = '' }: { fulfilled?: 'yes' | 'no'; demand?: string } = {},
) {
  const context = await acting(by, db)
  const { id } = await tabled(db)
  const standing = (await conditionsOn(db, id)).filter(({ droppedAt }) => !droppedAt)
  const conditionId = standing.find(({ text }) => text.includes(demand))?.id
  if (!conditionId) throw new Error('Nobody asks anything')
  return judgeCondition.run(context, { roundId, code, conditionId, seen, fulfilled })
}

let proposals = 0

/** Somebody proposes another number, each time a new one unless `changes` says which. */
export async function proposed(db: Db, by: PersonName, changes: object = {}) {
  proposals += 1
  const context = await acting(by, db)
  const { tabled: now } = await tabled(db)
  const input = {
    ...now,
    roundId,
    code,
    seen: now.contentHash,
    quantity: 240 + proposals,
    ...changes,
  }
  return propose.run(context, propose.fields.parse(input))
}

/** The same, as the proposal that it makes. */
export async function aProposal(db: Db, by: PersonName, changes: object = {}) {
  const answer = await proposed(db, by, changes)
  if (!answer.ok) throw new Error(answer.refusal.code)
  const all = await proposalsOn(db, (await tabled(db)).id)
  const found = all.find(({ id }) => id === answer.value.proposalId)
  if (!found) throw new Error('The proposal is not there')
  return found
}

/** Where a party stands on what is on the table now. */
export const stanceOfParty = async (db: Db, organisation: OrganisationName) => {
  const { id, tabled: text } = await tabled(db)
  const latest = await latestOn(db, id)
  const own = latest.find((position) => position.partyId === partyId(organisation))
  return stanceOn(text.contentHash, own).kind
}

/** Whether what is on the table now is agreed. */
export const agreed = async (db: Db) => {
  const commitment = await tabled(db)
  return isAgreed(commitment.tabled, contracting, await latestOn(db, commitment.id))
}
