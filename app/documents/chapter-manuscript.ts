import type {
  DocumentChapter,
  DocumentCommitment,
  DocumentIndicator,
  PathPoint,
} from './agreement-document.ts'
import * as words from './agreement-document.words.ts'
import { type Block, facts, heading, oneLine, text } from './manuscript.ts'
import { anchorOf, type References } from './references.ts'

const { parts } = words

/** A theme: its goals, then every commitment with how it is measured. */
export function chapterBlocks(chapter: DocumentChapter, references: References): Block[] {
  const { code, title, goals, commitments } = chapter
  const anchor = `thema-${anchorOf(code)}`
  return [
    heading(1, `${parts.theme}: ${title}`, anchor),
    ...goalBlocks(chapter, anchor, references),
    ...commitments.flatMap((commitment) => commitmentBlocks(commitment, references)),
    ...(goals.length + commitments.length === 0
      ? text('plain', 'Over dit thema is niets afgesproken.')
      : []),
  ]
}

function goalBlocks({ goals }: DocumentChapter, anchor: string, { goal }: References): Block[] {
  if (goals.length === 0) return []
  const each = goals.flatMap((one) => [
    ...text('agreed', `${goal(one.id)}. ${one.text}`),
    ...facts([
      ['Hoeveel', words.quantity(one.quantity, null, one.unit)],
      ['Jaar', one.year === null ? null : String(one.year)],
      ['Bron', one.source],
    ]),
  ])
  return [heading(2, parts.goals, `${anchor}-doelen`), ...each]
}

function commitmentBlocks(commitment: DocumentCommitment, references: References): Block[] {
  const { number, code } = commitment
  const owners = commitment.owners.map(references.party).join(', ')
  return [
    heading(2, `${parts.commitment} ${number} (${code})`, anchorOf(code)),
    ...text('agreed', commitment.text),
    ...facts([
      ['Wie', owners || 'niet genoemd'],
      ['Geldt voor', references.everyone(commitment.appliesTo)],
      ['Soort', words.obligations[commitment.obligation]],
      ['Hoeveel', words.quantity(commitment.quantity, commitment.quantityMax, commitment.unit)],
      ['Uiterlijk', commitment.deadline === null ? null : words.dayInWords(commitment.deadline)],
      ['Voorwaarde', commitment.condition],
      ['Doel', commitment.goal === null ? null : references.goal(commitment.goal)],
    ]),
    ...commitment.indicators.flatMap((one, n) =>
      indicatorBlocks(one, `${anchorOf(code)}-meting-${n + 1}`, references),
    ),
  ]
}

function indicatorBlocks(one: DocumentIndicator, anchor: string, { party }: References): Block[] {
  const { value, on, source } = one.baseline
  const start = words.quantity(value, null, one.unit)
  return [
    heading(3, `${parts.indicator}: ${one.name}`, anchor),
    ...facts([
      ['Definitie', one.definition],
      ['Eenheid', `${one.unit} (${words.directions[one.direction]})`],
      ['Telt op', one.cumulative ? 'ja, het pad noemt totalen' : null],
      ['Nulmeting', `${start} op ${words.dayInWords(on)}; bron: ${source}`],
      ['Levert het cijfer', `${party(one.supplier)}, ${words.frequencies[one.frequency]}`],
      ['Controleert', party(one.checker)],
      ['Hangt af van', one.dependsOn],
      ['Hoe zeker', words.confidences[one.confidence]],
    ]),
    ...pathTables(one),
  ]
}

const planned = ({ value, max }: PathPoint) =>
  max === null ? words.amount(value) : `${words.amount(value)} tot ${words.amount(max)}`

/** Years stand beside each other as far as a page is wide; a longer path goes on below. */
function pathTables({ name, unit, path }: DocumentIndicator): Block[] {
  const perTable = 8
  const starts = path.flatMap((_, n) => (n % perTable === 0 ? [n] : []))
  return starts.map((start) => pathTable(path.slice(start, start + perTable), { name, unit }))
}

const pathTable = (
  points: readonly PathPoint[],
  { name, unit }: { name: string; unit: string },
): Block => ({
  kind: 'table',
  title: oneLine(`${parts.path}: ${name}`),
  columns: [
    { title: 'Jaar', share: 2, align: 'start' },
    ...points.map(({ year }) => ({ title: String(year), share: 1, align: 'end' as const })),
  ],
  rows: [[oneLine(`Gepland (${unit})`), ...points.map(planned)]],
})
