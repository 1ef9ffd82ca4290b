import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'

import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, organisationId, partyId, roundId } from '#parties/parties.example.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { partyMoves } from './stakeholders.commands.ts'
import { freezeText } from './stakeholders.example.ts'

const elders = {
  roundId,
  organisationId: organisationId('elders'),
  role: 'observer' as const,
  why: 'De woningmarkt houdt niet op bij de grens.',
}
const committee = {
  roundId,
  kind: 'residents_committee' as const,
  name: 'Bewonerscommissie De Brug',
  shortName: '',
  kvk: '',
  tooi: '',
  municipalityCode: '',
  role: 'adviser' as const,
  why: 'Zij wonen in het blok dat wordt vernieuwd.',
}

async function names(db: Db) {
  await acting('coordinator', db)
  return (await partiesOf(db, roundId)).map(({ name }) => name)
}

it('lets the coordinator or who began the round add who takes part, each in one line of history', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await partyMoves.addParty.run(await acting('coordinator', db), elders)).toMatchObject({
      ok: true,
    })
    expect(
      await partyMoves.addNewParty.run(await acting('ambtenaar', db), committee),
    ).toMatchObject({ ok: true })
    expect(await names(db)).toEqual(
      expect.arrayContaining(['Gemeente Elders', 'Bewonerscommissie De Brug']),
    )
    await asOwner(db)
    expect((await chainOf(db, roundId)).map(({ subject, move }) => [subject, move])).toEqual([
      ['party', 'addParty'],
      ['party', 'addNewParty'],
    ])
    const organisation = await db
      .selectFrom('organisations')
      .select(['shortName', 'kvk'])
      .where('name', '=', committee.name)
      .executeTakeFirst()
    expect(organisation).toEqual({ shortName: committee.name, kvk: null })
  }))

it.each<[PersonName, string]>([
  ['strateeg', 'not-yours-to-do'],
  ['adviseur', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
  ['beheerder', 'no-such-round'],
])('does not let %s add a party', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const answer = await partyMoves.addParty.run(await acting(name, db), elders)
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    expect(await names(db)).not.toContain('Gemeente Elders')
  }),
)

it('has an organisation once at the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const again = { ...elders, organisationId: organisationId('zorg') }
    const answer = await partyMoves.addParty.run(await acting('coordinator', db), again)
    expect(answer).toMatchObject({ refusal: { code: 'already-party' } })
    const nobody = { ...elders, organisationId: id<'Organisation'>(roundId) }
    expect(await partyMoves.addParty.run(await acting('coordinator', db), nobody)).toMatchObject({
      refusal: { code: 'no-such-organisation' },
    })
  }))

it.each<[object, object]>([
  [{ kvk: '9000 0002' }, { code: 'code-taken', organisation: 'Voorbeeldwonen' }],
  [{ kvk: '1234567' }, { code: 'not-a-code', register: 'kvk' }],
  [{ tooi: 'gemeente/gm0106' }, { code: 'not-a-code', register: 'tooi' }],
  [{ kind: 'municipality', municipalityCode: 'GM0106' }, { code: 'not-of-this-round' }],
])('refuses a new organisation with %o', (changed, refusal) =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('coordinator', db)
    const answer = await partyMoves.addNewParty.run(context, { ...committee, ...changed })
    expect(answer).toMatchObject({ ok: false, refusal })
    await asOwner(db)
    expect(await db.selectFrom('organisations').select('id').execute()).toHaveLength(9)
  }),
)

it('changes a role with the reason', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const changed = {
      roundId,
      partyId: partyId('provincie'),
      role: 'adviser' as const,
      why: 'Kent de regionale afspraken.',
    }
    await partyMoves.changeParty.run(await acting('coordinator', db), changed)
    expect(await partiesOf(db, roundId)).toContainEqual(
      expect.objectContaining({ id: partyId('provincie'), role: 'adviser', why: changed.why }),
    )
    const elsewhere = { ...changed, partyId: id<'Party'>(roundId) }
    expect(
      await partyMoves.changeParty.run(await acting('coordinator', db), elsewhere),
    ).toMatchObject({ refusal: { code: 'no-such-party' } })
  }))

it('keeps the contracting parties once a text is frozen', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await freezeText(db)
    const context = await acting('coordinator', db)
    const change = { roundId, partyId: partyId('modelwonen'), role: 'adviser' as const, why: 'x' }
    const refusal = { code: 'text-is-frozen' }
    expect(await partyMoves.changeParty.run(context, change)).toMatchObject({ refusal })
    expect(
      await partyMoves.addParty.run(context, { ...elders, role: 'contracting' }),
    ).toMatchObject({ refusal })
    expect(
      await partyMoves.addNewParty.run(context, { ...committee, role: 'contracting' }),
    ).toMatchObject({ refusal })
    expect(await partyMoves.addParty.run(context, elders)).toMatchObject({ ok: true })
  }))
