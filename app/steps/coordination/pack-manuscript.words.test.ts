import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, personId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { handoverMoves } from './handovers.commands.ts'
import { type Pack, sectionIds } from './handovers.ts'
import { packManuscript } from './pack-manuscript.words.ts'

const sha256 = 'a1'.repeat(32)

const pack: Pack = {
  version: 1,
  round: { id: roundId, name: 'Prestatieafspraken Voorbeeldstad 2027' },
  madeAt: '2026-11-25T09:00:00Z',
  history: null,
  from: null,
  to: 'Lotte Vos',
  reason: 'Ik begin bij een ander bureau.',
  plan: [{ year: 2027, met: 4, late: 2, upcoming: 6 }],
  sections: sectionIds.map((id) => ({
    id,
    rows:
      id === 'promises'
        ? [{ what: 'Een lijst\nmet adressen', regime: null, who: null, due: day('2026-12-01') }]
        : [],
  })),
}

it('says as a file what a pack says: every section, also those in which nothing waits', () => {
  const { title, facts, blocks } = packManuscript(pack, sha256)
  expect(title).toBe('Pakket voor Lotte Vos')
  expect(facts).toContainEqual({ label: 'Van', value: 'Er was geen coördinator' })
  expect(facts).toContainEqual({ label: 'Kenmerk (SHA-256)', value: sha256 })
  expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1 + sectionIds.length)
  const said = JSON.stringify(blocks)
  expect(said).toContain('2027: 4 klaar, 2 te laat, 6 komen nog.')
  expect(said).toContain('Elke brief is verstuurd.')
  expect(blocks).toContainEqual(
    expect.objectContaining({
      kind: 'table',
      rows: [['Een lijst met adressen', '', '1 december 2026']],
    }),
  )
})

it('gives the file to who is at the table, beside the page, and to nobody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const proposed = await handoverMoves.proposeHandover.run(await acting('coordinator', db), {
      roundId,
      personId: personId('adviseur'),
      reason: pack.reason,
    })
    if (!proposed.ok) throw new Error(proposed.refusal.code)
    const address = `/trajecten/${roundId}/coordinatie/overdracht/${proposed.value.id}`
    const { get } = await visiting(db, 'lid')
    expect(await (await get(address)).text()).toContain(`${address}/pakket.pdf`)
    const file = await get(`${address}/pakket.pdf`)
    expect(file.headers.get('Content-Type')).toBe('application/pdf')
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/)
    const stranger = await visiting(db, 'vreemde')
    expect((await stranger.get(`${address}/pakket.pdf`)).status).toBe(404)
  }))
