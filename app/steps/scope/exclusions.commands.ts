import { z } from 'zod'
import {
  insertExclusion,
  lockExclusion,
  putOffFor,
  returnExclusion,
} from '#agreement/exclusions.store.ts'
import { type Exclusion, type ExclusionRefusal, exclusionKinds } from '#agreement/exclusions.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { idField, roundCommand, roundIdField, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { lockOn } from '#platform/db.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

const whyField = z.string().trim().min(1).max(1000)
const untilField = z.int().min(2000).max(2100).nullable().default(null)

/** Leaves a subject out of these talks, with why: for good, or until a year or the next round. */
const exclude = roundCommand({
  by,
  act,
  fields: z
    .object({
      roundId: roundIdField,
      themeId: idField<'Theme'>(z.uuid()).optional(),
      kind: z.enum(exclusionKinds).default('out_of_scope'),
      untilYear: untilField,
      text: z.string().trim().min(1).max(1000),
      why: whyField,
    })
    .refine(({ kind, untilYear }) => kind === 'not_now' || untilYear === null, {
      path: ['untilYear'],
      message: 'Een jaar hoort alleen bij ‘niet nu’.',
    }),
  run: async (turn, { roundId, themeId = null, ...said }) => {
    const themes = await themesOf(turn.db, roundId)
    if (themeId && !themes.some(({ id }) => id === themeId))
      return refuse<ExclusionRefusal>({ code: 'no-such-theme', basis: 'lanes' })
    return ok(await leaveOut(turn, { ...said, themeId, putOffId: null }, 'exclude'))
  },
})

type Said = Pick<Exclusion, 'kind' | 'untilYear' | 'text' | 'why'> & {
  themeId: Id<'Theme'> | null
  putOffId: Id<'OutOfScope'> | null
}

/** Writes down what is left out; what is taken up is back from the same moment. */
async function leaveOut(turn: Turn, said: Said, move: 'exclude' | 'takeUp' | 'postpone') {
  const { db, now, actor, standing } = turn
  const id = newId<'OutOfScope'>(now)
  const written = { roundId: standing.roundId, addedBy: actor.personId, addedAt: now }
  const returnedAt = move === 'takeUp' ? now : null
  await insertExclusion(db, { id, ...said, ...written, returnedAt })
  return { value: { id }, event: { subject: 'exclusion', subjectId: id, move, payload: said } }
}

const ofBefore = { roundId: roundIdField, exclusionId: idField<'OutOfScope'>(z.uuid()) }

/** What an earlier round put off, if nobody answered it here yet. */
async function putOff({ db, standing: { roundId } }: Turn, exclusionId: Id<'OutOfScope'>) {
  await lockOn(db, `put off ${roundId}`)
  const one = (await putOffFor(db, roundId)).find(({ id }) => id === exclusionId)
  return one
    ? ok(one)
    : refuse<ExclusionRefusal>({ code: 'no-such-exclusion', basis: 'nothing-vanishes' })
}

/** Takes up in these talks what the round before put off. */
const takeUp = roundCommand({
  by,
  act,
  fields: z.object(ofBefore),
  run: async (turn, { exclusionId }) => {
    const before = await putOff(turn, exclusionId)
    if (!before.ok) return before
    const { text, why, untilYear } = before.value
    const said = { kind: 'not_now', text, why, untilYear, themeId: null } as const
    return ok(await leaveOut(turn, { ...said, putOffId: exclusionId }, 'takeUp'))
  },
})

/** Puts it off once more, with a reason of now: it comes back in the round after this one. */
const postpone = roundCommand({
  by,
  act,
  fields: z.object({ ...ofBefore, untilYear: untilField, why: whyField }),
  run: async (turn, { exclusionId, untilYear, why }) => {
    const before = await putOff(turn, exclusionId)
    if (!before.ok) return before
    const said = {
      kind: 'not_now',
      text: before.value.text,
      why,
      untilYear,
      themeId: null,
    } as const
    return ok(await leaveOut(turn, { ...said, putOffId: exclusionId }, 'postpone'))
  },
})

/** Takes it into the talks after all. */
const takeBack = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, exclusionId: idField<'OutOfScope'>(z.uuid()) }),
  run: async ({ db, now }, { roundId, exclusionId }) => {
    const exclusion = await lockExclusion(db, roundId, exclusionId)
    if (!exclusion) return refuse<ExclusionRefusal>({ code: 'no-such-exclusion', basis: 'lanes' })
    if (exclusion.returnedAt)
      return refuse<ExclusionRefusal>({ code: 'already-returned', basis: 'nothing-vanishes' })
    await returnExclusion(db, exclusionId, now)
    const subject = { subject: 'exclusion', subjectId: exclusionId }
    return ok({ value: { id: exclusionId }, event: { ...subject, move: 'takeBack', payload: {} } })
  },
})

/** What can be done with what is left out: forms, API and history know the moves by these names. */
export const exclusionMoves = { exclude, takeBack, takeUp, postpone }
