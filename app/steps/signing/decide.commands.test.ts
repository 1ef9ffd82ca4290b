import { expect, it } from 'vitest'
import { addFrozenRound, freezeForTest } from '#agreement/agreement-versions.example.ts'
import { dropCondition, setCondition } from '#agreement/conditions.commands.ts'
import { chainOf } from '#agreement/history.store.ts'
import { acting, anActor, testInstallation } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import { inRole } from '#platform/db.ts'
import { asOwner, inDatabase, inOwnDatabase } from '#platform/testing.ts'
import { recordDecision } from './decide.commands.ts'
import { decisionsOn } from './signatures.store.ts'
import { approving } from './signing.example.ts'

it('keeps what a party decided, by which body, when and where it is, with a line in the history', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const context = await acting('ambtenaar', db)
    expect(await recordDecision.run(context, approving(version))).toMatchObject({ ok: true })
    expect(await decisionsOn(db, version.id)).toEqual([
      {
        partyId: partyId('gemeente'),
        outcome: 'approved',
        body: 'College van B&W',
        decidedOn: '2026-11-24',
        reference: 'BW 2026-118',
        recordedAt: now,
      },
    ])
    expect(await chainOf(db, roundId)).toMatchObject([
      { subject: 'decision', move: 'record', mandateId: expect.any(String) },
    ])
  }))

it('is read by everybody at the table and by the council, and by no stranger', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await recordDecision.run(await acting('ambtenaar', db), approving(version))
    const seenBy = async (name: PersonName) => {
      await acting(name, db)
      return (await decisionsOn(db, version.id)).length
    }
    for (const name of ['lid', 'coordinator', 'adviseur', 'raadslid'] as const)
      expect({ name, sees: await seenBy(name) }).toEqual({ name, sees: 1 })
    for (const name of ['vreemde', 'beheerder', 'vertrokken'] as const)
      expect({ name, sees: await seenBy(name) }).toEqual({ name, sees: 0 })
  }))

it.each<[string, PersonName, object]>([
  ['a board member without a mandate to decide', 'lid', { code: 'no-mandate', act: 'decide' }],
  ['the coordinator', 'coordinator', { code: 'not-yours-to-do' }],
  ['an adviser', 'adviseur', { code: 'not-yours-to-do' }],
  ['one who only watches', 'waarnemer', { code: 'not-yours-to-do' }],
  ['a council member', 'raadslid', { code: 'not-yours-to-do' }],
  ['a stranger', 'vreemde', { code: 'no-such-round' }],
])('is not for %s to record', (_, name, refusal) =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const context = await acting(name, db)
    expect(await recordDecision.run(context, approving(version))).toMatchObject({ refusal })
    await acting('coordinator', db)
    expect(await decisionsOn(db, version.id)).toEqual([])
  }),
)

it('is recorded once per party, by whichever of its people is first', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await recordDecision.run(await acting('ambtenaar', db), approving(version))
    const other = { ...approving(version), outcome: 'rejected' as const }
    expect(await recordDecision.run(await acting('wethouder', db), other)).toMatchObject({
      refusal: { code: 'already-decided' },
    })
    expect(await recordDecision.run(await acting('strateeg', db), other)).toMatchObject({
      ok: true,
    })
    const decided = await decisionsOn(db, version.id)
    expect(decided.map(({ outcome }) => outcome).toSorted()).toEqual(['approved', 'rejected'])
  }))

it('is kept once when two people of one party record it at the same moment', () =>
  inOwnDatabase(async (db) => {
    const version = await db.transaction().execute((own) => addFrozenRound(own))
    const recording = (name: PersonName, outcome: 'approved' | 'rejected') => {
      const actor = anActor(name)
      return inRole(db, identityOf(actor, now), (own) =>
        recordDecision.run(
          { db: own, now, installation: testInstallation(), actor },
          { ...approving(version), outcome },
        ),
      )
    }
    const answers = await Promise.all([
      recording('ambtenaar', 'approved'),
      recording('wethouder', 'rejected'),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'already-decided' } })
  }))

it('is about the newest text: one on an older text is refused, and says which to read', () =>
  inDatabase(async (db) => {
    const older = await addFrozenRound(db)
    await asOwner(db)
    await db.updateTable('agreements').set({ title: 'Andere titel' }).execute()
    const newer = await freezeForTest(db)
    const context = await acting('ambtenaar', db)
    expect(await recordDecision.run(context, approving(older))).toMatchObject({
      refusal: { code: 'version-not-newest', newest: 2 },
    })
    expect(await recordDecision.run(context, approving(newer))).toMatchObject({ ok: true })
  }))

it('on an older text is no decision on the newer one', () =>
  inDatabase(async (db) => {
    const older = await addFrozenRound(db)
    await recordDecision.run(await acting('ambtenaar', db), approving(older))
    await asOwner(db)
    await db.updateTable('agreements').set({ title: 'Andere titel' }).execute()
    const newer = await freezeForTest(db)
    expect(await decisionsOn(db, newer.id)).toEqual([])
    expect(await decisionsOn(db, older.id)).toHaveLength(1)
  }))

it('can not be recorded where nothing is frozen', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('ambtenaar', db)
    expect(await recordDecision.run(context, approving({ sha256: '0'.repeat(64) }))).toMatchObject({
      refusal: { code: 'no-such-version' },
    })
  }))

it('is never changed or thrown away, not by the owner of the tables either', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    await recordDecision.run(await acting('ambtenaar', db), approving(version))
    await asOwner(db)
    await expect(
      db.updateTable('decisions').set({ outcome: 'rejected' }).execute(),
    ).rejects.toThrow()
  }))

it.each([
  ['a body of spaces', { body: '   ' }],
  ['a day that no calendar has', { decidedOn: '2026-02-30' }],
  ['a day in another notation', { decidedOn: '24-11-2026' }],
  ['no place to find it', { reference: '' }],
  ['another outcome', { outcome: 'maybe' }],
  ['half a hash', { sha256: 'abc' }],
  ['a body of more than 200 characters', { body: 'x'.repeat(201) }],
])('is not read with %s', (_, given) => {
  const right = approving({ sha256: 'a'.repeat(64) })
  expect(recordDecision.fields.safeParse(right).success).toBe(true)
  expect(recordDecision.fields.safeParse({ ...right, ...given }).success).toBe(false)
})

it('waits for a must of the own party, and of no other: N5', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const code = version.document.chapters.flatMap(({ commitments }) => commitments)[0]?.code ?? ''
    const demand = { roundId, code, kind: 'must', demand: 'Als de grond er is.' } as const
    const set = await setCondition.run(await acting('secretaris', db), demand)
    if (!set.ok) throw new Error(set.refusal.code)
    const other = await recordDecision.run(await acting('ambtenaar', db), approving(version))
    expect(other).toMatchObject({ ok: true })
    const own = await acting('secretaris', db)
    expect(await recordDecision.run(own, approving(version))).toMatchObject({
      refusal: { code: 'conditions-open', commitments: [code] },
    })
    const { conditionId } = set.value
    await dropCondition.run(own, { roundId, code, conditionId })
    expect(await recordDecision.run(own, approving(version))).toMatchObject({ ok: true })
  }))
