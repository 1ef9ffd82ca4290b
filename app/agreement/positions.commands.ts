import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import { ownParty, type StandingRefusal } from '#parties/standing.ts'
import { adoptIfAgreed } from './adoption.commands.ts'
import type { Version } from './commitments.ts'
import { conditionsOn } from './conditions.store.ts'
import { hinderingOf } from './conditions.ts'
import { placeFields, seenField } from './content.commands.ts'
import { replaceAsked } from './fulfilment.commands.ts'
import { levelOf, mandateLevels } from './mandate-levels.ts'
import type { NegotiationRefusal } from './negotiating.ts'
import { savePosition } from './positions.store.ts'
import { positionCodes, stated } from './positions.ts'
import { textToAnswer } from './seen-texts.commands.ts'
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

/** What the party says with its answer; where “agree, if” names nothing, what it asked before and is not fulfilled here. */
async function asked(
  { db, standing }: Turn,
  { position, condition }: Said,
  { commitmentId, contentHash }: Version,
): Promise<string> {
  if (position !== 'agree_if' || condition !== '') return condition
  const { id: partyId } = ownParty(standing)
  return hinderingOf(await conditionsOn(db, commitmentId), { partyId, contentHash })
    .filter(({ kind }) => kind === 'must')
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 2000)
}

async function say(turn: Turn, input: Said, lane: 'room' | 'table') {
  const { db, now, actor, standing } = turn
  const { code, seen, position, reason, level } = input
  const party = ownParty(standing)
  const mandate = lane === 'table' ? await mandateOf(turn, input) : ok(null)
  if (!mandate.ok) return mandate
  const found = await textToAnswer(turn, code, seen)
  if (!found.ok) return found
  const { commitment, on } = found.value
  const condition = await asked(turn, input, on)
  const statement = stated(party.role, { code: position, reason, condition })
  if (!statement.ok) return statement

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
  const onTable = lane === 'table'
  const onCondition = position === 'agree_if'
  const asks = { text: onCondition ? input.condition : '', keeps: onCondition && !input.condition }
  if (onTable) await replaceAsked(turn, commitment.id, asks)
  const adopted = onTable ? await adoptIfAgreed(turn, commitment) : undefined
  return ok({
    value: { positionId, code, adopted: adopted !== undefined },
    event: {
      subject: 'position',
      subjectId: positionId,
      move: onTable ? 'takePosition' : 'preparePosition',
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

export const positionMoves = { takePosition, preparePosition }
