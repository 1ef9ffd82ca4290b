import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, membershipId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const overview = `/trajecten/${roundId}/herziening`

const evaluating = (test: (db: Db, page: string) => Promise<void>) => () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'coordinator')
    await post(overview, { move: 'planReview', kind: 'evaluation', dueOn: '2027-10-31' })
    const html = await (await get(overview)).text()
    const [path = ''] = /\/evaluatie\/[0-9a-f-]+/.exec(html) ?? []
    await test(db, `${overview}${path}`)
  })

const read = async (db: Db, name: PersonName, page: string) =>
  (await (await visiting(db, name)).get(page)).text()

/** What a party writes under each question, in their order. */
async function write(db: Db, name: PersonName, page: string, answer: readonly string[]) {
  const html = await read(db, name, page)
  const ids = [...html.matchAll(/name="questionId" value="([^"]*)"/g)]
  const questionId = ids.map(([, id = '']) => id)
  const site = await visiting(db, name)
  return site.post(page, { move: 'writeAnswers', questionId, answer })
}

const five = ['Er kwamen 180 huizen.', 'De rest niet.', 'Ja.', 'Beter.', 'Eerder beginnen.']

const areasOf = (html: string) =>
  [...html.matchAll(/<textarea[^>]*name="answer"[^>]*>([^<]*)</g)].map(([, text]) => text)

describe('the answers of a party', () => {
  it(
    'come back each under its own question, also where some were left empty',
    evaluating(async (db, page) => {
      await write(db, 'lid', page, ['', 'De rest niet.', '', 'Beter.', ''])
      const html = await read(db, 'voorzitter', page)
      expect(areasOf(html)).toEqual(['', 'De rest niet.', '', 'Beter.', ''])
      expect(html).toContain('Bewaard in uw kamer. Alleen uw organisatie ziet dit.')
      expect(html).not.toContain('Leg onze antwoorden op tafel')
    }),
  )

  it(
    'are given back with a message at the question where one is too long',
    evaluating(async (db, page) => {
      const long = 'Huurtoeslag'.repeat(400)
      const answer = await write(db, 'lid', page, ['Goed.', long, 'Ja.', 'Goed.', 'Niets.'])
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(areasOf(html)).toEqual(['Goed.', long, 'Ja.', 'Goed.', 'Niets.'])
      expect(html.match(/aria-invalid="true"/g)).toHaveLength(1)
      expect(await read(db, 'lid', page)).not.toContain('Goed.')
    }),
  )

  it(
    'go to the table by who has a mandate; who has none still writes',
    evaluating(async (db, page) => {
      await db.deleteFrom('mandates').where('membershipId', '=', membershipId('lid')).execute()
      expect((await write(db, 'lid', page, five)).status).toBe(303)
      expect(await read(db, 'lid', page)).not.toContain('Leg onze antwoorden op tafel')
      const { post } = await visiting(db, 'lid')
      expect((await post(page, { move: 'giveEvaluation' })).status).toBe(409)
      expect(await read(db, 'voorzitter', page)).toContain('Leg onze antwoorden op tafel')
    }),
  )

  it(
    'are complete again only when a question that came later has its answer',
    evaluating(async (db, page) => {
      await write(db, 'lid', page, five)
      const other = await visiting(db, 'strateeg')
      await other.post(page, { move: 'addQuestion', question: 'Wat merkte de huurder?' })
      const html = await read(db, 'lid', page)
      expect(html).toContain('Wat merkte de huurder?')
      expect(html).not.toContain('Leg onze antwoorden op tafel')
      const early = await (await visiting(db, 'lid')).post(page, { move: 'giveEvaluation' })
      expect(await early.text()).toContain('Er is nog 1 vraag zonder antwoord.')
      await write(db, 'lid', page, [...five, 'Minder tocht.'])
      const { post } = await visiting(db, 'lid')
      expect((await post(page, { move: 'giveEvaluation' })).status).toBe(303)
      expect(await read(db, 'ambtenaar', page)).toContain('vraag van Voorbeeldwonen')
    }),
  )

  it(
    'stand side by side, with who is still to come, and cannot be changed any more',
    evaluating(async (db, page) => {
      for (const name of ['lid', 'secretaris'] as const) {
        await write(db, name, page, five)
        await (await visiting(db, name)).post(page, { move: 'giveEvaluation' })
      }
      const html = await read(db, 'coordinator', page)
      expect(html).toContain('Wij wachten nog op: Gemeente, Modelwonen, Voorbeeldwonen.')
      expect(html.match(/Er kwamen 180 huizen\./g)).toHaveLength(2)
      expect(await read(db, 'lid', page)).not.toContain('Bewaar in onze kamer')
      const late = { move: 'writeAnswers', questionId: [], answer: [] }
      const refused = await (await visiting(db, 'lid')).post(page, late)
      expect(refused.status).toBe(409)
      expect(await refused.text()).toContain('haar antwoorden al op tafel gelegd')
      expect(await read(db, 'coordinator', overview)).toContain(
        '2 van de 5 partijen gaven antwoord',
      )
    }),
  )
})

