import { z } from 'zod'
import {
  agreeByAmendment,
  amendmentsOf,
  closeAmendment,
  endCommitment,
  saveAmendment,
  saveAmendmentAnswer,
} from '#agreement/amendments.store.ts'
import {
  type Amendment,
  amendable,
  answerable,
  boundBy,
  consentOf,
  isConsentOfAll,
  noSuchAmendment,
  retractable,
} from '#agreement/amendments.ts'
import { lockCommitmentByCode } from '#agreement/commitments.store.ts'
import type { Commitment, Version } from '#agreement/commitments.ts'
import {
  changedSince,
  contentFields,
  contentFor,
  placeFields,
  roundParties,
  seenField,
  strangersIn,
  versionOf,
  withRange,
} from '#agreement/content.commands.ts'
import { setTabled } from '#agreement/proposals.store.ts'
import { sealedVersion } from '#agreement/sealed-versions.store.ts'
import { idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { saveVersion } from '#agreement/versions.store.ts'
import { codesIn } from '#documents/agreement-codes.ts'
import { dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { roundById } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'

const reasonField = z.string('Vertel waarom.').trim().min(1, 'Vertel waarom.').max(2000)

const noSuchCommitment = refuse({ code: 'no-such-commitment', basis: 'lanes' } as const)

/** A commitment of the round, locked, with what decides whether it can be amended. */
async function amendingOf(turn: Turn, code: string) {
  const { db, now, standing } = turn
  const commitment = await lockCommitmentByCode(db, standing.roundId, code)
  if (!commitment) return undefined
  const sealed = await sealedVersion(db, standing.roundId)
  const { termUntil } = await roundById(db, standing.roundId)
  const amendments = await amendmentsOf(db, standing.roundId)
  const parties = await roundParties(db, standing.roundId, commitment.themeId)
  return {
    commitment,
    parties,
    rule: {
      signedCodes: sealed && codesIn(sealed.document),
      termUntil,
      today: dayOf(now),
      commitment,
      hasOpen: amendments.some((one) => one.state === 'open' && one.commitmentId === commitment.id),
      contracting: parties.contracting,
    },
  }
}

/** A party proposes another text for a commitment of the running agreement, and consents to it itself. */
export const amend = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: withRange(
    z.object({ ...placeFields, seen: seenField, reason: reasonField, ...contentFields }),
  ),
  run: async (turn, { roundId, code, seen, reason, ...filled }) => {
    const { db, now, standing, actor } = turn
    const found = await amendingOf(turn, code)
    if (!found) return noSuchCommitment
    const { commitment, parties, rule } = found
    const changed = await changedSince(db, seen, commitment)
    if (changed) return refuse(changed)
    const content = contentFor(filled, parties)
    const strangers = strangersIn(content, parties)
    if (strangers) return refuse(strangers)
    const version = versionOf(content, {
      id: newId(now),
      commitmentId: commitment.id,
      partyId: ownParty(standing).id,
      predecessorId: commitment.tabled.id,
      note: reason,
      madeAt: now,
    })
    const allowed = amendable({ ...rule, text: version }, version.partyId)
    if (!allowed.ok) return allowed
    await saveVersion(db, { ...version, roundId, lane: 'table', madeBy: actor.personId })
    return proposed(turn, { commitment, version, reason })
  },
})

/** A party proposes to end a commitment of the running agreement, and consents to it itself. */
export const amendToEnd = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({ ...placeFields, seen: seenField, reason: reasonField }),
  run: async (turn, { code, seen, reason }) => {
    const found = await amendingOf(turn, code)
    if (!found) return noSuchCommitment
    const { commitment, rule } = found
    const changed = await changedSince(turn.db, seen, commitment)
    if (changed) return refuse(changed)
    const allowed = amendable({ ...rule, text: undefined }, ownParty(turn.standing).id)
    if (!allowed.ok) return allowed
    return proposed(turn, { commitment, version: undefined, reason })
  },
})

type Proposing = { commitment: Commitment; version: Version | undefined; reason: string }

async function proposed(turn: Turn, { commitment, version, reason }: Proposing) {
  const { db, now, actor, standing } = turn
  const { roundId } = standing
  const id = newId<'Amendment'>(now)
  const kind = version ? ('change' as const) : ('end' as const)
  await saveAmendment(db, {
    id,
    roundId,
    commitmentId: commitment.id,
    kind,
    versionId: version?.id ?? null,
    contentHash: commitment.tabled.contentHash,
    reason,
    partyId: ownParty(standing).id,
    proposedBy: actor.personId,
    proposedAt: now,
  })
  await keepAnswer(turn, id, { consents: true, reason: '' })
  const isEffective = await settleIfAgreed(turn, commitment, id)
  const payload = { code: commitment.code, kind, contentHash: version?.contentHash ?? null, reason }
  return spoken(id, isEffective, { move: version ? 'amend' : 'amendToEnd', payload })
}

