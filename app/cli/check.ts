import { z } from 'zod'
import type { Obligation } from '#agreement/commitments.ts'
import { type ReadSentence, readSentence } from '#agreement/sentence.ts'
import type { Side } from '#agreement/sentence-words.ts'
import { corpusObligations, corpusThemeOf } from '#seed/corpus-rows.ts'
import { found, Refused, toolCommand } from './command.ts'
import { readNamed } from './places.ts'

const line = z.object(
  {
    id: z.union([z.string(), z.number()], 'Noem een id.'),
    text: z.string('Er is geen tekst.').max(20_000, 'De tekst is te lang.'),
  },
  'Dit is geen zin als JSON.',
)

/** Reads sentences of agreements, one per line, and says of each what stands in it. */
export const check = toolCommand({
  name: 'check',
  does: 'Leest zinnen uit afspraken en zegt van elke: wie, hoeveel, wanneer, en wat vaag is.',
  file: '[FILE.jsonl]',
  options: { jsonl: { says: 'één zin per regel, erin en eruit; zonder bestand van de invoer' } },
  fields: z.object({ file: z.string().optional(), jsonl: z.literal(true, 'Geef --jsonl.') }),
  run: async ({ file }, desk) => {
    const given = file === undefined ? await desk.input() : await readNamed(desk, file)
    const sentences = readLines(given.toString('utf8'), file ?? 'de invoer')
    const read = sentences.map(({ id, text }) => ({ id, ...rowOf(readSentence(text)) }))
    return found(
      true,
      read.map((row) => JSON.stringify(row)),
      read,
    )
  },
})

function readLines(text: string, named: string): z.output<typeof line>[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((written, index) => {
      if (written.trim() === '') return []
      const read = line.safeParse(parsed(written))
      if (read.success) return [read.data]
      const [issue] = read.error.issues
      throw new Refused(`${named}, regel ${index + 1}: ${issue?.message ?? ''}`)
    })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const actors: Record<Side, string> = {
  municipality: 'gemeente',
  housing_association: 'corporatie',
  tenant_organisation: 'huurdersorganisatie',
}

const obligations: Record<Obligation, string> = corpusObligations

/** In the words of `fixtures/corpus/README.md`. */
const rowOf = (read: ReadSentence) => ({
  theme: corpusThemeOf(read.theme, read.quantity !== null),
  actors: read.sides.map((side) => actors[side]),
  quantity: read.quantity,
  quantity_max: read.quantityMax,
  unit: read.unit,
  deadline: read.deadline,
  relative_deadline: read.relativeDeadline,
  obligation: obligations[read.obligation],
  vague_terms: read.vagueTerms,
  smart: {
    specific: read.smart.specific,
    measurable: read.smart.measurable,
    time_bound: read.smart.timeBound,
    assigned: read.smart.assigned,
  },
})
