import { expect, it } from 'vitest'
import { addTabledCommitment, agreeAll, takePosition } from '#agreement/commitments.example.ts'
import type { Commitment } from '#agreement/commitments.ts'
import { proposalsOn } from '#agreement/proposals.store.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const path = `/trajecten/${roundId}/onderhandeling/VBS-BES-01`

const atTable = (test: (db: Db, commitment: Commitment) => Promise<void>) => () =>
  inDatabase(async (db) => {
    await addRound(db)
    await test(db, await addTabledCommitment(db))
  })

const readBy = async (db: Db, name: PersonName) =>
  (await (await visiting(db, name)).get(path)).text()

const post = async (db: Db, name: PersonName, fields: Record<string, string>) => {
  const answer = await (await visiting(db, name)).post(path, fields)
  return { status: answer.status, text: await answer.text() }
}

const proposing = (commitment: Commitment, changes: Record<string, string | string[]> = {}) => ({
  move: 'propose',
  seen: commitment.tabled.contentHash,
  text: 'Voorbeeldwonen realiseert in 2027 ten minste 260 sociale huurwoningen.',
  obligation: 'result',
  owners: [partyId('voorbeeldwonen')],
  quantity: '260',
  unit: 'woningen',
  deadline: '2027',
  ...changes,
})

it(
  'shows the text, and of every party what it said, why, and by whom',
  atTable(async (db, commitment) => {
    await takePosition(db, commitment, {
      by: 'ambtenaar',
      partyId: partyId('gemeente'),
      code: 'agree_if',
      condition: 'Als er 260 komen.',
    })
    const text = await readBy(db, 'lid')
    expect(text).toContain(commitment.tabled.text)
    expect(text).toContain('Als er 260 komen.')
    expect(text).toContain('Teun Verbeek, beleidsadviseur wonen')
    expect(text).toContain('Wat vindt uw partij van deze tekst?')
  }),
)

it.each<[PersonName, string]>([
  ['coordinator', 'U begeleidt dit traject.'],
  ['waarnemer', 'Uw organisatie kijkt mee'],
])('has no position form for %s', (name, why) =>
  atTable(async (db) => {
    const text = await readBy(db, name)
    expect(text).toContain(why)
    expect(text).not.toContain('takePosition')
  })(),
)

it.each<PersonName>(['raadslid', 'vreemde', 'vertrokken'])('is not there for %s', (name) =>
  atTable(async (db) => {
    expect((await (await visiting(db, name)).get(path)).status).toBe(404)
    expect(
      (await post(db, name, { move: 'takePosition', position: 'agree', seen: 'x' })).status,
    ).toBe(404)
  })(),
)

it(
  'takes a position, and tells an older text from the one on the table',
  atTable(async (db, { tabled }) => {
    const seen = tabled.contentHash
    const agree = { move: 'takePosition', position: 'agree', seen }
    expect((await post(db, 'lid', agree)).status).toBe(303)
    expect(await readBy(db, 'lid')).toContain('Uw partij zegt nu: Steunt.')

    const stale = await post(db, 'lid', {
      ...agree,
      seen: 'x',
      position: 'block',
      reason: 'Dit typte ik.',
    })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('De tekst op tafel is intussen veranderd')
    expect(stale.text).toContain('Een standpunt hoort bij de tekst waarop het is gegeven')
    expect(stale.text).toContain('Dit typte ik.')
  }),
)

