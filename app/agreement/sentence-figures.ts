/** A figure in a sentence with what it counts; of a range the lower bound, with the upper one beside it. */
export type Figure = { quantity: number; quantityMax: number | null; unit: string | null }

/** A day as it is written: a year, `2025`; a month, `2026-01`; or a day. */
export type WrittenDay = string

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

const numberWords: Record<string, number> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  twaalf: 12,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
  honderd: 100,
}

const month = `(?:${months.join('|')})`
const year = '(?:19|20)\\d\\d'

/** Everything that is a day or a year, so that it is not taken for a number of something. */
const dayLike = new RegExp(
  String.raw`\b(\d{1,2} ${month} ${year}|${month} ${year}|${year}\s?[-–]\s?${year}|${year})\b(?!\s(?:sociale |nieuwe |betaalbare |huur)?woningen)`,
  'giu',
)

const amount = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`
const counted = String.raw`(?:per \w+|sociale|nieuwe|betaalbare|corporatie\w*|huur\w*|flex\w*|\w*woningen|\w*appartementen|huizen|wijken|buurten|huishoudens|pilots|proeven|jaar|procent(?: van de \w+)?|%|miljoen(?: euro)?|euro)`
const words = Object.keys(numberWords).join('|')
const figure = new RegExp(
  String.raw`(€\s?)?(?<![\p{L}\p{N}])(${amount}|(?:${words})(?!\p{L}))(?:\s?(?:tot|à|[-–])\s?(${amount}))?(\s?%|(?:\s${counted})+)?`,
  'giu',
)

/** The first figure that counts something: no year, no day, and no number word without a thing behind it. */
export function figureIn(sentence: string): Figure | undefined {
  const text = sentence.replace(dayLike, (day) => ' '.repeat(day.length))
  for (const [, money, first = '', last, what] of text.matchAll(figure)) {
    const unit = unitOf(what, money)
    const isWord = /^\p{L}/u.test(first)
    if (isWord && (unit === null || /^een$|^één$/iu.test(first))) continue
    const quantity = numberOf(first)
    return { quantity, quantityMax: last ? numberOf(last) : null, unit }
  }
  return undefined
}

const numberOf = (written: string): number =>
  numberWords[written.toLowerCase()] ?? Number(written.replaceAll('.', '').replace(',', '.'))

function unitOf(what: string | undefined, money: string | undefined): string | null {
  const words = (what ?? '').trim().toLowerCase()
  if (money) return words.startsWith('miljoen') ? 'miljoen euro' : 'euro'
  if (words.startsWith('%')) return 'procent'
  const plain = words.replace(/^(nieuwe|extra) /u, '').replace(/^nieuwbouwwoningen$/u, 'woningen')
  return plain === '' ? null : plain
}

const dayAt = new RegExp(String.raw`\b(\d{1,2}) (${month}) (${year})\b`, 'giu')
const monthAt = new RegExp(String.raw`\b(${month}) (${year})\b`, 'giu')
const endOf = new RegExp(String.raw`\beind (${year})\b`, 'iu')
const span = new RegExp(String.raw`\b${year}\s?(?:[-–]|tot en met|tot|en)\s?(${year})\b`, 'iu')
const plainYear = new RegExp(String.raw`\b(${year})\b`, 'giu')

/** The last day or year that a sentence names; “eind 2025” and “2021-2025” are the end of them. */
export function deadlineIn(sentence: string): WrittenDay | undefined {
  const day = [...sentence.matchAll(dayAt)].at(-1)
  if (day) return `${day[3]}-${monthNumber(day[2])}-${day[1]?.padStart(2, '0')}`
  const monthOnly = [...sentence.matchAll(monthAt)].at(-1)
  if (monthOnly) return `${monthOnly[2]}-${monthNumber(monthOnly[1])}`
  const ending = endOf.exec(sentence)
  if (ending) return `${ending[1]}-12-31`
  return span.exec(sentence)?.[1] ?? [...sentence.matchAll(plainYear)].at(-1)?.[1]
}

const monthNumber = (name = '') => String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0')

const relative =
  /\b(dit jaar|volgend jaar|komend (?:voorjaar|najaar|jaar)|(?:binnen|over|in) (?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?:jaar(?: tijd)?|maanden|weken|dagen)|binnen de collegeperiode|uiterlijk medio \w+)\b/iu

/** A time that only the year of the agreement fixes, as it is written. */
export const relativeDeadlineIn = (sentence: string): string | undefined =>
  relative.exec(sentence)?.[1]?.toLowerCase()

/** How often something is done, or since when: time, though no deadline. */
export const isTimed = (sentence: string): boolean =>
  deadlineIn(sentence) !== undefined ||
  relativeDeadlineIn(sentence) !== undefined ||
  /\b(elk|elke|ieder|per|jaarlijks|halfjaarlijks|maandelijks)( (half)?jaar| kwartaal| maand)?\b/iu.test(
    sentence,
  )
