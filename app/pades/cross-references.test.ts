import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { soundReferences } from './cross-references.ts'
import { lacks, runTool, workFolder } from './foreign-tools.example.ts'
import { addText } from './hostile-edits.example.ts'
import {
  exampleCertificates,
  exampleDocument,
  exampleRequest,
  must,
  type SignedExample,
  signedExample,
} from './pades.example.ts'
import { signPdf } from './sign-pdf.ts'
import { localSigner } from './signer.ts'
import { verifyPdf } from './verify-pdf.ts'

let example: SignedExample

beforeAll(async () => {
  example = await signedExample()
})

const replaced = (pdf: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  Buffer.from(Buffer.from(pdf).toString('latin1').replace(from, to), 'latin1')

describe('the tables of references', () => {
  it('are sound in a file as it is made, prepared and signed', () => {
    const { revisions } = example
    for (const pdf of [exampleDocument(), ...revisions]) expect(soundReferences(pdf, [])).toBe(true)
    const ends = revisions.slice(1).map((pdf) => pdf.length)
    expect(soundReferences(revisions[3], ends)).toBe(true)
  })

  it('are not when a signed revision is not in their chain', () => {
    const [base, one] = example.revisions
    expect(soundReferences(one, [base.length - 9])).toBe(false)
  })

  it.each([
    ['an object of another number where one is expected', /\n7 0 obj\n/, '\n8 0 obj\n'],
    ['a table that refers to a later one', /\/Prev (\d{5})/, '/Prev 99999'],
    ['a supplement that only some readers look at', /\/ID \[<..../, '/XRefStm 1'],
    ['an entry that is cut off', /0000000015 00000 n/, '000000015 00000 n '],
    ['nothing at the end', /%%EOF\n$/, '%%EO'],
    ['nothing at the start', '%PDF-', '%pdf-'],
  ])('are not with %s', (_, from, to) => {
    expect(soundReferences(replaced(example.revisions[1], from, to), [])).toBe(false)
  })
})

describe.skipIf(lacks('qpdf'))('a file that another tool wrote', () => {
  const made = (pdf: Uint8Array, option: string): Uint8Array => {
    const folder = workFolder()
    writeFileSync(join(folder, 'in.pdf'), pdf)
    runTool(folder, 'qpdf', option, 'in.pdf', 'out.pdf')
    const out = new Uint8Array(readFileSync(join(folder, 'out.pdf')))
    rmSync(folder, { recursive: true })
    return out
  }

  it.each([
    ['with its objects in streams', '--object-streams=generate'],
    ['made for fast viewing', '--linearize'],
  ])('%s can be signed, and its changes are found', async (_, option) => {
    const { authority, association } = await exampleCertificates()
    const request = exampleRequest('corporatie', 'Renée de Vries')
    const base = made(example.revisions[0], option)
    const signed = must(await signPdf(base, request, localSigner(association)))
    const trust = { roots: [authority.certDer] }
    expect(await verifyPdf(signed, trust)).toMatchObject({ conclusion: 'trusted', findings: [] })
    const answer = await verifyPdf(await addText(signed), trust)
    expect(answer).toMatchObject({ conclusion: 'faulty' })
  })
})
