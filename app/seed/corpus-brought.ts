import type { Obligation } from '#agreement/commitments.ts'
import { organisations } from '#parties/cast.example.ts'
import { type Brought, beginningOf, checkerOf, type Measured } from './brought.ts'
import type { Contracting } from './casting.ts'
import { type CorpusRow, corpusObligations, corpusThemes } from './corpus-rows.ts'

const kinds = Object.keys(corpusObligations) as Obligation[]

const obligationOf = (said: CorpusRow['obligation']): Obligation =>
  kinds.find((kind) => corpusObligations[kind] === said) ?? 'effort'

/** A row as a party brings it to the table: invented parties stand where the real ones stood. */
export function broughtFrom(row: CorpusRow, nth: number): Brought {
  const owners = ownersIn(row)
  const by = owners[nth % Math.max(1, owners.length)] ?? 'gemeente'
  const text = withInvented(row)
  const title = titleOf(text)
  const obligation = obligationOf(row.obligation)
  const quantity = row.quantity ?? null
  return {
    title,
    text,
    theme: corpusThemes[row.theme ?? 'samenwerking_en_monitoring'],
    obligation,
    owners,
    by,
    quantity,
    quantityMax: row.quantity_max ?? null,
    unit: row.unit?.trim() || null,
    deadline: row.deadline?.trim() || null,
    measure: obligation === 'result' ? measureOf({ ...row, title, supplier: by }) : null,
  }
}

/** The first words of a text, as a title of at most 80 signs. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  if (line.length <= 80) return line.replace(/\.$/, '') || line
  const cut = beginningOf(line, 79)
  const space = cut.lastIndexOf(' ')
  return `${space > 40 ? cut.slice(0, space) : cut}…`
}

const associations = ['voorbeeldwonen', 'modelwonen'] as const
const tenants = ['hvVoorbeeldwonen', 'hrModelwonen'] as const

const isTenants = (name: string) => /huurder|bewoner/i.test(name)
const isMunicipal = (name: string) => /gemeente|college/i.test(name)
const isKind = (name: string) => /^(gemeente|corporaties?|huurdersorganisaties?)$/i.test(name)

/** Who does it: the parties that are named, or all of a kind where only the kind is. */
function ownersIn({ actors }: CorpusRow): Contracting[] {
  const names = actors ?? []
  const invented = namesIn(names).map(({ invented }) => invented)
  const all = names.flatMap((name): readonly Contracting[] => {
    if (isMunicipal(name)) return ['gemeente']
    if (/^corporaties?$/i.test(name)) return namedAmong(invented, associations)
    return isTenants(name) ? namedAmong(invented, tenants) : []
  })
  return [...new Set([...all, ...invented])]
}

const namedAmong = (invented: readonly Contracting[], kind: readonly Contracting[]) => {
  const named = kind.filter((name) => invented.includes(name))
  return named.length > 0 ? named : kind
}

/** The real names among the actors, each with the invented party in its place. A name of no kind that signs is left out. */
type Named = { name: string; invented: (typeof associations)[number] | (typeof tenants)[number] }

function namesIn(actors: readonly string[]): Named[] {
  const proper = actors.filter((name) => !isKind(name) && !isMunicipal(name))
  const isAssociations = actors.some((name) => /^corporaties?$/i.test(name))
  return proper.flatMap((name, nth): Named[] => {
    if (isTenants(name)) return [{ name, invented: tenants[nth % 2] ?? tenants[0] }]
    const looksProper = /^\p{Lu}|\s\p{Lu}/u.test(name)
    return isAssociations && looksProper
      ? [{ name, invented: associations[nth % 2] ?? associations[0] }]
      : []
  })
}

/** The text with invented names for the real ones: of the parties, and of the municipality. */
export function withInvented(row: CorpusRow): string {
  let text = row.text
  for (const { name, invented } of namesIn(row.actors ?? [])) {
    const { name: full, kind } = organisations[invented]
    const isTenantsName = kind === 'tenant_organisation'
    for (const said of [name, ...(isTenantsName ? (name.match(/\b[A-Z]{2,}\b/g) ?? []) : [])])
      text = replaced(text, { said, by: full, article: isTenantsName })
  }
  const place = row.municipality?.trim() ?? ''
  return place.length < 3
    ? text
    : text.replace(
        wordsOf(`${escaped(place)}(se)?`),
        (_, before: string, ending = '') => `${before}Voorbeeldstad${ending}`,
      )
}

type Replacing = { said: string; by: string; article: boolean }

/** “Het MEVM” becomes “De Huurdersvereniging Voorbeeldwonen”: the article goes with the new name. */
function replaced(text: string, { said, by, article }: Replacing): string {
  const one = escaped(said)
  const named = article
    ? text
        .replace(wordsOf(`(?:Het|De) ${one}`), `$1De ${by}`)
        .replace(wordsOf(`(?:het|de) ${one}`), `$1de ${by}`)
    : text
  return named.replace(wordsOf(one), `$1${by}`)
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A pattern that stands by itself, and is no piece of a longer word. */
const wordsOf = (pattern: string) =>
  new RegExp(String.raw`(^|[^\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'gu')

type Measuring = CorpusRow & { title: string; supplier: Contracting }

const assumed = 'Aangenomen voor dit nagebouwde voorbeeld'

/** How a result is followed: its number where it has one, else whether it is done. */
function measureOf({ title, quantity, unit, supplier }: Measuring): Measured {
  const target = quantity ?? 1
  const counted = unit?.trim() || 'stuks'
  const isLevel = /procent|%|per maand|index|euro/iu.test(counted)
  const baseline = isLevel ? Math.round(target * 80) / 100 : 0
  return {
    name: title,
    definition:
      quantity == null
        ? 'Of het is gedaan: 0 is nog niet, 1 is klaar.'
        : `Wat hiervan is bereikt, geteld in: ${counted}.`,
    unit: quantity == null ? 'gereed' : beginningOf(counted, 40).trim(),
    direction: 'up',
    isCumulative: !isLevel,
    baseline,
    target,
    source: assumed,
    frequency: 'year',
    supplier,
    checker: checkerOf(supplier),
    dependsOn: `${assumed}: het werk begint op tijd.`,
    confidence: 'likely',
    catalogue: '',
  }
}
