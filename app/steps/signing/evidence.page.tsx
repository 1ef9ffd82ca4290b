import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { evidenceJson } from '#documents/evidence-document.ts'
import { renderEvidencePdf } from '#documents/pdf.ts'
import { levelWords } from '#documents/published-agreement.words.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { notThere } from '#ui/answers.tsx'
import { evidenceOn } from './evidence.store.ts'
import { rootsOf } from './signing-keys.store.ts'

const path = '/trajecten/:roundId/ondertekening/bewijs/:file'

const mediaTypes = {
  'bewijs.pdf': 'application/pdf',
  'bewijs.json': 'application/json; charset=utf-8',
  'certificaten.pem': 'application/x-pem-file',
} as const

type EvidenceFile = keyof typeof mediaTypes

const isEvidence = (name: string): name is EvidenceFile => Object.hasOwn(mediaTypes, name)

/** The evidence of how the newest version came to be signed, apart from the signed file itself. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now, installation } = context
  const version = await newestVersion(db, id<'Round'>(params.roundId))
  if (!version || !isEvidence(params.file)) return notThere()

  const evidence = await evidenceOn(db, { version, now, levelWords })
  const bytes = {
    'bewijs.pdf': () => renderEvidencePdf(evidence),
    'bewijs.json': async () => evidenceJson(evidence),
    'certificaten.pem': () => rootsOf(installation, now),
  } satisfies Record<EvidenceFile, () => Promise<Uint8Array | string>>
  return new Response(Buffer.from(await bytes[params.file]()), {
    headers: {
      'Content-Type': mediaTypes[params.file],
      'Content-Disposition': `attachment; filename="${version.document.agreement}-${params.file}"`,
      'Cache-Control': 'no-store',
    },
  })
}
