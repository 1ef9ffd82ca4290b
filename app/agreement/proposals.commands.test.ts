import { describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import { contracting, partyId, roundId } from '#parties/parties.example.ts'
import { agreeAll, speakers } from './commitments.example.ts'
import { chainOf } from './history.store.ts'
import { verifyChain } from './history.ts'
import {
  agreed,
  aProposal,
  atTable,
  code,
  judge,
  proposed,
  say,
  stanceOfParty,
  tabled,
} from './negotiating.example.ts'
import { adopt, discardProposal, prepareProposal, withdrawProposal } from './proposals.commands.ts'
import { openProposalsOn, proposalsOn } from './proposals.store.ts'
import { preparedText, versionsOf } from './versions.store.ts'

describe('a proposal', () => {
  it(
    'stands beside the tabled text, which stays as it is',
    atTable(async (db, { id, tabled: before }) => {
      const proposal = await aProposal(db, 'lid', { quantity: 260, note: 'Er is plek.' })
      expect(proposal).toMatchObject({
        state: 'open',
        version: { quantity: 260, predecessorId: before.id, note: 'Er is plek.' },
      })
      await acting('coordinator', db)
      expect((await tabled(db)).tabled).toEqual({
        ...before,
        applicability: contracting.toSorted(),
      })
      expect(await versionsOf(db, id)).toHaveLength(2)
    }),
  )

  it(
    'is one per party, and another text than the tabled one',
    atTable(async (db, { id, tabled: { contentHash } }) => {
      expect(await proposed(db, 'lid', { quantity: 240 })).toMatchObject({
        refusal: { code: 'nothing-changes', basis: 'bound-to-text' },
      })
      await aProposal(db, 'lid')
      expect(await proposed(db, 'voorzitter')).toMatchObject({
        refusal: { code: 'already-proposed', basis: 'one-open-proposal' },
      })
      expect(await proposed(db, 'ambtenaar', { seen: 'x' })).toMatchObject({
        refusal: { code: 'text-changed' },
      })
      expect(await proposed(db, 'ambtenaar')).toMatchObject({ ok: true })
      expect(await openProposalsOn(db, id)).toHaveLength(2)
      expect((await tabled(db)).tabled.contentHash).toBe(contentHash)
    }),
  )

  it(
    'is adopted by the party of the tabled text and by no other, and then its maker is that party',
    atTable(async (db, { tabled: { contentHash: seen } }) => {
      const proposal = await aProposal(db, 'lid')
      const input = { roundId, code, proposalId: proposal.id, seen, supports: true }
      for (const [by, refusal] of [
        ['lid', 'not-yours-to-close'],
        ['ambtenaar', 'not-yours-to-close'],
        ['coordinator', 'not-yours-to-do'],
        ['adviseur', 'not-yours-to-do'],
      ] as const)
        expect(await adopt.run(await acting(by, db), input)).toMatchObject({
          refusal: { code: refusal },
        })
      expect(await adopt.run(await acting('strateeg', db), input)).toMatchObject({ ok: true })
      expect((await tabled(db)).tabled.id).toBe(proposal.version.id)
      expect(await stanceOfParty(db, 'voorbeeldwonen')).toBe('holds')
      expect(await adopt.run(await acting('strateeg', db), input)).toMatchObject({
        refusal: { code: 'text-changed' },
      })
      const again = { ...input, seen: proposal.version.contentHash }
      expect(await adopt.run(await acting('lid', db), again)).toMatchObject({
        refusal: { code: 'proposal-closed', state: 'adopted' },
      })
    }),
  )

  it(
    'makes what was said of the old text stale; it holds again when that text comes back',
    atTable(async (db, commitment) => {
      await agreeAll(db, commitment)
      const { contentHash: first } = commitment.tabled
      const to = await aProposal(db, 'lid', { quantity: 260 })
      const adopting = { roundId, code, supports: false }
      const strateeg = await acting('strateeg', db)
      await adopt.run(strateeg, { ...adopting, proposalId: to.id, seen: first })
      expect(await stanceOfParty(db, 'gemeente')).toBe('stale')
      expect(await agreed(db)).toBe(false)

      // The municipality puts the first text back; all agreed with it, so it is tabled at once.
      const back = await proposed(db, 'ambtenaar', { quantity: 240 })
      expect(back).toMatchObject({ ok: true, value: { adopted: true } })
      expect((await tabled(db)).tabled.contentHash).toBe(first)
      expect(await stanceOfParty(db, 'gemeente')).toBe('holds')
      expect(await agreed(db)).toBe(true)
    }),
  )

  it(
    'becomes the tabled text when every party it applies to agrees with it; the others stay open',
    atTable(async (db, { id, tabled: { contentHash } }) => {
      const proposal = await aProposal(db, 'lid', { supports: true })
      const other = await aProposal(db, 'secretaris')
      const same = await aProposal(db, 'directeurModel', { quantity: proposal.version.quantity })
      const { contentHash: on } = proposal.version
      for (const [by] of speakers.filter(([name]) => name !== 'lid' && name !== 'secretaris'))
        expect(await say(db, by, on)).toMatchObject({ ok: true, value: { adopted: false } })
      expect((await tabled(db)).tabled.contentHash).toBe(contentHash)
      const last = await say(db, 'secretaris', on, 'accept')
      expect(last).toMatchObject({ ok: true, value: { adopted: true } })

      expect((await tabled(db)).tabled.contentHash).toBe(on)
      expect(await agreed(db)).toBe(true)
      const states = new Map((await proposalsOn(db, id)).map((one) => [one.id, one.state]))
      expect(states.get(other.id)).toBe('open')
      expect([states.get(proposal.id), states.get(same.id)].toSorted()).toEqual([
        'adopted',
        'overtaken',
      ])
    }),
  )

  it(
    'becomes the tabled text when the last condition on it is fulfilled',
    atTable(async (db) => {
      const { version } = await aProposal(db, 'lid', { supports: true })
      for (const [by] of speakers.filter(([name]) => name !== 'lid' && name !== 'secretaris'))
        await say(db, by, version.contentHash)
      const condition = { condition: 'Als er subsidie is.' }
      await say(db, 'secretaris', version.contentHash, 'agree_if', condition)
      expect((await tabled(db)).tabled.id).not.toBe(version.id)
      await judge(db, 'secretaris', version.contentHash)
      expect((await tabled(db)).tabled.id).toBe(version.id)
    }),
  )

  it(
    'is withdrawn by who made it, and a next one can follow',
    atTable(async (db) => {
      const { id: proposalId } = await aProposal(db, 'lid')
      const input = { roundId, code, proposalId }
      expect(await withdrawProposal.run(await acting('strateeg', db), input)).toMatchObject({
        refusal: { code: 'not-yours-to-close', by: 'proposer' },
      })
      expect(await withdrawProposal.run(await acting('voorzitter', db), input)).toMatchObject({
        ok: true,
      })
      expect(await withdrawProposal.run(await acting('lid', db), input)).toMatchObject({
        refusal: { code: 'proposal-closed', state: 'withdrawn' },
      })
      expect(await proposed(db, 'lid')).toMatchObject({ ok: true })
    }),
  )

  it(
    'is not adopted after it was withdrawn, and a made-up one is not there',
    atTable(async (db, { tabled: { contentHash: seen }, id }) => {
      const { id: proposalId } = await aProposal(db, 'lid')
      await withdrawProposal.run(await acting('lid', db), { roundId, code, proposalId })
      const context = await acting('strateeg', db)
      const input = { roundId, code, seen, supports: false }
      expect(await adopt.run(context, { ...input, proposalId })).toMatchObject({
        refusal: { code: 'proposal-closed', state: 'withdrawn' },
      })
      const elsewhere = id as string as Id<'Proposal'>
      expect(await adopt.run(context, { ...input, proposalId: elsewhere })).toMatchObject({
        refusal: { code: 'no-such-proposal' },
      })
    }),
  )

  it(
    'is prepared in the room, where only its party reads it, until it is made or thrown away',
    atTable(async (db, { id, tabled: now }) => {
      const fill = (quantity: number) =>
        prepareProposal.fields.parse({ ...now, roundId, code, seen: now.contentHash, quantity })
      const tenants = partyId('hvVoorbeeldwonen')
      await prepareProposal.run(await acting('lid', db), fill(250))
      await prepareProposal.run(await acting('voorzitter', db), fill(255))
      expect(await preparedText(db, id, tenants)).toMatchObject({ quantity: 255 })
      for (const other of ['strateeg', 'coordinator'] as const) {
        await acting(other, db)
        expect(await preparedText(db, id, tenants)).toBeUndefined()
        expect(await versionsOf(db, id)).toHaveLength(1)
        expect(await chainOf(db, roundId)).toEqual([])
      }
      const made = await aProposal(db, 'lid', { quantity: 255 })
      expect(made.version.predecessorId).toBe(now.id)
      expect(await preparedText(db, id, tenants)).toBeUndefined()

      const context = await acting('lid', db)
      expect(await discardProposal.run(context, { roundId, code })).toMatchObject({
        refusal: { code: 'no-such-proposal' },
      })
      await prepareProposal.run(context, fill(270))
      expect(await discardProposal.run(context, { roundId, code })).toMatchObject({ ok: true })
      expect(await preparedText(db, id, tenants)).toBeUndefined()
    }),
  )

  it(
    'leaves one line of history per move, in a chain that verifies',
    atTable(async (db, { tabled: { contentHash: seen } }) => {
      const { id: proposalId } = await aProposal(db, 'lid')
      await say(db, 'ambtenaar', seen)
      await adopt.run(await acting('strateeg', db), {
        roundId,
        code,
        proposalId,
        seen,
        supports: true,
      })
      const lines = await chainOf(db, roundId)
      expect(lines.map(({ move }) => move)).toEqual(['propose', 'takePosition', 'adopt'])
      expect(lines.every(({ mandateId }) => mandateId !== null)).toBe(true)
      expect(verifyChain(lines, [], undefined)).toEqual({ ok: true, value: 3 })
    }),
  )
})
