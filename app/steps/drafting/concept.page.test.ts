import { afterAll, expect, it } from 'vitest'
import { addAgreedRound } from '#agreement/agreement-versions.example.ts'
import { factMoves } from '#agreement/facts.commands.ts'
import { askAbout } from '#documents/read-back.example.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { acting } from '#parties/acting.example.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

afterAll(stopTypesetting)

const address = `/trajecten/${roundId}/overeenkomst`
const note = 'rust op een feit dat ter discussie staat'

/** A promise that all agree with, on a fact that the tenants dispute. */
async function onDisputedFact(db: Db): Promise<void> {
  await addAgreedRound(db)
  const text = { roundId, text: 'Er staan 4.120 woningen.', source: 'CBS', onDay: '2026-01-01' }
  const added = await factMoves.add.run(
    await acting('strateeg', db),
    factMoves.add.fields.parse(text),
  )
  if (!added.ok) throw new Error(added.refusal.code)
  const { id: factId } = added.value
  await factMoves.use.run(await acting('coordinator', db), { roundId, factId, code: 'VBS-BES-01' })
  const said = { roundId, factId, seen: 1, stance: 'disputed', reason: 'Wij tellen er minder.' }
  await factMoves.answer.run(await acting('lid', db), factMoves.answer.fields.parse(said))
}

it('flags in the draft, on the page and in the PDF, what rests on a disputed fact', () =>
  inDatabase(async (db) => {
    await onDisputedFact(db)
    const { get } = await visiting(db, 'ambtenaar')
    const page = await (await get(`${address}/concept`)).text()
    expect(page).toContain(note)
    expect(page).toContain('Wij tellen er minder.')
    const answer = await get(`${address}/concept.pdf`)
    expect(answer.headers.get('Content-Disposition')).toContain('-concept.pdf')
    const pdf = askAbout(new Uint8Array(await answer.arrayBuffer()), 'pdftotext').replace(
      /\s+/g,
      ' ',
    )
    expect(pdf).toContain(note)
    expect(pdf).toContain('nog niet vastgesteld')
  }))

it('leaves the frozen text as it was agreed: what is disputed stands beside it, never in it', () =>
  inDatabase(async (db) => {
    await onDisputedFact(db)
    const { get, post } = await visiting(db, 'coordinator')
    await post(address, { move: 'freeze' })
    expect(await (await get(`${address}/versie/1`)).text()).not.toContain(note)
    expect(await (await get(`${address}/bestand/1.json`)).text()).not.toContain('4.120')
  }))

it('tells programs at the table, and no council that only reads', () =>
  inDatabase(async (db) => {
    await onDisputedFact(db)
    const flagged = async (name: 'lid' | 'raadslid') =>
      (await (await (await visiting(db, name)).get(`/api/v1${address}`)).json()).flagged
    expect(await flagged('lid')).toMatchObject({
      commitments: [{ code: 'VBS-BES-01', facts: [{ status: 'disputed' }] }],
      goals: [],
    })
    expect(await flagged('raadslid')).toBeNull()
    const council = await visiting(db, 'raadslid')
    expect((await council.get(`${address}/concept.pdf`)).status).toBe(404)
  }))

it('flags nothing once the dispute is taken back', () =>
  inDatabase(async (db) => {
    await onDisputedFact(db)
    const [{ id: factId }] = (
      await (await (await visiting(db, 'lid')).get(`/api/v1/trajecten/${roundId}/feiten`)).json()
    ).facts
    const said = factMoves.answer.fields.parse({ roundId, factId, seen: 1, stance: 'none' })
    await factMoves.answer.run(await acting('lid', db), said)
    const { get } = await visiting(db, 'ambtenaar')
    expect(await (await get(`${address}/concept`)).text()).not.toContain(note)
  }))
