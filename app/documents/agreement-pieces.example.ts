import type { AgreementDocument } from './agreement-document.ts'

/** What must be in every form of an agreement, in this order: what was agreed and who does it. */
export function agreedPieces(document: AgreementDocument): string[] {
  const { title, preamble, definitions, chapters, duties, clauses, annexes, parties } = document
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  const owners = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id)
  return [
    title,
    ...preamble,
    ...definitions.flatMap(({ term, meaning }) => [term, meaning]),
    ...chapters.flatMap(({ title, goals, commitments }) => [
      title,
      ...goals.flatMap(({ text, source }) => [text, source]),
      ...commitments.flatMap(({ number, code, text, condition, indicators, ...one }) => [
        number,
        code,
        text,
        ...owners(one.owners),
        ...(condition === null ? [] : [condition]),
        ...indicators.flatMap(({ name, definition, baseline, dependsOn, path }) => [
          name,
          definition,
          baseline.source,
          dependsOn,
          ...path.map(({ year }) => String(year)),
          ...path.map(({ value }) => String(value)),
        ]),
      ]),
    ]),
    ...duties.flatMap(({ party, commitments }) => [...owners([party]), ...commitments]),
    ...clauses.flatMap(({ title, text }) => [title, text]),
    ...annexes.flatMap(({ title, reference }) => [title, reference]),
  ]
}
