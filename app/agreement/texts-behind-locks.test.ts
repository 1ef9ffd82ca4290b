import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { OrganisationName, PersonName } from '#parties/cast.example.ts'
import {
  addRound,
  layerId,
  now,
  partyId,
  personId,
  roundId,
  themeId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addTabledCommitment, aVersion, takePosition } from './commitments.example.ts'
import { addAnswer, addConcern, concernsOn, setClosed } from './concerns.store.ts'
import { addDraft, draftsOf } from './drafts.store.ts'
import { fulfilPosition, latestOn, preparedPosition, savePosition } from './positions.store.ts'
import { addProposal, closeProposals, openProposalsOn, setTabled } from './proposals.store.ts'
import { preparedText, saveVersion, setAsidePrepared } from './versions.store.ts'

/** Does something that the database must refuse, and goes on as if it was not tried. */
async function refused(db: Db, work: () => Promise<unknown>): Promise<string> {
  await sql`savepoint tried`.execute(db)
  const error = await work().then(
    () => 'it was done',
    (thrown: Error) => thrown.message,
  )
  await sql`rollback to savepoint tried`.execute(db)
  return error
}

/** A table with one commitment by Voorbeeldwonen. */
const atTable = (test: (db: Db, given: Awaited<ReturnType<typeof table>>) => Promise<void>) => () =>
  inDatabase(async (db) => test(db, await table(db)))

async function table(db: Db) {
  await addRound(db)
  const commitment = await addTabledCommitment(db)
  return { commitment, commitmentId: commitment.id, tabled: commitment.tabled }
}

const aText = (organisation: OrganisationName, given: Parameters<typeof aVersion>[0] = {}) => ({
  ...aVersion({ id: newId(now), partyId: partyId(organisation), quantity: 260, ...given }),
  roundId,
  madeBy: personId('lid'),
})

const saying = (organisation: OrganisationName, by: PersonName) => ({
  roundId,
  partyId: partyId(organisation),
  lane: 'table' as const,
  statement: { code: 'agree' as const, reason: '', condition: '' },
  personId: personId(by),
  mandateId: null,
  takenAt: now,
})

describe('a text', () => {
  it.each<[PersonName, OrganisationName]>([
    ['coordinator', 'gemeente'],
    ['adviseur', 'zorg'],
    ['waarnemer', 'provincie'],
    ['vreemde', 'gemeente'],
    ['strateeg', 'gemeente'],
  ])('is not written by %s for %s', (name, organisation) =>
    atTable(async (db, { commitmentId }) => {
      await acting(name, db)
      for (const lane of ['room', 'table'] as const) {
        const version = { ...aText(organisation, { commitmentId }), lane }
        expect(await refused(db, () => saveVersion(db, version))).toContain('row-level security')
      }
    })(),
  )

  it(
    'on the table is never changed, not by its own party either',
    atTable(async (db, { tabled }) => {
      await acting('strateeg', db)
      const change = () =>
        sql`update commitment_versions set text = 'Anders' where id = ${tabled.id}`.execute(db)
      expect(await refused(db, change)).toContain('permission denied')
      await asOwner(db)
      expect(await refused(db, change)).toContain('a version is immutable')
    }),
  )

  it(
    'in a room is read by its own party alone, and set aside when it is no longer prepared',
    atTable(async (db, { commitmentId }) => {
      await acting('lid', db)
      const version = aText('hvVoorbeeldwonen', { commitmentId })
      await saveVersion(db, { ...version, lane: 'room' })
      const tenants = partyId('hvVoorbeeldwonen')
      expect(await preparedText(db, commitmentId, tenants)).toMatchObject({ quantity: 260 })
      for (const other of ['strateeg', 'coordinator', 'secretaris', 'raadslid'] as const) {
        await acting(other, db)
        expect(await preparedText(db, commitmentId, tenants)).toBeUndefined()
        await setAsidePrepared(db, { commitmentId, partyId: tenants, at: now })
      }
      await acting('voorzitter', db)
      expect(await preparedText(db, commitmentId, tenants)).toBeDefined()
      await setAsidePrepared(db, { commitmentId, partyId: tenants, at: now })
      expect(await preparedText(db, commitmentId, tenants)).toBeUndefined()
    }),
  )

  it(
    'on the table is never set aside',
    atTable(async (db, { tabled }) => {
      const drop = () =>
        sql`update commitment_versions set dropped_at = ${now} where id = ${tabled.id}`.execute(db)
      expect(await refused(db, drop)).toContain('immutable')
    }),
  )
})

