import { afterAll, expect, it } from 'vitest'
import { exampleEvidence as evidence } from './evidence-document.example.ts'
import { evidenceHash, evidenceJson } from './evidence-document.ts'
import { momentInWords } from './evidence-document.words.ts'
import { evidenceManuscript } from './evidence-manuscript.ts'
import { renderHtml } from './html.ts'
import { renderEvidencePdf } from './pdf.ts'
import { askAbout, missingInOrder, readAloud, readMarkup } from './read-back.example.ts'
import { stopTypesetting } from './typst.ts'

afterAll(stopTypesetting)

const told = [
  'Bewijsblad bij Prestatieafspraken Voorbeeldstad 2027–2030',
  'Gemeente Voorbeeldstad',
  ...['College van B&W', 'goedgekeurd', '3 november 2026', 'BW 2026-118', 'RV 2026-77'],
  ...['A. Yılmaz-Müller, wethouder Wonen', 'akkoord', '24 november 2026 14:03:21 +01:00'],
  ...['(13:03:21 UTC)', 'klok van deze installatie', 'Besluit B&W 2026-118'],
  ...['gewone elektronische handtekening', '1'.repeat(64)],
  ...['B. de Groot, bestuurder', 'akkoord met voorbehoud'],
  ...['Onder voorbehoud van de begroting 2028 (€ 3,2 mln.).', '1 juli 2026 09:59:59 +02:00'],
  ...['Modelwonen', 'Bestuur', 'afgekeurd', '17 november 2026', 'B-31'],
  ...['C. Jansen, bestuurder', 'geweigerd'],
  ...['Het aantal woningen is niet haalbaar.', 'niet vastgelegd'],
  ...[
    'Huurdersvereniging',
    'geen besluit vastgelegd',
    'D. Bakker, voorzitter',
    'voor gezien, dit is geen akkoord',
  ],
  ...['signed.pdf', '612.345 bytes', 'c'.repeat(64), 'd'.repeat(64)],
]

it('tells who signed what, when and with what words, as PDF and as HTML', async () => {
  const pdf = await renderEvidencePdf(evidence)
  expect(missingInOrder(readAloud(pdf), told)).toEqual([])
  expect(missingInOrder(readMarkup(renderHtml(evidenceManuscript(evidence))), told)).toEqual([])
  expect(askAbout(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found')
  for (const hash of [evidence.sha256, evidenceHash(evidence)])
    expect(readAloud(pdf)).toContain(hash)
}, 60_000)

it('shows neither certificate nor file for who refused', () => {
  const refused = evidence.parties.filter(({ name }) => name === 'Modelwonen')
  const html = renderHtml(evidenceManuscript({ ...evidence, parties: refused }))
  expect(html).not.toContain('Certificaat')
  expect(html).not.toContain('Bestand na tekenen')
})

it('gives the same file for the same evidence', async () => {
  const [one, again] = [await renderEvidencePdf(evidence), await renderEvidencePdf(evidence)]
  expect(Buffer.compare(one, again)).toBe(0)
  expect(JSON.parse(evidenceJson(evidence))).toEqual(evidence)
})

it('knows the hour of Amsterdam on both sides of the change of the clock', () => {
  expect(momentInWords('2026-10-25T00:30:00Z')).toBe(
    '25 oktober 2026 02:30:00 +02:00 (00:30:00 UTC)',
  )
  expect(momentInWords('2026-10-25T01:30:00Z')).toBe(
    '25 oktober 2026 02:30:00 +01:00 (01:30:00 UTC)',
  )
})
