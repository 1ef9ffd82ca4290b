import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exampleEvidence as evidence } from './evidence-document.example.ts'
import {
  type EvidenceDocument,
  type EvidenceParty,
  type EvidenceSignature,
  evidenceHash,
  evidenceJson,
} from './evidence-document.ts'
import { momentInWords, size } from './evidence-document.words.ts'
import { evidenceManuscript } from './evidence-manuscript.ts'
import type { Block } from './manuscript.ts'

const [agreeing, reserving, refusing, seeing] = evidence.parties

/** The evidence of one party alone. */
const alone = (party: EvidenceParty | undefined, given: Partial<EvidenceDocument> = {}) => {
  if (!party) throw new Error('The example has no such party')
  return evidenceManuscript({ ...evidence, ...given, parties: [party] }).blocks
}

const headingsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []))

/** The facts below a heading. */
function factsBelow(blocks: readonly Block[], title: string) {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  const next = blocks[at + 1]
  if (next?.kind !== 'facts') throw new Error(`No facts below ${title}`)
  return Object.fromEntries(next.facts.map(({ label, value }) => [label, value]))
}

const decisionsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.title.startsWith('Besluiten van') ? block.rows : [],
  )

const paragraphsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs : []))

const answering = (given: Partial<EvidenceSignature>) => {
  const [signature] = agreeing?.signatures ?? []
  if (!agreeing || !signature) throw new Error('The example has no signature')
  const blocks = alone({ ...agreeing, signatures: [{ ...signature, ...given }] })
  return factsBelow(blocks, 'A. Yılmaz-Müller, wethouder Wonen')
}

describe('evidence is read', () => {
  it('per party in the order of the agreement, then the files, then the history', () => {
    expect(headingsIn(evidenceManuscript(evidence).blocks)).toEqual([
      '1 Over dit blad',
      '1 Gemeente Voorbeeldstad',
      '2 A. Yılmaz-Müller, wethouder Wonen',
      '1 Voorbeeldwonen',
      '2 B. de Groot, bestuurder',
      '1 Modelwonen',
      '2 C. Jansen, bestuurder',
      '1 Huurdersvereniging Voorbeeldwonen',
      '2 D. Bakker, voorzitter',
      '1 Bestanden',
      '1 Geschiedenis',
    ])
  })

  it('with the hash of the agreement and that of the evidence itself on its cover', () => {
    const { facts } = evidenceManuscript(evidence)
    expect(facts.slice(2)).toEqual([
      { label: 'Afspraken', value: `SHA-256 ${'a'.repeat(64)}` },
      { label: 'Gemaakt op', value: '1 december 2026 09:00:00 +01:00 (08:00:00 UTC)' },
      { label: 'Dit bewijs', value: `SHA-256 ${evidenceHash(evidence)}` },
    ])
  })

  it('under the day on which it was made in Amsterdam, not in Greenwich', () => {
    const madeAt = '2026-11-30T23:30:00Z'
    expect(evidenceManuscript({ ...evidence, madeAt }).day).toBe('2026-12-01')
  })

  it('with every file by its size and hash, in their order', () => {
    const [table] = alone(agreeing).filter(
      (block) => block.kind === 'table' && block.title.startsWith('Bestanden'),
    )
    expect(table).toMatchObject({
      rows: [
        ['agreement.pdf', '412.345 bytes', 'b'.repeat(64)],
        ['signed.pdf', '612.345 bytes', 'c'.repeat(64)],
      ],
    })
  })

  it('with how far the history was, by its last link', () => {
    expect(factsBelow(alone(agreeing), 'Geschiedenis')).toEqual({
      Gebeurtenissen: '412',
      'Laatste schakel': `SHA-256 ${'d'.repeat(64)}`,
    })
  })
})

describe('a decision', () => {
  it('is told with its body, what it was, its day and where it is', () => {
    expect(decisionsIn(alone(agreeing))).toEqual([
      ['College van B&W', 'goedgekeurd', '3 november 2026', 'BW 2026-118'],
      ['Gemeenteraad (gehoord)', 'goedgekeurd', '12 november 2026', 'RV 2026-77'],
    ])
  })

  it('to reject is never told like one to approve', () => {
    const [decision] = refusing?.decisions ?? []
    if (!refusing || !decision) throw new Error('The example has no such decision')
    const told = (outcome: 'approved' | 'rejected') =>
      decisionsIn(alone({ ...refusing, decisions: [{ ...decision, outcome }] }))
    expect(told('rejected')).toEqual([['Bestuur', 'afgekeurd', '17 november 2026', 'B-31']])
    expect(told('approved')).not.toEqual(told('rejected'))
  })

  it('that is not there is said not to be there', () => {
    expect(decisionsIn(alone(seeing))).toEqual([])
    expect(paragraphsIn(alone(seeing))).toContain('Van deze partij is geen besluit vastgelegd.')
    expect(paragraphsIn(alone(agreeing))).not.toContain(
      'Van deze partij is geen besluit vastgelegd.',
    )
  })
})

