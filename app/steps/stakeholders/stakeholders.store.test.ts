import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, membershipId, organisationId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { invited } from './invitations.example.ts'
import { registerOf } from './register.store.ts'
import { gatheredFrom, inviterFor, peopleOf, relationsOf, whoMay } from './register.ts'
import { relationsIn } from './relations.store.ts'
import { membersIn, stakeholdersOf } from './stakeholders.store.ts'

it('reads the people of a party with what they may do in this round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting('raadslid', db)
    const register = await registerOf(db, roundId)
    const own = organisationId('hvVoorbeeldwonen')
    expect(peopleOf(register, own).map(({ name }) => name)).toEqual([
      'Fatima El Amrani',
      'Jan de Wit',
    ])
    expect(whoMay(register, own, 'sign').map(({ name }) => name)).toEqual(['Fatima El Amrani'])
    expect(relationsOf(register, organisationId('voorbeeldwonen'))).toMatchObject([
      { tenants: 'Huurdersvereniging Voorbeeldwonen', landlord: 'Voorbeeldwonen', untilDay: null },
    ])
    expect(gatheredFrom(register)).toMatchObject({ hasCoordinator: true })
  }))

it('leaves out who left, and mandates that ended or are for another round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .updateTable('mandates')
      .set({ untilDay: day('2026-11-24') })
      .where('membershipId', '=', membershipId('lid'))
      .execute()
    await acting('strateeg', db)
    const members = await membersIn(db, roundId)
    expect(members.map(({ name }) => name)).not.toContain('Koos Oud')
    expect(members.find(({ name }) => name === 'Jan de Wit')?.mandates).toEqual([])
  }))

it('says who can invite for a party', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await acting('coordinator', db)
    const { members, parties } = await registerOf(db, roundId)
    const party = parties.find(({ name }) => name === 'Modelwonen')
    if (!party) throw new Error('Modelwonen is no party')
    const standing = {
      roundId,
      party: undefined,
      coordinates: true,
      readsForCouncil: false,
      made: false,
      mandates: {},
    }
    expect(inviterFor({ members, party, standing, own: organisationId('bureau') })).toEqual({
      isOwn: false,
      decides: false,
      setsUp: true,
      partyHasDecider: true,
    })
  }))

it('shows nothing of a round to who does not know it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    for (const name of ['vreemde', 'vertrokken', 'beheerder'] as const) {
      await acting(name, db)
      expect(await stakeholdersOf(db, roundId)).toEqual([])
      expect(await membersIn(db, roundId)).toEqual([])
      expect(await relationsIn(db, roundId)).toEqual([])
    }
  }))

type Trespass = (db: Db) => Promise<unknown>

const takeAnInvitation: Trespass = (db) =>
  db.updateTable('invitations').set({ tokenHash: 'mine' }).returning('id').execute()
const relateOthers: Trespass = (db) =>
  db
    .insertInto('organisationRelations')
    .values({
      id: id('00000000-0000-7000-a000-000000000031'),
      organisationId: organisationId('hrModelwonen'),
      kind: 'represents_tenants_of',
      otherId: organisationId('modelwonen'),
      fromDay: day('2026-01-01'),
    })
    .execute()
/** An association says that it took over another. */
const succeedAnother: Trespass = (db) =>
  db
    .insertInto('organisationRelations')
    .values({
      id: id('00000000-0000-7000-a000-000000000032'),
      organisationId: organisationId('voorbeeldwonen'),
      kind: 'succeeds',
      otherId: organisationId('modelwonen'),
      fromDay: day('2026-01-01'),
    })
    .execute()
const mandateForMyself: Trespass = (db) =>
  db
    .insertInto('mandates')
    .values({
      id: id('00000000-0000-7000-a000-000000000032'),
      membershipId: membershipId('directeurModel'),
      act: 'sign',
      fromDay: day('2026-01-01'),
      grantedBy: 'Ikzelf',
      proof: '',
    })
    .execute()

it.each<[string, PersonName, Trespass]>([
  ['another party takes an invitation', 'strateeg', takeAnInvitation],
  ['the council reader takes an invitation', 'raadslid', takeAnInvitation],
  ['a party says who stands for the tenants of another', 'strateeg', relateOthers],
  ['a stranger says who stands for whom', 'vreemde', relateOthers],
  ['an association says that it took over another', 'strateeg', succeedAnother],
  ['the coordinator says who took over whom', 'coordinator', succeedAnother],
  ['someone gives a mandate in another organisation', 'strateeg', mandateForMyself],
  ['the coordinator gives a mandate', 'coordinator', mandateForMyself],
])('is kept by the database itself: %s', (_, name, trespass) =>
  inDatabase(async (db) => {
    await addRound(db)
    await invited(db)
    await acting(name, db)
    const changed = await trespass(db).catch(() => [])
    expect(changed).toEqual([])
  }),
)

it('has no link in what a party may read of its invitations', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const token = await invited(db)
    await asOwner(db)
    const kept = await db.selectFrom('invitations').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(token)
  }))