describe('a draft', () => {
  it.each<[PersonName, OrganisationName]>([
    ['coordinator', 'gemeente'],
    ['adviseur', 'zorg'],
    ['lid', 'gemeente'],
  ])('is not started by %s for %s', (name, organisation) =>
    atTable(async (db) => {
      await acting(name, db)
      const draft = {
        id: newId<'Commitment'>(now),
        roundId,
        partyId: partyId(organisation),
        title: 'Huizen',
        themeId,
        goalId: null,
        layerId,
        madeAt: now,
      }
      expect(await refused(db, () => addDraft(db, draft))).toContain('row-level security')
    })(),
  )

  it('is no part of another round', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await acting('vreemde', db)
      expect(await draftsOf(db, roundId)).toEqual([])
    }))
})

describe('what is tabled', () => {
  it.each<[PersonName, boolean]>([
    ['strateeg', true],
    ['ambtenaar', true],
    ['coordinator', false],
    ['adviseur', false],
    ['vreemde', false],
  ])('can be replaced through the database by %s: %s', (name, may) =>
    atTable(async (db, { commitmentId, tabled }) => {
      const other = aText('gemeente', { commitmentId })
      await saveVersion(db, { ...other, lane: 'table' })
      await acting(name, db)
      await setTabled(db, commitmentId, other.id)
      await asOwner(db)
      const { tabledVersionId } = await db
        .selectFrom('commitments')
        .select('tabledVersionId')
        .where('id', '=', commitmentId)
        .executeTakeFirstOrThrow()
      expect(tabledVersionId).toBe(may ? other.id : tabled.id)
    })(),
  )
})

describe('a proposal', () => {
  const aProposal = (version: ReturnType<typeof aText>) => ({
    id: newId<'Proposal'>(now),
    commitmentId: version.commitmentId,
    partyId: version.partyId,
    state: 'open' as const,
    tabledAt: now,
    closedAt: null,
    version,
    roundId,
  })

  it(
    'is one per party, even where a command would forget to ask',
    atTable(async (db, { commitmentId }) => {
      await acting('lid', db)
      const [first, second] = [1, 2].map(() => aText('hvVoorbeeldwonen', { commitmentId }))
      if (!first || !second) throw new Error('There are two texts')
      for (const version of [first, second]) await saveVersion(db, { ...version, lane: 'table' })
      await addProposal(db, aProposal(first))
      expect(await refused(db, () => addProposal(db, aProposal(second)))).toContain(
        'one_open_proposal',
      )
      const [open] = await openProposalsOn(db, commitmentId)
      await closeProposals(db, [open?.id ?? newId(now)], { state: 'withdrawn', at: now })
      expect(await openProposalsOn(db, commitmentId)).toEqual([])
      await addProposal(db, aProposal(second))
      expect(await openProposalsOn(db, commitmentId)).toHaveLength(1)
    }),
  )

  it(
    'is not made in the name of another party, and closing none changes none',
    atTable(async (db, { commitmentId }) => {
      const version = aText('gemeente', { commitmentId })
      await saveVersion(db, { ...version, lane: 'table' })
      await acting('lid', db)
      expect(await refused(db, () => addProposal(db, aProposal(version)))).toContain(
        'row-level security',
      )
      await closeProposals(db, [], { state: 'adopted', at: now })
      expect(await openProposalsOn(db, commitmentId)).toEqual([])
    }),
  )
})

