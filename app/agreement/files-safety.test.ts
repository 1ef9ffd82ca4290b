import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inflate } from '#platform/inflate.ts'
import { aPackedPdf, aPdf, aWordFile } from './files.example.ts'
import { acceptedEndings, checkFile } from './files.ts'

const check = (name: string, bytes: Uint8Array) => checkFile(name, bytes, inflate)

/** Real files of which some bytes were changed: what somebody sends who means harm. */
const damaged = fc
  .tuple(
    fc.constantFrom(aPdf(), aPackedPdf('<< /Type /Page >>'), aWordFile()),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
  )
  .map(([file, changes]) => {
    const bytes = Uint8Array.from(file)
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    return bytes
  })

it('answers anything that is sent in, and never fails', () => {
  void fc.assert(
    fc.property(
      fc.string(),
      fc.oneof(fc.uint8Array({ maxLength: 400 }), damaged),
      (name, bytes) => {
        expect(typeof check(name, bytes).ok).toBe('boolean')
      },
    ),
    { seed: 44, numRuns: 500 },
  )
})

it('gives every file a name that is safe in a folder and in a header', () => {
  const name = fc.string({ unit: 'binary', maxLength: 300 })
  void fc.assert(
    fc.property(name, (given) => {
      const checked = check(given, aPdf())
      if (!checked.ok) throw new Error(`A good file was refused: ${checked.refusal.code}`)
      const safe = checked.value.name
      expect(safe).toMatch(/^[^\p{Cc}\p{Cf}/\\<>:"|?*]+\.pdf$/u)
      expect(safe).not.toMatch(/^[. ]/)
      expect([...safe].length).toBeLessThanOrEqual(104)
      expect(() => encodeURIComponent(safe)).not.toThrow()
    }),
    { seed: 44, numRuns: 1000 },
  )
})

it('finds a script wherever it stands and however it is spelled', () => {
  const letter = (name: string) =>
    fc.tuple(...[...name].map((c) => fc.constantFrom(c, `#${c.charCodeAt(0).toString(16)}`)))
  const spelled = letter('JavaScript').map((letters) => `/${letters.join('')} `)
  const around = fc.array(fc.constantFrom('1 0 obj << /Type /Page >> endobj', '% note'), {
    maxLength: 4,
  })
  void fc.assert(
    fc.property(spelled, around, around, fc.boolean(), (script, before, after, isPacked) => {
      const objects = [...before, `<< /S ${script}>>`, ...after]
      const bytes = isPacked ? aPackedPdf(objects.join('\n')) : aPdf(...objects)
      expect(check('visie.pdf', bytes)).toMatchObject({ refusal: { code: 'file-has-script' } })
    }),
    { seed: 44, numRuns: 300 },
  )
})

it('offers the kinds that it takes', () => {
  expect(acceptedEndings).toEqual(['pdf', 'png', 'jpg', 'docx', 'xlsx', 'odt', 'csv', 'txt'])
})
