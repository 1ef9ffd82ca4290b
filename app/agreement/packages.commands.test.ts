import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { OrganisationName, PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { withdrawCommitment } from './commitments.commands.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { commitmentByCode } from './commitments.store.ts'
import { chainOf } from './history.store.ts'
import { verifyChain } from './history.ts'
import { packageMoves } from './packages.commands.ts'
import { packagesIn } from './packages.store.ts'
import type { Package } from './packages.ts'
import { takePosition } from './positions.commands.ts'
import { positionsIn } from './positions.store.ts'
import { isAgreed } from './positions.ts'
import { adopt, propose, withdrawProposal } from './proposals.commands.ts'
import { proposalsOn } from './proposals.store.ts'

const { offerPackage, answerPackage, withdrawPackage } = packageMoves

const codes = ['VBS-BES-01', 'VBS-BES-02', 'VBS-BES-03'] as const

type Code = (typeof codes)[number]

const speakers = [
  ['ambtenaar', 'gemeente'],
  ['strateeg', 'voorbeeldwonen'],
  ['lid', 'hvVoorbeeldwonen'],
] as const satisfies readonly (readonly [PersonName, OrganisationName])[]

type Speaker = (typeof speakers)[number]

const applicability = speakers.map(([, name]) => partyId(name))

/** Three commitments for three parties, all brought by Voorbeeldwonen. */
async function lay(db: Db): Promise<void> {
  await addRound(db)
  for (const [nth] of codes.entries())
    await addTabledCommitment(db, { nth: nth + 1, tabled: { applicability } })
}

const table = (test: (db: Db) => Promise<void>) => () =>
  inDatabase(async (db) => {
    await lay(db)
    await test(db)
  })

async function tabledAt(db: Db, code: Code) {
  const found = await commitmentByCode(db, roundId, code)
  if (!found) throw new Error(`${code} is gone`)
  return found
}

async function proposes(db: Db, by: PersonName, code: Code, quantity: number) {
  const context = await acting(by, db)
  const { tabled } = await tabledAt(db, code)
  const input = { ...tabled, roundId, code, seen: tabled.contentHash, quantity }
  return propose.run(context, propose.fields.parse(input))
}

async function openOf(db: Db, [, organisation]: Speaker) {
  const found: { code: Code; id: string }[] = []
  for (const code of codes) {
    const { id } = await tabledAt(db, code)
    const all = await proposalsOn(db, id)
    const own = all.find((one) => one.state === 'open' && one.partyId === partyId(organisation))
    if (own) found.push({ code, id: own.id })
  }
  return found
}

async function offers(db: Db, speaker: Speaker, ids?: readonly string[]) {
  const context = await acting(speaker[0], db)
  const proposalIds = ids ?? (await openOf(db, speaker)).map(({ id }) => id)
  const input = { roundId, title: 'Grond voor huur', why: 'Het een kan niet zonder het ander.' }
  return offerPackage.run(context, offerPackage.fields.parse({ ...input, proposalIds }))
}

async function answers(db: Db, by: PersonName, answer: 'accept' | 'reject', reason = '') {
  const context = await acting(by, db)
  const [newest] = await packagesIn(db, roundId)
  const input = { roundId, packageId: newest?.id ?? newId<'Package'>(now), answer, reason }
  return answerPackage.run(context, input)
}

/** A package of Voorbeeldwonen on two commitments. */
async function offered(db: Db): Promise<void> {
  await proposes(db, 'strateeg', 'VBS-BES-01', 300)
  await proposes(db, 'strateeg', 'VBS-BES-02', 310)
  expect(await offers(db, ['strateeg', 'voorbeeldwonen'])).toMatchObject({ ok: true })
}

const quantities = async (db: Db) => {
  const found: (number | null)[] = []
  for (const code of codes) found.push((await tabledAt(db, code)).tabled.quantity)
  return found
}

/** The database looks at the end of a transaction; here now. */
const checkedNow = (db: Db) => sql`set constraints all immediate`.execute(db)

describe('a package', () => {
  it(
    'is taken over as a whole with the last yes, and not before',
    table(async (db) => {
      await offered(db)
      const before = await quantities(db)
      expect(await answers(db, 'ambtenaar', 'accept')).toMatchObject({
        ok: true,
        value: { adopted: false },
      })
      expect(await quantities(db)).toEqual(before)
      expect(await answers(db, 'lid', 'accept')).toMatchObject({ value: { adopted: true } })
      expect(await quantities(db)).toEqual([300, 310, before[2]])
      const [whole] = await packagesIn(db, roundId)
      expect(whole?.state).toBe('adopted')
      expect(whole?.parts.map(({ proposal }) => proposal.state)).toEqual(['adopted', 'adopted'])
      const latest = await positionsIn(db, roundId)
      for (const code of ['VBS-BES-01', 'VBS-BES-02'] as const) {
        const { tabled, id } = await tabledAt(db, code)
        const on = latest.filter(({ commitmentId }) => commitmentId === id)
        expect(isAgreed(tabled, applicability, on)).toBe(true)
      }
    }),
  )

  it(
    'is answered with one line in the history, and refused with a reason',
    table(async (db) => {
      await offered(db)
      expect(await answers(db, 'lid', 'reject')).toMatchObject({
        refusal: { code: 'reason-missing' },
      })
      expect(await answers(db, 'lid', 'reject', 'Te weinig voor huurders.')).toMatchObject({
        ok: true,
      })
      const lines = await chainOf(db, roundId)
      expect(lines.map(({ move }) => move)).toEqual([
        'propose',
        'propose',
        'offerPackage',
        'answerPackage',
      ])
      const own = (await positionsIn(db, roundId)).filter(
        (one) => one.partyId === partyId('hvVoorbeeldwonen'),
      )
      expect(own.map(({ code, reason }) => [code, reason])).toEqual([
        ['otherwise', 'Te weinig voor huurders.'],
        ['otherwise', 'Te weinig voor huurders.'],
      ])
      expect(await answers(db, 'lid', 'accept')).toMatchObject({ ok: true })
      expect(await answers(db, 'ambtenaar', 'accept')).toMatchObject({ value: { adopted: true } })
    }),
  )

  it(
    'can’t be answered, adopted or withdrawn in parts',
    table(async (db) => {
      await offered(db)
      const { tabled, id } = await tabledAt(db, 'VBS-BES-01')
      const [proposal] = await proposalsOn(db, id)
      if (!proposal) throw new Error('No proposal')
      const place = { roundId, code: 'VBS-BES-01' }
      const said = { ...place, seen: proposal.version.contentHash, position: 'agree' }
      const inPackage = { refusal: { code: 'in-package', title: 'Grond voor huur' } }
      expect(
        await takePosition.run(await acting('lid', db), takePosition.fields.parse(said)),
      ).toMatchObject(inPackage)
      const proposalId = proposal.id
      const strateeg = await acting('strateeg', db)
      expect(await withdrawProposal.run(strateeg, { ...place, proposalId })).toMatchObject(
        inPackage,
      )
      const adopting = { ...place, proposalId, seen: tabled.contentHash, supports: false }
      expect(await adopt.run(strateeg, adopting)).toMatchObject(inPackage)
    }),
  )

  it(
    'is withdrawn with all that is in it, by who offered it alone',
    table(async (db) => {
      await offered(db)
      const [whole] = await packagesIn(db, roundId)
      if (!whole) throw new Error('No package')
      const input = { roundId, packageId: whole.id }
      expect(await withdrawPackage.run(await acting('lid', db), input)).toMatchObject({
        refusal: { code: 'not-its-offerer' },
      })
      const strateeg = await acting('strateeg', db)
      expect(await withdrawPackage.run(strateeg, input)).toMatchObject({ ok: true })
      expect(await openOf(db, ['strateeg', 'voorbeeldwonen'])).toEqual([])
      expect(await answers(db, 'lid', 'accept')).toMatchObject({
        refusal: { code: 'package-closed', state: 'withdrawn' },
      })
    }),
  )

  it(
    'ends as a whole where a commitment in it leaves the table',
    table(async (db) => {
      await offered(db)
      const { tabled } = await tabledAt(db, 'VBS-BES-02')
      const gone = { roundId, code: 'VBS-BES-02', seen: tabled.contentHash }
      expect(await withdrawCommitment.run(await acting('strateeg', db), gone)).toMatchObject({
        ok: true,
      })
      expect(await packagesIn(db, roundId)).toMatchObject([
        {
          state: 'overtaken',
          parts: [{ proposal: { state: 'overtaken' } }, { proposal: { state: 'overtaken' } }],
        },
      ])
    }),
  )

  it(
    'takes two open, loose proposals of one’s own',
    table(async (db) => {
      const own: Speaker = ['strateeg', 'voorbeeldwonen']
      await proposes(db, 'strateeg', 'VBS-BES-01', 300)
      expect(await offers(db, own)).toMatchObject({
        refusal: { code: 'too-few-parts', least: 2 },
      })
      await proposes(db, 'lid', 'VBS-BES-02', 310)
      const ids = [...(await openOf(db, own)), ...(await openOf(db, ['lid', 'hvVoorbeeldwonen']))]
      expect(
        await offers(
          db,
          own,
          ids.map(({ id }) => id),
        ),
      ).toMatchObject({ refusal: { code: 'not-loose' } })
      expect(await answers(db, 'lid', 'accept')).toMatchObject({
        refusal: { code: 'no-such-package' },
      })
    }),
  )

  it(
    'is not answered by who offered it, nor by a party that nothing in it binds',
    table(async (db) => {
      await offered(db)
      expect(await answers(db, 'strateeg', 'accept')).toMatchObject({
        refusal: { code: 'own-package' },
      })
      expect(await answers(db, 'secretaris', 'accept')).toMatchObject({
        refusal: { code: 'not-asked' },
      })
      expect(await answers(db, 'adviseur', 'accept')).toMatchObject({
        refusal: { code: 'not-yours-to-do' },
      })
      expect(await answers(db, 'vreemde', 'accept')).toMatchObject({
        refusal: { code: 'no-such-round' },
      })
    }),
  )

  it(
    'stays whole by the database itself, whoever writes',
    table(async (db) => {
      await offered(db)
      await asOwner(db)
      const one = db
        .selectFrom('proposals')
        .select('id')
        .where('packageId', 'is not', null)
        .limit(1)
      await db
        .updateTable('proposals')
        .set({ state: 'adopted', closedAt: now })
        .where('id', 'in', one)
        .execute()
      const broken = checkedNow(db)
      await expect(broken).rejects.toThrow('as a whole, or not at all')
    }),
  )
})

type Step =
  | { kind: 'propose'; by: Speaker; code: Code; quantity: number }
  | { kind: 'offer' | 'withdraw'; by: Speaker }
  | { kind: 'answer'; by: Speaker; answer: 'accept' | 'reject' }
  | { kind: 'adopt'; by: Speaker; code: Code }
  | { kind: 'say'; by: Speaker; code: Code }
  | { kind: 'off'; by: Speaker; code: Code }

const someone = fc.constantFrom(...speakers)
const someCode = fc.constantFrom(...codes)
const kind = <K extends string>(name: K) => fc.constant(name)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('propose'),
      by: someone,
      code: someCode,
      quantity: fc.constantFrom(300, 310),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('offer'), by: someone }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('withdraw'), by: someone }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('answer'),
      by: someone,
      answer: fc.constantFrom('accept' as const, 'accept' as const, 'reject' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('adopt'), by: someone, code: someCode }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('say'), by: someone, code: someCode }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('off'), by: someone, code: someCode }) },
)

