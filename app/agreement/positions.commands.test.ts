import { describe, expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { now, partyId, roundId } from '#parties/parties.example.ts'
import { withdrawCommitment } from './commitments.commands.ts'
import { agreeAll } from './commitments.example.ts'
import { chainOf } from './history.store.ts'
import {
  agreed,
  aProposal,
  atTable,
  code,
  judge,
  proposed,
  say,
  stanceOfParty,
} from './negotiating.example.ts'
import { preparePosition } from './positions.commands.ts'
import { latestOn, positionHistory, preparedPosition } from './positions.store.ts'
import type { PositionCode } from './positions.ts'
import { adopt } from './proposals.commands.ts'

describe('a position', () => {
  it(
    'is the party’s, by a person with a mandate, and only the latest counts',
    atTable(async (db, { id, tabled: { contentHash } }) => {
      await say(db, 'lid', contentHash, 'block', { reason: 'Te weinig.' })
      await say(db, 'voorzitter', contentHash, 'accept')
      await acting('ambtenaar', db)
      expect(await latestOn(db, id)).toMatchObject([{ code: 'accept' }])
      expect(await positionHistory(db, id)).toMatchObject([
        { code: 'block', reason: 'Te weinig.', person: 'Jan de Wit', function: 'Bestuurslid' },
        { code: 'accept', person: 'Fatima El Amrani', function: 'Voorzitter' },
      ])
    }),
  )

  it.each<[PositionCode, object, string]>([
    ['otherwise', {}, 'reason-missing'],
    ['block', { condition: 'Als …' }, 'reason-missing'],
    ['agree_if', { reason: 'Omdat …' }, 'condition-missing'],
  ])('“%s” without what it demands is refused with %s %s', (position, words, refusal) =>
    atTable(async (db, { id, tabled: { contentHash } }) => {
      expect(await say(db, 'lid', contentHash, position, words)).toMatchObject({
        refusal: { code: refusal },
      })
      expect(await latestOn(db, id)).toEqual([])
    })(),
  )

  it.each<[PersonName, string]>([
    ['waarnemer', 'no-voice'],
    ['coordinator', 'not-yours-to-do'],
    ['raadslid', 'not-yours-to-do'],
    ['vreemde', 'no-such-round'],
    ['vertrokken', 'no-such-round'],
  ])('of %s is refused with %s', (name, refusal) =>
    atTable(async (db, { tabled: { contentHash } }) => {
      expect(await say(db, name, contentHash)).toMatchObject({ refusal: { code: refusal } })
    })(),
  )

  it.each<PersonName>(['waarnemer', 'coordinator', 'vreemde'])(
    'of %s is kept out by the database itself as well',
    (name) =>
      atTable(async (db, { id, tabled: { contentHash, id: versionId } }) => {
        const { actor } = await acting(name, db)
        const insert = db
          .insertInto('positions')
          .values({
            id: versionId.replace('b', 'c') as never,
            commitmentId: id,
            roundId,
            partyId: partyId(name === 'waarnemer' ? 'provincie' : 'gemeente'),
            contentHash,
            versionId,
            lane: 'table',
            code: 'agree',
            personId: actor.personId,
            takenAt: now,
            isLatest: true,
          })
          .execute()
        await expect(insert).rejects.toThrow('row-level security')
      })(),
  )

  it(
    'of an adviser is shown, and brings no agreement about',
    atTable(async (db, commitment) => {
      expect(await say(db, 'adviseur', commitment.tabled.contentHash)).toMatchObject({ ok: true })
      expect(await stanceOfParty(db, 'zorg')).toBe('holds')
      expect(await agreed(db)).toBe(false)
      await agreeAll(db, commitment)
      await say(db, 'adviseur', commitment.tabled.contentHash, 'block', { reason: 'Nee.' })
      expect(await agreed(db)).toBe(true)
    }),
  )

  it(
    'is prepared in the room, where only its party reads it, until it is taken',
    atTable(async (db, { id, tabled: { contentHash } }) => {
      const input = preparePosition.fields.parse({
        roundId,
        code,
        seen: contentHash,
        position: 'agree_if',
        condition: 'Als de huur gelijk blijft.',
      })
      await preparePosition.run(await acting('lid', db), input)
      const tenants = partyId('hvVoorbeeldwonen')
      expect(await preparedPosition(db, id, tenants)).toMatchObject({ code: 'agree_if' })
      expect(await latestOn(db, id)).toEqual([])
      for (const other of ['strateeg', 'coordinator', 'secretaris'] as const) {
        await acting(other, db)
        expect(await db.selectFrom('positions').select('id').execute()).toEqual([])
        expect(await preparedPosition(db, id, tenants)).toBeUndefined()
        expect(await chainOf(db, roundId)).toEqual([])
      }
      await say(db, 'voorzitter', contentHash)
      expect(await preparedPosition(db, id, tenants)).toBeUndefined()
    }),
  )

  it(
    'with a condition becomes agreement when its holder says so, and nobody else can',
    atTable(async (db, commitment) => {
      const { contentHash } = commitment.tabled
      await agreeAll(db, commitment)
      await say(db, 'lid', contentHash, 'agree_if', { condition: 'Als de grond er is.' })
      expect(await agreed(db)).toBe(false)
      for (const other of ['strateeg', 'adviseur', 'waarnemer'] as const)
        expect(await judge(db, other, contentHash)).toMatchObject({
          refusal: { code: 'not-its-holder' },
        })
      expect(await judge(db, 'voorzitter', contentHash)).toMatchObject({ ok: true })
      expect(await agreed(db)).toBe(true)
      expect(await judge(db, 'voorzitter', contentHash)).toMatchObject({
        refusal: { code: 'already-judged' },
      })
    }),
  )

  it(
    'on a text that changed meanwhile is refused, and says what changed',
    atTable(async (db, { tabled: { contentHash } }) => {
      const proposal = await aProposal(db, 'lid', { quantity: 260 })
      const context = await acting('strateeg', db)
      const adopting = { roundId, code, proposalId: proposal.id, seen: contentHash }
      await adopt.run(context, { ...adopting, supports: false })
      expect(await say(db, 'ambtenaar', contentHash)).toMatchObject({
        refusal: { code: 'text-changed', differences: [{ what: 'amount' }] },
      })
      expect(await stanceOfParty(db, 'gemeente')).toBe('none')
    }),
  )

  it(
    'is no longer taken on what was withdrawn',
    atTable(async (db, { tabled: { contentHash: seen } }) => {
      await withdrawCommitment.run(await acting('strateeg', db), { roundId, code, seen })
      expect(await say(db, 'lid', seen)).toMatchObject({
        refusal: { code: 'commitment-closed', state: 'withdrawn' },
      })
      expect(await proposed(db, 'lid')).toMatchObject({ refusal: { code: 'commitment-closed' } })
    }),
  )
})
