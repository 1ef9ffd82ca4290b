import type { Visit } from '#parties/actor.ts'
import { untilPublished } from '#platform/byte-cache.ts'
import { type PublicRecord, publicRecord } from '#steps/publication/promises.public.ts'
import { notThere } from '#ui/answers.tsx'

type Ask = { params: { agreement: string }; context: Visit }

type Form = {
  /** The media type, with its character set where it is text. */
  type: string
  /** The ending of the file's name. */
  ending: string
  make: (record: PublicRecord, visit: Visit) => BodyInit | Promise<BodyInit>
}

/** The `get` of a public agreement in another form: its bytes, or that it is not there. */
export const fileOf =
  ({ type, ending, make }: Form) =>
  async ({ params, context }: Ask): Promise<Response> => {
    const record = await publicRecord(context.db, params.agreement)
    if (!record) return notThere()
    const { address, document } = record.agreement
    const name = `${address}-versie-${document.version}.${ending}`
    return new Response(await make(record, context), {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `inline; filename="${name}"`,
        'Access-Control-Allow-Origin': '*',
        ...untilPublished,
      },
    })
  }
