import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lacks, runTool, workFolder } from './foreign-tools.example.ts'
import { exampleFields, signedExample } from './pades.example.ts'
import { pem } from './pem.ts'

const folder = workFolder()
const path = (name: string): string => join(folder, name)
const run = (tool: string, ...args: readonly string[]): string => runTool(folder, tool, ...args)

beforeAll(async () => {
  const { root, revisions } = await signedExample()
  writeFileSync(path('roots.pem'), pem('CERTIFICATE', root))
  for (const [n, pdf] of revisions.entries()) writeFileSync(path(`${n}.pdf`), pdf)
  for (const [n, parts] of cutOut(revisions[3]).entries()) {
    writeFileSync(path(`${n}.p7`), parts.cms)
    writeFileSync(path(`${n}.bin`), parts.covered)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The signatures and what they cover, found in the bytes without any knowledge of PDF. */
function cutOut(pdf: Uint8Array): readonly { cms: Buffer; covered: Buffer }[] {
  const bytes = Buffer.from(pdf)
  const ranges = bytes.toString('latin1').matchAll(/\/ByteRange\s*\[0 (\d+) (\d+) (\d+)\s*\]/g)
  return [...ranges].map(([, from, to, length]) => {
    const padded = Buffer.from(bytes.toString('latin1', Number(from) + 1, Number(to) - 1), 'hex')
    const rest = bytes.subarray(Number(to), Number(to) + Number(length))
    const cms = padded.subarray(0, 4 + padded.readUInt16BE(2))
    return { cms, covered: Buffer.concat([bytes.subarray(0, Number(from)), rest]) }
  })
}

describe.skipIf(lacks('qpdf'))('qpdf', () => {
  it.each([0, 1, 2, 3])('finds no fault after %i signatures', (signed) => {
    expect(run('qpdf', '--check', `${signed}.pdf`)).toContain('No syntax or stream encoding errors')
  })

  it('finds the fields visible, with their labels and their places in the tags', () => {
    const objects: Record<string, { value?: Record<string, unknown> }> = JSON.parse(
      run('qpdf', '--json=2', '--json-key=qpdf', '3.pdf'),
    ).qpdf[1]
    const values = Object.values(objects).flatMap(({ value }) => (value ? [value] : []))
    const widgets = values.filter((value) => value['/Subtype'] === '/Widget')
    const forms = values.filter((value) => value['/S'] === '/Form')
    expect(widgets.map((widget) => [widget['/F'], widget['/TU'], widget['/StructParent']])).toEqual(
      exampleFields.map(({ label }, n) => [4, `u:${label}`, 4 + n]),
    )
    expect(forms).toHaveLength(3)
  })
})

describe.skipIf(lacks('pdfsig', 'certutil'))('pdfsig with an NSS database', () => {
  it('finds three valid signatures of trusted signers, the last over all of the file', () => {
    run('certutil', '-N', '-d', `sql:${folder}`, '--empty-password')
    run('certutil', '-A', '-d', `sql:${folder}`, '-n', 'root', '-t', 'CT,C,C', '-i', 'roots.pem')
    const report = run('pdfsig', '-nssdir', `sql:${folder}`, '3.pdf')
    expect(report.match(/Signature is Valid/g)).toHaveLength(3)
    expect(report.match(/Certificate is Trusted/g)).toHaveLength(3)
    expect(report.match(/ETSI.CAdES.detached/g)).toHaveLength(3)
    expect(report).toContain('CN=Fatma Yılmaz-Müller (DEMO)')
    expect(report.match(/Total document signed/g)).toHaveLength(1)
  })
})

describe.skipIf(lacks('openssl'))('openssl', () => {
  it.each([0, 1, 2])('verifies signature %i over the bytes that it covers', (n) => {
    const check = ['-in', `${n}.p7`, '-content', `${n}.bin`, '-CAfile', 'roots.pem']
    const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-purpose', 'any', '-cades']
    const time = String(new Date('2026-11-25T13:30:00Z').valueOf() / 1000)
    const answer = run('openssl', ...args, ...check, '-attime', time, '-out', 'out.bin')
    expect(answer).toContain('CAdES Verification successful')
  })
})

describe.skipIf(lacks('pdftotext', 'pdffonts'))('poppler', () => {
  it('reads the words in the fields, letters with accents included', () => {
    const text = run('pdftotext', '3.pdf', '-')
    expect(text).toContain('Akkoord (namens partij)')
    expect(text).toContain('Ondertekend door Fatma Yılmaz-Müller')
    expect(text).toContain('Kosten: € 1.000, één keer')
  })

  it('finds every font embedded, as a subset and with a way back to characters', () => {
    const fonts = run('pdffonts', '3.pdf').trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThanOrEqual(1)
    for (const font of fonts) expect(font).toMatch(/[A-Z]{6}\+.* yes yes yes /)
  })
})
