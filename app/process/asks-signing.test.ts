import { expect, it } from 'vitest'
import {
  addAgreedRound,
  addFrozenRound,
  freezeForTest,
} from '#agreement/agreement-versions.example.ts'
import { addSealedRound, sealForTest } from '#agreement/sealed-versions.example.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import { type PersonName, people } from '#parties/cast.example.ts'
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
import { recordDecision } from '#steps/signing/decide.commands.ts'
import { sign } from '#steps/signing/sign.commands.ts'
import { agreeing, approving } from '#steps/signing/signing.example.ts'
import { visiting } from '../testing.ts'
import { asksOfActor } from './asks.store.ts'
import type { AskKind } from './asks.ts'

/** Everybody of whom something of this kind is asked. */
async function askedFor(db: Db, kind: AskKind): Promise<PersonName[]> {
  const asked: PersonName[] = []
  for (const name of Object.keys(people) as PersonName[]) {
    await acting(name, db)
    if ((await asksOfActor(db)).some((ask) => ask.kind === kind)) asked.push(name)
  }
  return asked
}

it('asks those who may sign for a contracting party, once the text is frozen, and nobody else', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db)
    expect(await askedFor(db, 'signature')).toEqual([])
    await freezeForTest(db)
    expect(await askedFor(db, 'signature')).toEqual([
      'wethouder',
      'directeurVoorbeeld',
      'directeurModel',
      'voorzitter',
      'secretaris',
    ])
  }))

it('asks those who decide for a contracting party for its decision', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    expect(await askedFor(db, 'decision')).toEqual([
      'ambtenaar',
      'wethouder',
      'strateeg',
      'directeurVoorbeeld',
      'directeurModel',
      'voorzitter',
      'secretaris',
    ])
  }))

it('asks nobody of a party again once one of its people did it', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const decided = await recordDecision.run(await acting('ambtenaar', db), approving(version))
    expect(decided.ok).toBe(true)
    expect(await askedFor(db, 'decision')).not.toContain('wethouder')
    const signed = await sign.run(await acting('wethouder', db), agreeing(version))
    expect(signed.ok).toBe(true)
    expect(await askedFor(db, 'signature')).not.toContain('wethouder')
  }))

it('asks a party that answered “seen” for no decision that its answer did not need', () =>
  inDatabase(async (db) => {
    const version = await addFrozenRound(db)
    const seen = { ...agreeing(version), kind: 'seen_only' as const }
    expect(await sign.run(await acting('directeurModel', db), seen)).toMatchObject({ ok: true })
    expect(await askedFor(db, 'decision')).not.toContain('directeurModel')
  }))

it('asks nothing about a text on which all have answered, and anew about a next one', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    expect(await askedFor(db, 'signature')).toEqual([])
    expect(await askedFor(db, 'decision')).toEqual([])
    await freezeForTest(db)
    expect(await askedFor(db, 'signature')).toHaveLength(5)
  }))

it('asks no signature of who may sign from tomorrow, or could until yesterday', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    const signs = (name: PersonName) =>
      db
        .updateTable('mandates')
        .where('membershipId', '=', membershipId(name))
        .where('act', '=', 'sign')
    await asOwner(db)
    await signs('wethouder')
      .set({ fromDay: day('2026-11-26') })
      .execute()
    await signs('voorzitter')
      .set({ untilDay: day('2026-11-24') })
      .execute()
    const asked = await askedFor(db, 'signature')
    expect(asked).toEqual(['directeurVoorbeeld', 'directeurModel', 'secretaris'])
  }))

it('asks an organisation that advises for no answer, whatever its people may', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    await asOwner(db)
    await db
      .insertInto('mandates')
      .values({
        id: id('00000000-0000-7000-a000-000000000099'),
        membershipId: membershipId('adviseur'),
        act: 'sign',
        fromDay: day('2026-01-01'),
        grantedBy: 'Bestuur',
        proof: '',
      })
      .execute()
    expect(await askedFor(db, 'signature')).not.toContain('adviseur')
  }))

it('says on her first page what waits, and sends her to where she answers it', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    const { get } = await visiting(db, 'wethouder')
    const html = await (await get('/overzicht')).text()
    expect(html).toContain('Wat vraagt nu iets van ons?')
    expect(html).toContain('Lees en onderteken de afspraken')
    expect(html).toContain(`href="/trajecten/${roundId}/ondertekening"`)
    expect(html.match(/button--primary/g)).toHaveLength(1)
    const reader = await visiting(db, 'raadslid')
    expect(await (await reader.get('/overzicht')).text()).not.toContain('onderteken de afspraken')
  }))

it('says the same to a program', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    const { get } = await visiting(db, 'wethouder')
    const answer = await (await get('/api/v1/overzicht')).json()
    const kinds = answer.asks.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['signature', 'decision']))
  }))

const invited = {
  roundId,
  partyId: partyId('modelwonen'),
  name: 'Anna Kuil',
  email: 'anna@modelwonen.example',
  function: '',
  acts: [],
  grantedBy: 'Bestuur',
  invitedBy: personId('directeurModel'),
}

it('lets an invitation rest once the same person came in by a later one', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .insertInto('invitations')
      .values([
        {
          ...invited,
          id: id('00000000-0000-7000-a000-000000000031'),
          tokenHash: 'first',
          invitedAt: new Date('2026-11-01T09:00:00Z'),
          expiresAt: new Date('2026-11-15T09:00:00Z'),
        },
        {
          ...invited,
          id: id('00000000-0000-7000-a000-000000000032'),
          tokenHash: 'second',
          invitedAt: new Date('2026-11-16T09:00:00Z'),
          expiresAt: new Date('2026-11-30T09:00:00Z'),
          acceptedAt: now,
        },
      ])
      .execute()
    expect(await askedFor(db, 'invitations')).toEqual([])
  }))

it('counts an invitation as late from the day after its last', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .insertInto('invitations')
      .values({
        ...invited,
        id: id('00000000-0000-7000-a000-000000000033'),
        tokenHash: 'once',
        invitedAt: new Date('2026-11-10T08:00:00Z'),
        expiresAt: new Date('2026-11-24T08:00:00Z'),
      })
      .execute()
    await acting('directeurModel', db)
    expect(await asksOfActor(db)).toMatchObject([{ kind: 'invitations', count: 1, again: 1 }])
  }))

it('asks nothing of a party that answered the newest text about an older one', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db, 1)
    await freezeForTest(db)
    await sealForTest(db, await freezeForTest(db))
    expect(await askedFor(db, 'signature')).toEqual([])
  }))