async function play(db: Db, move: Step) {
  const [name] = move.by
  switch (move.kind) {
    case 'propose':
      return proposes(db, name, move.code, move.quantity)
    case 'offer':
      return offers(db, move.by)
    case 'answer':
      return answers(db, name, move.answer, 'Daarom.')
    case 'withdraw': {
      const context = await acting(name, db)
      const [newest] = await packagesIn(db, roundId)
      return newest && withdrawPackage.run(context, { roundId, packageId: newest.id })
    }
    default: {
      const context = await acting(name, db)
      const { tabled, id } = await tabledAt(db, move.code)
      const place = { roundId, code: move.code, seen: tabled.contentHash }
      if (move.kind === 'off') return withdrawCommitment.run(context, place)
      if (move.kind === 'say')
        return takePosition.run(
          context,
          takePosition.fields.parse({ ...place, position: 'accept' }),
        )
      const open = (await proposalsOn(db, id)).find(({ state }) => state === 'open')
      return open && adopt.run(context, { ...place, proposalId: open.id, supports: false })
    }
  }
}

/** What is in a package stands as it stands; what it was taken over for is all on the table, or was in its turn replaced. */
function expectWhole(packages: readonly Package[]): void {
  for (const { state, parts } of packages) {
    expect(parts.length).toBeGreaterThanOrEqual(2)
    expect(new Set([state, ...parts.map(({ proposal }) => proposal.state)]).size).toBe(1)
  }
}

