import { expect, it } from 'vitest'
import {
  addTabledCommitment,
  aVersion,
  tableVersion,
  takePosition,
} from '#agreement/commitments.example.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import {
  addRound,
  membershipId,
  now,
  partyId,
  personId,
  roundId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { rulesMoves } from '#steps/coordination/process-rules.commands.ts'
import { roundMoves } from '#steps/stakeholders/new-round.commands.ts'
import { freezeText } from '#steps/stakeholders/stakeholders.example.ts'
import { asksOfActor } from './asks.store.ts'
import type { AskKind } from './asks.ts'
import { usualCharter } from './charter.ts'

async function asked(name: PersonName, kind: AskKind, db: Db) {
  await acting(name, db)
  return (await asksOfActor(db)).find((ask) => ask.kind === kind)
}

it('asks nothing where nothing waits', () =>
  inDatabase(async (db) => {
    await addRound(db)
    for (const name of ['strateeg', 'coordinator', 'raadslid', 'beheerder', 'vreemde'] as const) {
      await acting(name, db)
      expect(await asksOfActor(db)).toEqual([])
    }
  }))

it('asks a party for its position on each text, and anew where the text changed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const first = await addTabledCommitment(db)
    await addTabledCommitment(db, { nth: 2 })
    const asModelwonen = { by: 'directeurModel', partyId: partyId('modelwonen') } as const
    await takePosition(db, first, asModelwonen)
    expect(await asked('directeurModel', 'positions', db)).toMatchObject({
      count: 1,
      whole: 2,
      again: 0,
      roundId,
    })
    const changed = { id: id<'CommitmentVersion'>(roundId), text: 'Een andere tekst.' }
    await tableVersion(db, aVersion({ ...first.tabled, ...changed }))
    expect(await asked('directeurModel', 'positions', db)).toMatchObject({ count: 2, again: 1 })
  }))

it('asks no position of who may not negotiate, or makes no agreement', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    for (const name of ['coordinator', 'adviseur', 'waarnemer', 'raadslid', 'vreemde'] as const)
      expect(await asked(name, 'positions', db)).toBeUndefined()
    await asOwner(db)
    const gone = { untilDay: day('2026-11-24') }
    await db
      .updateTable('mandates')
      .set(gone)
      .where('membershipId', '=', membershipId('lid'))
      .execute()
    expect(await asked('lid', 'positions', db)).toBeUndefined()
    expect(await asked('voorzitter', 'positions', db)).toMatchObject({ count: 1 })
  }))

it('asks who has to do it to answer a concern', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const commitment = await addTabledCommitment(db)
    const concern = { roundId, code: commitment.code, concern: 'Is er wel grond?' }
    const raised = await concernMoves.raiseConcern.run(await acting('lid', db), concern)
    expect(raised).toMatchObject({ ok: true })
    expect(await asked('strateeg', 'concerns', db)).toMatchObject({ count: 1 })
    expect(await asked('lid', 'concerns', db)).toBeUndefined()
    expect(await asked('directeurModel', 'concerns', db)).toBeUndefined()
  }))

it('asks who sets up the round, and the party itself, for a signatory', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .updateTable('mandates')
      .set({ untilDay: day('2026-11-24') })
      .where('membershipId', '=', membershipId('voorzitter'))
      .execute()
    for (const name of ['coordinator', 'ambtenaar', 'lid'] as const)
      expect(await asked(name, 'signatory', db)).toMatchObject({ count: 1 })
    expect(await asked('strateeg', 'signatory', db)).toBeUndefined()
  }))

it('asks who invited to look after an invitation that nobody accepted', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const invitation = {
      roundId,
      partyId: partyId('modelwonen'),
      name: 'Anna Kuil',
      function: '',
      acts: [],
      grantedBy: 'Bestuur',
      invitedBy: personId('directeurModel'),
      invitedAt: now,
    }
    await db
      .insertInto('invitations')
      .values([
        {
          ...invitation,
          id: id('00000000-0000-7000-a000-000000000011'),
          email: 'anna@modelwonen.example',
          tokenHash: 'a',
          expiresAt: new Date('2026-12-09T09:00:00Z'),
        },
        {
          ...invitation,
          id: id('00000000-0000-7000-a000-000000000012'),
          email: 'bo@modelwonen.example',
          tokenHash: 'b',
          expiresAt: new Date('2026-11-20T09:00:00Z'),
        },
      ])
      .execute()
    for (const name of ['directeurModel', 'coordinator'] as const)
      expect(await asked(name, 'invitations', db)).toMatchObject({
        count: 2,
        again: 1,
        due: '2026-11-20',
      })
    expect(await asked('strateeg', 'invitations', db)).toBeUndefined()
  }))

it('asks who makes the agreement to accept the rules, and anew where they changed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const write = async (title: string) => {
      const context = await acting('coordinator', db)
      const written = {
        roundId,
        titles: [title],
        texts: ['Wij luisteren.'],
        note: 'Eerste versie',
        ...usualCharter,
      }
      const answer = await rulesMoves.write.run(context, written)
      if (!answer.ok) throw new Error(answer.refusal.code)
      return answer.value
    }
    const first = await write('Luisteren')
    expect(await asked('strateeg', 'rules', db)).toMatchObject({ count: 1, again: 0 })
    for (const name of ['coordinator', 'adviseur', 'raadslid'] as const)
      expect(await asked(name, 'rules', db)).toBeUndefined()
    const accepting = { roundId, versionId: first.id }
    await rulesMoves.accept.run(await acting('strateeg', db), accepting)
    expect(await asked('strateeg', 'rules', db)).toBeUndefined()
    await write('Nog beter luisteren')
    expect(await asked('strateeg', 'rules', db)).toMatchObject({ again: 1 })
  }))

it('asks what comes of each promise, once another round follows', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    await freezeText(db)
    expect(await asked('lid', 'dispositions', db)).toBeUndefined()
    await startNext(db)
    expect(await asked('lid', 'dispositions', db)).toMatchObject({ count: 1, roundId })
    expect(await asked('coordinator', 'dispositions', db)).toBeUndefined()
  }))

async function startNext(db: Db) {
  const next = {
    municipalities: ['GM9901'],
    kind: 'year' as const,
    termFrom: day('2028-01-01'),
    termUntil: day('2028-12-31'),
    name: '',
    why: 'Wij spreken voor de huurders.',
    previousId: roundId,
  }
  const begun = await roundMoves.start.run(await acting('lid', db), next)
  if (!begun.ok) throw new Error(begun.refusal.code)
}
