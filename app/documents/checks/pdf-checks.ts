import { annotationChecks } from './annotation-checks.ts'
import type { Check } from './check.ts'
import { fileChecks } from './file-checks.ts'
import { fontChecks } from './font-checks.ts'
import { graphicsChecks } from './graphics-checks.ts'
import { inspect } from './inspected.ts'
import { metadataChecks } from './metadata-checks.ts'
import { nestingChecks } from './nesting-checks.ts'
import { readObjects } from './pdf-objects.ts'
import { tagChecks } from './tag-checks.ts'

/**
 * Our reading of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), by the name of the check. It is
 * no certificate: what a machine cannot see (is a text in the place of a picture right?) isn't in it.
 */
export const pdfChecks = {
  ...fileChecks,
  ...metadataChecks,
  ...graphicsChecks,
  ...fontChecks,
  ...annotationChecks,
  ...tagChecks,
  ...nestingChecks,
} as const

/** A rule that a file breaks, with the first places where it does. */
export type Finding = {
  check: string
  rule: string
  asks: string
  places: readonly string[]
}

/**
 * What is wrong with a file by {@link pdfChecks}; nothing for a file that keeps them all.
 *
 * @param json what `qpdf --json=2 --json-stream-data=inline --decode-level=none` writes
 */
export function findingsIn(bytes: Uint8Array, json: unknown): Finding[] {
  const pdf = inspect(readObjects(bytes, json))
  return Object.entries<Check>(pdfChecks).flatMap(([check, { standard, clause, asks, broken }]) => {
    const places = broken(pdf)
    const rule = `${standard} ${clause}`
    return places.length === 0 ? [] : [{ check, rule, asks, places: places.slice(0, 5) }]
  })
}
