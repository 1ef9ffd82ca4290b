import { expect, it } from 'vitest'
import { aPdf, aZip } from '#agreement/files.example.ts'
import { textInZip } from '#platform/zip-entry.ts'
import { lengthOf, readingMinutes } from './reading-time.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const bytes = (text: string) => new TextEncoder().encode(text)

it.each([
  [{ words: 200 }, 1],
  [{ words: 2000 }, 10],
  [{ words: 0 }, 1],
  [{ pages: 40 }, 120],
  [{ words: 400, pages: 40 }, 2],
  [{}, 10],
  [{ pages: 99_999 }, 6000],
])('estimates %o as %i minutes', (length, minutes) => {
  expect(readingMinutes(length)).toBe(minutes)
})

it('counts the words of plain text and of a Word file, the pages of a PDF', () => {
  expect(lengthOf('text/plain', bytes('Wij bouwen 120 woningen.'), textInZip)).toEqual({ words: 4 })
  const xml = '<w:p><w:t>Wij bouwen</w:t><w:t>120 woningen.</w:t></w:p>'
  expect(lengthOf(docx, aZip({ 'word/document.xml': xml }), textInZip)).toEqual({ words: 4 })
  const pages = aPdf('1 0 obj\n<< /Type /Pages /Kids [] /Count 12 >>\nendobj')
  expect(lengthOf('application/pdf', pages, textInZip)).toEqual({ pages: 12 })
})

it('knows nothing of what it can not look into', () => {
  expect(lengthOf(docx, bytes('no zip'), textInZip)).toEqual({ words: undefined })
  expect(lengthOf(docx, aZip({ other: 'x' }), textInZip)).toEqual({ words: undefined })
  expect(lengthOf('application/pdf', bytes('%PDF-1.7'), textInZip)).toEqual({ pages: undefined })
  expect(lengthOf('image/png', bytes('x'), textInZip)).toEqual({})
})
