import { z } from 'zod'
import { verifyPdf } from '#pades/verify-pdf.ts'
import type { Constellation } from '#seed/constellations.ts'
import type { Scene } from '#seed/scene.ts'
import { createApp } from '../app.ts'

/** What a walk with a constellation came to, as anybody can read it: from the public page, the API and the signed file. */
export type ConstellationFacts = {
  name: string
  title: string
  /** How many parties stand how towards the text. */
  states: Record<string, number>
  /** How many promises hold for each party, by its short key. */
  promises: Record<string, number>
  /** Signatures in the closed file, with the seal. */
  signed: number
  /** What the public page says of who takes part. */
  says: readonly string[]
}

const answer = z.object({
  taking_part: z.array(z.object({ name: z.string(), state: z.string(), promises: z.int() })),
  taking_part_in_words: z.array(z.string()),
})

type Given = {
  name: string
  constellation: Constellation
  address: string
  /** The public page of the agreement, and the closed file. */
  page: string
  signed: Uint8Array
}

/** Reads the facts back from what everybody can see, and lists where they are not what the constellation expects. */
export async function constellationFacts(
  { db, installation, clock }: Scene,
  { name, constellation, address, page, signed }: Given,
): Promise<{ facts: ConstellationFacts; faults: string[] }> {
  const app = createApp({ db, installation, now: () => clock.now(), log: () => {} })
  const read = await app.request(`/api/v1/afspraken/${address}`)
  const { taking_part: parties, taking_part_in_words: says } = answer.parse(await read.json())
  const keys = new Map(constellation.parties.map(({ key, name }) => [name, key]))
  const facts = {
    name,
    title: constellation.title,
    states: counted(parties.map(({ state }) => state)),
    promises: Object.fromEntries(
      parties.map(({ name, promises }) => [keys.get(name) ?? name, promises]),
    ),
    signed: await signaturesIn(signed),
    says,
  }
  return { facts, faults: faultsOf(facts, constellation.expects, textOf(page)) }
}

function counted(words: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(words, (word) => word)
  return Object.fromEntries([...groups].map(([word, all]) => [word, all.length]))
}

async function signaturesIn(file: Uint8Array): Promise<number> {
  const verification = await verifyPdf(file, { roots: [] })
  return verification.conclusion === 'unreadable' ? 0 : verification.signatures.length
}

/** Whether a sentence says what is expected; `*` stands for the day on which it was signed. */
const isSaid = (expected: string, said: string): boolean => {
  const [before = '', after = ''] = expected.split('*')
  return expected.includes('*')
    ? said.startsWith(before) && said.endsWith(after)
    : said === expected
}

const textOf = (page: string) => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** Words by which a page would judge whether an agreement holds. Nobody here can know. */
const verdicts = ['rechtsgeldig', 'ongeldig', 'niet geldig', 'bindend']

function faultsOf(
  { states, promises, signed, says }: ConstellationFacts,
  expects: Constellation['expects'],
  page: string,
): string[] {
  return [
    ...differences('partijen', states, expects.states),
    ...differences('beloften voor', promises, expects.promises),
    ...differences('handtekeningen', { pdf: signed }, { pdf: expects.signed }),
    ...expects.says
      .filter((sentence) => !says.some((said) => isSaid(sentence, said)))
      .map((sentence) => `De API zegt niet: ${sentence}`),
    ...says
      .filter((sentence) => !page.includes(sentence))
      .map((sentence) => `De openbare pagina zegt niet: ${sentence}`),
    ...verdicts
      .filter((word) => page.toLowerCase().includes(word))
      .map((word) => `De openbare pagina oordeelt: ${word}`),
  ]
}

function differences(
  what: string,
  found: Record<string, number>,
  expected: Record<string, number>,
): string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)])
  return [...names].flatMap((name) => {
    const [is, should] = [found[name] ?? 0, expected[name] ?? 0]
    return is === should ? [] : [`${what} ${name}: ${is}, verwacht ${should}`]
  })
}
