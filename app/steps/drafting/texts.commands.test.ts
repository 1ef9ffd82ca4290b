import { expect, it } from 'vitest'
import { agreementTextsOf } from '#agreement/agreement-text.store.ts'
import { chainOf } from '#agreement/history.store.ts'
import { acting, anActor, testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, roundId } from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { asOwner, inDatabase, inOwnDatabase } from '#platform/testing.ts'
import { addText, changeText, removeText, useDefaults } from './texts.commands.ts'

const clause = { roundId, part: 'clause' as const, title: 'Geschillen', text: 'Wij praten eerst.' }

async function added(db: Db, given: object = {}, name: PersonName = 'strateeg') {
  const done = await addText.run(await acting(name, db), { ...clause, ...given })
  if (!done.ok) throw new Error(`Refused: ${done.refusal.code}`)
  return done.value.id
}

const titles = async (db: Db) => (await agreementTextsOf(db, roundId)).map(({ title }) => title)

it('is written by parties together: each adds behind what is there', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await added(db, { title: 'Eerste' })
    await added(db, { title: 'Tweede' }, 'lid')
    await added(db, { title: 'Derde' }, 'ambtenaar')
    expect(await titles(db)).toEqual(['Eerste', 'Tweede', 'Derde'])
  }))

it('keeps the place of a piece that is changed, and the old text in its table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const first = await added(db, { title: 'Eerste' })
    await added(db, { title: 'Tweede' })
    const changed = { roundId, textId: first, title: 'Eerste, anders', text: 'Nieuw.' }
    expect(await changeText.run(await acting('lid', db), changed)).toMatchObject({ ok: true })
    expect(await titles(db)).toEqual(['Eerste, anders', 'Tweede'])
    await asOwner(db)
    const rows = await db.selectFrom('agreementTexts').select(['title', 'endedAt']).execute()
    expect(rows).toContainEqual({ title: 'Eerste', endedAt: now })
  }))

it('loses a piece that is taken out, and never the row', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const textId = await added(db)
    await removeText.run(await acting('lid', db), { roundId, textId })
    expect(await titles(db)).toEqual([])
    await asOwner(db)
    expect(await db.selectFrom('agreementTexts').select('id').execute()).toEqual([{ id: textId }])
  }))

it('leaves a line in the history for each change, with who did it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const textId = await added(db)
    const changed = await changeText.run(await acting('lid', db), { ...clause, textId })
    if (changed.ok)
      await removeText.run(await acting('lid', db), { roundId, textId: changed.value.id })
    const lines = await chainOf(db, roundId)
    expect(lines.map(({ move, subject }) => `${subject} ${move}`)).toEqual([
      'agreement_text add',
      'agreement_text change',
      'agreement_text remove',
    ])
  }))

it('asks for a title where a piece has one, and for none in the preamble', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('strateeg', db)
    expect(await addText.run(context, { ...clause, title: '' })).toMatchObject({
      refusal: { code: 'title-and-part', part: 'clause' },
    })
    expect(await addText.run(context, { ...clause, part: 'preamble' })).toMatchObject({
      refusal: { code: 'title-and-part', part: 'preamble' },
    })
    const textId = await added(db)
    expect(await changeText.run(context, { ...clause, textId, title: '' })).toMatchObject({
      refusal: { code: 'title-and-part', part: 'clause' },
    })
    expect(await titles(db)).toEqual(['Geschillen'])
  }))

it('tells who changes or removes a piece that another changed that it is not there any more', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const textId = await added(db)
    await changeText.run(await acting('lid', db), { ...clause, textId, text: 'Van het lid.' })
    const context = await acting('strateeg', db)
    const refusal = { code: 'no-such-text' }
    expect(await changeText.run(context, { ...clause, textId })).toMatchObject({ refusal })
    expect(await removeText.run(context, { roundId, textId })).toMatchObject({ refusal })
    expect((await agreementTextsOf(db, roundId)).map(({ text }) => text)).toEqual(['Van het lid.'])
  }))

it.each<[string, PersonName, string]>([
  ['the coordinator', 'coordinator', 'not-yours-to-do'],
  ['an adviser', 'adviseur', 'not-yours-to-do'],
  ['one who only watches', 'waarnemer', 'not-yours-to-do'],
  ['a council member', 'raadslid', 'not-yours-to-do'],
  ['a stranger', 'vreemde', 'no-such-round'],
])('is not for %s to write, change, remove or begin', (_, name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const textId = await added(db)
    const context = await acting(name, db)
    const answers = [
      await addText.run(context, clause),
      await changeText.run(context, { ...clause, textId }),
      await removeText.run(context, { roundId, textId }),
      await useDefaults.run(context, { roundId }),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ refusal: { code } })
    await acting('lid', db)
    expect(await titles(db)).toEqual(['Geschillen'])
  }),
)

it('begins with the usual texts only where there is nothing yet', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await added(db)
    expect(await useDefaults.run(await acting('lid', db), { roundId })).toMatchObject({
      refusal: { code: 'text-is-there' },
    })
  }))

/** Somebody of the example on a connection of her own, in a transaction that commits. */
const as = <T>(db: Db, name: PersonName, work: (context: Context) => Promise<T>): Promise<T> => {
  const actor = anActor(name)
  return inRole(db, identityOf(actor, now), (own) =>
    work({ db: own, now, installation: testInstallation(), actor }),
  )
}

it('begins once when two parties begin at the same moment', () =>
  inOwnDatabase(async (db) => {
    await db.transaction().execute(addRound)
    const answers = await Promise.all(
      (['strateeg', 'lid', 'ambtenaar'] as const).map((name) =>
        as(db, name, (context) => useDefaults.run(context, { roundId })),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const found = await as(db, 'lid', (own) => titles(own.db))
    const named = found.filter((title) => title !== '')
    expect(new Set(named).size).toBe(named.length)
  }))

it('gives two who add at the same moment a place each', () =>
  inOwnDatabase(async (db) => {
    await db.transaction().execute(addRound)
    await Promise.all(
      (['strateeg', 'lid', 'ambtenaar'] as const).map((name) =>
        as(db, name, (context) => addText.run(context, { ...clause, title: name })),
      ),
    )
    const places = await db
      .selectFrom('agreementTexts')
      .select('position')
      .orderBy('position')
      .execute()
    expect(places.map(({ position }) => position)).toEqual([1, 2, 3])
  }))

it('takes one of two changes of one piece at the same moment', () =>
  inOwnDatabase(async (db) => {
    await db.transaction().execute(addRound)
    const done = await as(db, 'strateeg', (context) => addText.run(context, clause))
    if (!done.ok) throw new Error('Refused')
    const textId = done.value.id
    const answers = await Promise.all(
      (['strateeg', 'lid'] as const).map((name) =>
        as(db, name, (context) => changeText.run(context, { ...clause, textId, text: name })),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'no-such-text' } })
    expect(await as(db, 'lid', (own) => titles(own.db))).toEqual(['Geschillen'])
  }))

it.each([
  ['a text of spaces', { text: '  \n ' }],
  ['a text of more than 4,000 characters', { text: 'x'.repeat(4001) }],
  ['a title of more than 200 characters', { title: 'x'.repeat(201) }],
  ['another part', { part: 'slot' }],
])('is not read with %s', (_, given) => {
  expect(addText.fields.safeParse({ ...clause, text: 'x'.repeat(4000) }).success).toBe(true)
  expect(addText.fields.safeParse({ ...clause, ...given }).success).toBe(false)
})
