import { describe, expect, it } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { acting, anActor } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import type { MandateAct } from '#parties/mandates.ts'
import { addRound, membershipId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest, inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { chainOf } from './history.store.ts'
import { takePosition } from './positions.commands.ts'
import { propose } from './proposals.commands.ts'

const otherTheme = id<'Theme'>('00000000-0000-7000-9000-e00000000002')

type Kept = Partial<{
  themeIds: (typeof otherTheme)[] | null
  ceilingHomes: number | null
  untilDay: Day | null
  withdrawnAt: Date | null
}>

/** The mandates of somebody are limited so, from here on. */
async function limit(db: Db, name: PersonName, kept: Kept) {
  await asOwner(db)
  await db
    .updateTable('mandates')
    .set({ roundId, ...kept })
    .where('membershipId', '=', membershipId(name))
    .execute()
}

async function tabled(db: Db) {
  await addRound(db)
  await db
    .insertInto('themes')
    .values({ id: otherTheme, roundId, code: 'DUU', name: 'Duurzaamheid', position: 2 })
    .execute()
  return addTabledCommitment(db)
}

/** She agrees with the tabled text of 240 homes in the first theme. */
async function agrees(db: Db, name: PersonName, at?: Date) {
  const context = await acting(name, db)
  const moment = at ?? context.now
  await becomeForTest(db, identityOf(anActor(name), moment))
  const { code, tabled } = await commitment(db)
  const said = { roundId, code, seen: tabled.contentHash, position: 'agree' } as const
  return takePosition.run({ ...context, now: moment }, takePosition.fields.parse(said))
}

const known = new WeakMap<Db, Awaited<ReturnType<typeof addTabledCommitment>>>()

async function commitment(db: Db) {
  const found = known.get(db)
  if (!found) throw new Error('Nothing is tabled')
  return found
}

const onTable = (test: (db: Db) => Promise<unknown>) => () =>
  inDatabase(async (db) => {
    known.set(db, await tabled(db))
    await test(db)
  })

const mandateOf = async (db: Db, name: PersonName, act: MandateAct) => {
  await asOwner(db)
  return db
    .selectFrom('mandates')
    .selectAll()
    .where('membershipId', '=', membershipId(name))
    .where('act', '=', act)
    .executeTakeFirstOrThrow()
}

describe('the last day of a mandate', () => {
  it.each<[string, string, string]>([
    ['2026-11-30', '2026-11-30T22:59:59Z', '2026-11-30T23:00:00Z'],
    ['2026-07-15', '2026-07-15T21:59:59Z', '2026-07-15T22:00:00Z'],
    // The night on which the clock goes back, and the one on which it goes forward.
    ['2026-10-24', '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'],
    ['2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
    ['2027-03-27', '2027-03-27T22:59:59Z', '2027-03-27T23:00:00Z'],
    ['2027-03-28', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z'],
    ['2028-02-29', '2028-02-29T22:59:59Z', '2028-02-29T23:00:00Z'],
  ])('%s: it holds at %s, and at %s no more', (last, before, after) =>
    onTable(async (db) => {
      await limit(db, 'strateeg', { untilDay: day(last) })
      expect(await agrees(db, 'strateeg', new Date(before))).toMatchObject({ ok: true })
      expect(await agrees(db, 'strateeg', new Date(after))).toMatchObject({
        refusal: { code: 'no-mandate' },
      })
    })(),
  )

  it(
    'leaves what was done with it as it was, with the mandate it was done with',
    onTable(async (db) => {
      const { id: mandateId } = await mandateOf(db, 'strateeg', 'negotiate')
      await agrees(db, 'strateeg')
      await limit(db, 'strateeg', { untilDay: day('2026-11-20') })
      const [line] = await chainOf(db, roundId)
      expect(line).toMatchObject({ move: 'takePosition', mandateId })
      await acting('lid', db)
      const named = await db
        .selectFrom('mandates')
        .select('grantedBy')
        .where('id', '=', mandateId)
        .executeTakeFirst()
      expect(named).toEqual({ grantedBy: 'Bestuursbesluit' })
    }),
  )
})

describe('how far a mandate goes', () => {
  it(
    'is no further than its themes',
    onTable(async (db) => {
      await limit(db, 'strateeg', { themeIds: [otherTheme] })
      expect(await agrees(db, 'strateeg')).toMatchObject({ refusal: { code: 'outside-mandate' } })
      await limit(db, 'strateeg', { themeIds: [otherTheme, themeId] })
      expect(await agrees(db, 'strateeg')).toMatchObject({ ok: true })
    }),
  )

  it(
    'is no further than its ceiling: also of a text that somebody proposes',
    onTable(async (db) => {
      await limit(db, 'strateeg', { ceilingHomes: 200 })
      expect(await agrees(db, 'strateeg')).toMatchObject({
        refusal: { code: 'above-ceiling', asked: 240, ceiling: 200 },
      })
      const { tabled, code } = await commitment(db)
      const proposes = async (quantity: number) =>
        propose.run(
          await acting('strateeg', db),
          propose.fields.parse({
            ...tabled,
            roundId,
            code,
            quantity,
            seen: tabled.contentHash,
          }),
        )
      expect(await proposes(201)).toMatchObject({ refusal: { code: 'above-ceiling', asked: 201 } })
      expect(await proposes(200)).toMatchObject({ ok: true })
    }),
  )

  it(
    'is of two mandates the one that reaches, and that one stands in the history',
    onTable(async (db) => {
      await limit(db, 'strateeg', { ceilingHomes: 200 })
      const small = await mandateOf(db, 'strateeg', 'negotiate')
      const large = { ...small, id: id<'Mandate'>('00000000-0000-7000-9000-900000000901') }
      const fromDay = day('2020-01-01')
      await db
        .insertInto('mandates')
        .values({ ...large, fromDay, ceilingHomes: 300 })
        .execute()
      expect(await agrees(db, 'strateeg')).toMatchObject({ ok: true })
      await asOwner(db)
      expect(await chainOf(db, roundId)).toMatchObject([{ mandateId: large.id }])
    }),
  )

  it(
    'ends at once where it is withdrawn',
    onTable(async (db) => {
      const untilDay = day('2026-11-24')
      await limit(db, 'strateeg', { withdrawnAt: new Date('2026-11-25T09:00:00Z'), untilDay })
      expect(await agrees(db, 'strateeg')).toMatchObject({ refusal: { code: 'no-mandate' } })
    }),
  )
})

describe('who stands in for a colleague', () => {
  const standsIn = async (db: Db, kept: object = {}) => {
    await asOwner(db)
    await db
      .insertInto('substitutes')
      .values({
        id: id('00000000-0000-7000-9000-910000000001'),
        membershipId: membershipId('lid'),
        substituteId: membershipId('voorzitter'),
        acts: ['negotiate'],
        fromDay: day('2026-11-01'),
        untilDay: day('2026-11-30'),
        grantedBy: 'Bestuur',
        ...kept,
      })
      .execute()
    await db
      .deleteFrom('mandates')
      .where('membershipId', '=', membershipId('voorzitter'))
      .where('act', '=', 'negotiate')
      .execute()
  }

  it(
    'acts with the mandate of that colleague: the history names both',
    onTable(async (db) => {
      await standsIn(db)
      const { id: mandateId } = await mandateOf(db, 'lid', 'negotiate')
      expect(await agrees(db, 'voorzitter')).toMatchObject({ ok: true })
      await asOwner(db)
      expect(await chainOf(db, roundId)).toMatchObject([
        { personId: anActor('voorzitter').personId, mandateId },
      ])
    }),
  )

  it.each<[string, object]>([
    ['for other acts', { acts: ['sign'] }],
    ['from tomorrow on', { fromDay: day('2026-11-26') }],
    ['until yesterday', { untilDay: day('2026-11-24') }],
  ])('does so %s only: not now', (_, kept) =>
    onTable(async (db) => {
      await standsIn(db, kept)
      expect(await agrees(db, 'voorzitter')).toMatchObject({ refusal: { code: 'no-mandate' } })
    })(),
  )

  it(
    'goes no further than that colleague, and stops where her mandate stops',
    onTable(async (db) => {
      await standsIn(db)
      await limit(db, 'lid', { ceilingHomes: 100 })
      expect(await agrees(db, 'voorzitter')).toMatchObject({ refusal: { code: 'above-ceiling' } })
      await limit(db, 'lid', { ceilingHomes: null, untilDay: day('2026-11-24') })
      expect(await agrees(db, 'voorzitter')).toMatchObject({ refusal: { code: 'no-mandate' } })
    }),
  )

  it(
    'does not act for somebody who left',
    onTable(async (db) => {
      await standsIn(db)
      await db
        .updateTable('memberships')
        .set({ untilDay: day('2026-11-24') })
        .where('id', '=', membershipId('lid'))
        .execute()
      expect(await agrees(db, 'voorzitter')).toMatchObject({ refusal: { code: 'no-mandate' } })
    }),
  )
})

it(
  'lets a party that takes part in some themes speak of those only',
  onTable(async (db) => {
    await asOwner(db)
    const part = (themeIds: (typeof otherTheme)[]) =>
      db
        .updateTable('parties')
        .set({ form: 'themes', themeIds })
        .where('organisationId', '=', anActor('strateeg').hat?.organisationId ?? null)
        .execute()
    await part([otherTheme])
    expect(await agrees(db, 'strateeg')).toMatchObject({ refusal: { code: 'outside-part' } })
    await asOwner(db)
    await part([themeId])
    expect(await agrees(db, 'strateeg')).toMatchObject({ ok: true })
  }),
)
