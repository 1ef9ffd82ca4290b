import { z } from 'zod'
import type { Json } from '#kernel/canonical.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { lockOn } from '#platform/db.ts'
import { broughtBy, lockCommitmentByCode } from './commitments.store.ts'
import type { Commitment } from './commitments.ts'
import {
  factById,
  insertFact,
  saveFactAnswer,
  saveFactUse,
  saveFactVersion,
  usedFactsOf,
  withdrawFact,
} from './facts.store.ts'
import { answered, type Fact, type FactRefusal, type FactText, factStances } from './facts.ts'
import {
  type Done,
  dayField,
  figureField,
  idField,
  roundCommand,
  roundIdField,
  type Turn,
} from './turn.commands.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'

const textFields = {
  text: z.string().trim().min(1).max(1000),
  source: z.string().trim().min(1).max(300),
  onDay: dayField,
  value: figureField.nullable().default(null),
  unit: z.string().trim().max(60).nullable().default(null),
}

const whyField = z.string().trim().min(1).max(500)
const seenField = z.int().min(1)
const factFields = { roundId: roundIdField, factId: idField<'Fact'>(z.uuid()) }

const hasNumber = ({ value, unit }: { value: number | null; unit: string | null }) =>
  value !== null || !unit

const lonelyUnit = { path: ['value'], message: 'Vul ook een getal in, of laat de eenheid leeg.' }

const written = ({ standing, actor, now }: Turn) => ({
  roundId: standing.roundId,
  by: actor.personId,
  at: now,
})

/** A party that writes a fact says so itself; of the others nobody said anything yet. */
async function write(turn: Turn, factId: Id<'Fact'>, version: FactText & Numbered): Promise<void> {
  const { db, standing } = turn
  await saveFactVersion(db, { factId, ...version, ...written(turn) })
  const partyId = standing.party?.id
  if (!partyId) return
  const said = { factId, partyId, version: version.number, stance: 'agreed', reason: '' } as const
  await saveFactAnswer(db, { ...said, ...written(turn) })
}

type Numbered = { number: number; reason: string }

/** Brings a fact: what is so, by which source, on which day. Who brings it for a party agrees with it. */
const add = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, ...textFields }).refine(hasNumber, lonelyUnit),
  run: async (turn, { roundId: _, ...text }): Promise<Result<Done<Known>, FactRefusal>> => {
    const { db, now, standing } = turn
    const id = newId<'Fact'>(now)
    await insertFact(db, { id, partyId: standing.party?.id ?? null, ...written(turn) })
    await write(turn, id, { ...text, number: 1, reason: '' })
    return ok(doneToFact(id, 'add', text))
  },
})

type Known = { id: Id<'Fact'> }

/** What a command did to a fact: its id, and the line of the history. */
export const doneToFact = (
  id: Id<'Fact'>,
  move: string,
  payload: Readonly<Record<string, Json>>,
) => ({
  value: { id },
  event: { subject: 'fact', subjectId: id, move, payload },
})

/** A fact that still stands, while nobody else works at it. */
export async function standingFact(
  turn: Turn,
  factId: Id<'Fact'>,
): Promise<Result<Fact, FactRefusal>> {
  const { db } = turn
  await lockOn(db, `fact ${factId}`)
  const fact = await factById(db, turn.standing.roundId, factId)
  if (!fact) return refuse({ code: 'no-such-fact', basis: 'lanes' })
  if (fact.withdrawn !== null) return refuse({ code: 'fact-withdrawn', basis: 'nothing-vanishes' })
  return ok(fact)
}

/** The same, for who brought it and for the coordinator. */
async function brought(turn: Turn, factId: Id<'Fact'>): Promise<Result<Fact, FactRefusal>> {
  const fact = await standingFact(turn, factId)
  const isHers = fact.ok && fact.value.partyId === (turn.standing.party?.id ?? null)
  if (!fact.ok || isHers || turn.standing.coordinates) return fact
  return refuse({ code: 'not-its-bringer', basis: 'organisation-speaks' })
}

/** Corrects a fact, with why. All must say anew whether they agree: they said so of the words before. */
const correct = roundCommand({
  by,
  act,
  fields: z
    .object({ ...factFields, seen: seenField, ...textFields, reason: whyField })
    .refine(hasNumber, lonelyUnit),
  run: async (turn, { roundId: _, factId, seen, reason, ...text }) => {
    const fact = await brought(turn, factId)
    if (!fact.ok) return fact
    if (seen !== fact.value.number)
      return refuse<FactRefusal>({ code: 'fact-changed', basis: 'bound-to-text' })
    if (isSame(text, fact.value))
      return refuse<FactRefusal>({ code: 'fact-unchanged', basis: 'input-form' })
    const number = seen + 1
    await write(turn, factId, { ...text, number, reason })
    return ok(doneToFact(factId, 'correct', { ...text, number, reason }))
  },
})

