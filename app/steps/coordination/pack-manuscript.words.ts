import {
  type Block,
  columns,
  knownFacts,
  type Manuscript,
  oneLine,
  text,
  under,
} from '#documents/manuscript.ts'
import { dayOf } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Pack, PackRow } from './handovers.ts'
import {
  planStandWords,
  rowWords,
  sectionWords,
  handoverWords as words,
} from './handovers.words.ts'

/** A pack as a file to read and to keep: it says what its page says, with the hash of the pack that was signed for. */
export function packManuscript(pack: Pack, sha256: string): Manuscript {
  const madeOn = dayOf(new Date(pack.madeAt))
  return {
    title: oneLine(words.packTitle(pack.to)),
    over: words.title,
    facts: knownFacts([
      [words.round, pack.round.name],
      [words.from, pack.from ?? words.nobody],
      [words.why, pack.reason],
      [words.madeOn, dayWords(madeOn)],
      [words.mark, sha256],
    ]),
    running: oneLine(`${words.title} · ${pack.round.name} · ${sha256.slice(0, 12)}`),
    notice: null,
    contents: words.contents,
    day: madeOn,
    blocks: [
      ...text('plain', words.packLead),
      ...under(words.plan, 'planning', text('plain', pack.plan.map(planStandWords).join('\n'))),
      ...pack.sections.flatMap(({ id, rows }) =>
        under(
          sectionWords[id].title,
          id,
          rows.length === 0 ? text('plain', sectionWords[id].none) : [tableOf(id, rows)],
        ),
      ),
    ],
  }
}

const tableOf = (id: Pack['sections'][number]['id'], rows: readonly PackRow[]): Block => ({
  kind: 'table',
  title: sectionWords[id].title,
  columns: columns([words.what, 6], [words.who, 4], [words.due, 3]),
  rows: rows.map((row) => [
    oneLine(rowWords(row)),
    oneLine(row.who ?? ''),
    row.due ? dayWords(row.due) : '',
  ]),
})
