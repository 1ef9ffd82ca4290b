import { Fragment } from 'react'
import { dayInWords } from '#documents/agreement-document.words.ts'
import { partiesInWords } from '#documents/parties.words.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { together } from '#kernel/text.ts'
import {
  type FormerMunicipality,
  formerMunicipalities,
  formerMunicipality,
  predecessorsOf,
  successorsOf,
  todaysOf,
} from '#law/former-municipalities.ts'
import { type Municipality, municipalities } from '#law/municipalities.ts'
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
import { Note } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { SegmentBar } from '#ui/segment-bar.tsx'
import { countsInWords, segmentsOf } from './course.tsx'
import { municipalitiesWords as words } from './municipalities.words.ts'
import { termSentence } from './portal.words.ts'
import { publicFrame } from './public-frame.ts'

const path = '/gemeenten/:slug'

/**
 * One municipality: its public agreements, each with how many promises are on course. A former one
 * says what it went into and keeps its agreements; one of today shows those of its predecessors too.
 */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now, installation } = context
  const place = [...municipalities, ...formerMunicipalities].find(
    ({ slug }) => slug === params.slug,
  )
  if (!place || (place.isDemo && !installation.isDemo)) return notThere()
  const former = formerMunicipality(place.code)
  const before = predecessorsOf(place.code)
  const listed = await publicAgreementsOf(db, [place.code, ...before.map(({ code }) => code)])
  const records = await publicRecords(
    db,
    listed.map(({ address }) => address),
  )
  const isOwn = ({ agreement }: PublicRecord) =>
    agreement.municipalities.some(({ code }) => code === place.code)
  const own = records.filter(isOwn)
  const earlier = records.filter((record) => !isOwn(record))
  return page(
    {
      ...publicFrame(context, { here: '/gemeenten', notice: place.isDemo ? words.demo : null }),
      title: place.name,
      heading: own.length > 0 ? words.agreementsIn(place.name) : place.name,
      crumbs: [{ href: href('/gemeenten', {}), name: words.title }],
    },
    <>
      {former && <Ended former={former} />}
      {own.length === 0 && (
        <Empty>
          {words.none(place.name)} {!former && words.noneText}
        </Empty>
      )}
      {own.map((record) => (
        <AgreementCard key={record.agreement.address} record={record} day={dayOf(now)} />
      ))}
      {earlier.length > 0 && (
        <section className="stack" aria-labelledby="eerder">
          <div>
            <h2 id="eerder">{words.earlier}</h2>
            <p className="muted">{words.earlierText(place.name)}</p>
          </div>
          {earlier.map((record) => (
            <AgreementCard key={record.agreement.address} record={record} day={dayOf(now)} />
          ))}
        </section>
      )}
      {before.length > 0 && <Before places={before} />}
    </>,
  )
}

/** That it is no municipality any more, what it went into, and where it lies today if that went on. */
function Ended({ former }: { former: FormerMunicipality }) {
  const next = successorsOf(former.code)
  const today = todaysOf(former.code)
  const goesOn = today.some((one) => !next.includes(one))
  return (
    <Note title={words.ended(former.name, dayInWords(former.endedOn))}>
      <p>
        {words.wentInto} <Links places={next} />.
      </p>
      {goesOn && (
        <p>
          {words.nowIn} <Links places={today} />.
        </p>
      )}
    </Note>
  )
}

const Links = ({ places }: { places: readonly Municipality[] }) =>
  places.map(({ slug, name }, n) => (
    <Fragment key={slug}>
      {n > 0 && (n === places.length - 1 ? ' en ' : ', ')}
      <a href={href('/gemeenten/:slug', { slug })}>{name}</a>
    </Fragment>
  ))

/** The municipalities that went into this one. */
const Before = ({ places }: { places: readonly FormerMunicipality[] }) => (
  <section className="stack stack--close" aria-labelledby="vroeger">
    <h2 id="vroeger">{words.before}</h2>
    <ul className="places">
      {places.map(({ slug, name, endedOn }) => (
        <li key={slug}>
          <a href={href('/gemeenten/:slug', { slug })}>{name}</a>{' '}
          <span className="muted">{words.until(dayInWords(endedOn))}</span>
        </li>
      ))}
    </ul>
  </section>
)

function AgreementCard({ record, day }: { record: PublicRecord; day: Day }) {
  const { address, document } = record.agreement
  const promises = promisesOf(record, day)
  const parts = courseCounts(promises.filter(({ measures }) => measures.length > 0))
  const formers = record.agreement.municipalities
    .filter(({ code }) => formerMunicipality(code))
    .map(({ name }) => name)
  const contracting = document.parties.filter(({ role }) => role === 'contracting')
  return (
    <Card
      id={address}
      title={<a href={href('/afspraken/:agreement', { agreement: address })}>{document.title}</a>}
      foot={document.notice}
    >
      <p>
        {formers.length > 0 && `${words.ofFormer(together(formers))} `}
        {termSentence(document.term)} {words.with(partiesInWords(contracting))}
      </p>
      <SegmentBar parts={segmentsOf(parts)} sentence={words.counted(countsInWords(parts))} />
    </Card>
  )
}
