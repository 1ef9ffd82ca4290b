import { verifyPdf } from '#pades/verify-pdf.ts'
import type { Visit } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { sha256Of } from '#platform/files.ts'
import { readUpload } from '#platform/upload.ts'
import { knownFile } from '#steps/publication/snapshots.public.ts'
import { publicRoots } from '#steps/signing/roots.public.ts'
import { FileField } from '#ui/field.tsx'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import type { Problems } from '#ui/read-form.ts'
import { privateFrame, publicFrame } from './public-frame.ts'
import { verifyWords as words } from './verify.words.ts'
import { Verified } from './verify-result.tsx'

const path = '/verifieer'
const megabytes = 20

export const get: Handler<typeof path> = ({ context }) =>
  Promise.resolve(
    page(
      { ...publicFrame(context, { here: path }), title: words.title, lead: words.lead },
      <Upload />,
    ),
  )

/** Says who signed a file and whether anything changed since. The file is read in memory and let go. */
export const post: Handler<typeof path> = async ({ request, context }) => {
  const small = await readUpload(request, megabytes * 1_000_000 + 10_000)
  const form = await small?.formData().catch(() => undefined)
  if (!form) return again(context, small ? words.noFile : words.tooBig)
  const file = form.get('bestand')
  if (!(file instanceof File) || file.name === '') return again(context, words.noFile)
  if (file.size === 0) return again(context, words.empty)
  if (file.size > megabytes * 1_000_000) return again(context, words.tooBig)
  return verified(context, new Uint8Array(await file.arrayBuffer()), file.name)
}

async function verified(visit: Visit, bytes: Uint8Array, name: string): Promise<Response> {
  const verification = await verifyPdf(bytes, { roots: await publicRoots(visit) })
  if (verification.conclusion === 'unreadable')
    return again(visit, verification.why === 'encrypted' ? words.encrypted : words.unreadable)
  const sha256 = sha256Of(bytes)
  return page(
    { ...privateFrame(visit), title: words.title, heading: words.result(name) },
    <>
      <Verified
        verification={verification}
        sha256={sha256}
        made={await knownFile(visit.db, sha256)}
      />
      <section className="stack stack--close" aria-labelledby="nogeens">
        <h2 id="nogeens">{words.again}</h2>
        <Upload />
      </section>
    </>,
  )
}

const wrongFile = (error: string): Problems<'bestand'> => ({
  given: {},
  chosen: {},
  errors: { bestand: error },
})

const again = (visit: Visit, error: string): Response =>
  page(
    { ...privateFrame(visit), title: words.title, lead: words.lead, status: 422 },
    <>
      <ErrorSummary form="controle" problems={wrongFile(error)} />
      <Upload error={error} />
    </>,
  )

const Upload = ({ error }: { error?: string }) => (
  <Form move="verify" multipart>
    <FileField
      id="controle-bestand"
      name="bestand"
      label={words.file}
      hint={words.fileHint}
      accept=".pdf"
      megabytes={megabytes}
      error={error}
    />
    <Button>{words.check}</Button>
  </Form>
)
