import { importsOf } from './measure.ts'
import type { Source } from './syntax.ts'

type Line = { path: string; number: number; text: string }
export type Copy = { lines: number; one: Line; other: Line }

/**
 * The places that have the same code, line for line; what is blank, comment, import or a name alone is not counted.
 *
 * @param least how many lines in a row make a copy
 */
export function copiesIn(sources: Source[], least: number): Copy[] {
  const lines = sources.flatMap(codeLines)
  return pairsOf(lines, least).flatMap(([one, other]) => {
    const isMiddle = goesOn(lines, one, other, -1)
    const length = isMiddle ? 0 : runLength(lines, one, other)
    const [first, second] = [lines[one], lines[other]]
    return first && second && length >= least ? [{ lines: length, one: first, other: second }] : []
  })
}

/** Every place that starts as another does, with the one before it. */
function pairsOf(lines: Line[], least: number): [number, number][] {
  const last = new Map<string, number>()
  const pairs: [number, number][] = []
  for (const at of lines.keys()) {
    const window = lines.slice(at, at + least)
    const key = window.map(({ text }) => text).join('\n')
    const before = last.get(key)
    if (before !== undefined && before + least <= at) pairs.push([before, at])
    if (before === undefined || before + least <= at) last.set(key, at)
  }
  return pairs
}

function runLength(lines: Line[], one: number, other: number): number {
  let length = 0
  while (one + length < other && goesOn(lines, one, other, length)) length += 1
  return length
}

/** Whether two places are alike some lines on, each still in its own file. */
function goesOn(lines: Line[], one: number, other: number, by: number): boolean {
  const [first, second] = [lines[one + by], lines[other + by]]
  const isInFile = first?.path === lines[one]?.path && second?.path === lines[other]?.path
  return isInFile && first !== undefined && first.text === second?.text
}

/** A list of names, as when a row is taken apart and put together, says nothing twice. */
const isName = /^\w+,?$/

function codeLines(source: Source): Line[] {
  const withoutComments = source.comments.reduceRight(
    (text, { start, end }) =>
      text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, '') + text.slice(end),
    source.text,
  )
  const imports = importsOf(source)
  const isImport = (number: number) =>
    imports.some(({ first, last }) => first <= number && number <= last)
  return withoutComments
    .split('\n')
    .map((text, n) => ({ path: source.path, number: n + 1, text: text.trim() }))
    .filter(({ text, number }) => text !== '' && !isName.test(text) && !isImport(number))
}
