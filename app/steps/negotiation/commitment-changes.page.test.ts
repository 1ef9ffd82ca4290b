import { describe, expect, it } from 'vitest'
import {
  addTabledCommitment,
  agreeAll,
  aVersion,
  tableVersion,
  takePosition,
} from '#agreement/commitments.example.ts'
import type { Commitment, Content } from '#agreement/commitments.ts'
import { proposalsOn } from '#agreement/proposals.store.ts'
import { type Id, newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const table = `/trajecten/${roundId}/onderhandeling`
const path = `${table}/VBS-BES-01`

const atTable = (test: (db: Db, commitment: Commitment) => Promise<void>) => () =>
  inDatabase(async (db) => {
    await addRound(db)
    await test(db, await addTabledCommitment(db))
  })

const read = async (db: Db, name: PersonName, address = path) =>
  (await (await visiting(db, name)).get(address)).text()

/** Another text of the commitment becomes the tabled one. */
async function change(db: Db, { tabled }: Commitment, changes: Partial<Content>) {
  const { contentHash: _, ...content } = tabled
  const version = aVersion({ ...content, ...changes, id: newId(now), predecessorId: tabled.id })
  await tableVersion(db, version)
  return version
}

const gemeente = partyId('gemeente')
const voorbeeldwonen = partyId('voorbeeldwonen')

describe('a change of what is promised makes every position on it stale', () => {
  it.each<[string, Partial<Content>]>([
    ['one letter of the text', { text: `${aVersion().text.slice(0, -1)}!` }],
    ['the kind of promise', { obligation: 'effort' }],
    ['who carries it out', { owners: [voorbeeldwonen, gemeente] }],
    ['the number', { quantity: 239 }],
    ['an upper end', { quantityMax: 260 }],
    ['the unit', { unit: 'huizen' }],
    ['the deadline', { deadline: '2028' }],
    ['no deadline at all', { deadline: null }],
    ['a condition', { condition: 'Als de gemeente grond levert.' }],
    ['for whom it holds', { applicability: [gemeente, voorbeeldwonen] }],
  ])('%s', (_, changes) =>
    atTable(async (db, commitment) => {
      await agreeAll(db, commitment)
      expect(await read(db, 'ambtenaar')).not.toContain('Verouderd')
      await change(db, commitment, changes)
      const html = await read(db, 'ambtenaar')
      expect(html.match(/Verouderd: gaat over een eerdere tekst/g)).toHaveLength(5)
      expect(html).toContain('De tekst is veranderd nadat uw partij dit zei.')
      expect(html).toContain('Sinds uw partij hiermee akkoord ging')
      expect(await read(db, 'ambtenaar', table)).toContain('1 wacht op uw reactie')
    })(),
  )

  it.each<[string, Partial<Content>]>([
    ['spaces at the ends', { text: ` ${aVersion().text}\n` }],
    ['the order of the owners', { owners: [voorbeeldwonen, gemeente] }],
  ])('but not %s', (_, changes) =>
    inDatabase(async (db) => {
      await addRound(db)
      const owners = changes.owners ? [gemeente, voorbeeldwonen] : [voorbeeldwonen]
      const commitment = await addTabledCommitment(db, { tabled: { owners } })
      await agreeAll(db, commitment)
      const same = await change(db, commitment, changes)
      expect(same.contentHash).toBe(commitment.tabled.contentHash)
      expect(await read(db, 'ambtenaar')).not.toContain('Verouderd')
      expect(await read(db, 'ambtenaar', table)).toContain('Over de ene afspraak bent u het eens.')
    }),
  )

  it(
    'and they hold again when the old text comes back, word for word',
    atTable(async (db, commitment) => {
      await agreeAll(db, commitment)
      await change(db, commitment, { quantity: 200 })
      await change(db, commitment, {})
      const html = await read(db, 'lid')
      expect(html).not.toContain('Verouderd')
      expect(html).not.toContain('Sinds uw partij hiermee akkoord ging')
    }),
  )

  it(
    'also a condition that was fulfilled: on a new text it counts for nothing',
    atTable(async (db, commitment) => {
      await agreeAll(db, commitment)
      const mits = { by: 'lid', partyId: partyId('hvVoorbeeldwonen'), code: 'agree_if' } as const
      await takePosition(db, commitment, { ...mits, fulfilledAt: now })
      const condition = { commitmentId: commitment.id, roundId, partyId: mits.partyId }
      const conditionId = newId<'Condition'>(now)
      await db
        .insertInto('conditions')
        .values({
          ...condition,
          id: conditionId,
          kind: 'must',
          text: 'Als de grond er is.',
          withPosition: true,
          raisedBy: personId('lid'),
          raisedAt: now,
        })
        .execute()
      expect(await read(db, 'lid', table)).toContain('Over de ene afspraak bent u het eens.')
      await change(db, commitment, { quantity: 200 })
      const html = await read(db, 'lid')
      expect(html).toContain('Nog niet vervuld: deze partij besluit nog niet')
      const { post } = await visiting(db, 'lid')
      const late = await post(path, {
        move: 'judgeCondition',
        conditionId,
        fulfilled: 'yes',
        seen: commitment.tabled.contentHash,
      })
      expect(late.status).toBe(409)
      expect(await late.text()).toContain('240 woningen werd 200 woningen')
    }),
  )

  it(
    'and asks nothing of a party for which the new text does not hold',
    atTable(async (db, commitment) => {
      await change(db, commitment, { applicability: [gemeente, voorbeeldwonen] })
      expect(await read(db, 'lid', table)).toContain('0 wachten op uw reactie')
      expect(await read(db, 'lid', table)).toContain('Geldt niet voor deze partij')
      expect(await read(db, 'ambtenaar', table)).toContain('1 wacht op uw reactie')
    }),
  )

  it(
    'and needs only those for whom it holds now to be agreed',
    atTable(async (db, commitment) => {
      const version = await change(db, commitment, { applicability: [gemeente, voorbeeldwonen] })
      await takePosition(db, version, { by: 'ambtenaar', partyId: gemeente })
      await takePosition(db, version, { by: 'strateeg', partyId: voorbeeldwonen, code: 'accept' })
      for (const name of ['lid', 'coordinator', 'adviseur'] as const)
        expect(await read(db, name, table)).toContain('Over de ene afspraak bent u het eens.')
    }),
  )
})

describe('what changed since the own party agreed', () => {
  it(
    'is measured from the last text it agreed with, through all that came between',
    atTable(async (db, commitment) => {
      await agreeAll(db, commitment)
      await change(db, commitment, { quantity: 200 })
      await change(db, commitment, { quantity: 180, deadline: '2028' })
      const [, since = ''] = (await read(db, 'secretaris')).split('Sinds uw partij hiermee akkoord')
      const told = since.slice(0, since.indexOf('</ul>'))
      expect(told).toContain('240 woningen werd 180 woningen')
      expect(told).toContain('2027')
      expect(told).not.toContain('200')
    }),
  )

  it(
    'is nothing for who never agreed, or guides the round',
    atTable(async (db, commitment) => {
      await takePosition(db, commitment, {
        by: 'lid',
        partyId: partyId('hvVoorbeeldwonen'),
        code: 'block',
      })
      await change(db, commitment, { quantity: 200 })
      for (const name of ['lid', 'coordinator', 'ambtenaar'] as const)
        expect(await read(db, name)).not.toContain('Sinds uw partij')
    }),
  )
})

const propose = async (db: Db, name: PersonName, changes: Record<string, string | string[]>) => {
  const { get, post } = await visiting(db, name)
  const html = await (await get(`${path}/voorstel`)).text()
  const [, seen = ''] = /name="seen" value="([0-9a-f]+)"/.exec(html) ?? []
  return post(`${path}/voorstel`, {
    move: 'propose',
    seen,
    text: aVersion().text,
    obligation: 'result',
    owners: [voorbeeldwonen],
    quantity: '240',
    unit: 'woningen',
    deadline: '2027',
    ...changes,
  })
}

const openProposal = async (db: Db, { id }: Commitment, by: Id<'Party'>) => {
  await acting('strateeg', db)
  const found = (await proposalsOn(db, id)).find(
    ({ partyId, state }) => partyId === by && state === 'open',
  )
  return { proposalId: found?.id ?? '', seen: found?.version.contentHash ?? '' }
}

describe('a proposal against a proposal', () => {
  it(
    'stands beside it; when one is adopted the other stays, and its support does not move over',
    atTable(async (db, commitment) => {
      expect((await propose(db, 'lid', { quantity: '260' })).status).toBe(303)
      expect((await propose(db, 'ambtenaar', { quantity: '280' })).status).toBe(303)
      const html = await read(db, 'strateeg')
      expect(html).toContain('Voorstel van HV Voorbeeldwonen')
      expect(html).toContain('Voorstel van Gemeente')
      const { proposalId, seen } = await openProposal(db, commitment, gemeente)
      const secretary = await visiting(db, 'secretaris')
      await secretary.post(path, { move: 'takePosition', position: 'agree', seen })

      const lid = await openProposal(db, commitment, partyId('hvVoorbeeldwonen'))
      const author = await visiting(db, 'strateeg')
      const adopting = {
        move: 'adopt',
        proposalId: lid.proposalId,
        seen: commitment.tabled.contentHash,
      }
      expect((await author.post(path, adopting)).status).toBe(303)
      const after = await read(db, 'secretaris')
      expect(after).toContain('Verouderd: gaat over het voorstel van Gemeente')
      expect(after).toContain('260 woningen werd 280 woningen')
      expect(after).toContain('1 van 5 partijen akkoord')

      const late = await author.post(path, { move: 'adopt', proposalId, seen: lid.seen })
      expect(late.status).toBe(409)
      const next = await visiting(db, 'lid')
      expect((await next.post(path, { move: 'adopt', proposalId, seen: lid.seen })).status).toBe(
        303,
      )
    }),
  )

  it(
    'with the very same text as the other is closed with it',
    atTable(async (db, commitment) => {
      await propose(db, 'lid', { quantity: '260' })
      await propose(db, 'ambtenaar', { quantity: '260' })
      const { proposalId } = await openProposal(db, commitment, gemeente)
      const author = await visiting(db, 'strateeg')
      const seen = commitment.tabled.contentHash
      await author.post(path, { move: 'adopt', proposalId, seen })
      const html = await read(db, 'lid')
      expect(html).toContain('Er ligt geen voorstel voor een andere tekst.')
      expect(html).toContain('zag haar voorstel ingehaald')
      expect(html).toContain('zag haar voorstel overgenomen')
    }),
  )

  it(
    'is taken back by who made it alone, and may then be made anew',
    atTable(async (db, commitment) => {
      await propose(db, 'lid', { quantity: '260' })
      const { proposalId } = await openProposal(db, commitment, partyId('hvVoorbeeldwonen'))
      const withdrawing = { move: 'withdrawProposal', proposalId }
      for (const name of ['strateeg', 'ambtenaar'] as const) {
        expect(await read(db, name)).not.toContain('value="withdrawProposal"')
        const { post } = await visiting(db, name)
        expect((await post(path, withdrawing)).status).toBe(409)
      }
      const { post } = await visiting(db, 'voorzitter')
      expect((await post(path, withdrawing)).status).toBe(303)
      expect(await read(db, 'lid')).toContain('trok haar voorstel in')
      const twice = await post(path, withdrawing)
      expect(await twice.text()).toContain('Dit voorstel is intussen ingetrokken.')
      expect((await propose(db, 'lid', { quantity: '270' })).status).toBe(303)
    }),
  )

  it(
    'becomes the text at once when the last party that it needs agrees with it',
    atTable(async (db, commitment) => {
      await propose(db, 'lid', { quantity: '260', supports: 'on' })
      const { seen } = await openProposal(db, commitment, partyId('hvVoorbeeldwonen'))
      const agree = { move: 'takePosition', position: 'accept', seen }
      for (const name of ['ambtenaar', 'strateeg', 'directeurModel'] as const)
        await (await visiting(db, name)).post(path, agree)
      const adviser = await visiting(db, 'adviseur')
      await adviser.post(path, agree)
      expect(await read(db, 'ambtenaar')).toContain('4 van 5 partijen akkoord')
      await (await visiting(db, 'secretaris')).post(path, agree)
      const html = await read(db, 'coordinator')
      expect(html).toContain('260 woningen')
      expect(html).toContain('Er ligt geen voorstel voor een andere tekst.')
      expect(await read(db, 'coordinator', table)).toContain(
        'Over de ene afspraak bent u het eens.',
      )
    }),
  )
})
