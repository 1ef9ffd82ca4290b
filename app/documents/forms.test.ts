import Ajv2020 from 'ajv/dist/2020.js'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import {
  exampleAgreement,
  exampleSignatories as signatories,
  withText,
} from './agreement-document.example.ts'
import type { AgreementDocument } from './agreement-document.ts'
import { agreementHash, agreementJson } from './agreement-json.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import { agreedPieces } from './agreement-pieces.example.ts'
import { agreementJsonSchema, readAgreement } from './agreement-schema.ts'
import { renderDocx } from './docx.ts'
import { renderHtml } from './html.ts'
import { renderOdt } from './odt.ts'
import { missingInOrder, readMarkup, readOffice } from './read-back.example.ts'

const manuscript = (document: AgreementDocument) => agreementManuscript(document, signatories)

/** The texts of all forms, by the name of the form. */
const texts = async (document: AgreementDocument) => ({
  docx: readOffice(await renderDocx(manuscript(document)), 'word/document.xml'),
  odt: readOffice(renderOdt(manuscript(document)), 'content.xml'),
  html: readMarkup(renderHtml(manuscript(document))),
})

it('says the same in the same order as DOCX, ODT and HTML, with reference, version, hash and notice', async () => {
  const document = exampleAgreement(30)
  for (const [form, text] of Object.entries(await texts(document))) {
    expect({ form, missing: missingInOrder(text, agreedPieces(document)) }).toEqual({
      form,
      missing: [],
    })
    for (const fact of ['voorbeeldstad-2027', 'versie 3', agreementHash(document), document.notice])
      expect(text).toContain(fact)
  }
})

it('keeps signs that mean something in markup', async () => {
  const text = '<b>5 & 6</b> "é" €3 (#1) @x *y* _z_ \u0001 eind'
  for (const form of Object.values(await texts(withText(text))))
    expect(form).toContain('<b>5 & 6</b> "é" €3 (#1) @x *y* _z_ eind')
})

it('gives the same bytes for the same agreement', async () => {
  const [one, other] = [manuscript(exampleAgreement(6)), manuscript(exampleAgreement(6))]
  expect(Buffer.compare(await renderDocx(one), await renderDocx(other))).toBe(0)
  expect(Buffer.compare(renderOdt(one), renderOdt(other))).toBe(0)
})

it('gives Word headings with outline levels, Dutch, and header rows that repeat', async () => {
  const files = unzipSync(await renderDocx(manuscript(exampleAgreement(5))))
  const [document, styles] = ['word/document.xml', 'word/styles.xml'].map((name) =>
    strFromU8(files[name] ?? new Uint8Array()),
  )
  for (const level of [0, 1, 2]) expect(styles).toContain(`<w:outlineLvl w:val="${level}"/>`)
  expect(styles).toContain('w:lang w:val="nl-NL"')
  expect(document?.match(/w:pStyle w:val="Heading2"/gu)).toHaveLength(5 + 4 + 5 + 2)
  expect(document?.match(/<w:tblHeader\/>/gu)).toHaveLength(4 + 4 + 3)
  expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(
    '2026-11-20T00:00:00Z',
  )
})

it('gives an ODT that is known by its first bytes', () => {
  const odt = renderOdt(manuscript(exampleAgreement(5)))
  expect(strFromU8(odt.slice(30, 38))).toBe('mimetype')
  expect(strFromU8(odt.slice(38, 77))).toBe('application/vnd.oasis.opendocument.text')
  const content = strFromU8(unzipSync(odt)['content.xml'] ?? new Uint8Array())
  expect(content).toContain('office:version="1.3"')
  expect(content.match(/text:outline-level="2"/gu)).toHaveLength(5 + 4 + 5 + 2)
  expect(content.match(/<table:table-header-rows>/gu)).toHaveLength(4 + 4 + 3)
})

it('gives HTML in which every link leads somewhere and nothing is repeated', () => {
  const html = renderHtml(manuscript(exampleAgreement(30)))
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
  const links = [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter((link) => !ids.includes(link))).toEqual([])
  expect(html).toContain('<html lang="nl-NL">')
  expect(html.match(/<h1/gu)).toHaveLength(1)
  expect(html).not.toMatch(/ style="|<script/u)
})

it('hashes the JSON that anyone can read back', () => {
  const document = exampleAgreement(30)
  const json = agreementJson(document)
  expect(readAgreement(json)).toEqual({ ok: true, value: document })
  expect(agreementHash(document)).toMatch(/^[0-9a-f]{64}$/u)
  expect(agreementHash({ ...document, notice: null })).not.toBe(agreementHash(document))
})

it('says where a file is not an agreement', () => {
  const { term, ...rest } = exampleAgreement(1)
  expect(readAgreement('{')).toMatchObject({ ok: false })
  expect(readAgreement(JSON.stringify(rest))).toMatchObject({
    place: expect.stringMatching(/^term:/u),
  })
  const wrong = { ...rest, term: { ...term, from: '2027-02-30' } }
  expect(readAgreement(JSON.stringify(wrong))).toMatchObject({
    place: expect.stringMatching(/^term\.from:/u),
  })
})

it('publishes a JSON Schema that knows an agreement from something else', () => {
  const valid = new Ajv2020({ strict: true, formats: { date: true } }).compile(
    agreementJsonSchema(),
  )
  expect(valid(JSON.parse(agreementJson(exampleAgreement(30))))).toBe(true)
  expect(valid({ ...exampleAgreement(1), version: 'drie' })).toBe(false)
  expect(valid({ ...exampleAgreement(1), extra: 1 })).toBe(false)
})

it('carries its own style, so that it reads well from a disk', () => {
  const html = renderHtml(manuscript(exampleAgreement(1)))
  expect(html).toMatch(/<style>[^<]*@media print[^<]*<\/style>/u)
})
