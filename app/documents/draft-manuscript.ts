import type { AgreementDocument } from './agreement-document.ts'
import * as words from './agreement-document.words.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import { type Block, facts, knownFacts, type Manuscript, oneLine } from './manuscript.ts'
import { anchorOf, referencesOf } from './references.ts'

/** What stands in a draft beside the text, in lines: of a commitment by its code, of a goal by its id. Never in a frozen text. */
export type DraftNotes = {
  commitments: ReadonlyMap<string, readonly string[]>
  goals: ReadonlyMap<string, readonly string[]>
}

/**
 * The agreement as it would be frozen now, to be read: it says that it is a draft, has no hash and no
 * place to sign, and names under a commitment or a goal what must be looked at first.
 */
export function draftManuscript(document: AgreementDocument, notes: DraftNotes): Manuscript {
  const { title, agreement, notice, frozenOn, kind, term } = document
  const plain = agreementManuscript(document, [])
  const byAnchor = notesByAnchor(document, notes)
  const state = `Concept van ${words.dayInWords(frozenOn)}, nog niet vastgesteld`
  return {
    ...plain,
    facts: knownFacts([
      ['Kenmerk', agreement],
      ['Soort', words.kinds[kind]],
      ['Looptijd', words.termInWords(term)],
      ['Stand', state],
    ]),
    running: oneLine(`${title} · ${agreement} · concept van ${words.dayInWords(frozenOn)}`),
    notice: oneLine([state, notice].filter(Boolean).join('. ')),
    blocks: plain.blocks.flatMap((block) => [block, ...notesAt(block, byAnchor)]),
  }
}

/** The label and the line of each note, by the heading that it stands under. */
type Entry = readonly [string, readonly (readonly [string, string])[]]

type Notes = ReadonlyMap<Entry[0], Entry[1]>

const notesAt = (block: Block, notes: Notes): Block[] =>
  block.kind === 'heading' ? facts(notes.get(block.anchor) ?? []) : []

/** Notes on a commitment stand under its heading; those on goals under the heading of the goals of their theme, by number. */
function notesByAnchor(document: AgreementDocument, notes: DraftNotes): Notes {
  const { goal: numberOf } = referencesOf(document)
  const commitments = [...notes.commitments].map(
    ([code, lines]): Entry => [anchorOf(code), lines.map((line) => ['Let op', line])],
  )
  const goals = document.chapters.map(({ code, goals }): Entry => {
    const own = goals.flatMap(({ id }) =>
      (notes.goals.get(id) ?? []).map((line) => [`Let op bij ${numberOf(id)}`, line] as const),
    )
    return [`thema-${anchorOf(code)}-doelen`, own]
  })
  return new Map([...commitments, ...goals])
}
