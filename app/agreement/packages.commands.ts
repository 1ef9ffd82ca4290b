import { z } from 'zod'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { ownParty, type StandingRefusal } from '#parties/standing.ts'
import { adopted } from './adoption.commands.ts'
import { lockCommitmentByCode } from './commitments.store.ts'
import { roundParties, signedAlready } from './content.commands.ts'
import { sayOn } from './fulfilment.commands.ts'
import type { NegotiationRefusal } from './negotiating.ts'
import { closePackage, looseProposalsOf, packageById, savePackage } from './packages.store.ts'
import {
  answerable,
  isAgreedWhole,
  offerable,
  type Package,
  type PackagePart,
  partsFor,
  withdrawable,
} from './packages.ts'
import { positionsIn } from './positions.store.ts'
import { inFavour, type Statement } from './positions.ts'
import { idField, mandateReaching, roundCommand, roundIdField, type Turn } from './turn.commands.ts'

type No = NegotiationRefusal | StandingRefusal

const by = 'contracting'
const act = 'negotiate'

const packageField = idField<'Package'>(z.uuid())

/** The commitments of these parts, locked in one order so that two parties can’t wait for each other; none of them signed. */
async function lockParts(
  { db, standing }: Turn,
  parts: readonly Pick<PackagePart, 'code'>[],
): Promise<Result<'locked', No>> {
  for (const code of parts.map(({ code }) => code).toSorted()) {
    const commitment = await lockCommitmentByCode(db, standing.roundId, code)
    const signed = commitment && (await signedAlready(db, commitment))
    if (signed) return refuse(signed)
  }
  return ok('locked')
}

/** Whether the mandate of who acts reaches to every one of these texts. */
async function reachesAll(
  { db, standing }: Turn,
  parts: readonly Pick<PackagePart, 'code' | 'proposal'>[],
): Promise<Result<'all', No>> {
  for (const { code, proposal } of parts) {
    const input = { code, proposalId: proposal.id }
    const reached = await mandateReaching(db, standing, { act, input })
    if (!reached.ok) return reached
  }
  return ok('all')
}

/** Says the same of each of these texts for the own party. */
async function sayOfAll(
  turn: Turn,
  parts: readonly PackagePart[],
  statement: Statement,
): Promise<void> {
  for (const { proposal } of parts) await sayOn(turn, proposal.version, statement)
}

/**
 * A party offers open proposals of its own as one package: from here on they are answered together, and
 * taken over together or not at all. By offering it, the party agrees with all that is in it.
 */
const offerPackage = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    title: z.string().trim().min(1).max(200),
    why: z.string().trim().max(2000).default(''),
    proposalIds: z.array(z.uuid()).max(100).default([]),
  }),
  run: async (turn, { roundId, title, why, proposalIds }) => {
    const { db, now, actor, standing } = turn
    const { id: partyId } = ownParty(standing)
    const before = await looseProposalsOf(db, roundId, partyId)
    const locked = await lockParts(
      turn,
      before.filter(({ proposal }) => proposalIds.includes(proposal.id)),
    )
    if (!locked.ok) return locked
    const loose = await looseProposalsOf(db, roundId, partyId)
    const allowed = offerable(
      proposalIds,
      loose.map(({ proposal }) => proposal),
    )
    if (!allowed.ok) return allowed
    const parts = loose.filter(({ proposal }) => allowed.value.includes(proposal.id))
    const reached = await reachesAll(turn, parts)
    if (!reached.ok) return reached

    const id = newId<'Package'>(now)
    const { negotiate: mandateId = null } = standing.mandates
    const offered = { id, partyId, title, why, offeredAt: now, offeredBy: actor.personId }
    await savePackage(db, { ...offered, roundId, mandateId }, allowed.value)
    await sayOfAll(turn, partsFor({ parts }, partyId), inFavour)
    return told(id, 'offerPackage', { title, why, parts: parts.map(textOf) })
  },
})

const openPackage = ({ db, standing }: Turn, id: Id<'Package'>) =>
  packageById(db, standing.roundId, id)

const textOf = ({ code, proposal }: Pick<PackagePart, 'code' | 'proposal'>) => ({
  code,
  contentHash: proposal.version.contentHash,
})

/**
 * A party answers a whole package: with yes it agrees with every text in it that binds it, with no it
 * wants each otherwise and says why. The last yes takes all of the texts over at once.
 */
const answerPackage = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    packageId: packageField,
    answer: z.enum(['accept', 'reject']),
    reason: z.string().trim().max(2000).default(''),
  }),
  run: async (turn, { packageId, answer, reason }) => {
    const { id: partyId } = ownParty(turn.standing)
    const found = await lockedPackage(turn, packageId, (one) => answerable(one, partyId))
    if (!found.ok) return found
    const parts = partsFor(found.value, partyId)
    const reached = await reachesAll(turn, parts)
    if (!reached.ok) return reached
    if (answer === 'reject' && reason === '')
      return refuse({ code: 'reason-missing', basis: 'bound-to-text' })

    const against: Statement = { code: 'otherwise', reason, condition: '' }
    await sayOfAll(turn, parts, answer === 'accept' ? { ...inFavour, reason } : against)
    const isAdopted = answer === 'accept' && (await adoptWhole(turn, found.value))
    const payload = { answer, reason, parts: parts.map(textOf), adopted: isAdopted }
    return told(packageId, 'answerPackage', payload)
  },
})

/** The package with all of its commitments locked, where a party may do this with it; looked at again once they are. */
async function lockedPackage(
  turn: Turn,
  packageId: Id<'Package'>,
  may: (found: Package | undefined) => Result<Package, NegotiationRefusal>,
): Promise<Result<Package, No>> {
  const before = await openPackage(turn, packageId)
  const locked = before ? await lockParts(turn, before.parts) : ok('locked')
  if (!locked.ok) return locked
  return may(await openPackage(turn, packageId))
}

/** Takes all texts of a package over where every party that it binds agrees with all of them; else none. */
async function adoptWhole(turn: Turn, whole: Package): Promise<boolean> {
  const { db, now, standing } = turn
  const { contracting } = await roundParties(db, standing.roundId)
  const latest = await positionsIn(db, standing.roundId)
  if (!isAgreedWhole(whole, contracting, latest)) return false
  await closePackage(db, whole, { state: 'adopted', at: now })
  for (const { proposal } of whole.parts)
    await adopted(turn, { id: proposal.commitmentId }, proposal)
  return true
}

/** Who offered a package takes it back, with every proposal in it. */
const withdrawPackage = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, packageId: packageField }),
  run: async (turn, { packageId }) => {
    const { id: partyId } = ownParty(turn.standing)
    const found = await lockedPackage(turn, packageId, (one) => withdrawable(one, partyId))
    if (!found.ok) return found
    const reached = await reachesAll(turn, found.value.parts)
    if (!reached.ok) return reached
    await closePackage(turn.db, found.value, { state: 'withdrawn', at: turn.now })
    return told(packageId, 'withdrawPackage', { parts: found.value.parts.map(textOf) })
  },
})

type Payload = {
  title?: string
  why?: string
  answer?: string
  reason?: string
  adopted?: boolean
  parts: { code: string; contentHash: string }[]
}

const told = (packageId: Id<'Package'>, move: string, payload: Payload) =>
  ok({
    value: { packageId, adopted: payload.adopted ?? false },
    event: { subject: 'package', subjectId: packageId, move, payload },
  })

/** What can be done with packages: page, API and history know the moves by these names. */
export const packageMoves = { offerPackage, answerPackage, withdrawPackage }