const isSame = (one: FactText, other: FactText) =>
  one.text === other.text &&
  one.source === other.source &&
  one.onDay === other.onDay &&
  one.value === other.value &&
  one.unit === other.unit

/** A party says of the version that it saw whether it agrees, or takes that back. */
const answer = roundCommand({
  by: 'contracting',
  act,
  fields: z.object({
    ...factFields,
    seen: seenField,
    stance: z.enum(factStances),
    reason: z.string().trim().max(1000).default(''),
  }),
  run: async (turn, { factId, ...given }) => {
    const fact = await standingFact(turn, factId)
    if (!fact.ok) return fact
    const partyId = ownParty(turn.standing).id
    const before = fact.value.answers.find((one) => one.partyId === partyId)
    const said = answered(fact.value, given, before?.stance)
    if (!said.ok) return said
    const version = fact.value.number
    await saveFactAnswer(turn.db, { factId, partyId, version, ...said.value, ...written(turn) })
    return ok(doneToFact(factId, 'answer', { version, ...said.value }))
  },
})

/** Withdraws a fact, with why. It stays readable, and each commitment that uses it says so. */
const withdraw = roundCommand({
  by,
  act,
  fields: z.object({ ...factFields, reason: whyField }),
  run: async (turn, { factId, reason }) => {
    const fact = await brought(turn, factId)
    if (!fact.ok) return fact
    await withdrawFact(turn.db, { factId, reason, ...written(turn) })
    return ok(doneToFact(factId, 'withdraw', { reason }))
  },
})

/** A commitment on the table, for who does it or brought it, and for the coordinator. */
async function ownCommitment(turn: Turn, code: string): Promise<Result<Commitment, FactRefusal>> {
  const { db, standing } = turn
  const commitment = await lockCommitmentByCode(db, standing.roundId, code)
  if (commitment?.state !== 'tabled') return refuse({ code: 'no-such-commitment', basis: 'lanes' })
  if (standing.coordinates) return ok(commitment)
  const own = ownParty(standing).id
  const isHers =
    commitment.tabled.owners.includes(own) || (await broughtBy(db, commitment.id)) === own
  return isHers ? ok(commitment) : refuse({ code: 'not-its-owner', basis: 'organisation-speaks' })
}

const useFields = z.object({ ...factFields, code: z.string().min(1).max(20) })

async function used(turn: Turn, { id }: Commitment, factId: Id<'Fact'>): Promise<boolean> {
  const facts = await usedFactsOf(turn.db, turn.standing.roundId, id)
  return facts.some((fact) => fact.id === factId)
}

/** A commitment builds on a fact: how that fact stands is told with it from here on. */
const use = roundCommand({
  by,
  act,
  fields: useFields,
  run: async (turn, { factId, code }) => {
    const commitment = await ownCommitment(turn, code)
    if (!commitment.ok) return commitment
    const fact = await standingFact(turn, factId)
    if (!fact.ok) return fact
    const { id: commitmentId } = commitment.value
    if (await used(turn, commitment.value, factId))
      return refuse<FactRefusal>({ code: 'used-already', basis: 'input-form' })
    await saveFactUse(turn.db, { commitmentId, factId, isUsed: true, ...written(turn) })
    return ok(doneToFact(factId, 'use', { code }))
  },
})

/** A commitment no longer builds on a fact, one that was withdrawn too. */
const unuse = roundCommand({
  by,
  act,
  fields: useFields,
  run: async (turn, { factId, code }) => {
    const commitment = await ownCommitment(turn, code)
    if (!commitment.ok) return commitment
    const { id: commitmentId } = commitment.value
    if (!(await used(turn, commitment.value, factId)))
      return refuse<FactRefusal>({ code: 'not-used', basis: 'input-form' })
    await saveFactUse(turn.db, { commitmentId, factId, isUsed: false, ...written(turn) })
    return ok(doneToFact(factId, 'unuse', { code }))
  },
})

/** What can be done with facts: forms, API and history know the moves by these names. */
export const factMoves = { add, correct, answer, withdraw, use, unuse }
