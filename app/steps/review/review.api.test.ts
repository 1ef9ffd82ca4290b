import { describe, expect, it } from 'vitest'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const api = `/api/v1/trajecten/${roundId}`

const code = 'VBS-BES-01'

const jsonFor = async (db: Db, name: PersonName, address: string) =>
  (await (await visiting(db, name)).get(`${api}/${address}`)).json()

const send = async (db: Db, name: PersonName, address: string, body: object) => {
  const answer = await (await visiting(db, name)).postJson(`${api}/${address}`, body)
  return { status: answer.status, body: await answer.json() }
}

const seenOf = async (db: Db) =>
  (await jsonFor(db, 'lid', `afspraken/${code}`)).tabled.content_hash as string

const change = {
  move: 'amend',
  code,
  text: 'Voorbeeldwonen bouwt er 200.',
  obligation: 'result',
  owners: [partyId('voorbeeldwonen')],
  quantity: 200,
  unit: 'woningen',
  reason: 'De bouw ligt stil.',
}

describe('amendments over the API', () => {
  it('go from a proposal to effect with the consent of all, and stay in the list', () =>
    inDatabase(async (db) => {
      await addSealedRound(db)
      const made = await send(db, 'strateeg', 'wijzigingen', { ...change, seen: await seenOf(db) })
      expect(made.status).toBe(200)
      const { amendments } = await jsonFor(db, 'coordinator', 'wijzigingen')
      expect(amendments).toMatchObject([{ code, kind: 'change', state: 'open' }])
      const said = { move: 'answerAmendment', code, amendmentId: amendments[0].id }
      for (const name of ['ambtenaar', 'directeurModel', 'lid', 'secretaris'] as const)
        expect(await send(db, name, 'wijzigingen', { ...said, answer: 'consent' })).toMatchObject({
          status: 200,
        })
      expect(await jsonFor(db, 'lid', 'wijzigingen')).toMatchObject({
        amendments: [{ state: 'effective' }],
      })
      expect((await jsonFor(db, 'lid', `afspraken/${code}`)).tabled.quantity).toBe(200)
      const late = await send(db, 'lid', 'wijzigingen', {
        ...said,
        answer: 'refuse',
        reason: 'Nee',
      })
      expect(late).toMatchObject({ status: 409, body: { title: 'Deze wijziging geldt al.' } })
    }))

  it('say what is wrong: no reason, an older text, a promise that is not there', () =>
    inDatabase(async (db) => {
      await addSealedRound(db)
      const seen = await seenOf(db)
      const bare = await send(db, 'strateeg', 'wijzigingen', { ...change, seen, reason: ' ' })
      expect(bare).toMatchObject({ status: 422, body: { errors: { reason: 'Vertel waarom.' } } })
      expect(await send(db, 'strateeg', 'wijzigingen', { ...change, seen: 'x' })).toMatchObject({
        status: 409,
        body: { type: '/problems/text-changed' },
      })
      const elsewhere = { ...change, seen, code: 'VBS-BES-09' }
      expect(await send(db, 'strateeg', 'wijzigingen', elsewhere)).toMatchObject({
        body: { type: '/problems/no-such-commitment' },
      })
      expect(await jsonFor(db, 'lid', 'wijzigingen')).toEqual({ amendments: [] })
    }))
})

describe('evaluations over the API', () => {
  const planned = async (db: Db) => {
    await addRound(db)
    const plan = { move: 'planReview', kind: 'evaluation', dueOn: '2027-10-31' }
    await send(db, 'coordinator', 'herzieningsmomenten', plan)
    const { moments } = await jsonFor(db, 'lid', 'herzieningsmomenten')
    return `evaluaties/${moments[0].id}` as const
  }

  it('keep what a party writes from all others, until it is all given', () =>
    inDatabase(async (db) => {
      const address = await planned(db)
      const { questions } = await jsonFor(db, 'lid', address)
      const questionId = questions.map(({ id }: { id: string }) => id)
      const answer = questionId.map((_: string, nth: number) => `Antwoord ${nth + 1}`)
      const few = await send(db, 'lid', address, { move: 'giveEvaluation' })
      expect(few.body.title).toBe('Er zijn nog 5 vragen zonder antwoord.')
      await send(db, 'lid', address, { move: 'writeAnswers', questionId, answer })
      expect(JSON.stringify(await jsonFor(db, 'voorzitter', address))).toContain('Antwoord 1')
      for (const name of ['strateeg', 'coordinator', 'adviseur'] as const)
        expect(JSON.stringify(await jsonFor(db, name, address))).not.toContain('Antwoord')
      expect((await send(db, 'lid', address, { move: 'giveEvaluation' })).status).toBe(200)
      expect(JSON.stringify(await jsonFor(db, 'adviseur', address))).toContain('Antwoord 5')
      const more = await send(db, 'strateeg', address, {
        move: 'addQuestion',
        question: 'Nog een?',
      })
      expect(more).toMatchObject({ status: 409, body: { type: '/problems/evaluation-under-way' } })
    }))

  it.each<[PersonName, number]>([
    ['waarnemer', 200],
    ['raadslid', 404],
    ['vreemde', 404],
    ['beheerder', 404],
  ])('answer %s with %i', (name, status) =>
    inDatabase(async (db) => {
      const address = await planned(db)
      const { get } = await visiting(db, name)
      expect((await get(`${api}/${address}`)).status).toBe(status)
    }),
  )
})

describe('moments over the API', () => {
  it('are planned once for a day and kind, and cancelled', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const plan = { move: 'planReview', kind: 'midterm', dueOn: '2027-09-01' }
      expect((await send(db, 'coordinator', 'herzieningsmomenten', plan)).status).toBe(200)
      const twice = await send(db, 'coordinator', 'herzieningsmomenten', plan)
      expect(twice).toMatchObject({ status: 409, body: { type: '/problems/already-planned' } })
      const { moments } = await jsonFor(db, 'raadslid', 'herzieningsmomenten')
      expect(moments).toHaveLength(1)
      const cancel = { move: 'cancelReview', momentId: moments[0].id }
      expect((await send(db, 'lid', 'herzieningsmomenten', cancel)).status).toBe(409)
      expect((await send(db, 'coordinator', 'herzieningsmomenten', cancel)).status).toBe(200)
      const again = await send(db, 'coordinator', 'herzieningsmomenten', cancel)
      expect(again.body.type).toBe('/problems/no-such-moment')
      expect((await send(db, 'coordinator', 'herzieningsmomenten', plan)).status).toBe(200)
    }))
})
