import { PDF } from '@libpdf/core'
import fc from 'fast-check'
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
    ['another kind of cross-reference', hostile.mixTables, 'damaged-structure'],
    ['written anew by an editor', hostile.rewrite, 'byte-range'],
  ])('with %s is faulty', async (_, edit, code) => {
    const answer = await verify(await edit(example.revisions[3]))
    expect(answer.conclusion).toBe('faulty')
    expect(codesIn(answer)).toContain(code)
  })
})

describe('a change between two signatures', () => {
  it.each([
    ['text added', hostile.addText, 'content-changed'],
    ['other words in the first signature', hostile.redrawField('gemeente'), 'field-changed'],
    ['words in a field nobody signed', hostile.redrawField('zegel'), 'field-changed'],
  ])(
    'such as %s is faulty, although a second person signed what it became',
    async (_, edit, code) => {
      const changed = await edit(example.revisions[1])
      const signer = localSigner((await exampleCertificates()).association)
      const request = exampleRequest('corporatie', 'Renée de Vries')
      const answer = await verify(must(await signPdf(changed, request, signer)))
      expect(answer.conclusion).toBe('faulty')
      expect(codesIn(answer)).toEqual([code])
    },
  )
})

describe('a file that runs something', () => {
  it('is reported, signed or not', async () => {
    expect(await verify(await hostile.addScript(example.revisions[0]))).toMatchObject({
      conclusion: 'unsigned',
      hasScript: true,
    })
  })
})

describe('a file that is something else', () => {
  it('is unreadable, and why', async () => {
    const locked = await PDF.load(example.revisions[0])
    locked.setProtection({ ownerPassword: 'geheim' })
    expect(await verify(await locked.save())).toEqual({
      conclusion: 'unreadable',
      why: 'encrypted',
    })
    for (const text of ['', 'geen pdf', '%PDF-1.7\n', '%PDF-1.7\nstartxref\n0\n%%EOF'])
      expect(await verify(Buffer.from(text))).toEqual({ conclusion: 'unreadable', why: 'damaged' })
  })

  it('is never trusted when any one byte was changed, signatures included', async () => {
    const [, one] = example.revisions
    const places = fc.integer({ min: 0, max: one.length - 1 })
    await fc.assert(
      fc.asyncProperty(places, async (at) => {
        expect((await verify(hostile.flipAt(one, at))).conclusion).not.toBe('trusted')
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  it('is answered, never thrown, whatever part of a signed file is left', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: example.revisions[3].length - 1 }),
        async (end) => {
          const answer = await verify(example.revisions[3].subarray(0, end))
          expect(answer.conclusion).not.toBe('trusted')
        },
      ),
      { seed: 7, numRuns: 40 },
    )
  })
})
