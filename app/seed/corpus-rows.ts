import { z } from 'zod'
import type { Obligation } from '#agreement/commitments.ts'
import type { ThemeCode } from '#law/themes.ts'

/** The themes of the corpus, with the chapter in which each stands here. */
export const corpusThemes = {
  nieuwbouw: 'BES',
  beschikbaarheid: 'BES',
  betaalbaarheid: 'BET',
  kwaliteit: 'KWA',
  duurzaamheid: 'DUU',
  bijzondere_doelgroepen: 'DOE',
  wonen_en_zorg: 'WZO',
  leefbaarheid: 'LEE',
  participatie: 'PAR',
  samenwerking_en_monitoring: 'SAM',
} as const satisfies Record<string, ThemeCode>

type CorpusTheme = keyof typeof corpusThemes

/** The word of the corpus for a theme of ours; of those that it tells apart here, building counts homes. */
export function corpusThemeOf(theme: ThemeCode, isCounted: boolean): CorpusTheme {
  if (theme === 'BES') return isCounted ? 'nieuwbouw' : 'beschikbaarheid'
  return themeNames.find((name) => corpusThemes[name] === theme) ?? 'samenwerking_en_monitoring'
}

const themeNames = Object.keys(corpusThemes) as CorpusTheme[]

const obligations = ['resultaat', 'inspanning', 'proces', 'intentie'] as const

/** The word of the corpus for each kind of promise. */
export const corpusObligations = {
  result: 'resultaat',
  effort: 'inspanning',
  process: 'proces',
  intention: 'intentie',
} as const satisfies Record<Obligation, (typeof obligations)[number]>

const words = {
  text: 'Er is geen tekst.',
  tooLong: 'De tekst is langer dan 4.000 tekens.',
  signs: 'De tekst bevat tekens die niemand kan lezen.',
  theme: `Het thema is niet een van: ${themeNames.join(', ')}.`,
  obligation: `De soort is niet een van: ${obligations.join(', ')}.`,
  number: 'Het aantal is geen getal van 0 of meer.',
  highest: 'Het hoogste aantal is geen getal vanaf het aantal.',
  short: 'Dit is langer dan 200 tekens.',
  actors: 'De partijen zijn geen lijst van namen.',
  year: 'Het jaar is geen jaar.',
}

/** Line feeds and tabs are all that a text may have beside signs that show. */
const isReadable = (text: string) => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text)

const line = z.string(words.short).max(200, words.short).refine(isReadable, words.signs)
const amount = (message: string) => z.number(message).min(0, message).max(1e12, message)

/** A row of `fixtures/corpus/commitments.jsonl`, as far as a round needs it. All but the text may be missing. */
const row = z
  .object({
    id: line.nullish(),
    municipality: line.nullish(),
    year: z.int(words.year).min(1990, words.year).max(2090, words.year).nullish(),
    text: z
      .string(words.text)
      .trim()
      .min(1, words.text)
      .max(4000, words.tooLong)
      .refine(isReadable, words.signs),
    theme: z.enum(themeNames, words.theme).nullish(),
    actors: z.array(line, words.actors).nullish(),
    quantity: amount(words.number).nullish(),
    quantity_max: amount(words.highest).nullish(),
    unit: line.nullish(),
    deadline: line.nullish(),
    obligation: z.enum(obligations, words.obligation).nullish(),
  })
  .refine(
    ({ quantity, quantity_max: most }) => (most ?? null) === null || (quantity ?? 0) <= (most ?? 0),
    {
      path: ['quantity_max'],
      message: words.highest,
    },
  )
  .refine(
    ({ quantity, quantity_max: most }) => (most ?? null) === null || (quantity ?? null) !== null,
    {
      path: ['quantity_max'],
      message: words.highest,
    },
  )

export type CorpusRow = z.output<typeof row>

/** A line that is no commitment, by its number in the file, and the rule that it breaks. */
export type WrongLine = { line: number; field: string; says: string }

export type ReadRows = { ok: true; rows: CorpusRow[] } | { ok: false; wrong: WrongLine }

/** The fewest and the most commitments that one round is walked with. */
export const rowLimits = { least: 1, most: 500 }

/** Reads a file of rows; the first line that is wrong refuses all of it. Empty lines are passed over. */
export function readRows(text: string): ReadRows {
  const rows: CorpusRow[] = []
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (written.trim() === '') continue
    const parsed = parsedLine(written)
    if (parsed === undefined)
      return { ok: false, wrong: { line: index + 1, field: '', says: 'Dit is geen JSON-object.' } }
    const read = row.safeParse(parsed)
    if (!read.success) return { ok: false, wrong: wrongLine(index + 1, read.error) }
    rows.push(read.data)
  }
  return { ok: true, rows }
}

function parsedLine(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? parsed
      : undefined
  } catch {
    return undefined
  }
}

function wrongLine(line: number, { issues }: z.ZodError): WrongLine {
  const [issue] = issues
  return { line, field: issue?.path.join('.') ?? '', says: issue?.message ?? '' }
}

/** The rows of one municipality and one year; a row that names none belongs to every one. */
export const rowsFor = (
  rows: readonly CorpusRow[],
  { municipality, year }: { municipality?: string | undefined; year?: number | undefined },
): CorpusRow[] =>
  rows.filter(
    (one) =>
      (municipality === undefined || (one.municipality ?? municipality) === municipality) &&
      (year === undefined || (one.year ?? year) === year),
  )
