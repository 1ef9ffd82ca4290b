import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import type { OrganisationName, PersonName } from '#parties/cast.example.ts'
import { addRound, contracting, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { aContent, addTabledCommitment } from './commitments.example.ts'
import { commitmentByCode } from './commitments.store.ts'
import { contentHash } from './commitments.ts'
import { dropCondition, judgeCondition, setCondition } from './conditions.commands.ts'
import { conditionsOn } from './conditions.store.ts'
import { type Condition, type ConditionKind, conditionKinds, hinderingOf } from './conditions.ts'
import { chainOf } from './history.store.ts'
import { verifyChain } from './history.ts'
import { takePosition } from './positions.commands.ts'
import { latestOn } from './positions.store.ts'
import { isAgreed, type PositionCode, positionCodes, stanceOn } from './positions.ts'
import { adopt, propose, withdrawProposal } from './proposals.commands.ts'
import { proposalsOn } from './proposals.store.ts'

const code = 'VBS-BES-01'

const speakers = [
  ['ambtenaar', 'gemeente'],
  ['strateeg', 'voorbeeldwonen'],
  ['lid', 'hvVoorbeeldwonen'],
] as const satisfies readonly (readonly [PersonName, OrganisationName])[]

type Speaker = (typeof speakers)[number]

/** Three texts only, so that texts come back and proposals meet. */
const amounts = [240, 250, 260] as const

type Amount = (typeof amounts)[number]

type Step =
  | { kind: 'say'; by: Speaker; on: Amount; position: PositionCode }
  | { kind: 'propose'; by: Speaker; text: Amount }
  | { kind: 'withdraw' | 'adopt'; by: Speaker; of: Speaker }
  | { kind: 'judge'; by: Speaker; on: Amount; fulfilled: 'yes' | 'no' }
  | { kind: 'ask'; by: Speaker; asks: ConditionKind }
  | { kind: 'drop'; by: Speaker }

const someone = fc.constantFrom(...speakers)
const someAmount = fc.constantFrom(...amounts)

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('say' as const),
    by: someone,
    on: someAmount,
    position: fc.oneof(fc.constant('agree' as const), fc.constantFrom(...positionCodes)),
  }),
  fc.record({ kind: fc.constant('propose' as const), by: someone, text: someAmount }),
  fc.record({
    kind: fc.constantFrom('withdraw' as const, 'adopt' as const),
    by: someone,
    of: someone,
  }),
  fc.record({
    kind: fc.constant('judge' as const),
    by: someone,
    on: someAmount,
    fulfilled: fc.constantFrom('yes' as const, 'no' as const),
  }),
  fc.record({
    kind: fc.constant('ask' as const),
    by: someone,
    asks: fc.constantFrom(...conditionKinds),
  }),
  fc.record({ kind: fc.constant('drop' as const), by: someone }),
)

const applicability = speakers.map(([, organisation]) => partyId(organisation))

const textOf = (quantity: Amount) => aContent({ quantity, applicability })

const hashOf = (quantity: Amount) => contentHash(textOf(quantity))

/** What stands on the table, as the model of it says and as the database keeps it. */
async function lookAt(db: Db) {
  const commitment = await commitmentByCode(db, roundId, code)
  if (!commitment) throw new Error('The commitment is gone')
  const proposals = await proposalsOn(db, commitment.id)
  return {
    tabled: commitment.tabled,
    proposals,
    open: proposals.filter(({ state }) => state === 'open'),
    latest: await latestOn(db, commitment.id),
    conditions: await conditionsOn(db, commitment.id),
  }
}

type Table = Awaited<ReturnType<typeof lookAt>>

const isOpenOf = (condition: Condition, [, organisation]: Speaker) =>
  condition.partyId === partyId(organisation) && condition.droppedAt === null

async function play(db: Db, table: Table, move: Step) {
  const context = await acting(move.by[0], db)
  const place = { roundId, code }
  switch (move.kind) {
    case 'say':
      return takePosition.run(context, {
        ...place,
        seen: hashOf(move.on),
        position: move.position,
        reason: 'Daarom.',
        condition: 'Als de grond er is.',
        level: 'official',
      })
    case 'propose': {
      const input = { ...textOf(move.text), ...place, seen: table.tabled.contentHash }
      return propose.run(context, propose.fields.parse(input))
    }
    case 'ask':
      return setCondition.run(context, { ...place, kind: move.asks, demand: 'Subsidie.' })
    case 'judge':
    case 'drop': {
      const own = table.conditions.find((one) => isOpenOf(one, move.by))
      if (!own) return undefined
      const input = { ...place, conditionId: own.id }
      if (move.kind === 'drop') return dropCondition.run(context, input)
      const { fulfilled, on } = move
      return judgeCondition.run(context, { ...input, seen: hashOf(on), fulfilled })
    }
    default: {
      const ofParty = partyId(move.of[1])
      const found = table.open.find((proposal) => proposal.partyId === ofParty)
      if (!found) return undefined
      const input = { ...place, proposalId: found.id }
      if (move.kind === 'withdraw') return withdrawProposal.run(context, input)
      const seen = table.tabled.contentHash
      return adopt.run(context, { ...input, seen, supports: false })
    }
  }
}

/** Whether the text on the table may have changed from one look to the next: by its author, or by all. */
function expectRightChange(before: Table, after: Table, move: Step): void {
  if (before.tabled.id === after.tabled.id) return
  const became = after.proposals.find(({ version }) => version.id === after.tabled.id)
  expect(became?.state).toBe('adopted')
  const byAuthor = move.kind === 'adopt' && partyId(move.by[1]) === before.tabled.partyId
  const byAll = isAgreed(after.tabled, contracting, after.latest)
  expect(byAuthor || byAll).toBe(true)
}

function expectInOrder(table: Table): void {
  const makers = table.open.map(({ partyId: maker }) => maker)
  expect(new Set(makers).size).toBe(makers.length)
  for (const { version } of table.open)
    expect(version.contentHash).not.toBe(table.tabled.contentHash)
  for (const position of table.latest) {
    const { kind } = stanceOn(table.tabled.contentHash, position)
    if (position.code === 'none') expect(kind).toBe('none')
    else expect(kind === 'holds').toBe(position.contentHash === table.tabled.contentHash)
  }
  // “Agree, if” is agreement exactly while nothing that its party asks hinders it on that text.
  for (const { code: said, partyId: party, contentHash: on, fulfilledAt } of table.latest)
    if (said === 'agree_if')
      expect(fulfilledAt !== null).toBe(
        hinderingOf(table.conditions, { partyId: party, contentHash: on }).length === 0,
      )
  // Nothing that all agree with is left lying beside the table.
  for (const { version } of table.open)
    expect(isAgreed(version, contracting, table.latest)).toBe(false)
}

it('keeps the rules of the table whatever the parties do, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), (moves) =>
      inDatabase(async (db) => {
        await addRound(db)
        await addTabledCommitment(db, { tabled: textOf(240) })
        await acting('strateeg', db)
        let table = await lookAt(db)
        let done = 0
        for (const move of moves) {
          const answer = await play(db, table, move)
          if (answer?.ok) done += 1
          const after = await lookAt(db)
          if (answer && !answer.ok) expect(after).toEqual(table)
          expectRightChange(table, after, move)
          expectInOrder(after)
          table = after
        }
        const lines = await chainOf(db, roundId)
        expect(lines).toHaveLength(done)
        expect(verifyChain(lines, [], undefined).ok).toBe(true)
      }),
    ),
    { numRuns: process.env.LONG ? 300 : 10, seed: 20261125, endOnFailure: true },
  )
}, 60_000)
