import { describe, expect, it } from 'vitest'
import {
  addText,
  appendBytes,
  flipByte,
  removePage,
  swapValues,
} from '#pades/hostile-edits.example.ts'
import { signedExample } from '#pades/pades.example.ts'
import { verifyPdf } from '#pades/verify-pdf.ts'
import { reported } from './verify-report.ts'

const [one, other, seal] = ['gemeente', 'corporatie', 'zegel'] as const
const example = await signedExample()
const pdf = example.revisions[3]

const made = {
  agreement: 'voorbeeldstad-2027',
  title: 'Prestatieafspraken Voorbeeldstad 2027',
  version: 1,
  revision: 2,
  isSealed: false,
  parties: new Map(),
}

const parties = new Map([[one, 'Gemeente Voorbeeldstad']])

async function judged(bytes: Uint8Array, given: object = {}, roots?: readonly Uint8Array[]) {
  const verification = await verifyPdf(bytes, { roots: roots ?? [example.root] })
  return reported('signed.pdf', {
    sha256: '0'.repeat(64),
    verification,
    made,
    parties,
    isSealedHere: false,
    ...given,
  })
}

it('is fine with a file that this installation made, signed by people it knows', async () => {
  const { isFine, lines, json } = await judged(pdf)
  expect(isFine).toBe(true)
  expect(json).toMatchObject({
    conclusion: 'trusted',
    is_made_here: true,
    made_here: { version: 1, revision: 2, is_sealed: false },
    signatures: [
      { field: one, party: 'Gemeente Voorbeeldstad', level: 'PAdES B-B', is_intact: true },
      { field: other, level: 'PAdES B-B', chain: 'trusted' },
      { field: seal, party: 'Handslag' },
    ],
    changes: [],
  })
  expect(lines.join('\n')).toContain('Hier gemaakt: Prestatieafspraken Voorbeeldstad 2027')
})

it('knows a file by its own seal where it keeps no copy', async () => {
  const sealed = await judged(pdf, { made: undefined, isSealedHere: true })
  expect(sealed).toMatchObject({ isFine: true, json: { is_made_here: true, made_here: null } })
})

describe('found wanting', () => {
  it.each([
    ['a flipped byte', flipByte],
    ['added text', addText],
    ['a removed page', removePage],
    ['two signatures that changed places', swapValues(one, other)],
    ['bytes behind the last signature', appendBytes],
  ])('is %s', async (_, edit) => {
    const verdict = await judged(await edit(pdf))
    expect(verdict).toMatchObject({ isFine: false, json: { conclusion: 'faulty' } })
    expect(verdict.lines[0]).toContain('klopt niet')
  })

  it('is a file of elsewhere, however sound', async () => {
    const { isFine, lines } = await judged(pdf, { made: undefined })
    expect(isFine).toBe(false)
    expect(lines.at(-1)).toBe('Deze installatie kent dit bestand niet.')
  })

  it('is a signature under a root that nobody trusts', async () => {
    expect(await judged(pdf, {}, [])).toMatchObject({
      isFine: false,
      json: { conclusion: 'sound', signatures: Array(3).fill({ chain: 'unknown' }) },
    })
  })

  it('is what is no PDF', async () => {
    expect(await judged(Buffer.from('hallo'))).toMatchObject({
      isFine: false,
      json: { conclusion: 'unreadable', why: 'damaged' },
    })
  })
})