it(
  'gives back what was typed where a reason is missing or nothing was chosen',
  atTable(async (db, { tabled }) => {
    const seen = tabled.contentHash
    const refused = await post(db, 'lid', { move: 'takePosition', position: 'block', seen })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Zeg erbij waarom.')
    const wrong = await post(db, 'lid', { move: 'takePosition', seen, reason: 'Te weinig.' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Te weinig.')
    expect((await post(db, 'lid', { move: 'dance' })).status).toBe(422)
  }),
)

it(
  'shows a proposal with its difference in marks and in words, and lets the author adopt it',
  atTable(async (db, commitment) => {
    const { post: send } = await visiting(db, 'lid')
    expect((await send(`${path}/voorstel`, proposing(commitment))).status).toBe(303)
    const text = await readBy(db, 'strateeg')
    expect(text).toContain('Voorstel van HV Voorbeeldwonen')
    expect(text).toContain('<del>')
    expect(text).toContain('<ins>')
    expect(text).toContain('240 woningen werd 260 woningen')
    expect(text).toContain('Voorstel overnemen')
    expect(await readBy(db, 'ambtenaar')).not.toContain('value="adopt"')

    await acting('strateeg', db)
    const [proposal] = await proposalsOn(db, commitment.id)
    const adopting = {
      move: 'adopt',
      proposalId: proposal?.id ?? '',
      seen: commitment.tabled.contentHash,
    }
    expect((await post(db, 'ambtenaar', adopting)).status).toBe(409)
    expect((await post(db, 'strateeg', adopting)).status).toBe(303)
    const again = await post(db, 'strateeg', adopting)
    expect(again.status).toBe(409)
    expect(again.text).toContain('240 woningen werd 260 woningen')
    expect(await readBy(db, 'lid')).toContain('zag haar voorstel overgenomen')
  }),
)

it(
  'refuses a second proposal and a text that changes nothing, with what was typed',
  atTable(async (db, commitment) => {
    const { post: send } = await visiting(db, 'lid')
    const { tabled } = commitment
    const same = proposing(commitment, { text: tabled.text, quantity: '240' })
    const unchanged = await send(`${path}/voorstel`, same)
    expect(unchanged.status).toBe(409)
    expect(await unchanged.text()).toContain('Dit is dezelfde tekst')
    await send(`${path}/voorstel`, proposing(commitment))
    const second = await send(`${path}/voorstel`, proposing(commitment, { quantity: '270' }))
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('Eén open voorstel per partij per afspraak')
    const wrong = await send(`${path}/voorstel`, proposing(commitment, { quantityMax: '200' }))
    expect(wrong.status).toBe(422)
  }),
)

it(
  'shows who agreed what changed since',
  atTable(async (db, commitment) => {
    await agreeAll(db, commitment)
    const { post: send } = await visiting(db, 'lid')
    await send(`${path}/voorstel`, proposing(commitment))
    await acting('strateeg', db)
    const [proposal] = await proposalsOn(db, commitment.id)
    const adopting = { proposalId: proposal?.id ?? '', seen: commitment.tabled.contentHash }
    await post(db, 'strateeg', { move: 'adopt', ...adopting })
    const text = await readBy(db, 'ambtenaar')
    expect(text).toContain('Sinds uw partij hiermee akkoord ging')
    expect(text).toContain('Verouderd')
  }),
)

it(
  'keeps a prepared position and a prepared proposal for its own party',
  atTable(async (db, commitment) => {
    const seen = commitment.tabled.contentHash
    const secret = { move: 'preparePosition', position: 'block', reason: 'geheim-standpunt', seen }
    expect((await post(db, 'lid', secret)).status).toBe(303)
    const { post: send } = await visiting(db, 'lid')
    const hidden = { move: 'prepareProposal', text: 'geheim-voorstel' }
    await send(`${path}/voorstel`, proposing(commitment, hidden))

    const own = await readBy(db, 'voorzitter')
    expect(own).toContain('geheim-standpunt')
    expect(own).toContain('geheim-voorstel')
    for (const other of ['strateeg', 'coordinator', 'adviseur', 'secretaris'] as const)
      expect(await readBy(db, other)).not.toContain('geheim')
    expect((await post(db, 'lid', { move: 'discardProposal' })).status).toBe(303)
    expect(await readBy(db, 'lid')).not.toContain('geheim-voorstel')
  }),
)

it(
  'lets a party raise a concern, another answer it, and only the first take it away',
  atTable(async (db) => {
    expect(
      (await post(db, 'lid', { move: 'raiseConcern', concern: 'Wordt het te duur?' })).status,
    ).toBe(303)
    const text = await readBy(db, 'strateeg')
    expect(text).toContain('Wordt het te duur?')
    expect(text).not.toContain('value="closeConcern"')
    expect(await readBy(db, 'lid')).toContain('value="closeConcern"')
    expect((await post(db, 'lid', { move: 'raiseConcern' })).status).toBe(422)
  }),
)

it(
  'can be taken off the table by who brought it, and then only be read',
  atTable(async (db, { tabled: { contentHash: seen } }) => {
    expect(await readBy(db, 'lid')).not.toContain('withdrawCommitment')
    expect((await post(db, 'strateeg', { move: 'withdrawCommitment', seen })).status).toBe(303)
    const text = await readBy(db, 'lid')
    expect(text).toContain('Deze afspraak is ingetrokken.')
    expect(text).not.toContain('takePosition')
  }),
)
