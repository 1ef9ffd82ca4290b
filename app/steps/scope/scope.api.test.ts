import { expect, it } from 'vitest'
import { aPdf } from '#agreement/files.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const api = `/api/v1/trajecten/${roundId}`

const upload = (file: File, more: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(more)) form.append(name, value)
  form.append('file', file)
  return form
}

it('takes a file in and links it to a document', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { app, get, headers, postJson } = await visiting(db, 'strateeg')
    const body = upload(new File([new Uint8Array(aPdf())], 'bod.pdf'), { move: 'upload' })
    const sent = await app.request(`${api}/bestanden`, { method: 'POST', headers, body })
    const file = await sent.json()
    expect(file).toMatchObject({ name: 'bod.pdf', media_type: 'application/pdf' })

    const linked = await postJson(`${api}/basisdocumenten`, {
      move: 'link',
      kind: 'activity_overview',
      title: 'Bod 2027',
      version: '1.0',
      documentOn: '2026-06-29',
      source: 'Voorbeeldwonen',
      fileId: file.id,
    })
    const { id: documentId } = await linked.json()
    expect(await (await get(`${api}/basisdocumenten`)).json()).toMatchObject({
      linked: true,
      documents: [{ id: documentId, file_id: file.id, version: '1.0' }],
    })
    const back = { move: 'withdraw', documentId, reason: 'Er is een nieuw bod.' }
    expect((await postJson(`${api}/basisdocumenten`, back)).status).toBe(200)
    expect(await (await get(`${api}/basisdocumenten`)).json()).toMatchObject({ linked: false })
  }))

it.each(['bestanden', 'basisdocumenten'])('answers a 30 MB file at %s with the rule', (noun) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { app, headers } = await visiting(db, 'strateeg')
    const body = upload(new File([Buffer.alloc(30_000_000)], 'groot.pdf'), { move: 'upload' })
    const refused = await app.request(`${api}/${noun}`, { method: 'POST', headers, body })
    expect(await refused.json()).toEqual({
      type: '/problems/file-too-big',
      title: 'Het bestand is te groot. Stuur een bestand van hoogstens 20 MB.',
      status: 409,
      basis: 'Een bestand heeft een toegestane soort en grootte',
    })
  }),
)

it('sets themes, goals and what is left out', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, postJson } = await visiting(db, 'voorzitter')
    const added = await postJson(`${api}/themas`, {
      move: 'add',
      name: 'Wonen en zorg',
      code: 'WZO',
    })
    expect(await added.json()).toMatchObject({ code: 'WZO', position: 2 })
    await postJson(`${api}/themas`, { move: 'adopt', codes: ['DUU'] })
    expect(await (await get(`${api}/themas`)).json()).toMatchObject({
      themes: [{ code: 'BES' }, { code: 'WZO' }, { code: 'DUU' }],
    })

    const goal = { move: 'add', themeId, text: 'Meer woningen', source: 'Woonvisie' }
    const wrong = await postJson(`${api}/doelstellingen`, { ...goal, quantity: 40 })
    expect(await wrong.json()).toMatchObject({ status: 422, errors: { unit: expect.any(String) } })
    await postJson(`${api}/doelstellingen`, { ...goal, quantity: 40, unit: 'woningen', year: 2027 })
    expect(await (await get(`${api}/doelstellingen`)).json()).toMatchObject({
      goals: [{ quantity: 40, unit: 'woningen', year: 2027, commitments: 0, dropped_at: null }],
    })

    await postJson(`${api}/buiten-scope`, { move: 'exclude', text: 'Parkeren', why: 'Elders.' })
    expect(await (await get(`${api}/buiten-scope`)).json()).toMatchObject({
      exclusions: [{ text: 'Parkeren', why: 'Elders.', theme: null, returned_at: null }],
    })
  }))

it.each(['themas', 'doelstellingen', 'basisdocumenten', 'buiten-scope'])(
  'has no %s for who does not sit at the table',
  (noun) =>
    inDatabase(async (db) => {
      await addRound(db)
      for (const name of ['vreemde', 'raadslid'] as const)
        expect((await (await visiting(db, name)).get(`${api}/${noun}`)).status).toBe(404)
      expect((await (await visiting(db)).get(`${api}/${noun}`)).status).toBe(401)
    }),
)
