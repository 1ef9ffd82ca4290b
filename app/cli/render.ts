import { z } from 'zod'
import { baseFileOf } from '#agreement/base-file.ts'
import { signatureSlots } from '#agreement/signature-fields.ts'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import { agreementHash } from '#documents/agreement-json.ts'
import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { readAgreement } from '#documents/agreement-schema.ts'
import { renderDocx } from '#documents/docx.ts'
import { renderHtml } from '#documents/html.ts'
import { renderOdt } from '#documents/odt.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { found, Refused, toolCommand } from './command.ts'
import { type NewFiles, placeOf, readNamed, writeAll } from './places.ts'

const manuscriptOf = (document: AgreementDocument) =>
  agreementManuscript(document, signatureSlots(document))

type Form = (document: AgreementDocument) => Promise<Uint8Array | string>

/** The forms of an agreement, by the ending of their file. */
const forms = {
  pdf: async (document) => (await baseFileOf(document)).pdf,
  docx: async (document) => renderDocx(manuscriptOf(document)),
  odt: async (document) => renderOdt(manuscriptOf(document)),
  html: async (document) => renderHtml(manuscriptOf(document)),
} as const satisfies Record<string, Form>

type FormName = keyof typeof forms

const formNames = ['pdf', 'docx', 'odt', 'html'] as const satisfies readonly FormName[]

/** The files of an agreement, `agreement.pdf` and so on: the same document gives the same bytes. */
export async function renderedForms(
  document: AgreementDocument,
  names: readonly FormName[] = formNames,
): Promise<NewFiles> {
  const files: NewFiles = {}
  for (const name of names) files[`agreement.${name}`] = await forms[name](document)
  return files
}

const formats = z
  .string()
  .transform((text) => text.split(',').map((word) => word.trim()))
  .pipe(z.array(z.enum(formNames, `Kies uit ${formNames.join(', ')}.`)))
  .default([...formNames])

/** Makes the documents of an agreement from its data. */
export const render = toolCommand({
  name: 'render',
  does: 'Maakt de documenten van een overeenkomst.',
  file: 'agreement.json',
  options: {
    out: { takes: 'DIR', says: 'de map waarin ze komen' },
    formats: { takes: 'LIJST', says: `welke: ${formNames.join(',')}` },
  },
  fields: z.object({
    file: z.string('Noem de overeenkomst: agreement.json.'),
    out: z.string('Noem een map.'),
    formats,
  }),
  run: async ({ file, out, formats: names }, desk) => {
    const read = readAgreement((await readNamed(desk, file)).toString('utf8'))
    if (!read.ok) throw new Refused(`${file} is geen overeenkomst. ${read.place}`)
    const files = await renderedForms(read.value, names).finally(stopTypesetting)
    await writeAll(placeOf(desk, out), files)
    return found(true, Object.keys(files), {
      agreement: read.value.agreement,
      version: read.value.version,
      sha256: agreementHash(read.value),
      files: Object.keys(files),
    })
  },
})
