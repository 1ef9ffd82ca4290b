import { z } from 'zod'
import { fieldOf } from '#agreement/signature-fields.ts'
import { dersOf } from '#pades/pem.ts'
import { verifyPdf } from '#pades/verify-pdf.ts'
import { sha256Of } from '#platform/files.ts'
import { madeHere } from '#steps/signing/made-here.store.ts'
import { rootsOf, sealFor } from '#steps/signing/signing-keys.store.ts'
import type { Started } from '../start.ts'
import { Refused, toolCommand } from './command.ts'
import { atInstallation } from './installation.ts'
import { readNamed } from './places.ts'
import { type Checked, reported } from './verify-report.ts'

/** Checks every signature in a file, what changed after it, and whether this installation made the file. */
export const verify = toolCommand({
  name: 'verify',
  does: 'Controleert wie een PDF tekende, en of er daarna iets is veranderd.',
  file: 'FILE.pdf',
  options: { roots: { takes: 'FILE.pem', says: 'ook deze stamcertificaten vertrouwen' } },
  fields: z.object({
    file: z.string('Noem het bestand.'),
    roots: z.string().optional(),
  }),
  run: async ({ file, roots }, desk) => {
    const bytes = await readNamed(desk, file)
    const extra = roots === undefined ? '' : (await readNamed(desk, roots)).toString('utf8')
    if (roots !== undefined && dersOf(extra).length === 0)
      throw new Refused(`${roots} is geen bestand met certificaten.`)
    const checked = await atInstallation(desk, (started) => checkedFile(started, bytes, extra))
    return reported(file, checked)
  },
})

/** What a file turned out to be, for the installation that looks at it. */
async function checkedFile(
  { db, installation, now }: Started,
  bytes: Uint8Array,
  extraRoots: string,
): Promise<Checked> {
  const own = await rootsOf(installation, now())
  const verification = await verifyPdf(bytes, { roots: [...dersOf(own), ...dersOf(extraRoots)] })
  const sha256 = sha256Of(bytes)
  const made = await madeHere(db, sha256)
  const parties = [...(made?.parties ?? [])].map(([id, name]) => [fieldOf(id), name] as const)
  return {
    sha256,
    verification,
    made,
    parties: new Map(parties),
    isSealedHere: await hasOwnSeal(verification, await sealFor(installation, now())),
  }
}

type Seal = Awaited<ReturnType<typeof sealFor>>

/** Whether the last signature, which covers the whole file, is the seal of this installation: then it made this very file. */
async function hasOwnSeal(verification: Checked['verification'], seal: Seal): Promise<boolean> {
  if (verification.conclusion === 'unreadable' || verification.findings.length > 0) return false
  const last = verification.signatures.at(-1)
  const certificate = seal?.chain[0]
  if (!last?.intact || !last.certificate || !certificate) return false
  return Buffer.compare(last.certificate, certificate) === 0
}
