import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addPeople, addRound, roundId } from '#parties/parties.example.ts'
import { partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { roundMoves } from './new-round.commands.ts'

const input = {
  municipalities: ['GM9901'],
  kind: 'framework' as const,
  termFrom: day('2027-01-01'),
  termUntil: day('2028-12-31'),
  name: '',
  why: 'Het college maakt het woonbeleid.',
}

async function start(name: PersonName, db: Db, changed: Partial<typeof input> & object = {}) {
  return roundMoves.start.run(await acting(name, db), { ...input, ...changed })
}

async function started(name: PersonName, db: Db): Promise<Id<'Round'>> {
  const answer = await start(name, db)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.roundId
}

it('begins a round with its agreement, layers, themes and first party, in one line of history', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const made = await started('ambtenaar', db)
    expect(await roundById(db, made)).toMatchObject({
      name: 'Prestatieafspraken Voorbeeldstad 2027–2028',
      kind: 'framework',
      address: 'voorbeeldstad-2027-2028',
    })
    expect(await partiesOf(db, made)).toMatchObject([
      { name: 'Gemeente Voorbeeldstad', role: 'contracting', why: input.why },
    ])
    expect(await standingIn(db, made)).toMatchObject({ made: true, party: { role: 'contracting' } })
    const layers = await db.selectFrom('layers').select('year').orderBy('year').execute()
    expect(layers.map(({ year }) => year)).toEqual([2027, 2028, null])
    const themes = await db.selectFrom('themes').select('code').orderBy('position').execute()
    expect(themes.map(({ code }) => code).join(' ')).toBe('BES BET KWA DUU DOE WZO LEE PAR SAM FIN')

    await asOwner(db)
    const lines = await chainOf(db, made)
    expect(lines).toMatchObject([{ subject: 'round', move: 'start', subjectId: made }])
  }))

it('gives the second round of the same place and term another address', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    await started('ambtenaar', db)
    const second = await started('strateeg', db)
    expect(await roundById(db, second)).toMatchObject({ address: 'voorbeeldstad-2027-2028-2' })
  }))

it('goes on from the last round, under a framework', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const framework = await started('ambtenaar', db)
    const answer = await start('ambtenaar', db, {
      kind: 'year',
      termUntil: day('2027-12-31'),
      previousId: roundId,
      frameworkId: framework,
    } as object)
    expect(answer).toMatchObject({ ok: true })
    await asOwner(db)
    const year = await db
      .selectFrom('rounds')
      .innerJoin('agreements', 'agreements.roundId', 'rounds.id')
      .select(['previousId', 'rounds.frameworkId', 'agreements.frameworkId as agreement'])
      .where('previousId', 'is not', null)
      .executeTakeFirstOrThrow()
    const above = await db
      .selectFrom('agreements')
      .select('id')
      .where('roundId', '=', framework)
      .executeTakeFirstOrThrow()
    expect(year).toEqual({ previousId: roundId, frameworkId: framework, agreement: above.id })
  }))

it.each<[PersonName, string]>([
  ['adviseur', 'no-organisation-that-starts'],
  ['coordinator', 'no-organisation-that-starts'],
  ['beheerder', 'no-organisation-that-starts'],
  ['vertrokken', 'no-organisation-that-starts'],
  ['raadslid', 'no-organisation-that-starts'],
])('does not let %s begin: %s', (name, code) =>
  inDatabase(async (db) => {
    await addPeople(db)
    expect(await start(name, db)).toMatchObject({ ok: false, refusal: { code } })
    await asOwner(db)
    expect(await db.selectFrom('rounds').select('id').execute()).toEqual([])
  }),
)

it.each<[object, string]>([
  [{ municipalities: ['GM9902'] }, 'unknown-municipality'],
  [{ termUntil: day('2026-01-01') }, 'term-backwards'],
  [{ previousId: id('00000000-0000-7000-8000-ffffffffffff') }, 'unknown-previous'],
  [{ frameworkId: roundId }, 'unknown-framework'],
])('refuses %o with %s', (changed, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await start('ambtenaar', db, changed)).toMatchObject({ ok: false, refusal: { code } })
  }),
)

it('has the municipality of the demo in the demo only', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const context = await acting('ambtenaar', db)
    const real = { ...context, installation: { ...context.installation, isDemo: false } }
    expect(await roundMoves.start.run(real, input)).toMatchObject({
      refusal: { code: 'unknown-municipality', municipality: 'GM9901' },
    })
  }))

it('does not let someone begin whose mandate to negotiate ended', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    await db
      .updateTable('mandates')
      .set({ untilDay: day('2026-11-24') })
      .execute()
    expect(await start('lid', db)).toMatchObject({ refusal: { code: 'no-mandate-to-start' } })
  }))
