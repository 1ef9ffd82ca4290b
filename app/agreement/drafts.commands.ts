import { z } from 'zod'
import type { Json } from '#kernel/canonical.ts'
import { type Id, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'
import { support } from './adoption.commands.ts'
import { codeOf, prefixOf } from './codes.ts'
import type { Content } from './commitments.ts'
import {
  changedSince,
  contentFields,
  contentFor,
  notOfThisRound,
  roundIdField,
  roundParties,
  seenField,
  strangersIn,
  versionOf,
  withRange,
} from './content.commands.ts'
import { codeCarriedOn } from './dispositions.store.ts'
import {
  addDraft,
  dropDraft,
  lockDraft,
  nextNumber,
  placeDraft,
  tableDraft,
} from './drafts.store.ts'
import { adoptLines } from './line-adoption.commands.ts'
import { noSuch } from './negotiating.ts'
import { municipalityOf, type Places, placesIn } from './themes.store.ts'
import { idField, roundCommand, type Turn } from './turn.commands.ts'
import { saveVersion, setAsidePrepared } from './versions.store.ts'

const titleField = z.string().trim().min(1).max(200)

/** Everything that a new commitment says, and where it belongs. Without a layer it is the framework's, or the first year's. */
export const draftFields = {
  title: titleField,
  themeId: idField<'Theme'>(z.uuid()),
  goalId: idField<'Goal'>(z.uuid()).nullable().default(null),
  layerId: idField<'Layer'>(z.uuid()).nullable().default(null),
  ...contentFields,
}

const commitmentField = idField<'Commitment'>(z.uuid())

type Where = {
  themeId: Id<'Theme'>
  goalId: Id<'Goal'> | null
  layerId: Id<'Layer'> | null
}

/** Where a draft belongs, or which of its places is not of this round. */
function placed(places: Places, { themeId, goalId, layerId }: Where) {
  const layer = layerId ? places.layers.find(({ id }) => id === layerId) : places.layers[0]
  if (!places.themes.some(({ id }) => id === themeId)) return refuse(notOfThisRound('theme'))
  if (goalId && !places.goals.some(({ id }) => id === goalId)) return refuse(notOfThisRound('goal'))
  if (!layer) return refuse(notOfThisRound('layer'))
  return { ok: true as const, value: { themeId, goalId, layerId: layer.id } }
}

const factsOf = ({ owners, applicability, ...content }: Content): Json => ({
  ...content,
  owners: [...owners],
  applicability: [...applicability],
})

type Filled = Where & Parameters<typeof contentFor>[0]

/** What was filled in as content and as place, or why it cannot be of this round. */
async function readIn(db: Db, roundId: Id<'Round'>, filled: Filled) {
  const parties = await roundParties(db, roundId, filled.themeId)
  const content = contentFor(filled, parties)
  const strangers = strangersIn(content, parties)
  if (strangers) return refuse(strangers)
  const place = placed(await placesIn(db, roundId), filled)
  return place.ok ? { ok: true as const, value: { content, place: place.value } } : place
}

type Keeping = {
  content: Content
  note: string
  commitmentId: Id<'Commitment'>
  predecessorId: Id<'CommitmentVersion'> | null
}

const keepInRoom = (
  { db, now, actor, standing }: Turn,
  { content, note, commitmentId, predecessorId }: Keeping,
) =>
  saveVersion(db, {
    ...versionOf(content, {
      id: newId(now),
      commitmentId,
      partyId: ownParty(standing).id,
      predecessorId,
      note,
      madeAt: now,
    }),
    roundId: standing.roundId,
    lane: 'room',
    madeBy: actor.personId,
  })

const inRoom = (commitmentId: Id<'Commitment'>, move: string, payload: Json) => ({
  ok: true as const,
  value: {
    value: { commitmentId },
    event: {
      subject: 'commitment',
      subjectId: commitmentId,
      move,
      payload,
      lane: 'room' as const,
    },
  },
})

/** A party starts a commitment in its own room. Nobody else knows of it; every member may prepare. */
export const draft = roundCommand({
  by: 'contracting',
  fields: withRange(z.object({ roundId: roundIdField, ...draftFields })),
  run: async (turn, { roundId, title, note, ...input }) => {
    const { db, now, standing } = turn
    const read = await readIn(db, roundId, { ...input, note })
    if (!read.ok) return read
    const { content, place } = read.value
    const commitmentId = newId<'Commitment'>(now)
    const { id: partyId } = ownParty(standing)
    await addDraft(db, { id: commitmentId, roundId, partyId, title, madeAt: now, ...place })
    await keepInRoom(turn, { content, note, commitmentId, predecessorId: null })
    return inRoom(commitmentId, 'draft', { title, content: factsOf(content) })
  },
})

/** A party changes what it prepares: a new text after the former one, which stays in its room. */
export const revise = roundCommand({
  by: 'contracting',
  fields: withRange(
    z.object({
      roundId: roundIdField,
      commitmentId: commitmentField,
      seen: seenField,
      ...draftFields,
    }),
  ),
  run: async (turn, { roundId, commitmentId, seen, title, note, ...input }) => {
    const { db } = turn
    const found = await lockDraft(db, roundId, commitmentId)
    if (!found) return noSuch('commitment')
    const changed = await changedSince(db, seen, { ...found, tabled: found.version })
    if (changed) return refuse(changed)
    const read = await readIn(db, roundId, { ...input, note })
    if (!read.ok) return read
    const { content, place } = read.value
    await placeDraft(db, { id: commitmentId, title, ...place })
    await keepInRoom(turn, { content, note, commitmentId, predecessorId: found.version.id })
    return inRoom(commitmentId, 'revise', { title, content: factsOf(content) })
  },
})

/** A party throws away what it prepared. */
export const discard = roundCommand({
  by: 'contracting',
  fields: z.object({ roundId: roundIdField, commitmentId: commitmentField }),
  run: async ({ db, now }, { roundId, commitmentId }) => {
    const found = await lockDraft(db, roundId, commitmentId)
    if (!found) return noSuch('commitment')
    await dropDraft(db, commitmentId, now)
    return inRoom(commitmentId, 'discard', {})
  },
})

type Coded = { id: Id<'Commitment'>; themeCode: string }

/** The code that a promise carries on, else the next one of its theme. */
async function codeFor(db: Db, roundId: Id<'Round'>, { id, themeCode }: Coded): Promise<string> {
  const carriedOn = await codeCarriedOn(db, roundId, id)
  if (carriedOn) return carriedOn
  const prefix = prefixOf(await municipalityOf(db, roundId))
  return codeOf(prefix, themeCode, await nextNumber(db, roundId, { prefix, themeCode }))
}

/**
 * A party puts what it prepared on the table, as it saw it on the preview: from here on all parties
 * and the coordinator read it, and it has its code. What reaches the table is a copy, so that the texts before it stay in the room.
 */
export const table = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({
    roundId: roundIdField,
    commitmentId: commitmentField,
    seen: seenField,
    /** Whether the party at once says that it agrees with it. */
    supports: z.boolean().default(false),
  }),
  run: async (turn, { roundId, commitmentId, seen, supports }) => {
    const { db, now, actor } = turn
    const found = await lockDraft(db, roundId, commitmentId)
    if (!found) return noSuch('commitment')
    const changed = await changedSince(db, seen, { ...found, tabled: found.version })
    if (changed) return refuse(changed)

    const code = await codeFor(db, roundId, found)
    const tabled = {
      ...found.version,
      id: newId<'CommitmentVersion'>(now),
      predecessorId: null,
      madeAt: now,
    }
    await setAsidePrepared(db, { commitmentId, partyId: found.partyId, at: now })
    await saveVersion(db, { ...tabled, roundId, lane: 'table', madeBy: actor.personId })
    await tableDraft(db, { id: commitmentId, roundId, code, versionId: tabled.id })
    const lines = await adoptLines(turn, { commitmentId, content: tabled })
    if (supports) await support(turn, tabled)
    return {
      ok: true,
      value: {
        value: { commitmentId, code },
        event: {
          subject: 'commitment',
          subjectId: commitmentId,
          move: 'table',
          payload: { code, contentHash: tabled.contentHash, supports, lines },
        },
      },
    }
  },
})

export const draftMoves = { draft, revise, discard, table }
