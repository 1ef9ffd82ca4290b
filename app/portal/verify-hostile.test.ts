import { expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

async function sent(db: Db, body: FormData | string | Uint8Array<ArrayBuffer>, type?: string) {
  const { app, headers } = await visiting(db)
  const answer = await app.request('/verifieer', {
    method: 'POST',
    headers: { ...headers, ...(type && { 'Content-Type': type }) },
    body,
  })
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}

function withFiles(...files: File[]): FormData {
  const body = new FormData()
  body.append('move', 'verify')
  for (const file of files) body.append('bestand', file)
  return body
}

const fileOf = (text: string, name = 'afspraken.pdf') => new File([text], name)

/** A PDF of these objects with a table that points at them. */
function pdfOf(objects: readonly string[], trailer = '/Root 1 0 R'): string {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, nth) => {
    const at = body.length
    body += `${nth + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const noPages = '<< /Type /Pages /Kids [] /Count 0 >>'

/** One empty page. */
const plain = pdfOf([
  catalog,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
])

it('writes the name of a file as text, never as markup', () =>
  inDatabase(async (db) => {
    const name = '"><img src=x onerror=alert(1)>.pdf'
    const { html } = await sent(db, withFiles(fileOf(plain, name)))
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x')
  }))

it('takes a text where a file belongs for no file', () =>
  inDatabase(async (db) => {
    const body = new FormData()
    body.append('bestand', 'C:\\afspraken.pdf')
    const { status, html } = await sent(db, body)
    expect(status).toBe(422)
    expect(html).toContain('Kies eerst een bestand.')
  }))

it('looks at the first of several files', () =>
  inDatabase(async (db) => {
    const both = withFiles(fileOf('GIF89a', 'eerste.gif'), fileOf(plain, 'tweede.pdf'))
    const { status, html } = await sent(db, both)
    expect(status).toBe(422)
    expect(html).not.toContain('tweede.pdf')
  }))

it.each([
  ['a form that breaks off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form'],
  ['a form without a boundary', 'multipart/form-data', 'bestand=1'],
  ['JSON', 'application/json', '{"bestand":"%PDF-1.7"}'],
  ['nothing that has a name', 'application/x-www-form-urlencoded', ''],
])('says in a sentence that it got %s', (_, type, body) =>
  inDatabase(async (db) => {
    const { status, html } = await sent(db, body, type)
    expect(status).toBe(422)
    expect(html).toContain('Kies eerst een bestand.')
  }),
)

it.each([
  ['pages that hold themselves', pdfOf([catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])],
  ['a table that comes before itself', pdfOf([catalog, noPages], '/Root 1 0 R /Prev 9')],
  ['a root that is not there', pdfOf([catalog, noPages], '/Root 99 0 R')],
  [
    'a form of fields that hold each other',
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R] >> >>',
      noPages,
      '<< /T (a) /Kids [4 0 R] >>',
      '<< /T (b) /Parent 3 0 R /Kids [3 0 R] >>',
    ]),
  ],
  [
    'a signature without any bytes',
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R] /SigFlags 3 >> >>',
      noPages,
      '<< /FT /Sig /T (Handtekening) /V 4 0 R >>',
      '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Contents <00> /ByteRange [0 0 0 0] >>',
    ]),
  ],
  [
    'a signature over more than there is',
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R] /SigFlags 3 >> >>',
      noPages,
      '<< /FT /Sig /T (Handtekening) /V 4 0 R >>',
      '<< /Type /Sig /Contents <3003> /ByteRange [0 99999999999 99999999999 -5] >>',
    ]),
  ],
  ['brackets without end', `%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}`],
  ['a number without end', `%PDF-1.7\n1 0 obj\n<< /Length ${'9'.repeat(5000)} >>\nstream`],
])('comes to an answer on %s, and calls nobody’s signature good', (_, text) =>
  inDatabase(async (db) => {
    const { status, html } = await sent(db, withFiles(fileOf(text)))
    expect([200, 422]).toContain(status)
    expect(html).not.toContain('De handtekeningen kloppen')
    expect(html).not.toContain('Dit bestand is hier gemaakt')
  }),
)

it('warns of a script in a file, and runs nothing of it', () =>
  inDatabase(async (db) => {
    const text = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    ])
    const { status, html } = await sent(db, withFiles(fileOf(text)))
    expect(status).toBe(200)
    expect(html).toContain('In dit bestand zit een script.')
    expect(html).toContain('In dit bestand staat geen handtekening.')
  }))

it('shows what a signature claims as text, whatever it says', () =>
  inDatabase(async (db) => {
    const text = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R] /SigFlags 3 >> >>',
      '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
      '<< /FT /Sig /T (Veld) /V 4 0 R >>',
      '<< /Type /Sig /Name (<script>alert\\(1\\)</script>) /Reason (<b>akkoord</b>) /Contents <3000> /ByteRange [0 10 20 10] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    ])
    const { html } = await sent(db, withFiles(fileOf(text)))
    expect(html).not.toMatch(/<script>|<b>akkoord/)
    expect(html).toContain('Dit bestand klopt niet.')
  }))

it('keeps nothing of a file, and the answer in no memory', () =>
  inDatabase(async (db) => {
    const { headers } = await sent(db, withFiles(fileOf(plain)))
    expect(headers.get('Cache-Control')).toBe('no-store')
    await asOwner(db)
    expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('events').selectAll().execute()).toEqual([])
  }))
