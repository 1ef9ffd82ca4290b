import { beforeAll, describe, expect, it } from 'vitest'
import * as hostile from './hostile-edits.example.ts'
import {
  exampleBase,
  exampleCertificates,
  exampleRequest,
  must,
  type SignedExample,
  signedExample,
} from './pades.example.ts'
import { signPdf } from './sign-pdf.ts'
import { localSigner } from './signer.ts'
import { type Verification, verifyPdf } from './verify-pdf.ts'

let example: SignedExample
const verify = (pdf: Uint8Array): Promise<Verification> => verifyPdf(pdf, { roots: [example.root] })
const codesIn = (answer: Verification): readonly string[] =>
  answer.conclusion === 'unreadable'
    ? [answer.why]
    : [
        ...answer.findings.map(({ code }) => code),
        ...answer.signatures.flatMap(({ faults }) => faults),
      ]

beforeAll(async () => {
  example = await signedExample()
})

describe('a file as it was signed', () => {
  it('tells who signed, when, as what, and that nothing is to be remarked', async () => {
    const answer = await verify(example.revisions[3])
    if (answer.conclusion === 'unreadable') throw new Error('unreadable')
    expect(answer).toMatchObject({ conclusion: 'trusted', hasScript: false, findings: [] })
    expect(answer.signatures).toMatchObject([
      {
        field: 'gemeente',
        signer: { name: 'Fatma Yılmaz-Müller (DEMO)', organisation: 'Gemeente Voorbeeldstad' },
        claimed: { at: new Date('2026-11-25T13:30:00Z'), reason: 'Akkoord (namens partij) é €' },
        algorithm: 'RSA',
        level: 'B-B',
        intact: true,
        chain: 'trusted',
        validAtClaimedTime: true,
      },
      { field: 'corporatie', signer: { name: 'Renée de Vries (DEMO)' }, algorithm: 'EC' },
      { field: 'zegel', signer: { name: 'Zegel Handslag (DEMO)' }, intact: true },
    ])
  })

  it('is trusted at every step, and unsigned before the first', async () => {
    const answers = await Promise.all(example.revisions.map(verify))
    expect(answers.map(({ conclusion }) => conclusion)).toEqual([
      'unsigned',
      'trusted',
      'trusted',
      'trusted',
    ])
  })

  it('is sound but not trusted for who does not know the authority', async () => {
    const answer = await verifyPdf(example.revisions[3], { roots: [] })
    expect(answer).toMatchObject({ conclusion: 'sound', findings: [] })
  })

  it('is not trusted when a certificate was not valid yet at the claimed time', async () => {
    const { authority, municipality } = await exampleCertificates()
    const request = exampleRequest('gemeente', 'Fatma Yılmaz-Müller')
    const early = { ...request, time: new Date('2026-10-01T10:00:00Z') }
    const pdf = must(await signPdf(await exampleBase(), early, localSigner(municipality)))
    const answer = await verifyPdf(pdf, { roots: [authority.certDer] })
    expect(answer).toMatchObject({
      conclusion: 'sound',
      signatures: [{ intact: true, chain: 'unknown', validAtClaimedTime: false }],
    })
  })
})

describe('a file that was changed after signing', () => {
  it.each([
    ['a flipped byte', hostile.flipByte, 'digest'],
    ['text added', hostile.addText, 'content-changed'],
    ['a page removed', hostile.removePage, 'content-changed'],
    ['a script added', hostile.addScript, 'content-changed'],
    ['two signatures swapped', hostile.swapValues('gemeente', 'corporatie'), 'field-changed'],
    ['a signature used twice', hostile.copyValue('gemeente', 'corporatie'), 'field-changed'],
    ['a signature taken out', hostile.removeValue('gemeente'), 'field-changed'],
    ['a field name used twice', hostile.renameField('zegel', 'gemeente'), 'field-name-twice'],
    ['other words in a signature', hostile.redrawField('gemeente'), 'field-changed'],
    ['a hidden signature', hostile.hideField('gemeente'), 'field-changed'],
    ['the first signature changed', hostile.changeCms(0), 'signature-value'],
    ['the last signature changed', hostile.changeCms(2), 'signature-value'],
    ['bytes behind the end', hostile.appendBytes, 'unsigned-tail'],
    ['a cross-reference that misses', hostile.misdirect, 'damaged-structure'],
    ['written anew by an editor', hostile.rewrite, 'byte-range'],
  ])('with %s is faulty', async (_, edit, code) => {
    const answer = await verify(await edit(example.revisions[3]))
    expect(answer.conclusion).toBe('faulty')
    expect(codesIn(answer)).toContain(code)
  })
})
