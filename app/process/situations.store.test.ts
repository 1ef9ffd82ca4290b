import { expect, it } from 'vitest'
import { addFrozenRound } from '#agreement/agreement-versions.example.ts'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, personId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { rulesMoves } from '#steps/coordination/process-rules.commands.ts'
import { meetingMoves } from '#steps/negotiation/meetings.commands.ts'
import { visiting } from '#testing.ts'
import { usualCharter } from './charter.ts'
import { progressOf } from './progress.ts'
import { whyWords } from './progress.words.ts'
import { situationOf, situationsOf } from './situations.store.ts'
import type { StepId } from './steps.ts'

const stepFor = async (db: Db, step: StepId, name: PersonName = 'lid') => {
  await acting(name, db)
  const progress = progressOf(await situationOf(db, roundId))[step]
  return { ...progress, why: whyWords(step, progress) }
}

async function writeRules(db: Db): Promise<Parameters<typeof rulesMoves.accept.run>[1]> {
  const rules = {
    roundId,
    titles: ['Stukken'],
    texts: ['Een week van tevoren.'],
    note: '',
    ...usualCharter,
  }
  const written = await rulesMoves.write.run(await acting('coordinator', db), rules)
  if (!written.ok) throw new Error(written.refusal.code)
  return { roundId, versionId: written.value.id }
}

it('names the parties that did not accept the rules yet, and who did something last', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const rules = await writeRules(db)
    for (const name of ['ambtenaar', 'strateeg', 'secretaris'] as const)
      await rulesMoves.accept.run(await acting(name, db), rules)
    expect(await stepFor(db, 'coordination')).toMatchObject({
      state: 'busy',
      owing: ['Modelwonen', 'Huurdersvereniging Voorbeeldwonen'],
      why:
        'Modelwonen en Huurdersvereniging Voorbeeldwonen gingen nog niet akkoord met de spelregels. ' +
        'Huurdersraad Modelwonen ging akkoord met de spelregels op 25 november 2026.',
    })
  }))

it('says what can’t be done yet, and which step brings it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await stepFor(db, 'signing')).toMatchObject({
      state: 'waits',
      why: 'De tekst is nog niet vastgesteld. Dat hoort bij stap 6: schriftelijke overeenkomst.',
    })
    expect(await stepFor(db, 'indicators')).toMatchObject({ state: 'waits' })
  }))

it('has only looked where somebody planned a meeting and nothing lies on the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const plan = meetingMoves.plan.fields.parse({
      roundId,
      title: 'Eerste overleg',
      level: 'official',
      heldOn: '2026-12-01',
      fromTime: '14:00',
      place: 'Stadhuis',
    })
    await meetingMoves.plan.run(await acting('coordinator', db), plan)
    const { state, why } = await stepFor(db, 'negotiation')
    expect(state).toBe('looked-at')
    expect(why).toContain('Noor Haddad (coördinator) plande een overleg op 25 november 2026.')
  }))

it('does not know of what a party does in its room', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const before = await stepFor(db, 'negotiation', 'strateeg')
    const draft = draftMoves.draft.fields.parse({
      roundId,
      themeId,
      title: 'Een plan in voorbereiding',
      text: 'Voorbeeldwonen overweegt 20 woningen.',
      obligation: 'effort',
      owners: [partyId('voorbeeldwonen')],
    })
    expect(await draftMoves.draft.run(await acting('strateeg', db), draft)).toMatchObject({
      ok: true,
    })
    for (const name of ['strateeg', 'lid', 'coordinator'] as const)
      expect(await stepFor(db, 'negotiation', name)).toMatchObject({ state: before.state })
  }))

it('names who does not agree yet with all that lies on the table, as the fact says', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await agreeAll(db, await addTabledCommitment(db))
    expect(await stepFor(db, 'negotiation')).toMatchObject({ state: 'done', owing: [] })
    await addTabledCommitment(db, { nth: 2 })
    const { owing } = await stepFor(db, 'negotiation')
    expect(owing).toContain('Gemeente Voorbeeldstad')
    expect(owing).not.toContain('Zorggroep Voorbeeld')
  }))

it('tells everybody who knows the round the same states, and names only at the table', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    await writeRules(db)
    await acting('lid', db)
    const seen = progressOf(await situationOf(db, roundId))
    await acting('raadslid', db)
    const told = progressOf(await situationOf(db, roundId))
    for (const [step, { state }] of Object.entries(told))
      expect([step, state]).toEqual([step, seen[step as StepId].state])
    for (const { owing, latest } of Object.values(told))
      expect([owing, latest?.person ?? null]).toEqual([[], null])
    expect(seen.signing.owing).toHaveLength(5)
    await acting('vreemde', db)
    expect(await situationsOf(db, [roundId])).toEqual(new Map())
  }))

it('waits for a coordinator to freeze what is agreed, and says so on the page', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await agreeAll(db, await addTabledCommitment(db))
    await asOwner(db)
    await db
      .updateTable('roundRoles')
      .set({ untilDay: day('2026-11-24') })
      .where('personId', '=', personId('coordinator'))
      .execute()
    expect(await stepFor(db, 'drafting')).toMatchObject({
      state: 'waits',
      missing: { fact: 'coordinatorIsThere' },
    })
    const { get } = await visiting(db, 'lid')
    const html = await (await get(`/trajecten/${roundId}`)).text()
    expect(html).toContain('Noor Haddad coördineerde tot en met 24 november 2026.')
    expect(html).toContain('Wie het traject begon, wijst iemand aan.')
  }))

it('asks who set up a round without coordinator to find one', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .updateTable('roundRoles')
      .set({ untilDay: day('2026-12-01') })
      .where('personId', '=', personId('coordinator'))
      .execute()
    const { get } = await visiting(db, 'coordinator')
    const html = await (await get('/overzicht')).text()
    expect(html).toContain('Zoek een opvolger voor de coördinator')
    const other = await visiting(db, 'lid')
    expect(await (await other.get('/overzicht')).text()).not.toContain('Zoek een opvolger')
  }))