describe('a position', () => {
  it.each<[PersonName, OrganisationName, PersonName]>([
    ['lid', 'gemeente', 'lid'],
    ['lid', 'hvVoorbeeldwonen', 'voorzitter'],
    ['waarnemer', 'provincie', 'waarnemer'],
    ['coordinator', 'hvVoorbeeldwonen', 'coordinator'],
  ])('is not taken by %s for %s in the name of %s', (name, organisation, by) =>
    atTable(async (db, { tabled }) => {
      await acting(name, db)
      const taking = { on: tabled, ...saying(organisation, by) }
      expect(await refused(db, () => savePosition(db, taking))).toContain('row-level security')
    })(),
  )

  it(
    'asks on the table for a mandate that holds today, and in the room for none',
    atTable(async (db, { tabled, commitmentId }) => {
      await db
        .updateTable('mandates')
        .set({ untilDay: day('2026-11-24') })
        .execute()
      await acting('lid', db)
      const taking = { on: tabled, ...saying('hvVoorbeeldwonen', 'lid') }
      expect(await refused(db, () => savePosition(db, taking))).toContain('row-level security')
      await savePosition(db, { ...taking, lane: 'room' })
      expect(await preparedPosition(db, commitmentId, taking.partyId)).toMatchObject({
        code: 'agree',
      })
    }),
  )

  it(
    'is fulfilled by its own party alone',
    atTable(async (db, { commitment, commitmentId }) => {
      const position = await takePosition(db, commitment, {
        by: 'lid',
        partyId: partyId('hvVoorbeeldwonen'),
        code: 'agree_if',
      })
      for (const [name, fulfilledAt] of [
        ['strateeg', null],
        ['coordinator', null],
        ['voorzitter', now],
      ] as const) {
        await acting(name, db)
        await fulfilPosition(db, position.id, now)
        await acting('ambtenaar', db)
        expect(await latestOn(db, commitmentId)).toMatchObject([{ fulfilledAt }])
      }
    }),
  )

  it(
    'says a condition with “agree, if” and nowhere else, and a reason with a no',
    atTable(async (db, { tabled }) => {
      const taking = { on: tabled, ...saying('hvVoorbeeldwonen', 'lid') }
      for (const statement of [
        { code: 'agree_if', reason: '', condition: '' },
        { code: 'agree', reason: '', condition: 'Als …' },
        { code: 'block', reason: '', condition: '' },
        { code: 'otherwise', reason: '', condition: '' },
      ] as const)
        expect(await refused(db, () => savePosition(db, { ...taking, statement }))).toContain(
          'violates check constraint',
        )
    }),
  )
})

describe('a concern', () => {
  const raising = (organisation: OrganisationName, by: PersonName) => ({
    roundId,
    partyId: partyId(organisation),
    text: 'Is er grond?',
    raisedBy: personId(by),
    raisedAt: now,
  })

  it(
    'is raised and answered by people of the party itself',
    atTable(async (db, { commitmentId }) => {
      await acting('lid', db)
      const concernId = await addConcern(db, {
        commitmentId,
        ...raising('hvVoorbeeldwonen', 'lid'),
      })
      const foreign = { commitmentId, ...raising('gemeente', 'lid') }
      expect(await refused(db, () => addConcern(db, foreign))).toContain('row-level security')
      const answer = { concernId, roundId, text: 'Ja.', answeredAt: now }
      const asOther = { ...answer, partyId: partyId('gemeente'), answeredBy: personId('lid') }
      expect(await refused(db, () => addAnswer(db, asOther))).toContain('row-level security')
      await acting('coordinator', db)
      const neutral = { ...asOther, answeredBy: personId('coordinator') }
      expect(await refused(db, () => addAnswer(db, neutral))).toContain('row-level security')
    }),
  )

  it(
    'stays open whoever else says that it is gone',
    atTable(async (db, { commitmentId }) => {
      await acting('lid', db)
      const concernId = await addConcern(db, {
        commitmentId,
        ...raising('hvVoorbeeldwonen', 'lid'),
      })
      for (const [name, closedAt] of [
        ['strateeg', null],
        ['coordinator', null],
        ['voorzitter', now],
      ] as const) {
        await acting(name, db)
        await setClosed(db, concernId, now)
        expect(await concernsOn(db, commitmentId)).toMatchObject([{ closedAt }])
      }
    }),
  )
})
