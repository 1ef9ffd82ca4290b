import { expect, it } from 'vitest'
import { undisposedBefore } from '#agreement/agreement-text.store.ts'
import { addFrozenRound } from '#agreement/agreement-versions.example.ts'
import { commitmentByCode, commitmentsOf } from '#agreement/commitments.store.ts'
import { dispositionsOf, nextRoundsOf } from '#agreement/dispositions.store.ts'
import type { Outcome } from '#agreement/dispositions.ts'
import { table } from '#agreement/drafts.commands.ts'
import { draftsOf } from '#agreement/drafts.store.ts'
import { addNextRound, nextPartyId, nextRoundId } from '#agreement/next-round.example.ts'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { carryOn } from './carry-on.commands.ts'
import { dispose } from './dispositions.commands.ts'

const code = 'VBS-BES-01'

const decide = async (db: Db, name: PersonName, outcome: Outcome, of = code) =>
  dispose.run(await acting(name, db), { roundId, code: of, outcome, reason: 'Zo is het.' })

it('is decided once per promise, by a party for whom it holds', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    expect(await decide(db, 'lid', 'achieved')).toMatchObject({ ok: true })
    expect(await decide(db, 'strateeg', 'stop')).toMatchObject({
      refusal: { code: 'already-disposed', outcome: 'achieved' },
    })
    expect(await dispositionsOf(db, roundId)).toMatchObject([
      { outcome: 'achieved', partyId: partyId('hvVoorbeeldwonen'), person: 'Jan de Wit' },
    ])
  }))

it.each<[PersonName, string]>([
  ['coordinator', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('is not for %s to decide', (name, refused) =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    expect(await decide(db, name, 'stop')).toMatchObject({ refusal: { code: refused } })
  }),
)

it('is for what was frozen', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await decide(db, 'lid', 'stop')).toMatchObject({
      refusal: { code: 'no-such-commitment' },
    })
  }))

it('says at the next table which promises still wait, until none does', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    await addNextRound(db)
    await acting('strateeg', db)
    expect((await undisposedBefore(db, nextRoundId)).map((one) => one.code)).toEqual([
      code,
      'VBS-BES-02',
    ])
    await decide(db, 'strateeg', 'continue')
    await decide(db, 'lid', 'stop', 'VBS-BES-02')
    expect(await undisposedBefore(db, nextRoundId)).toEqual([])
  }))

const carry = async (db: Db, name: PersonName = 'strateeg') =>
  carryOn.run(await acting(name, db), { roundId, code, nextRoundId })

it('carries a promise on into the own room, with the same code on the table', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await addNextRound(db)
    await decide(db, 'strateeg', 'continue')
    expect(await carry(db)).toMatchObject({ ok: true, value: { roundId: nextRoundId } })
    const [draft] = await draftsOf(db, nextRoundId)
    expect(draft).toMatchObject({
      title: 'Nieuwe sociale huurwoningen',
      version: { owners: [nextPartyId('voorbeeldwonen')], quantity: 240 },
    })
    expect(draft?.version.applicability).toHaveLength(2)

    await acting('lid', db)
    expect(await draftsOf(db, nextRoundId)).toEqual([])

    const context = await acting('strateeg', db)
    const seen = draft?.version.contentHash ?? ''
    const commitmentId = draft?.id
    if (!commitmentId) return
    const tabling = { roundId: nextRoundId, commitmentId, seen, supports: false }
    expect(await table.run(context, tabling)).toMatchObject({ value: { code } })
    const [tabled] = await commitmentsOf(db, nextRoundId)
    const old = await commitmentByCode(db, roundId, code)
    expect(tabled).toMatchObject({ code, continuesId: old?.id })
  }))

it('carries on only once per room, and only what goes on', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await addNextRound(db)
    expect(await carry(db)).toMatchObject({ refusal: { code: 'not-going-on' } })
    await decide(db, 'strateeg', 'change')
    await carry(db)
    expect(await carry(db)).toMatchObject({ refusal: { code: 'already-carried-on' } })
    expect(await carry(db, 'ambtenaar')).toMatchObject({ ok: true })
  }))

it('gives the code to the first of two; the second gets a new one', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await addNextRound(db)
    await decide(db, 'strateeg', 'continue')
    const codes: string[] = []
    for (const name of ['strateeg', 'ambtenaar'] as const) {
      await carry(db, name)
      const context = await acting(name, db)
      const [draft] = await draftsOf(db, nextRoundId)
      if (!draft) return
      const given = { commitmentId: draft.id, seen: draft.version.contentHash, supports: false }
      const tabled = await table.run(context, { roundId: nextRoundId, ...given })
      if (tabled.ok) codes.push(tabled.value.code)
    }
    expect(codes).toEqual([code, 'VBS-BES-03'])
  }))

it('has no next round for a party that does not make it', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await addNextRound(db)
    await decide(db, 'strateeg', 'continue')
    await acting('secretaris', db)
    expect(await nextRoundsOf(db, roundId)).toEqual([])
    expect(await carry(db, 'secretaris')).toMatchObject({ refusal: { code: 'not-a-next-round' } })
  }))

it('asks for the theme in the next round first', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await addNextRound(db)
    await decide(db, 'strateeg', 'continue')
    await asOwner(db)
    await db.deleteFrom('themes').where('roundId', '=', nextRoundId).execute()
    expect(await carry(db)).toMatchObject({
      refusal: { code: 'theme-missing', theme: 'Beschikbaarheid' },
    })
  }))
