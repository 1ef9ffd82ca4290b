import type { PdfDict } from '@libpdf/core'
import { type FormField, signatureFields } from './form-fields.ts'
import { dictOf, type PdfFile } from './pdf-file.ts'
import { graphHash, type LeftOut } from './pdf-graph.ts'

/** Something that isn't as it was signed: the content, or one field. */
export type Change = { code: 'content-changed' } | { code: 'field-changed'; field: string }

/** A state of the file that somebody signed, and which fields were filled in it. */
export type Revision = { file: PdfFile; signed: readonly string[] }

type State = {
  content: string
  fields: ReadonlyMap<string, { look: string; value: string | null }>
}

const ofRoot: ReadonlySet<string> = new Set(['AcroForm', 'DSS', 'Perms', 'Extensions'])
const ofForm: ReadonlySet<string> = new Set(['SigFlags'])
const ofField: ReadonlySet<string> = new Set(['V', 'AP', 'F', 'Lock'])
const none: ReadonlySet<string> = new Set()

/**
 * What changed between the signed states of a file, oldest first, and its end. Signing may fill a
 * field and give it a look; all else that can be reached from the trailer must stay the same, and
 * a field stays as it was in the revision of its own signature. Later signatures in order are no change.
 */
export function changesAfterSigning(
  revisions: readonly Revision[],
  end: PdfFile,
): readonly Change[] {
  const states = revisions.map(({ file }) => stateOf(file))
  const [first] = states
  if (first === undefined) return []
  const last = stateOf(end)
  const all = [...states, last]
  const content = all.every((state) => state.content === first.content)
  const names = [...new Set(all.flatMap((state) => [...state.fields.keys()]))]
  const changed = names.filter((field) => {
    const signedIn = revisions.findIndex(({ signed }) => signed.includes(field))
    const own = signedIn === -1 ? undefined : all[signedIn]?.fields.get(field)
    return !all.every((state, n) => {
      const now = state.fields.get(field)
      const before = signedIn === -1 || n < signedIn
      const look = before ? first.fields.get(field)?.look : own?.look
      const value = before ? null : own?.value
      return now !== undefined && now.look === look && now.value === value
    })
  })
  return [
    ...(content ? [] : [{ code: 'content-changed' as const }]),
    ...changed.map((field) => ({ code: 'field-changed' as const, field })),
  ]
}

function stateOf(file: PdfFile): State {
  const fields = signatureFields(file)
  const leftOut = leftOutOf(file, fields)
  const form = dictOf(file, file.root.get('AcroForm'))
  const info = file.pdf.context.info.trailer.get('Info')
  const content = graphHash(file, [file.root, form ?? undefined, info], leftOut)
  const look = ({ dict, widgets }: FormField): string =>
    graphHash(file, [dict, ...widgets].flatMap(looksOf), leftOut)
  const value = ({ value: dict }: FormField): string | null =>
    dict === null ? null : graphHash(file, [dict], leftOut)
  const known = fields.map(
    (field) => [field.name, { look: look(field), value: value(field) }] as const,
  )
  return { content, fields: new Map(known) }
}

const looksOf = (dict: PdfDict) => [dict.get('AP'), dict.get('F'), dict.get('Lock')]

function leftOutOf(file: PdfFile, fields: readonly FormField[]): LeftOut {
  const form = dictOf(file, file.root.get('AcroForm'))
  const signing = new Set(fields.flatMap(({ dict, widgets }) => [dict, ...widgets]))
  return (dict) => {
    if (dict === file.root) return ofRoot
    if (dict === form) return ofForm
    return signing.has(dict) ? ofField : none
  }
}
