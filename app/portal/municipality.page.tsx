import { partiesInWords } from '#documents/parties.words.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { municipalities } from '#law/municipalities.ts'
import type { Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import {
  courseCounts,
  type PublicRecord,
  promisesOf,
  publicRecords,
} from '#steps/publication/promises.public.ts'
import { publicAgreementsOf } from '#steps/publication/snapshots.public.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { page } from '#ui/page.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import { countsInWords, segmentsOf } from './course.tsx'
import { municipalitiesWords as words } from './municipalities.words.ts'
import { termSentence } from './portal.words.ts'
import { publicFrame } from './public-frame.ts'

const path = '/gemeenten/:slug'

/** One municipality: its public agreements, each with how many promises are on course. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now, installation } = context
  const place = municipalities.find(({ slug }) => slug === params.slug)
  if (!place || (place.isDemo && !installation.isDemo)) return notThere()
  const listed = await publicAgreementsOf(db, place.code)
  const records = await publicRecords(
    db,
    listed.map(({ address }) => address),
  )
  return page(
    {
      ...publicFrame(context, { here: '/gemeenten', notice: place.isDemo ? words.demo : null }),
      title: place.name,
      heading: records.length > 0 ? words.agreementsIn(place.name) : place.name,
      crumbs: [{ href: href('/gemeenten', {}), name: words.title }],
    },
    <>
      {records.length === 0 && (
        <Empty>
          {words.none(place.name)} {words.noneText}
        </Empty>
      )}
      {records.map((record) => (
        <AgreementCard key={record.agreement.address} record={record} day={dayOf(now)} />
      ))}
    </>,
  )
}

function AgreementCard({ record, day }: { record: PublicRecord; day: Day }) {
  const { address, document } = record.agreement
  const promises = promisesOf(record, day)
  const parts = courseCounts(promises.filter(({ measures }) => measures.length > 0))
  const contracting = document.parties.filter(({ role }) => role === 'contracting')
  return (
    <Card
      id={address}
      title={<a href={href('/afspraken/:agreement', { agreement: address })}>{document.title}</a>}
      foot={document.notice}
    >
      <p>
        {termSentence(document.term)} {words.with(partiesInWords(contracting))}
      </p>
      <SegmentBar parts={segmentsOf(parts)} sentence={words.counted(countsInWords(parts))} />
    </Card>
  )
}
