import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { chainOf } from '#agreement/history.store.ts'

import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { OrganisationName, PersonName } from '#parties/cast.example.ts'
import {
  addRound,
  now,
  organisationId,
  partyId,
  personId,
  roundId,
} from '#parties/parties.example.ts'
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

describe('a party that was added by mistake', () => {
  const removing = async (name: PersonName, db: Db, party: OrganisationName) =>
    partyMoves.removeParty.run(await acting(name, db), { roundId, partyId: partyId(party) })

  it('goes off the list with its open invitations, and comes back when it is added again', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await asOwner(db)
      await db
        .insertInto('invitations')
        .values({
          id: id<'Invitation'>(roundId),
          roundId,
          partyId: partyId('zorg'),
          email: 'ans@zorg.example',
          name: 'Ans Bos',
          function: 'Adviseur',
          acts: ['negotiate'],
          grantedBy: 'Bestuur',
          tokenHash: 'a',
          invitedBy: personId('coordinator'),
          invitedAt: now,
          expiresAt: now,
        })
        .execute()
      expect(await removing('coordinator', db, 'zorg')).toMatchObject({ ok: true })
      expect(await names(db)).not.toContain('Zorg Voorbeeld')
      const again = { ...elders, organisationId: organisationId('zorg') }
      const added = await partyMoves.addParty.run(await acting('coordinator', db), again)
      expect(added).toMatchObject({ ok: true })
      await asOwner(db)
      const lines = await chainOf(db, roundId)
      expect(lines.map(({ move }) => move)).toEqual(['removeParty', 'addParty'])
    }))

  it.each<[PersonName, OrganisationName, string]>([
    ['strateeg', 'zorg', 'not-yours-to-do'],
    ['adviseur', 'zorg', 'not-yours-to-do'],
    ['vreemde', 'zorg', 'no-such-round'],
    ['ambtenaar', 'gemeente', 'own-party'],
  ])('is not taken away by %s: %s, %s', (name, party, code) =>
    inDatabase(async (db) => {
      await addRound(db)
      expect(await removing(name, db, party)).toMatchObject({ ok: false, refusal: { code } })
    }),
  )

  it('stays once a text holds for it, and once it handed something in', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await addTabledCommitment(db)
      const took = { ok: false, refusal: { code: 'party-took-part' } }
      expect(await removing('coordinator', db, 'modelwonen')).toMatchObject(took)
      await asOwner(db)
      const file = { name: 'visie.pdf', mediaType: 'application/pdf', sizeBytes: 9 }
      await db
        .insertInto('files')
        .values({
          ...file,
          lane: 'room',
          id: id<'File'>(roundId),
          roundId,
          organisationId: organisationId('provincie'),
          sha256: '0'.repeat(64),
          uploadedAt: now,
        })
        .execute()
      expect(await removing('coordinator', db, 'provincie')).toMatchObject(took)
      expect((await partiesOf(db, roundId)).map((party) => party.id)).toEqual(
        expect.arrayContaining([partyId('modelwonen'), partyId('provincie')]),
      )
    }))
})

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
