import { expect, it } from 'vitest'
import { appendBytes } from '#pades/hostile-edits.example.ts'
import { signedExample } from '#pades/pades.example.ts'
import { verifyPdf } from '#pades/verify-pdf.ts'
import { reported } from './verify-report.ts'

const example = await signedExample()
const [base, first] = example.revisions
const closed = example.revisions[3]

const made = (revision: number) => ({
  agreement: 'voorbeeldstad-2027',
  title: 'Prestatieafspraken Voorbeeldstad 2027',
  version: 2,
  revision,
  isSealed: false,
  parties: new Map(),
})

async function told(bytes: Uint8Array, given: object = {}, roots = [example.root]) {
  const verification = await verifyPdf(bytes, { roots })
  return reported('a.pdf', {
    sha256: 'e'.repeat(64),
    verification,
    made: made(1),
    parties: new Map(),
    isSealedHere: false,
    ...given,
  })
}

it.each([
  [0, 'nog niet getekend'],
  [1, 'na 1 handtekening'],
  [4, 'na 4 handtekeningen'],
])('tells of which state the file is: %d, %s', async (revision, words) => {
  const { lines } = await told(closed, { made: made(revision) })
  expect(lines.at(-1)).toBe(
    `Hier gemaakt: Prestatieafspraken Voorbeeldstad 2027, versie 2, ${words}.`,
  )
})

it('is not fine with a file that nobody signed, though it was made here', async () => {
  const { isFine, lines, json } = await told(base, { made: made(0) })
  expect(isFine).toBe(false)
  expect(lines).toHaveLength(2)
  expect(json).toMatchObject({ conclusion: 'unsigned', is_made_here: true, signatures: [] })
})

it('tells of every signature in three lines: who, when and how, and whether it is whole', async () => {
  const { lines } = await told(first)
  const [head, who, how, state] = lines
  expect(head).toMatch(/^a\.pdf: /u)
  expect(who).toMatch(/^ {2}\S.*, .*: \S/u)
  expect(how).toMatch(
    /^ {4}\d{4}-\d\d-\d\dT[\d:.]+Z \(klok van de ondertekenaar\), PAdES B-B, (RSA|EC)$/u,
  )
  expect(state).toMatch(/^ {4}heel, certificaat van /u)
})

it('names the party by its field where it is known, else the organisation in the certificate', async () => {
  const known = await told(first, { parties: new Map([['gemeente', 'Gemeente Elders']]) })
  const unknown = await told(first)
  expect(known.lines[1]).toContain('Gemeente Elders')
  expect(unknown.lines[1]).not.toContain('Gemeente Elders')
  expect(unknown.lines[1]).not.toContain('zonder organisatie')
})

it('says of a certificate by an unknown authority just that, and not that it held', async () => {
  const { lines, json } = await told(first, {}, [])
  expect(lines[3]).toBe('    heel, certificaat van een onbekende uitgever')
  expect(json).toMatchObject({ signatures: [{ chain: 'unknown', is_intact: true }] })
})

it('never says that an authority vouched for the moment', async () => {
  const { json } = await told(closed)
  expect(json).toMatchObject({
    signatures: Array(3).fill({ time_source: 'clock of the signer' }),
  })
})

it('tells what came after the last signature, in the lines and in the JSON alike', async () => {
  const { lines, json } = await told(await appendBytes(closed))
  const { changes } = json as { changes: { says: string }[] }
  expect(changes.length).toBeGreaterThan(0)
  for (const { says } of changes) expect(lines).toContain(`  ${says}`)
})

it('says of what it can not read why, and no word of signatures', async () => {
  const { lines, json } = await told(Buffer.from('hallo'), { made: undefined })
  expect(lines).toHaveLength(2)
  expect(json).not.toHaveProperty('signatures')
  expect(json).toMatchObject({ sha256: 'e'.repeat(64), made_here: null, is_made_here: false })
})