type Said = { consents: boolean; reason: string }

function keepAnswer({ db, now, actor, standing }: Turn, id: Id<'Amendment'>, said: Said) {
  const mandateId = standing.mandates.negotiate
  if (!mandateId) throw new Error('Somebody without a mandate came this far')
  return saveAmendmentAnswer(db, {
    amendmentId: id,
    roundId: standing.roundId,
    partyId: ownParty(standing).id,
    ...said,
    personId: actor.personId,
    mandateId,
    answeredAt: now,
  })
}

/** When the last bound party has consented, the new text is the tabled one, or the commitment has ended. */
async function settleIfAgreed(
  { db, now, standing }: Turn,
  { id: commitmentId, tabled }: Commitment,
  id: Id<'Amendment'>,
): Promise<boolean> {
  const amendment = (await amendmentsOf(db, standing.roundId)).find((one) => one.id === id)
  if (!amendment) throw new Error('An amendment that was just answered is gone')
  const { contracting } = await roundParties(db, standing.roundId)
  const bound = boundBy([tabled, amendment.version], contracting)
  if (!isConsentOfAll(consentOf(bound, amendment.answers))) return false
  await closeAmendment(db, { id, state: 'effective', at: now })
  if (!amendment.version) {
    await endCommitment(db, commitmentId)
    return true
  }
  await setTabled(db, commitmentId, amendment.version.id)
  await agreeByAmendment(db, { id, parties: bound.length, at: now })
  return true
}

type Event = { move: string; payload: Record<string, string | boolean | null> }

const spoken = (id: Id<'Amendment'>, isEffective: boolean, { move, payload }: Event) => ({
  ok: true as const,
  value: {
    value: { amendmentId: id, isEffective },
    event: { subject: 'amendment', subjectId: id, move, payload: { ...payload, isEffective } },
  },
})

const openFields = { ...placeFields, amendmentId: idField<'Amendment'>(z.uuid()) }

async function amendmentIn(
  turn: Turn,
  code: string,
  id: Id<'Amendment'>,
): Promise<{ commitment: Commitment; amendment: Amendment } | undefined> {
  const commitment = await lockCommitmentByCode(turn.db, turn.standing.roundId, code)
  if (!commitment) return undefined
  const all = await amendmentsOf(turn.db, turn.standing.roundId)
  const amendment = all.find((one) => one.id === id && one.commitmentId === commitment.id)
  return amendment && { commitment, amendment }
}

/** A party that is bound consents to an amendment or refuses it, with the reason. With the last consent it takes effect. */
export const answerAmendment = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({
    ...openFields,
    answer: z.enum(['consent', 'refuse'], 'Kies of uw organisatie instemt.'),
    reason: z.string().trim().max(2000).default(''),
  }),
  run: async (turn, { code, amendmentId, answer, reason }) => {
    const found = await amendmentIn(turn, code, amendmentId)
    if (!found) return noSuchAmendment
    const { commitment, amendment } = found
    const { contracting } = await roundParties(turn.db, turn.standing.roundId)
    const bound = boundBy([commitment.tabled, amendment.version], contracting)
    const consents = answer === 'consent'
    const said = { consents, reason }
    const allowed = answerable(amendment, { ...said, bound }, ownParty(turn.standing).id)
    if (!allowed.ok) return allowed
    await keepAnswer(turn, amendmentId, said)
    const isEffective = await settleIfAgreed(turn, commitment, amendmentId)
    const payload = { code, consents, reason }
    return spoken(amendmentId, isEffective, { move: 'answerAmendment', payload })
  },
})

/** The party that proposed an amendment takes it back. */
export const withdrawAmendment = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object(openFields),
  run: async (turn, { code, amendmentId }) => {
    const found = await amendmentIn(turn, code, amendmentId)
    if (!found) return noSuchAmendment
    const allowed = retractable(found.amendment, ownParty(turn.standing).id)
    if (!allowed.ok) return allowed
    await closeAmendment(turn.db, { id: amendmentId, state: 'withdrawn', at: turn.now })
    return spoken(amendmentId, false, { move: 'withdrawAmendment', payload: { code } })
  },
})

export const amendmentMoves = { amend, amendToEnd, answerAmendment, withdrawAmendment }
