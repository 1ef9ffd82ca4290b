import { z } from 'zod'
import { type Id, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { adopted, adoptIfAgreed, support } from './adoption.commands.ts'
import { lockCommitmentByCode } from './commitments.store.ts'
import type { Commitment, Content, Version } from './commitments.ts'
import {
  changedSince,
  contentFields,
  contentFor,
  placeFields,
  roundParties,
  seenField,
  signedAlready,
  strangersIn,
  versionOf,
  withRange,
} from './content.commands.ts'
import { noSuch } from './negotiating.ts'
import { answerableCommitment } from './open-commitments.commands.ts'
import { isLoose } from './packages.store.ts'
import { addProposal, closeProposals, openProposalsOn, proposalsOn } from './proposals.store.ts'
import { closed, type Proposal, proposable } from './proposals.ts'
import { idField, roundCommand, type Turn } from './turn.commands.ts'
import { preparedText, saveVersion, setAsidePrepared } from './versions.store.ts'

const proposalField = idField<'Proposal'>(z.uuid())

const supportsField = z.boolean().default(false)

type Filled = Parameters<typeof contentFor>[0] & { seen: string }

/** The text that was filled in beside the tabled one that was seen, or why it cannot stand there. */
async function readIn(turn: Turn, code: string, filled: Filled) {
  const { db, standing } = turn
  const { roundId } = standing
  const found = await answerableCommitment(turn, code)
  if (!found.ok) return found
  const commitment = found.value
  const changed = await changedSince(db, filled.seen, commitment)
  if (changed) return refuse(changed)
  const parties = await roundParties(db, roundId, commitment.themeId)
  const content = contentFor(filled, parties)
  const strangers = strangersIn(content, parties)
  return strangers ? refuse(strangers) : { ok: true as const, value: { commitment, content } }
}

const newText = (
  { now, standing }: Turn,
  { tabled, id }: Commitment,
  { content, note }: { content: Content; note: string },
): Version =>
  versionOf(content, {
    id: newId(now),
    commitmentId: id,
    partyId: ownParty(standing).id,
    predecessorId: tabled.id,
    note,
    madeAt: now,
  })

/** A party prepares another text for a commitment, in its own room. Nobody else knows of it. */
export const prepareProposal = roundCommand({
  by: 'contracting',
  fields: withRange(z.object({ ...placeFields, seen: seenField, ...contentFields })),
  run: async (turn, { roundId, code, note, ...input }) => {
    const { db, actor, now, standing } = turn
    const read = await readIn(turn, code, { ...input, note })
    if (!read.ok) return read
    const { commitment, content } = read.value
    const version = newText(turn, commitment, { content, note })
    const { id: partyId } = ownParty(standing)
    await setAsidePrepared(db, { commitmentId: commitment.id, partyId, at: now })
    await saveVersion(db, { ...version, roundId, lane: 'room', madeBy: actor.personId })
    const { contentHash } = version
    return {
      ok: true,
      value: {
        value: { contentHash },
        event: {
          subject: 'proposal',
          subjectId: commitment.id,
          move: 'prepareProposal',
          payload: { contentHash },
          lane: 'room',
        },
      },
    }
  },
})

/** A party throws away the text that it prepared for a commitment. */
export const discardProposal = roundCommand({
  by: 'contracting',
  fields: z.object(placeFields),
  run: async ({ db, now, standing }, { roundId, code }) => {
    const commitment = await lockCommitmentByCode(db, roundId, code)
    if (!commitment) return noSuch('commitment')
    const { id: partyId } = ownParty(standing)
    const prepared = await preparedText(db, commitment.id, partyId)
    if (!prepared) return noSuch('proposal')
    await setAsidePrepared(db, { commitmentId: commitment.id, partyId, at: now })
    return {
      ok: true,
      value: {
        value: { contentHash: prepared.contentHash },
        event: {
          subject: 'proposal',
          subjectId: commitment.id,
          move: 'discardProposal',
          payload: {},
          lane: 'room',
        },
      },
    }
  },
})

/**
 * A party puts another text beside the tabled one, for all to see and answer. Where every contracting
 * party already agrees with that very text, it becomes the tabled one at once.
 */
export const propose = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: withRange(
    z.object({ ...placeFields, seen: seenField, supports: supportsField, ...contentFields }),
  ),
  run: async (turn, { roundId, code, supports, note, ...input }) => {
    const { db, now, actor, standing } = turn
    const read = await readIn(turn, code, { ...input, note })
    if (!read.ok) return read
    const { commitment, content } = read.value
    const version = newText(turn, commitment, { content, note })
    const { id: partyId } = ownParty(standing)
    const allowed = proposable(version.contentHash, {
      tabledHash: commitment.tabled.contentHash,
      partyId,
      open: await openProposalsOn(db, commitment.id),
    })
    if (!allowed.ok) return allowed

    await setAsidePrepared(db, { commitmentId: commitment.id, partyId, at: now })
    await saveVersion(db, { ...version, roundId, lane: 'table', madeBy: actor.personId })
    const id = newId<'Proposal'>(now)
    const proposal: Omit<Proposal, 'packageId'> = {
      id,
      commitmentId: commitment.id,
      partyId,
      state: 'open',
      tabledAt: now,
      closedAt: null,
      version,
    }
    await addProposal(db, { ...proposal, roundId })
    if (supports) await support(turn, version)
    const adoptedId = await adoptIfAgreed(turn, commitment)
    return spoken(id, 'propose', { code, contentHash: version.contentHash, adoptedId })
  },
})

