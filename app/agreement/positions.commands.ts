import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { ownParty, type StandingRefusal } from '#parties/standing.ts'
import { adoptIfAgreed } from './adoption.commands.ts'
import { lockCommitmentByCode } from './commitments.store.ts'
import type { Commitment } from './commitments.ts'
import { changedSince, placeFields, seenField, signedAlready } from './content.commands.ts'
import { levelOf, mandateLevels } from './mandate-levels.ts'
import { type NegotiationRefusal, noSuch } from './negotiating.ts'
import { fulfilPosition, latestOn, savePosition } from './positions.store.ts'
import { positionCodes, stated, voices } from './positions.ts'
import { openProposalsOn } from './proposals.store.ts'
import { mandateReaching, roundCommand, type Turn } from './turn.commands.ts'

/** What a party says of a text: `seen` is the hash of that text, the tabled one or an open proposal's. */
const sayFields = {
  ...placeFields,
  seen: seenField,
  position: z.enum(positionCodes),
  reason: z.string().trim().max(2000).default(''),
  condition: z.string().trim().max(2000).default(''),
  /** How firmly the party stands behind it. */
  level: z.enum(mandateLevels).default('official'),
}

const open = (commitment: Commitment) =>
  commitment.state === 'tabled'
    ? ok(commitment)
    : refuse({ code: 'commitment-closed', state: commitment.state, basis: 'nothing-vanishes' })

/** The text with this hash that can be answered now: the tabled one, or an open proposal's. */
async function textToAnswer({ db, standing }: Turn, code: string, seen: string) {
  const commitment = await lockCommitmentByCode(db, standing.roundId, code)
  if (!commitment) return noSuch('commitment')
  const tabled = open(commitment)
  if (!tabled.ok) return tabled
  const signed = await signedAlready(db, commitment)
  if (signed) return refuse(signed)
  const proposals = await openProposalsOn(db, commitment.id)
  const texts = [commitment.tabled, ...proposals.map(({ version }) => version)]
  const on = texts.find(({ contentHash }) => contentHash === seen)
  const changed = on ? undefined : await changedSince(db, seen, commitment)
  return on || !changed ? ok({ commitment, on: on ?? commitment.tabled }) : refuse(changed)
}

type Said = z.output<z.ZodObject<typeof sayFields>>

/** The mandate under which she speaks at this level, or why she can't: none for deciding, or one that does not reach so far. */
async function mandateOf(
  { db, actor, standing }: Turn,
  said: Said,
): Promise<Result<Id<'Mandate'> | null, NegotiationRefusal | StandingRefusal>> {
  const act = levelOf(said.level, actor.hat?.kind ?? 'other')
  if (!act.ok) return act
  const { negotiate = null } = standing.mandates
  return act.value === 'negotiate'
    ? ok(negotiate)
    : mandateReaching(db, standing, { act: act.value, input: said })
}

async function say(turn: Turn, input: Said, lane: 'room' | 'table') {
  const { db, now, actor, standing } = turn
  const { code, seen, position, reason, condition, level } = input
  const party = ownParty(standing)
  const statement = stated(party.role, { code: position, reason, condition })
  if (!statement.ok) return statement
  const mandate = lane === 'table' ? await mandateOf(turn, input) : ok(null)
  if (!mandate.ok) return mandate
  const found = await textToAnswer(turn, code, seen)
  if (!found.ok) return found

  const { commitment, on } = found.value
  const positionId = await savePosition(db, {
    on,
    roundId: standing.roundId,
    partyId: party.id,
    lane,
    statement: statement.value,
    level,
    personId: actor.personId,
    mandateId: mandate.value,
    takenAt: now,
  })
  const adopted = lane === 'table' ? await adoptIfAgreed(turn, commitment) : undefined
  return ok({
    value: { positionId, code, adopted: adopted !== undefined },
    event: {
      subject: 'position',
      subjectId: positionId,
      move: lane === 'table' ? 'takePosition' : 'preparePosition',
      payload: {
        ...statement.value,
        level,
        code,
        contentHash: on.contentHash,
        position,
        adopted: adopted ?? null,
      },
      lane,
    },
  })
}

/** A party says where it stands on a text, for all at the table. Where that makes a proposal agreed by all, it becomes the tabled text. */
export const takePosition = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object(sayFields),
  run: (turn, input) => say(turn, input, 'table'),
})

/** A party prepares what it will say, in its own room. Nobody else knows of it. */
export const preparePosition = roundCommand({
  by: 'party',
  fields: z.object(sayFields),
  run: (turn, input) => say(turn, input, 'room'),
})

/** The holder of a condition says that it is fulfilled: from here on its “agree, if” is agreement. */
export const fulfil = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({ ...placeFields, seen: seenField }),
  run: async (turn, { code, seen }) => {
    const { db, now, standing } = turn
    const found = await textToAnswer(turn, code, seen)
    if (!found.ok) return found
    const { commitment, on } = found.value
    const party = ownParty(standing)
    const latest = await latestOn(db, commitment.id)
    const held = latest.find(
      ({ partyId, contentHash }) => partyId === party.id && contentHash === on.contentHash,
    )
    if (!voices[party.role].speaks || held?.code !== 'agree_if' || held.fulfilledAt)
      return refuse({ code: 'nothing-to-fulfil', basis: 'bound-to-text' })

    await fulfilPosition(db, held.id, now)
    const adopted = await adoptIfAgreed(turn, commitment)
    return ok({
      value: { positionId: held.id, code, adopted: adopted !== undefined },
      event: {
        subject: 'position',
        subjectId: held.id,
        move: 'fulfil',
        payload: { code, adopted: adopted ?? null },
      },
    })
  },
})

export const positionMoves = { takePosition, preparePosition, fulfil }
