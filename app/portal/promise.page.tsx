import { dayInWords } from '#documents/agreement-document.words.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import {
  type PublicPromise,
  type PublicRecord,
  promisesOf,
  publicRecord,
} from '#steps/publication/promises.public.ts'
import { notThere } from '#ui/answers.tsx'
import { page } from '#ui/page.tsx'
import { agreementWords } from './agreement.words.ts'
import { Decisions } from './agreement-parts.tsx'
import { CourseTag } from './course.tsx'
import { MeasureCard } from './measure-card.tsx'
import { plainSentence } from './plain-sentence.ts'
import { promiseWords as words } from './promise.words.ts'
import { Agreed, PromiseFacts, SignedFor } from './promise-parts.tsx'
import { publicFrame } from './public-frame.ts'

const path = '/afspraken/:agreement/:code'

/** One promise: in plain words, who does it, for whom and by when, how it stands today with the sum shown, and who signed for it. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now, installation } = context
  const record = await publicRecord(db, params.agreement)
  const today = dayOf(now)
  const promise = record && promisesOf(record, today).find(({ code }) => code === params.code)
  if (!promise) return notThere()
  const { document, municipalities } = record.agreement
  const { code, title, theme } = promise
  const place = municipalities[0]
  return page(
    {
      ...publicFrame(context, { here: '/gemeenten', notice: document.notice }),
      title,
      above: `${theme} · ${code}`,
      lead: plainSentence(promise),
      crumbs: [
        ...(place
          ? [{ href: href('/gemeenten/:slug', { slug: place.slug }), name: place.name }]
          : []),
        { href: href('/afspraken/:agreement', params), name: document.title },
      ],
    },
    <Everything
      record={record}
      promise={promise}
      today={today}
      link={`${installation.baseUrl}${href(path, params)}`}
    />,
  )
}

type EverythingProps = {
  record: PublicRecord
  promise: PublicPromise
  today: Day
  /** Where this page stands, for who refers to it. */
  link: string
}

function Everything({ record, promise, today, link }: EverythingProps) {
  const { agreement, progress } = record
  const { code, course, measures } = promise
  const { title, version } = agreement.document
  const decisions = progress?.decisions.filter((one) => one.code === code) ?? []
  const day = dayInWords(today)
  return (
    <>
      <p>
        <CourseTag course={course} />{' '}
        <span className="small muted">{agreementWords.asOf(day)}</span>
      </p>
      <PromiseFacts promise={promise} />
      <Agreed promise={promise} />
      <section className="stack" aria-labelledby="meting">
        <h2 id="meting">{words.measured}</h2>
        {measures.length === 0 && <p>{words.notMeasured}</p>}
        {measures.map((measure) => (
          <MeasureCard key={measure.indicator.id} measure={measure} today={today} />
        ))}
      </section>
      {decisions.length > 0 && (
        <Decisions address={agreement.address} decisions={decisions} promises={[]} />
      )}
      <SignedFor promise={promise} signatures={agreement.signatures} />
      <section className="stack stack--tight" aria-labelledby="verwijzen">
        <h2 id="verwijzen">{words.cite}</h2>
        <p className="small">{words.citation({ title, code, version, day, link })}</p>
      </section>
    </>
  )
}
