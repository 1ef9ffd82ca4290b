import { expect, it } from 'vitest'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import { codesIn } from '#documents/agreement-codes.ts'
import { checkPdf } from '#documents/checks/check-pdf.ts'
import { dersOf } from '#pades/pem.ts'
import { verifyPdf } from '#pades/verify-pdf.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { addRound, now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { addMandateToSign } from './signing.example.ts'
import { rootsOf } from './signing-keys.store.ts'

const address = `/trajecten/${roundId}/toetreding`

/** Those who agreed, with or without a reservation: at Modelwonen they only saw it. */
const agreed = ['ambtenaar', 'strateeg', 'voorzitter', 'secretaris'] as const

const text = async (answer: Response | Promise<Response>) => (await answer).text()

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** The observer has asked to join for the first promise. */
async function asked(db: Db) {
  const [code = ''] = codesIn((await addSealedRound(db)).document)
  await addMandateToSign(db, 'waarnemer')
  const { get, post } = await visiting(db, 'waarnemer')
  const join = { move: 'join', codes: code, limitedTo: 'het complex Molenhof', reason: 'Graag.' }
  expect((await post(address, join)).status).toBe(303)
  return { code, accessionId: hidden(await text(get(address)), 'accessionId') }
}

async function consent(db: Db, accessionId: string): Promise<void> {
  for (const name of agreed) {
    const { post } = await visiting(db, name)
    const answered = { move: 'answerJoining', accessionId, answer: 'consent' }
    expect((await post(address, answered)).status).toBe(303)
  }
}

it('lets a party join: it asks, all who agreed consent, it signs, and the act is sealed', () =>
  inDatabase(async (db) => {
    const { code, accessionId } = await asked(db)
    const early = await visiting(db, 'waarnemer')
    expect(await text(early.get(address))).not.toContain('Ondertekenen en toetreden')
    await consent(db, accessionId)

    const { get, post } = await visiting(db, 'waarnemer')
    const sha256 = hidden(await text(get(address)), 'sha256')
    const signing = { move: 'signJoining', accessionId, sha256, read: 'on' }
    expect((await post(address, signing)).status).toBe(303)
    const html = await text(get(address))
    expect(html).toContain('toegetreden')
    expect(html).toContain('Getekend door Piet Groen, Beleidsmedewerker')

    const file = await get(`${address}/bestand/1.pdf`)
    const pdf = Buffer.from(await file.arrayBuffer())
    expect(await checkPdf(pdf)).toEqual([])
    const roots = dersOf(await rootsOf(testInstallation(), now))
    const verified = await verifyPdf(pdf, { roots })
    expect(verified).toMatchObject({ conclusion: 'trusted' })
    expect('signatures' in verified && verified.signatures).toHaveLength(2)
    const api = await text(get(`/api/v1/trajecten/${roundId}/toetredingen`))
    expect(JSON.parse(api).accessions).toMatchObject([
      { state: 'effective', commitments: [code], limited_to: 'het complex Molenhof' },
    ])
  }))

it('does not ask who only saw the text, and takes no for an answer, with its reason', () =>
  inDatabase(async (db) => {
    const { accessionId } = await asked(db)
    const answer = { move: 'answerJoining', accessionId, answer: 'refuse' }
    const seen = await visiting(db, 'directeurModel')
    expect(await text(seen.get(address))).not.toContain('Antwoord geven')
    expect((await seen.post(address, { ...answer, reason: 'Nee.' })).status).toBe(409)

    const { get, post } = await visiting(db, 'voorzitter')
    const silent = await post(address, answer)
    expect(silent.status).toBe(409)
    expect(await text(silent)).toContain('Vertel waarom uw organisatie niet instemt.')
    expect((await post(address, { ...answer, reason: 'Eerst praten.' })).status).toBe(303)
    expect(await text(get(address))).toContain('Eerst praten.')
  }))

it('lets who asked take it back and ask again', () =>
  inDatabase(async (db) => {
    const { code, accessionId } = await asked(db)
    const { get, post } = await visiting(db, 'waarnemer')
    const join = { move: 'join', codes: code, reason: 'Graag.' }
    expect(await text(post(address, join))).toContain('Trek die vraag eerst in.')
    expect((await post(address, { move: 'withdrawJoining', accessionId })).status).toBe(303)
    expect(await text(get(address))).toContain('ingetrokken')
    expect((await post(address, join)).status).toBe(303)
  }))

it('gives back what was typed, and says what is missing', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    const { post } = await visiting(db, 'waarnemer')
    const answer = await post(address, { move: 'join', limitedTo: 'Lindehof', reason: '' })
    const html = await text(answer)
    expect(answer.status).toBe(422)
    expect(html).toContain('Kies de afspraken die gaan gelden.')
    expect(html).toContain('value="Lindehof"')
  }))

it('says what must come first where nothing is closed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'waarnemer')
    expect(await text(get(address))).toContain('Toetreden kan zodra')
    expect((await get(`${address}/bestand/1.pdf`)).status).toBe(404)
  }))
