import { describe, expect, it } from 'vitest'
import { inflate } from '#platform/inflate.ts'
import { aPackedPdf, aPdf, aWordFile, aZip } from './files.example.ts'
import { checkFile as check, maxFileBytes } from './files.ts'

const checkFile = (name: string, bytes: Uint8Array) => check(name, bytes, inflate)

const png = Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1')
const openDocument = aZip({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<x/>',
})

describe('the kind of a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['visie.pdf', aPdf(), 'visie.pdf'],
    ['visie.exe', aPdf(), 'visie.pdf'],
    ['kaart.jpeg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'kaart.jpg'],
    ['kaart', png, 'kaart.png'],
    ['tekst.docx', aWordFile(), 'tekst.docx'],
    ['cijfers.xlsx', aZip({ 'xl/workbook.xml': '<workbook/>' }), 'cijfers.xlsx'],
    ['tekst.odt', openDocument, 'tekst.odt'],
    ['cijfers.CSV', Buffer.from('jaar;aantal\r\n2026;40\r\n'), 'cijfers.csv'],
    ['pagina.html', Buffer.from('<b>vet</b>'), 'pagina.txt'],
  ])('of %s is read from its bytes', (name, bytes, stored) => {
    expect(checkFile(name, bytes)).toMatchObject({ ok: true, value: { name: stored } })
  })

  it.each<[string, Uint8Array]>([
    ['archief.zip', aZip({ 'readme.md': 'hallo' })],
    ['programma.pdf', Buffer.from('MZ\x90\0\x03\0', 'latin1')],
    ['kapot.docx', aWordFile().slice(0, 60)],
  ])('of %s is not one that can be sent in', (name, bytes) => {
    expect(checkFile(name, bytes)).toMatchObject({ refusal: { code: 'file-kind-unknown' } })
  })
})

describe('a script', () => {
  const action = '2 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'

  it.each<[string, Uint8Array]>([
    ['in the open', aPdf(action)],
    ['in a name spelled otherwise', aPdf('2 0 obj << /S /J#61vaScr#69pt >> endobj')],
    ['in packed objects', aPackedPdf(action)],
    ['that starts a program', aPdf('2 0 obj << /S /Launch /F (cmd.exe) >> endobj')],
    ['in a form', aPackedPdf('3 0 obj << /XFA 4 0 R >> endobj')],
  ])('%s of a PDF is refused', (_, bytes) => {
    expect(checkFile('visie.pdf', bytes)).toMatchObject({ refusal: { code: 'file-has-script' } })
  })

  it('in a Word file is refused', () => {
    const bytes = aZip({ 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'macro' })
    expect(checkFile('brief.docx', bytes)).toMatchObject({ refusal: { code: 'file-has-script' } })
  })

  it('is not seen in words about it', () => {
    const words = '2 0 obj << /Title (JavaScript en /JavaScripting) >> endobj'
    expect(checkFile('boek.pdf', aPdf(words))).toMatchObject({ ok: true })
    expect(checkFile('boek.pdf', aPackedPdf(words))).toMatchObject({ ok: true })
  })
})

it('takes a file of two letters for text, shorter than any mark of a kind', () => {
  expect(checkFile('ja.txt', Buffer.from('ja'))).toMatchObject({ value: { name: 'ja.txt' } })
  expect(checkFile('ja.txt', new Uint8Array(Uint8Array.from([1, 2])))).toMatchObject({
    refusal: { code: 'file-kind-unknown' },
  })
})

it.each<[string, Uint8Array]>([
  ['encrypted', aPdf('trailer << /Encrypt 9 0 R >>')],
  ['packed in an unknown way', aPdf('5 0 obj << /Type /ObjStm >>\nstream\nxyz\nendstream')],
])('refuses a PDF that nobody can look into: %s', (_, bytes) => {
  expect(checkFile('visie.pdf', bytes)).toMatchObject({ refusal: { code: 'file-locked' } })
})

it('takes 20 MB, and neither a byte more nor nothing at all', () => {
  const letters = (count: number) => Buffer.alloc(count, 'a')
  expect(checkFile('a.txt', letters(maxFileBytes))).toMatchObject({ ok: true })
  expect(checkFile('a.txt', letters(maxFileBytes + 1))).toMatchObject({
    refusal: { code: 'file-too-big' },
  })
  expect(checkFile('a.txt', letters(0))).toMatchObject({ refusal: { code: 'file-empty' } })
})

it.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\map\\Woonvisie 2040.pdf', 'Woonvisie 2040.pdf'],
  ['a"b\r\nSet-Cookie: x.pdf', 'abSet-Cookie x.pdf'],
  ['\u202Efdp.exe', 'fdp.pdf'],
  ['.pdf', 'bestand.pdf'],
  [`a${'🏠'.repeat(200)}`, `a${'🏠'.repeat(99)}.pdf`],
  ['half \ud83c huis', 'half huis.pdf'],
  ['é'.repeat(300), `${'é'.repeat(100)}.pdf`],
])('gives %j a name that is safe', (name, safe) => {
  expect(checkFile(name, aPdf())).toMatchObject({ value: { name: safe } })
})
