import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Refusal, Result } from '#kernel/result.ts'
import {
  type IssuedCertificate,
  issueCertificate,
  issueSealCertificate,
  makeAuthority,
} from './demo-authority.ts'
import { prepareFields, type SignatureField } from './prepare-fields.ts'
import type { SignatureRequest } from './prepare-signature.ts'
import { signPdf } from './sign-pdf.ts'
import { localSigner } from './signer.ts'

/** The moment at which everything in these examples happens. */
export const exampleNow = new Date('2026-11-25T13:30:00Z')

/** The value of an answer that an example counts on. */
export function must<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const text = `
#set document(title: "Prestatieafspraken Voorbeeldstad 2027", date: datetime(year: 2026, month: 11, day: 25))
#set text(font: "Source Sans 3", lang: "nl")
= Prestatieafspraken Voorbeeldstad 2027
Nagebouwd voorbeeld, niet door deze partijen gesloten. Zie #link("https://example.org")[de toelichting].
#pagebreak()
== Afspraken
Voorbeeldwonen bouwt in 2027 ten minste 40 sociale huurwoningen.
#pagebreak()
== Ondertekening
Partijen tekenen hieronder.
`

/** A tagged PDF/A-2a of three pages with a title, headings and a link, as Typst makes it. */
export function exampleDocument(): Uint8Array {
  const font = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'
  const fontPaths = [dirname(createRequire(import.meta.url).resolve(font))]
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] })
  const made = compiler.compile({ mainFileContent: text })
  if (made.result === null) throw new Error('The example does not compile')
  const creationTimestamp = exampleNow.valueOf() / 1000
  return new Uint8Array(compiler.pdf(made.result, { pdfStandard: 'a-2a', creationTimestamp }))
}

/** Three places to sign on the last page: two parties and the seal. */
export const exampleFields: readonly SignatureField[] = [
  ['gemeente', 'Handtekening van de gemeente Voorbeeldstad'],
  ['corporatie', 'Handtekening van Voorbeeldwonen'],
  ['zegel', 'Zegel van Handslag'],
].map(([name = '', label = ''], n) => ({
  name,
  label,
  page: 3,
  rect: [70, 600 - 80 * n, 300, 660 - 80 * n],
}))

/** The example document with its three empty fields. */
export const exampleBase = async (): Promise<Uint8Array> =>
  must(await prepareFields(exampleDocument(), exampleFields))

/** The words and the look of a signature in one of the example's fields. */
export const exampleRequest = (field: string, name: string): SignatureRequest => ({
  field,
  name,
  reason: 'Akkoord (namens partij) é €',
  time: exampleNow,
  lines: ['Akkoord (namens partij)', `Ondertekend door ${name}`, 'Kosten: € 1.000, één keer'],
})

/** An authority with an RSA signatory, an EC signatory and a seal. */
export async function exampleCertificates(): Promise<{
  authority: IssuedCertificate
  municipality: IssuedCertificate
  association: IssuedCertificate
  seal: IssuedCertificate
}> {
  const now = new Date('2026-11-01T00:00:00Z')
  const authority = await makeAuthority(now)
  const [municipality, association, seal] = await Promise.all([
    issueCertificate(authority, {
      name: 'Fatma Yılmaz-Müller',
      organisation: 'Gemeente Voorbeeldstad',
      algorithm: 'RSA',
      now,
      serial: 2,
    }),
    issueCertificate(authority, {
      name: 'Renée de Vries',
      organisation: 'Voorbeeldwonen',
      algorithm: 'EC',
      now,
      serial: 3,
    }),
    issueSealCertificate(authority, { organisation: 'Handslag', algorithm: 'RSA', now, serial: 4 }),
  ])
  return { authority, municipality, association, seal }
}

export type SignedExample = {
  /** Trusted by whoever verifies. */
  root: Uint8Array
  /** The file after no, one, two and three signatures. */
  revisions: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
}

/** The example, signed by the municipality (RSA), the association (EC) and the seal. */
export async function signedExample(): Promise<SignedExample> {
  const { authority, municipality, association, seal } = await exampleCertificates()
  const sign = async (pdf: Uint8Array, field: string, name: string, by: IssuedCertificate) =>
    must(await signPdf(pdf, exampleRequest(field, name), localSigner(by)))
  const base = await exampleBase()
  const one = await sign(base, 'gemeente', 'Fatma Yılmaz-Müller', municipality)
  const two = await sign(one, 'corporatie', 'Renée de Vries', association)
  const three = await sign(two, 'zegel', 'Handslag', seal)
  return { root: authority.certDer, revisions: [base, one, two, three] }
}
