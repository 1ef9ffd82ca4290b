import { describe, expect, it } from 'vitest'
import { addTabledCommitment, takePosition } from '#agreement/commitments.example.ts'
import type { Commitment } from '#agreement/commitments.ts'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, membershipId, now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const path = `/trajecten/${roundId}/onderhandeling/VBS-BES-01`

const atTable = (test: (db: Db, commitment: Commitment) => Promise<void>) => () =>
  inDatabase(async (db) => {
    await addRound(db)
    await test(db, await addTabledCommitment(db))
  })

const read = async (db: Db, name: PersonName, address = path) =>
  (await (await visiting(db, name)).get(address)).text()

type Fields = Record<string, string>

/** @param minutes how long after the rest of the test */
const post = async (db: Db, name: PersonName, fields: Fields, minutes = 0) => {
  const visitor = await visiting(db, name, new Date(now.valueOf() + minutes * 60_000))
  const answer = await visitor.post(path, fields)
  return { status: answer.status, text: await answer.text() }
}

/** The moves for which a page has a button or a form, once each. */
const offered = (html: string) => {
  const tags = [...html.matchAll(/<(?:input|button)[^>]*name="move"[^>]*>/g)].map(([tag]) => tag)
  const moves = tags.map((tag) => /value="(\w+)"/.exec(tag)?.[1])
  return [...new Set(moves)].toSorted()
}

const withoutMandate = async (db: Db, name: PersonName) => {
  await asOwner(db)
  await db.deleteFrom('mandates').where('membershipId', '=', membershipId(name)).execute()
}

describe('what each kind of reader can do at a commitment', () => {
  it.each<[PersonName, string, string[]]>([
    [
      'strateeg',
      'who brought it',
      ['preparePosition', 'raiseConcern', 'setCondition', 'takePosition', 'withdrawCommitment'],
    ],
    ['lid', 'another party', ['preparePosition', 'raiseConcern', 'setCondition', 'takePosition']],
    ['adviseur', 'an adviser', ['preparePosition', 'raiseConcern', 'setCondition', 'takePosition']],
    ['waarnemer', 'an observer', ['raiseConcern']],
    ['coordinator', 'the coordinator', []],
  ])('%s, %s', (name, _, moves) =>
    atTable(async (db) => {
      const html = await read(db, name)
      expect(offered(html)).toEqual(moves)
      const writes = name === 'strateeg' || name === 'lid'
      expect(html.includes('Andere tekst voorstellen')).toBe(writes)
    })(),
  )

  it(
    'is only preparing, without a mandate to negotiate; and what she prepares is put by who has one',
    atTable(async (db, { tabled }) => {
      await withoutMandate(db, 'lid')
      const html = await read(db, 'lid')
      expect(offered(html)).toEqual(['preparePosition'])
      expect(html).toContain('U heeft geen mandaat om te onderhandelen.')
      const said = { position: 'accept', seen: tabled.contentHash, reason: 'Kan net.' }
      expect((await post(db, 'lid', { move: 'takePosition', ...said })).status).toBe(409)
      expect((await post(db, 'lid', { move: 'preparePosition', ...said })).status).toBe(303)
      const chair = await read(db, 'voorzitter')
      expect(chair).toContain('U bereidt een standpunt voor.')
      expect(chair).toContain('Kan net.</textarea>')
      await post(db, 'voorzitter', { move: 'takePosition', ...said })
      expect(await read(db, 'lid')).not.toContain('U bereidt een standpunt voor.')
    }),
  )

  it(
    'is nothing but reading where a party took it off the table: no concern either',
    atTable(async (db, { tabled }) => {
      const raised = { move: 'raiseConcern', concern: 'Blijft het betaalbaar?' }
      await post(db, 'lid', raised)
      const [, concernId = ''] =
        /name="concernId" value="([^"]*)"/.exec(await read(db, 'lid')) ?? []
      await post(db, 'strateeg', { move: 'withdrawCommitment', seen: tabled.contentHash })
      for (const name of ['strateeg', 'lid', 'adviseur', 'waarnemer'] as const)
        expect(offered(await read(db, name))).toEqual([])
      expect(await read(db, 'ambtenaar')).toContain('Blijft het betaalbaar?')
      for (const late of [
        raised,
        { move: 'answerConcern', concernId, answer: 'Ja.' },
        { move: 'closeConcern', concernId },
        { move: 'takePosition', position: 'agree', seen: tabled.contentHash },
      ]) {
        const refused = await post(db, 'lid', late)
        expect(refused.status).toBe(409)
        expect(refused.text).toContain('Deze afspraak is ingetrokken. Reageren kan niet meer.')
      }
    }),
  )

  it('is proposing an amendment where it is signed; the page leads there', () =>
    inDatabase(async (db) => {
      await addSealedRound(db)
      for (const name of ['strateeg', 'lid'] as const) {
        const html = await read(db, name)
        expect(html).toContain('Deze afspraak is getekend.')
        expect(html).toContain(`href="/trajecten/${roundId}/herziening/afspraken/VBS-BES-01"`)
        expect(offered(html)).toEqual(['raiseConcern'])
        expect(html).not.toContain('Andere tekst voorstellen')
      }
      const beside = await addTabledCommitment(db, { nth: 3 })
      expect(beside.code).toBe('VBS-BES-03')
      const open = await read(db, 'lid', path.replace('BES-01', 'BES-03'))
      expect(offered(open)).toContain('takePosition')
    }))
})