it('N6: no sequence of moves leaves a package half taken over', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), (moves) =>
      inDatabase(async (db) => {
        await lay(db)
        await acting('strateeg', db)
        let done = 0
        for (const move of moves) {
          const before = await quantities(db)
          const adoptedBefore = (await packagesIn(db, roundId)).filter(
            ({ state }) => state === 'adopted',
          ).length
          const answer = await play(db, move)
          if (answer?.ok) done += 1
          await acting('strateeg', db)
          const packages = await packagesIn(db, roundId)
          expectWhole(packages)
          const adopted = packages.filter(({ state }) => state === 'adopted')
          const after = await quantities(db)
          if (adopted.length > adoptedBefore) {
            const texts = new Map(
              adopted[0]?.parts.map(({ code, proposal }) => [code, proposal.version.quantity]),
            )
            for (const [nth, code] of codes.entries())
              expect(after[nth]).toBe(texts.has(code) ? texts.get(code) : before[nth])
          } else if (move.kind === 'answer' || move.kind === 'offer' || move.kind === 'withdraw')
            expect(after).toEqual(before)
        }
        const lines = await chainOf(db, roundId)
        expect(lines).toHaveLength(done)
        expect(verifyChain(lines, [], undefined).ok).toBe(true)
      }),
    ),
    { numRuns: process.env.LONG ? 300 : 10, seed: 20261125, endOnFailure: true },
  )
}, 120_000)
