import { z } from 'zod'
import { idField, roundCommand, roundIdField, type Turn } from '#agreement/turn.commands.ts'
import type { Json } from '#kernel/canonical.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import {
  give,
  givingFields,
  mayGive,
  no,
  readVersion,
  saidOf,
  saveVersion,
  versionFields,
} from './paper-versions.commands.ts'
import { insertExemption, insertPaper, insertReceipt, withdrawPaper } from './paper-writes.store.ts'
import { lockPapers } from './papers.store.ts'
import { type Paper, type PaperRefusal, paperKinds } from './papers.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

/** A line of the history with what was said: the report is drawn up from these alone. */
const told = (paperId: Id<'Paper'>, move: string, payload: Json) =>
  ({ subject: 'paper', subjectId: paperId, move, payload, keeps: true }) as const

/** Puts a paper in the information room, and gives its first version to the parties that are named. */
const add = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    kind: z.enum(paperKinds),
    title: z.string().trim().min(1).max(200),
    ...versionFields,
  }),
  run: async (turn, { roundId, kind, title, ...input }) => {
    const { db, now, actor, standing } = turn
    await lockPapers(db, roundId)
    const partyId = standing.party?.id ?? null
    const read = await readVersion(turn, input, partyId)
    if (!read.ok) return read
    const allowed = await mayGive(turn, input, read.value.readingMinutes)
    if (!allowed.ok) return allowed

    const id = newId<'Paper'>(now)
    await insertPaper(db, {
      id,
      roundId,
      kind,
      title,
      partyId,
      addedBy: actor.personId,
      addedAt: now,
    })
    const version = await saveVersion(turn, { ...read.value, paperId: id, number: 1 })
    await give(turn, version.id, input)
    const payload = { kind, title, partyId, ...version.said, ...saidOf(input) }
    return ok({ value: { id, versionId: version.id }, event: told(id, 'add', payload) })
  },
})

/** A new version of a paper, given to the parties that are named. The older versions stay readable. */
const revise = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    paperId: idField<'Paper'>(z.uuid()),
    ...versionFields,
  }),
  run: async (turn, { roundId, paperId, ...input }) => {
    const found = await ownPaper(turn, roundId, paperId)
    if (!found.ok) return found
    const { partyId, versions } = found.value
    const read = await readVersion(turn, input, partyId)
    if (!read.ok) return read
    const allowed = await mayGive(turn, input, read.value.readingMinutes)
    if (!allowed.ok) return allowed

    const number = (versions[0]?.number ?? 0) + 1
    const version = await saveVersion(turn, { ...read.value, paperId, number })
    await give(turn, version.id, input)
    const payload = { ...version.said, ...saidOf(input) }
    return ok({
      value: { id: paperId, versionId: version.id },
      event: told(paperId, 'revise', payload),
    })
  },
})

/** Gives the newest version of a paper to parties that do not have it yet. */
const giveMore = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, paperId: idField<'Paper'>(z.uuid()), ...givingFields }),
  run: async (turn, { roundId, paperId, ...input }) => {
    const found = await ownPaper(turn, roundId, paperId)
    if (!found.ok) return found
    const [newest] = found.value.versions
    if (!newest) return no('no-such-paper', 'lanes')
    if (input.partyIds.length === 0) return no('nobody-named', 'input-form')
    if (newest.deliveries.some(({ partyId }) => input.partyIds.includes(partyId)))
      return no('already-given', 'nothing-vanishes')
    const allowed = await mayGive(turn, input, newest.readingMinutes)
    if (!allowed.ok) return allowed

    await give(turn, newest.id, input)
    const payload = { versionId: newest.id, ...saidOf(input) }
    return ok({
      value: { id: paperId, versionId: newest.id },
      event: told(paperId, 'give', payload),
    })
  },
})

/**
 * Receives for the own party a version that was laid ready, which opens it, or says that it was handed over. Any
 * person of the party may: receiving binds it to nothing. It is a move of its own and not what opening a page does,
 * since a preview, a scanner or a browser that looks ahead would then receive in her name.
 */
const confirm = roundCommand({
  by: 'party',
  fields: z.object({ roundId: roundIdField, versionId: idField<'PaperVersion'>(z.uuid()) }),
  run: async ({ db, now, actor, standing }, { roundId, versionId }) => {
    const papers = await lockPapers(db, roundId)
    const paper = papers.find(({ versions }) => versions.some(({ id }) => id === versionId))
    const delivery = paper?.versions
      .find(({ id }) => id === versionId)
      ?.deliveries.find(({ partyId }) => partyId === standing.party?.id)
    if (!paper || !delivery) return no('not-given-to-you', 'lanes')
    if (delivery.confirmedAt) return no('already-confirmed', 'nothing-vanishes')
    const { partyId } = delivery
    await insertReceipt(db, {
      roundId,
      paperVersionId: versionId,
      partyId,
      confirmedBy: actor.personId,
      confirmedAt: now,
    })
    const payload = { versionId, partyId }
    return ok({ value: { id: paper.id, versionId }, event: told(paper.id, 'confirm', payload) })
  },
})

/** Says that a paper is not meant for a party, and why. Giving it to that party after all puts this aside. */
const exempt = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    paperId: idField<'Paper'>(z.uuid()),
    partyId: idField<'Party'>(z.uuid()),
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (turn, { roundId, paperId, partyId, reason }) => {
    const found = await ownPaper(turn, roundId, paperId)
    if (!found.ok) return found
    const { db, now, actor } = turn
    const parties = await partiesOf(db, roundId)
    if (!parties.some(({ id }) => id === partyId)) return no('not-at-this-table', 'lanes')
    const { versions, exemptions } = found.value
    if (versions.some(({ deliveries }) => deliveries.some((given) => given.partyId === partyId)))
      return no('already-given', 'nothing-vanishes')
    if (exemptions.some((exemption) => exemption.partyId === partyId))
      return no('already-exempted', 'nothing-vanishes')
    const by = { exemptedBy: actor.personId, exemptedAt: now }
    await insertExemption(db, { paperId, roundId, partyId, reason, ...by })
    const payload = { partyId, reason }
    return ok({ value: { id: paperId }, event: told(paperId, 'exempt', payload) })
  },
})

/** Takes a paper back, with the reason. Who had it keeps what she read; in the report it is no gap any more. */
const withdraw = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    paperId: idField<'Paper'>(z.uuid()),
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (turn, { roundId, paperId, reason }) => {
    const found = await ownPaper(turn, roundId, paperId)
    if (!found.ok) return found
    const { db, now } = turn
    await withdrawPaper(db, paperId, { withdrawnAt: now, withdrawReason: reason })
    const payload = { reason }
    return ok({ value: { id: paperId }, event: told(paperId, 'withdraw', payload) })
  },
})

/** What can be done with the papers of the information room: forms, API and history know the moves by these names. */
export const paperMoves = { add, revise, give: giveMore, confirm, exempt, withdraw }

/** A paper that is the actor's to change: of her own party, or any for who coordinates. */
async function ownPaper(
  { db, standing }: Turn,
  roundId: Id<'Round'>,
  paperId: Id<'Paper'>,
): Promise<Result<Paper, PaperRefusal>> {
  const papers = await lockPapers(db, roundId)
  const paper = papers.find(({ id }) => id === paperId)
  if (!paper) return no('no-such-paper', 'lanes')
  if (paper.withdrawn) return no('paper-withdrawn', 'nothing-vanishes')
  const isOwn =
    standing.coordinates || (paper.partyId !== null && paper.partyId === standing.party?.id)
  return isOwn ? ok(paper) : no('not-your-paper', 'organisation-speaks')
}