describe('an answer', () => {
  it('tells who, on what mandate, when, how and with what words', () => {
    expect(factsBelow(alone(reserving), 'B. de Groot, bestuurder')).toEqual({
      Antwoord: 'akkoord met voorbehoud',
      Voorbehoud: 'Onder voorbehoud van de begroting 2028 (€ 3,2 mln.).',
      Tijd: '1 juli 2026 09:59:59 +02:00 (07:59:59 UTC)',
      'Bron van de tijd': 'volgens de klok van deze installatie',
      Mandaat: 'Besluit B&W 2026-118, voor deze afspraken',
      'Soort handtekening':
        'gewone elektronische handtekening, verzegeld door Handslag Voorbeeldstad',
      'Certificaat van': 'A. Yılmaz-Müller (Gemeente Voorbeeldstad)',
      'Bestand na tekenen': `SHA-256 ${'2'.repeat(64)}`,
    })
  })

  it('of who refused has a reason, and neither a signature nor a file', () => {
    expect(factsBelow(alone(refusing), 'C. Jansen, bestuurder')).toEqual({
      Antwoord: 'geweigerd',
      Reden: 'Het aantal woningen is niet haalbaar.',
      Tijd: '25 november 2026 10:30:00 +01:00 (09:30:00 UTC)',
      'Bron van de tijd': 'volgens de klok van deze installatie',
      Mandaat: 'niet vastgelegd',
    })
  })

  it('“for seen” is never told as consent', () => {
    expect(factsBelow(alone(seeing), 'D. Bakker, voorzitter')).toMatchObject({
      Antwoord: 'voor gezien, dit is geen akkoord',
    })
  })

  it.each([
    ['agreed', 'Toelichting'],
    ['agreed_with_reservation', 'Voorbehoud'],
    ['seen', 'Toelichting'],
    ['refused', 'Reden'],
  ] as const)('%s calls its words %s', (kind, label) => {
    expect(answering({ kind, words: 'Omdat het zo is.' })).toMatchObject({
      [label]: 'Omdat het zo is.',
    })
  })

  it('says that a time stamp authority said the time, where one did', () => {
    expect(answering({ timeSource: 'timestamp' })).toMatchObject({
      'Bron van de tijd': 'volgens een tijdstempeldienst',
    })
  })

  it('that is not there yet is said not to be there', () => {
    const nobody = agreeing && { ...agreeing, signatures: [] }
    expect(paragraphsIn(alone(nobody))).toContain(
      'Namens deze partij heeft niemand getekend of geweigerd.',
    )
  })

  it('of two people of one party stands below each other, each with a place of its own', () => {
    const [signature] = agreeing?.signatures ?? []
    if (!agreeing || !signature) throw new Error('The example has no signature')
    const blocks = alone({
      ...agreeing,
      signatures: [signature, { ...signature, person: 'E. Vos' }],
    })
    const anchors = blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []))
    expect(headingsIn(blocks).slice(2, 4)).toEqual([
      '2 A. Yılmaz-Müller, wethouder Wonen',
      '2 E. Vos, wethouder Wonen',
    ])
    expect(new Set(anchors).size).toBe(anchors.length)
  })
})

describe('a moment', () => {
  it.each([
    ['2026-01-15T11:00:00Z', '15 januari 2026 12:00:00 +01:00 (11:00:00 UTC)'],
    ['2026-07-15T11:00:00Z', '15 juli 2026 13:00:00 +02:00 (11:00:00 UTC)'],
    ['2026-12-31T23:30:00Z', '1 januari 2027 00:30:00 +01:00 (23:30:00 UTC)'],
    ['2026-03-29T00:59:59Z', '29 maart 2026 01:59:59 +01:00 (00:59:59 UTC)'],
    ['2026-03-29T01:00:00Z', '29 maart 2026 03:00:00 +02:00 (01:00:00 UTC)'],
  ])('%s is told as %s', (at, told) => {
    expect(momentInWords(at)).toBe(told)
  })

  it('does not round up to a second that had not come yet', () => {
    expect(momentInWords('2026-01-15T11:00:00.999Z')).toContain('12:00:00 +01:00 (11:00:00 UTC)')
  })
})

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_234_567, '1.234.567 bytes'],
])('tells a size of %d as %s', (bytes, told) => {
  expect(size(bytes)).toBe(told)
})

describe('the file evidence.json', () => {
  it('hashes to what anyone computes over its bytes', () => {
    const json = evidenceJson(evidence)
    expect(json).toContain('"words":"Onder voorbehoud van de begroting 2028 (€ 3,2 mln.)."')
    expect(evidenceHash(evidence)).toBe(createHash('sha256').update(json, 'utf8').digest('hex'))
  })

  it.each<[string, Partial<EvidenceDocument>]>([
    ['of another agreement', { sha256: 'f'.repeat(64) }],
    ['made a second later', { madeAt: '2026-12-01T08:00:01Z' }],
    ['with a party less', { parties: evidence.parties.slice(1) }],
    ['with a file less', { files: evidence.files.slice(1) }],
    ['with a longer history', { history: { events: 413, head: 'd'.repeat(64) } }],
  ])('has another hash %s', (_, given) => {
    expect(evidenceHash({ ...evidence, ...given })).not.toBe(evidenceHash(evidence))
  })
})
