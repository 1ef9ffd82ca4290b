import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { anActor, testInstallation } from '#parties/acting.example.ts'
import { identityOf } from '#parties/actor.ts'
import type { PersonName } from '#parties/cast.example.ts'
import {
  addPeople,
  addRound,
  now,
  organisationId,
  partyId,
  roundId,
} from '#parties/parties.example.ts'
import { type Db, inRole } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { acceptanceMoves } from './acceptance.commands.ts'
import { invitationMoves } from './invitations.commands.ts'
import { anInvitation } from './invitations.example.ts'
import { roundMoves } from './new-round.commands.ts'
import { partyMoves } from './stakeholders.commands.ts'

const installation = testInstallation()

/** Each of them works on a connection of her own. */
const as = <T>(
  db: Db,
  name: PersonName,
  work: (context: ReturnType<typeof contextOf>) => Promise<T>,
): Promise<T> => inRole(db, identityOf(anActor(name), now), (inner) => work(contextOf(inner, name)))

const contextOf = (db: Db, name: PersonName) => ({ db, now, installation, actor: anActor(name) })

it('lets a link work once, also for two who open it at the same moment', () =>
  inOwnDatabase(async (db) => {
    await addRound(db)
    await as(db, 'directeurModel', (context) => invitationMoves.invite.run(context, anInvitation))
    const mail = await db.selectFrom('mails').select('text').executeTakeFirstOrThrow()
    const token = /\/uitnodiging\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
    const accept = () =>
      inRole(db, { role: 'handslag_gate' }, (inner) =>
        acceptanceMoves.accept.run({ db: inner, now, installation }, { token, name: 'Anna Kuil' }),
      )
    const answers = await Promise.all([accept(), accept(), accept()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([
      { refusal: { code: 'invitation-used' } },
      { refusal: { code: 'invitation-used' } },
    ])
    const annas = await db
      .selectFrom('people')
      .select('id')
      .where('name', '=', 'Anna Kuil')
      .execute()
    expect(annas).toHaveLength(1)
  }))

it('gives two rounds that begin at the same moment two addresses', () =>
  inOwnDatabase(async (db) => {
    await addPeople(db)
    const asked = {
      municipalities: ['GM9901'],
      kind: 'year' as const,
      termFrom: day('2027-01-01'),
      termUntil: day('2027-12-31'),
      name: '',
      why: 'Wij doen mee.',
    }
    const begin = (name: PersonName) =>
      as(db, name, (context) => roundMoves.start.run(context, asked))
    const answers = await Promise.all([begin('ambtenaar'), begin('strateeg'), begin('lid')])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const agreements = await db
      .selectFrom('agreements')
      .select('address')
      .orderBy('address')
      .execute()
    expect(agreements.map(({ address }) => address)).toEqual([
      'voorbeeldstad-2027',
      'voorbeeldstad-2027-2',
      'voorbeeldstad-2027-3',
    ])
  }))

it('adds an organisation once where two add it at the same moment', () =>
  inOwnDatabase(async (db) => {
    await addRound(db)
    await db.deleteFrom('parties').where('id', '=', partyId('provincie')).execute()
    const party = {
      roundId,
      organisationId: organisationId('provincie'),
      role: 'observer' as const,
      why: 'Kijkt mee voor de regio.',
    }
    const add = (name: PersonName) =>
      as(db, name, (context) => partyMoves.addParty.run(context, party))
    const answers = await Promise.all([add('coordinator'), add('ambtenaar')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'already-party' } })
  }))
