import { afterAll, describe, expect, it } from 'vitest'
import { checkPdf } from '#documents/checks/check-pdf.ts'
import { readMarkup } from '#documents/read-back.example.ts'
import { constellationNamed, constellationNames, roleOf } from '#seed/constellations.ts'
import { expectSigned, walkingHome } from './walking.example.ts'

const { home, read, typed, close } = walkingHome()
afterAll(close)

describe.each(constellationNames())('the constellation %s', (name) => {
  const constellation = constellationNamed(name)
  const page = () => readMarkup(read(name, 'public', 'index.html').toString('utf8'))
  const summary = () => JSON.parse(read(name, 'summary.json').toString('utf8'))

  it('is carried through all ten steps, and comes to what it expects', async () => {
    const { status, said } = await typed('walk', '--out', name, '--constellation', name)
    expect({ status, said: said.filter((line) => !line.includes(' ms, ')) }).toEqual({
      status: 0,
      said: [],
    })
    expect(summary().steps).toHaveLength(10)
    for (const step of summary().steps) expect(step.events).toBeGreaterThan(0)
    expect(summary().constellation).toMatchObject({
      name,
      states: constellation?.expects.states,
      promises: constellation?.expects.promises,
      signed: constellation?.expects.signed,
    })
  })

  it('leaves files that are sound, and signed as often as parties signed', async () => {
    expectSigned(home, name, constellation?.expects.signed ?? 0)
    const acts = (constellation?.joins ?? []).map((_, nth) => `accession-${nth + 1}.pdf`)
    for (const file of ['agreement.pdf', 'signed.pdf', ...acts])
      expect({ file, findings: await checkPdf(read(name, file)) }).toEqual({ file, findings: [] })
  })

  it('says to everybody who takes part and how, and judges nothing', () => {
    for (const sentence of summary().constellation.says) expect(page()).toContain(sentence)
    for (const sentence of constellation?.expects.says ?? [])
      for (const part of sentence.split('*')) expect(page()).toContain(part)
    expect(page()).not.toMatch(/rechtsgeldig|ongeldig|niet geldig|bindend/i)
    for (const party of constellation?.parties ?? []) {
      const { answer } = party
      if (roleOf(party) === 'contracting' || party.takes) expect(page()).toContain(party.name)
      if (answer.reason) expect(page()).toContain(answer.reason)
      if (answer.reservation) expect(page()).toContain(answer.reservation)
    }
  })

  it('has a history that is whole', async () => {
    expect(await typed('history', 'verify', `${name}/history.jsonl`)).toMatchObject({ status: 0 })
  })
})

it('lists the constellations where there is none of the name that was given', async () => {
  const { status, said } = await typed('walk', '--out', 'none', '--constellation', 'twee-partijen')
  expect(status).toBe(1)
  for (const name of constellationNames()) expect(said.join('\n')).toContain(name)
})

it('takes no rows or years beside a constellation', async () => {
  const words = ['--constellation', 'one-refuses', '--year', '2020']
  const { status, said } = await typed('walk', '--out', 'none', ...words)
  expect({ status, said: said.join() }).toEqual({
    status: 1,
    said: expect.stringContaining('eigen afspraken'),
  })
})