type Said = { code: string; contentHash: string; adoptedId?: Id<'Proposal'> | undefined }

const spoken = (
  proposalId: Id<'Proposal'>,
  move: string,
  { code, contentHash, adoptedId }: Said,
) => ({
  ok: true as const,
  value: {
    value: { proposalId, code, adopted: adoptedId !== undefined },
    event: {
      subject: 'proposal',
      subjectId: proposalId,
      move,
      payload: { code, contentHash, adopted: adoptedId ?? null },
    },
  },
})

const closingFields = { ...placeFields, proposalId: proposalField }

/** A party takes back the proposal that it made. */
export const withdrawProposal = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object(closingFields),
  run: async ({ db, now, standing }, { roundId, code, proposalId }) => {
    const commitment = await lockCommitmentByCode(db, roundId, code)
    if (!commitment) return noSuch('commitment')
    const all = await proposalsOn(db, commitment.id)
    const proposal = all.find(({ id }) => id === proposalId)
    if (!proposal) return noSuch('proposal')
    const { partyId: tabledBy } = commitment.tabled
    const loose = await isLoose(db, proposal)
    if (!loose.ok) return loose
    const may = closed(proposal, 'withdraw', { partyId: ownParty(standing).id, tabledBy })
    if (!may.ok) return may
    await closeProposals(db, [proposalId], { state: may.value, at: now })
    return spoken(proposalId, 'withdrawProposal', {
      code,
      contentHash: proposal.version.contentHash,
    })
  },
})

/** The party whose text is on the table takes over a proposal: from here on that is the tabled text, and its author the one who may adopt. */
export const adopt = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({ ...closingFields, seen: seenField, supports: supportsField }),
  run: async (turn, { roundId, code, proposalId, seen, supports }) => {
    const { db, standing } = turn
    const commitment = await lockCommitmentByCode(db, roundId, code)
    if (!commitment) return noSuch('commitment')
    const all = await proposalsOn(db, commitment.id)
    const proposal = all.find(({ id }) => id === proposalId)
    if (!proposal) return noSuch('proposal')
    const loose = await isLoose(db, proposal)
    if (!loose.ok) return loose
    const signed = await signedAlready(db, commitment)
    if (signed) return refuse(signed)
    const changed = await changedSince(db, seen, commitment)
    if (changed) return refuse(changed)
    const { partyId: tabledBy } = commitment.tabled
    const may = closed(proposal, 'adopt', { partyId: ownParty(standing).id, tabledBy })
    if (!may.ok) return may

    await adopted(turn, commitment, proposal)
    if (supports) await support(turn, proposal.version)
    const { contentHash } = proposal.version
    return spoken(proposalId, 'adopt', { code, contentHash, adoptedId: proposalId })
  },
})

export const proposalMoves = { prepareProposal, discardProposal, propose, withdrawProposal, adopt }
