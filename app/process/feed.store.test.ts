import { expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { appendEvent } from '#agreement/history.store.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, organisationId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { happenedSince } from './feed.store.ts'
import { doerWords, happenedWords } from './feed.words.ts'

const feedOf = async (name: PersonName, db: Db, since?: Date) => {
  await acting(name, db)
  const happened = await happenedSince(db, since)
  return happened.map((one) => `${doerWords(one)} ${happenedWords(one)}`)
}

const line = {
  chain: roundId,
  at: now.toISOString(),
  personId: personId('strateeg'),
  organisationId: organisationId('voorbeeldwonen'),
  mandateId: null,
  roundRole: null,
  subject: 'commitment',
  subjectId: roundId,
  move: 'draft',
  payloadHash: '0'.repeat(64),
}

it('tells what others did at the table, with the promise that it is about', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { code } = await addTabledCommitment(db)
    const concern = { roundId, code, concern: 'Is er wel grond?' }
    await concernMoves.raiseConcern.run(await acting('lid', db), concern)
    const told = [
      'Huurdersvereniging Voorbeeldwonen heeft een zorg bij ‘Nieuwe sociale huurwoningen’ (VBS-BES-01).',
    ]
    expect(await feedOf('strateeg', db)).toEqual(told)
    expect(await feedOf('coordinator', db)).toEqual(told)
    expect(await feedOf('lid', db)).toEqual([])
    expect(await feedOf('raadslid', db)).toEqual([])
    expect(await feedOf('vreemde', db)).toEqual([])
    expect(await feedOf('strateeg', db, now)).toEqual([])
  }))

it('tells nothing of a room, also not of the own', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await asOwner(db)
    await appendEvent(db, line, { lane: 'room' })
    expect(await feedOf('directeurVoorbeeld', db)).toEqual([])
    expect(await feedOf('lid', db)).toEqual([])
  }))

it('names the coordinator as such, and has words for what it does not know', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await asOwner(db)
    const byCoordinator = { ...line, personId: personId('coordinator'), move: 'other' }
    await appendEvent(db, { ...byCoordinator, roundRole: 'coordinator' }, { lane: 'table' })
    expect(await feedOf('lid', db)).toEqual(['Noor Haddad (coördinator) werkte aan dit traject.'])
  }))
