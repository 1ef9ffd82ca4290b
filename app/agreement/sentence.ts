import type { ThemeCode } from '#law/themes.ts'
import type { Obligation } from './commitments.ts'
import { deadlineIn, figureIn, isTimed, relativeDeadlineIn } from './sentence-figures.ts'
import {
  deliverables,
  obligationPointers,
  type Side,
  sides,
  themePointers,
  vagueStudies,
  vagueWords,
} from './sentence-words.ts'

/** Whether a promise says what, how much, by when and by whom. */
export type Smart = {
  specific: boolean
  measurable: boolean
  timeBound: boolean
  assigned: boolean
}

/** What can be read in one sentence of an agreement. It is a help to who writes, and no judgement. */
export type ReadSentence = {
  theme: ThemeCode
  sides: readonly Side[]
  quantity: number | null
  quantityMax: number | null
  unit: string | null
  deadline: string | null
  relativeDeadline: string | null
  obligation: Obligation
  /** Pieces of the sentence, as they stand there. */
  vagueTerms: readonly string[]
  smart: Smart
}

/**
 * Reads a sentence by words that point at what it says. Simple on purpose: it knows words, no grammar, and
 * finds no proper names.
 */
export function readSentence(sentence: string): ReadSentence {
  const figure = figureIn(sentence)
  const named = sidesIn(sentence)
  const vagueTerms = vagueIn(sentence, figure !== undefined)
  const isTicked = deliverables.test(sentence)
  return {
    theme: themeOf(sentence),
    sides: named,
    quantity: figure?.quantity ?? null,
    quantityMax: figure?.quantityMax ?? null,
    unit: figure?.unit ?? null,
    deadline: deadlineIn(sentence) ?? null,
    relativeDeadline: relativeDeadlineIn(sentence) ?? null,
    obligation: obligationOf(sentence),
    vagueTerms,
    smart: {
      specific: figure !== undefined || isTicked || vagueTerms.length === 0,
      measurable: figure !== undefined || isTicked,
      timeBound: isTimed(sentence),
      assigned: named.length > 0,
    },
  }
}

function sidesIn(sentence: string): Side[] {
  const found = sides.filter(({ words }) => words.test(sentence)).flatMap(({ means }) => means)
  return [...new Set(found)]
}

/** The theme at which most words point; of two that are equal the first. */
function themeOf(sentence: string): ThemeCode {
  const scores = themePointers.map(({ means, words }) => ({
    means,
    score: [...sentence.matchAll(words)].length,
  }))
  const most = Math.max(...scores.map(({ score }) => score))
  const best = scores.find(({ score }) => score === most && score > 0)
  return best?.means ?? 'SAM'
}

const obligationOf = (sentence: string): Obligation =>
  obligationPointers.find(({ words }) => words.test(sentence))?.means ?? 'result'

function vagueIn(sentence: string, isCounted: boolean): string[] {
  const found = vagueWords.flatMap((words) => words.exec(sentence)?.[0] ?? [])
  const study = vagueStudies.exec(sentence)?.[0]
  const isOpen = study !== undefined && !isCounted && deadlineIn(sentence) === undefined
  return [...new Set(isOpen ? [...found, study] : found)]
}
