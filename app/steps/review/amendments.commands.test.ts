import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addAgreedRound, freezeForTest } from '#agreement/agreement-versions.example.ts'
import { amendmentsOf } from '#agreement/amendments.store.ts'
import {
  aContent,
  addTabledCommitment,
  agreeAll,
  speakers,
} from '#agreement/commitments.example.ts'
import { commitmentByCode } from '#agreement/commitments.store.ts'
import { chainOf } from '#agreement/history.store.ts'
import { addSealedRound, sealForTest } from '#agreement/sealed-versions.example.ts'
import { versionsOf } from '#agreement/versions.store.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { amend, amendToEnd, answerAmendment, withdrawAmendment } from './amendments.commands.ts'

const code = 'VBS-BES-01'

async function seenBy(db: Db, name: PersonName) {
  const context = await acting(name, db)
  const found = await commitmentByCode(db, roundId, code)
  return { context, seen: found?.tabled.contentHash ?? '' }
}

const change = { ...aContent({ text: 'Voorbeeldwonen bouwt er 200.', quantity: 200 }), note: '' }
const filled = { ...change, owners: [...change.owners], applicability: [...change.applicability] }

async function propose(db: Db, name: PersonName = 'strateeg') {
  const { context, seen } = await seenBy(db, name)
  return amend.run(context, { roundId, code, seen, reason: 'De bouw ligt stil.', ...filled })
}

async function answer(db: Db, name: PersonName, said: 'consent' | 'refuse', reason = '') {
  const context = await acting(name, db)
  const [open] = await amendmentsOf(db, roundId)
  const amendmentId = open?.id ?? id<'Amendment'>('')
  return answerAmendment.run(context, { roundId, code, amendmentId, answer: said, reason })
}

const others = speakers.map(([name]) => name).filter((name) => name !== 'strateeg')

it('takes effect with the last consent: the new text is tabled, the old one stays, and all agree with it', () =>
  inDatabase(async (db) => {
    const before = await addSealedRound(db)
    expect(await propose(db)).toMatchObject({ ok: true, value: { isEffective: false } })
    for (const [nth, name] of others.entries())
      expect(await answer(db, name, 'consent')).toMatchObject({
        value: { isEffective: nth === others.length - 1 },
      })

    await acting('strateeg', db)
    const commitment = await commitmentByCode(db, roundId, code)
    expect(commitment?.tabled.text).toBe('Voorbeeldwonen bouwt er 200.')
    expect(await versionsOf(db, commitment?.id ?? id(''))).toHaveLength(2)
    const after = await freezeForTest(db)
    expect(after.number).toBe(2)
    const texts = after.document.chapters.flatMap((c) => c.commitments.map(({ text }) => text))
    expect(texts).toContain('Voorbeeldwonen bouwt er 200.')
    expect(texts).toHaveLength(before.document.chapters[0]?.commitments.length ?? 0)
  }))

it('waits for everybody: a refusal with its reason stops it, until that party thinks again', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await propose(db)
    for (const name of others.slice(1)) await answer(db, name, 'consent')
    expect(await answer(db, 'ambtenaar', 'refuse')).toMatchObject({
      refusal: { code: 'reason-missing' },
    })
    await answer(db, 'ambtenaar', 'refuse', 'Te weinig woningen.')
    const [open] = await amendmentsOf(db, roundId)
    expect(open?.state).toBe('open')
    expect(await commitmentByCode(db, roundId, code)).toMatchObject({ tabled: { quantity: 240 } })
    expect(await answer(db, 'ambtenaar', 'consent')).toMatchObject({ value: { isEffective: true } })
  }))

it('ends a commitment: it stands in no next text, and stays to be read', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    const { context, seen } = await seenBy(db, 'strateeg')
    await amendToEnd.run(context, { roundId, code, seen, reason: 'De grond is verkocht.' })
    for (const name of others) await answer(db, name, 'consent')
    expect(await commitmentByCode(db, roundId, code)).toMatchObject({ state: 'ended' })
    const after = await freezeForTest(db)
    expect(after.document.chapters[0]?.commitments.map((one) => one.code)).toEqual(['VBS-BES-02'])
  }))

it('needs the consent of those for whom the text holds, and of nobody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const two = [partyId('gemeente'), partyId('voorbeeldwonen')]
    await agreeAll(db, await addTabledCommitment(db, { tabled: { applicability: two } }))
    await sealForTest(db, await freezeForTest(db))
    const { context, seen } = await seenBy(db, 'strateeg')
    const given = { roundId, code, seen, reason: 'De bouw ligt stil.', ...filled }
    await amend.run(context, { ...given, applicability: two })
    expect(await answer(db, 'secretaris', 'consent')).toMatchObject({
      refusal: { code: 'not-bound' },
    })
    expect(await answer(db, 'ambtenaar', 'consent')).toMatchObject({ value: { isEffective: true } })
  }))

it.each<[PersonName, string]>([
  ['coordinator', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('is not for %s to propose', (name, refused) =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    expect(await propose(db, name)).toMatchObject({ refusal: { code: refused } })
  }),
)

it('is for a running agreement only', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db)
    expect(await propose(db)).toMatchObject({ refusal: { code: 'not-running' } })
  }))

it('is taken back by who proposed it; then another can be proposed', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await propose(db)
    const [open] = await amendmentsOf(db, roundId)
    const given = { roundId, code, amendmentId: open?.id ?? id<'Amendment'>('') }
    expect(await withdrawAmendment.run(await acting('lid', db), given)).toMatchObject({
      refusal: { code: 'not-the-proposer' },
    })
    expect(await propose(db)).toMatchObject({ refusal: { code: 'amendment-open' } })
    await withdrawAmendment.run(await acting('strateeg', db), given)
    expect(await propose(db)).toMatchObject({ ok: true })
  }))

it('leaves one line in the history for each move', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await propose(db)
    for (const name of others) await answer(db, name, 'consent')
    await asOwner(db)
    const lines = await chainOf(db, roundId)
    expect(lines.map(({ move }) => move)).toEqual(['amend', ...others.map(() => 'answerAmendment')])
  }))

it('is the only way in which a signed text changes', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await propose(db)
    const [open] = await amendmentsOf(db, roundId)
    await asOwner(db)
    const direct = db
      .updateTable('commitments')
      .set({ tabledVersionId: open?.version?.id ?? null })
      .where('code', '=', code)
      .execute()
    await expect(direct).rejects.toThrow('a signed commitment changes by an amendment only')
  }))

it('writes no agreement for a party that did not consent', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await propose(db)
    const [open] = await amendmentsOf(db, roundId)
    await acting('strateeg', db)
    const ids = [id('00000000-0000-7000-9000-f00000000001')]
    const forced = sql`select agree_by_amendment(${open?.id}, ${ids}::uuid[])`.execute(db)
    await expect(forced).rejects.toThrow('no amendment in effect')
  }))