describe('taking a commitment off the table', () => {
  it(
    'is no longer possible once all agree, and is for the party that brought it',
    atTable(async (db, commitment) => {
      const seen = commitment.tabled.contentHash
      const off = { move: 'withdrawCommitment', seen }
      expect((await post(db, 'lid', off)).text).toContain(
        'Alleen de partij die deze afspraak inbracht, kan haar intrekken.',
      )
      for (const name of ['ambtenaar', 'strateeg', 'directeurModel', 'lid', 'secretaris'] as const)
        await post(db, name, { move: 'takePosition', position: 'agree', seen })
      const refused = await post(db, 'strateeg', off)
      expect(refused.status).toBe(409)
      expect(refused.text).toContain('Iedereen is het hierover eens.')
    }),
  )

  it(
    'takes its open proposals along, and leaves it to be found under its own heading',
    atTable(async (db, { tabled }) => {
      const { post: send } = await visiting(db, 'lid')
      await send(`${path}/voorstel`, {
        move: 'propose',
        seen: tabled.contentHash,
        text: 'Voorbeeldwonen bouwt er 260.',
        obligation: 'result',
      })
      await post(db, 'strateeg', { move: 'withdrawCommitment', seen: tabled.contentHash })
      expect(await read(db, 'lid')).toContain('zag haar voorstel ingehaald')
      const table = path.replace('/VBS-BES-01', '')
      expect(await read(db, 'lid', table)).not.toContain('Nieuwe sociale huurwoningen')
      const withdrawn = await read(db, 'lid', `${table}?toon=ingetrokken`)
      expect(withdrawn).toContain('Nieuwe sociale huurwoningen')
      expect(withdrawn).toContain('Er ligt nog geen afspraak op tafel.')
    }),
  )
})

describe('a concern', () => {
  const raised = { move: 'raiseConcern', concern: 'Blijft het betaalbaar?' }

  const concernIn = (html: string) => /name="concernId" value="([^"]*)"/.exec(html)?.[1] ?? ''

  it(
    'is answered by more than one, stays open until who raised it is content, and counts till then',
    atTable(async (db) => {
      const table = path.replace('/VBS-BES-01', '')
      await post(db, 'lid', raised)
      expect(await read(db, 'strateeg', table)).toContain('1 zorg')
      const concernId = concernIn(await read(db, 'strateeg'))
      const answer = { move: 'answerConcern', concernId }
      await post(db, 'strateeg', { ...answer, answer: 'Onder de huurgrens.' }, 1)
      await post(db, 'adviseur', { ...answer, answer: 'Let ook op de stookkosten.' }, 2)
      await post(db, 'lid', { ...answer, answer: 'En de servicekosten?' }, 3)
      const html = await read(db, 'coordinator')
      const [, said = ''] = html.split('id="zorgen"')
      expect(said.indexOf('Onder de huurgrens.')).toBeLessThan(said.indexOf('Let ook op'))
      expect(said.indexOf('Let ook op')).toBeLessThan(said.indexOf('En de servicekosten?'))
      expect(await read(db, 'strateeg', table)).toContain('1 zorg')
      await post(db, 'voorzitter', { move: 'closeConcern', concernId })
      expect(await read(db, 'strateeg', table)).not.toContain('1 zorg')
      expect(await read(db, 'strateeg')).toContain('Weggenomen')
    }),
  )

  it(
    'that comes back is a new one; the old one stays closed with its answers',
    atTable(async (db) => {
      await post(db, 'lid', raised)
      const concernId = concernIn(await read(db, 'lid'))
      await post(db, 'lid', { move: 'closeConcern', concernId })
      const late = await post(db, 'ambtenaar', { move: 'answerConcern', concernId, answer: 'Ja.' })
      expect(late.status).toBe(409)
      expect(late.text).toContain('Deze zorg is al weggenomen.')
      expect((await post(db, 'lid', raised, 1)).status).toBe(303)
      const html = await read(db, 'lid')
      expect(html).toMatch(/Weggenomen[\s\S]*Open/)
      expect(concernIn(html)).not.toBe(concernId)
    }),
  )

  it(
    'does not hold up agreement, whatever its weight',
    atTable(async (db, commitment) => {
      await post(db, 'lid', raised)
      for (const [by, organisation] of [
        ['ambtenaar', 'gemeente'],
        ['strateeg', 'voorbeeldwonen'],
        ['directeurModel', 'modelwonen'],
        ['lid', 'hvVoorbeeldwonen'],
        ['secretaris', 'hrModelwonen'],
      ] as const)
        await takePosition(db, commitment, { by, partyId: partyId(organisation) })
      expect(await read(db, 'lid')).toContain('Iedereen akkoord')
    }),
  )

  it.each<[string, Fields, string]>([
    ['nothing', { ...raised, concern: '  ' }, 'href="#zorg-concern"'],
    ['too much', { ...raised, concern: 'Woonlastenstijging '.repeat(120) }, 'Woonlastenstijging'],
  ])('of %s is sent back with one sentence', (_, fields, says) =>
    atTable(async (db) => {
      const wrong = await post(db, 'lid', fields)
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain(says)
      expect(wrong.text.match(/href="#zorg-concern"/g)).toHaveLength(1)
      expect(wrong.text.match(/aria-invalid="true"/g)).toHaveLength(1)
    })(),
  )

  it(
    'gets an empty answer sent back at that concern, with the other one closed',
    atTable(async (db) => {
      await post(db, 'lid', raised)
      await post(db, 'secretaris', { ...raised, concern: 'En de planning?' })
      const concernId = concernIn(await read(db, 'ambtenaar'))
      const wrong = await post(db, 'ambtenaar', { move: 'answerConcern', concernId, answer: '' })
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain(`href="#antwoord-${concernId}-answer"`)
      expect(wrong.text.match(/<details open=""/g)).toHaveLength(1)
    }),
  )
})
