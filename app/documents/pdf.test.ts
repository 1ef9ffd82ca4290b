import { afterAll, expect, it } from 'vitest'
import {
  exampleAgreement,
  exampleSignatories as signatories,
  withText,
} from './agreement-document.example.ts'
import type { AgreementDocument } from './agreement-document.ts'
import { agreementHash } from './agreement-json.ts'
import { agreedPieces } from './agreement-pieces.example.ts'
import { renderAgreementPdf } from './pdf.ts'
import { askAbout, missingInOrder, readAloud, spaced } from './read-back.example.ts'
import { stopTypesetting } from './typst.ts'

afterAll(stopTypesetting)

const render = (document: AgreementDocument) => renderAgreementPdf(document, { signatories })

// `pdfinfo` takes longer than in proportion: many seconds for 30 commitments.
const aloud = process.env.LONG ? 30 : 9

it('reads aloud all that was agreed, in the order of the document', async () => {
  const document = exampleAgreement(aloud)
  const { pdf } = await render(document)
  const text = readAloud(pdf)
  expect(missingInOrder(text, agreedPieces(document))).toEqual([])
  expect(text).toContain('voorbeeldstad-2027')
  expect(text).toContain('versie 3, vastgesteld op 20 november 2026')
  expect(text).toContain(agreementHash(document))
  expect(askAbout(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found')
}, 120_000)

it('gives the same bytes for the same agreement and others for another', async () => {
  const [one, again] = [await render(exampleAgreement(6)), await render(exampleAgreement(6))]
  expect(Buffer.compare(one.pdf, again.pdf)).toBe(0)
  const { pdf } = await render({ ...exampleAgreement(6), version: 4 })
  expect(Buffer.compare(one.pdf, pdf)).not.toBe(0)
})

it('gives each signatory a place of her own, on a page that exists', async () => {
  const { pdf, fields } = await render(exampleAgreement(3))
  const pages = Number(/Pages: +(\d+)/.exec(askAbout(pdf, 'pdfinfo'))?.[1])
  expect(fields.map(({ name }) => name)).toEqual(signatories.map(({ field }) => field))
  for (const { page, x, y, width, height } of fields) {
    expect(page).toBe(pages)
    expect(x).toBeGreaterThan(200)
    expect(x + width).toBeLessThan(595 - 60)
    expect(y).toBeGreaterThan(70)
    expect(width).toBeGreaterThan(240)
    expect(height).toBeGreaterThan(60)
  }
  const tops = fields.map(({ y, height }) => y + height)
  const bottoms = fields.map(({ y }) => y)
  for (const [n, top] of tops.slice(1).entries()) expect(top).toBeLessThan(bottoms[n] ?? 0)
})

it('goes on over more pages when many people sign', async () => {
  const many = Array.from({ length: 24 }, (_, n) => ({
    field: `partij-${n + 1}`,
    party: `Partij ${n + 1}`,
    lines: ['een naam', 'een functie'],
  }))
  const { fields } = await renderAgreementPdf(exampleAgreement(1), { signatories: many })
  const places = fields.map(({ page, y }) => `${page} ${y}`)
  expect(new Set(places).size).toBe(24)
  expect(new Set(fields.map(({ page }) => page)).size).toBe(3)
})

it('says on every page that it is a made example, and nothing when it is not', async () => {
  const { pdf } = await render(exampleAgreement(12))
  const pages = askAbout(pdf, 'pdftotext', '-layout').split('\f').slice(0, -1)
  expect(pages.length).toBeGreaterThan(5)
  for (const page of pages) expect(page).toContain('Nagebouwd voorbeeld')
  const real = await render({ ...exampleAgreement(1), notice: null })
  expect(askAbout(real.pdf, 'pdftotext')).not.toContain('Nagebouwd')
})

it('carries an agreement of one commitment without actor, quantity, goal or indicator', async () => {
  const [chapter] = exampleAgreement(5).chapters
  const bare = { owners: [], quantity: null, quantityMax: null, unit: null, goal: null }
  const commitments = chapter?.commitments.map((one) => ({ ...one, ...bare, indicators: [] })) ?? []
  const chapters = [{ code: 'BES', title: 'Beschikbaarheid', goals: [], commitments }]
  const document = { ...exampleAgreement(5), chapters, duties: [], clauses: [], annexes: [] }
  const text = readAloud((await render({ ...document, preamble: [], definitions: [] })).pdf)
  expect(text).toContain('Wij bouwen in wijk 1 samen')
  expect(text).toContain('Wie niet genoemd')
  expect(text).not.toContain('Bijlagen')
})

it.each([30, 500])(
  'carries %d commitments',
  async (commitments) => {
    const document = exampleAgreement(commitments)
    const { pdf } = await render(document)
    // Here is the text between header and footer.
    const paper = ['-x', '0', '-y', '65', '-W', '600', '-H', '705']
    const text = spaced(askAbout(pdf, 'pdftotext', ...paper))
    expect(missingInOrder(text, agreedPieces(document))).toEqual([])
  },
  60_000,
)

it.each([
  ['4,000 characters', 'Wij bouwen in Voorbeeldstad. '.repeat(143).slice(0, 4000).trim()],
  ['4,000 characters without a space', 'a'.repeat(4000)],
  [
    'an address that is longer than a line',
    `Zie https://voorbeeldstad.example/${'pad/'.repeat(40)}`,
  ],
  ['signs with a meaning in templates', '#read("/etc/passwd") $x$ *vet* _schuin_ `code` @bron <a>'],
  ['signs of other languages', 'Ünal Çelik, Łódź, Ἀθήνα, Москва: 5 ≥ 4 → goed'],
  ['words with hyphens', `${'niet-DAEB-woningen en CO2-uitstoot, '.repeat(30)}.`],
])('keeps %s as it is', async (_, text) => {
  const { pdf } = await render(withText(text))
  expect(readAloud(pdf)).toContain(spaced(text))
})

it('shows a sign that no letter has by its number, and a hidden bullet as a bullet', async () => {
  const { pdf } = await render(withText('Fijn wonen \u{1F642}\ufe0f \uf0b7 een\u0000twee'))
  expect(readAloud(pdf)).toContain('Fijn wonen [U+1F642] • een twee')
})

it('goes on with the next document after a process was ended in its work', async () => {
  const ended = render(exampleAgreement(200))
  const outcome = expect(ended).rejects.toThrow('The typesetting process ended')
  setTimeout(stopTypesetting, 300)
  await outcome
  const { fields } = await render(exampleAgreement(1))
  expect(fields).toHaveLength(signatories.length)
})
