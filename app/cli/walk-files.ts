import { accessionFile } from '#agreement/accessions.store.ts'
import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { newestBytes } from '#agreement/signed-file.store.ts'
import { agreementJson } from '#documents/agreement-json.ts'
import { evidenceJson } from '#documents/evidence-document.ts'
import { renderEvidencePdf } from '#documents/pdf.ts'
import { levelWords } from '#documents/published-agreement.words.ts'
import type { Db } from '#platform/db.ts'
import { coordinatorOf } from '#seed/casting.ts'
import type { Carried } from '#seed/preparing.ts'
import { as, type Scene } from '#seed/scene.ts'
import { evidenceOn } from '#steps/signing/evidence.store.ts'
import { rootsOf } from '#steps/signing/signing-keys.store.ts'
import { historyFile } from './history-file.ts'
import { chainsIn } from './history-verify.ts'
import type { NewFiles } from './places.ts'
import { renderedForms } from './render.ts'

/** Everything that a walk leaves of the signed agreement, by name: the documents, the evidence, the history and the roots. */
export async function agreementFiles(scene: Scene, { roundId }: Carried): Promise<NewFiles> {
  const { installation } = scene
  const found = await as(scene, coordinatorOf(scene), async ({ db, context: { now } }) => {
    const version = await newestVersion(db, roundId)
    if (!version) throw new Error('The walk left no agreement')
    return {
      version,
      evidence: await evidenceOn(db, { version, now, levelWords }),
      signed: await newestBytes(db, installation.files, version),
      roots: await rootsOf(installation, now),
      acts: await actsIn(db, { roundId, installation }),
    }
  })
  const { document, baseSha256 } = found.version
  const { 'agreement.pdf': _, ...forms } = await renderedForms(document)
  const chains = await chainsIn(scene.db)
  return {
    'agreement.json': agreementJson(document),
    'agreement.pdf': await installation.files.read(baseSha256),
    'signed.pdf': found.signed,
    ...found.acts,
    ...forms,
    'evidence.json': evidenceJson(found.evidence),
    'evidence.pdf': await renderEvidencePdf(found.evidence),
    'history.jsonl': [...chains.values()].map(historyFile).join(''),
    'roots.pem': found.roots,
  }
}

type Place = Pick<Scene, 'installation'> & Pick<Carried, 'roundId'>

/** The closed act of each party that joined later: `accession-1.pdf`. */
async function actsIn(db: Db, { roundId, installation }: Place): Promise<NewFiles> {
  const files: NewFiles = {}
  for (let nth = 1; ; nth++) {
    const file = await accessionFile(db, roundId, nth)
    if (!file) return files
    files[`accession-${nth}.pdf`] = await installation.files.read(file.sha256)
  }
}