describe('a question of a party', () => {
  it(
    'is asked for where it is empty, and comes back with what is wrong where it is too long',
    evaluating(async (db, page) => {
      const { post } = await visiting(db, 'lid')
      const empty = await post(page, { move: 'addQuestion', question: ' ' })
      expect(empty.status).toBe(422)
      expect(await empty.text()).toContain('href="#addQuestion-question"')
      const long = `Wat vond u van ${'betaalbaarheid '.repeat(50)}?`
      const answer = await post(page, { move: 'addQuestion', question: long })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(long)
    }),
  )

  it.each<PersonName>(['adviseur', 'waarnemer', 'coordinator'])(
    'is not for %s to ask, who reads along',
    (name) =>
      evaluating(async (db, page) => {
        const html = await read(db, name, page)
        expect(html).toContain('Nog geen partij heeft haar antwoorden op tafel gelegd.')
        expect(html).not.toContain('method="post"')
        const { post } = await visiting(db, name)
        const asked = await post(page, { move: 'addQuestion', question: 'Mag dit?' })
        expect(asked.status).toBe(409)
        expect((await write(db, name, page, five)).status).toBe(409)
      })(),
  )
})

describe('a moment', () => {
  it(
    'that was cancelled is not there any more, nor is its evaluation',
    evaluating(async (db, page) => {
      const momentId = page.split('/').at(-1) ?? ''
      const { get, post } = await visiting(db, 'coordinator')
      expect((await post(overview, { move: 'cancelReview', momentId })).status).toBe(303)
      expect((await get(page)).status).toBe(404)
      expect(await (await get(overview)).text()).toContain('Er staat nog geen moment gepland.')
    }),
  )

  it(
    'says that its day was, from the day after it in Amsterdam',
    evaluating(async (db) => {
      const dueOn = day('2026-11-25')
      await db.updateTable('reviewMoments').set({ dueOn }).execute()
      const on = async (at: string) => {
        const { get } = await visiting(db, 'lid', new Date(at))
        return (await get(overview)).text()
      }
      expect(await on('2026-11-25T22:59:00Z')).not.toContain('geweest')
      expect(await on('2026-11-25T23:01:00Z')).toContain('geweest')
    }),
  )

  it(
    'is planned by nobody but the coordinator; for the others there is no form',
    evaluating(async (db) => {
      for (const name of ['lid', 'adviseur', 'raadslid'] as const) {
        expect(await read(db, name, overview)).not.toContain('planReview')
        const { post } = await visiting(db, name)
        const plan = { move: 'planReview', kind: 'midterm', dueOn: '2027-09-01' }
        expect((await post(overview, plan)).status).toBe(409)
      }
    }),
  )
})
