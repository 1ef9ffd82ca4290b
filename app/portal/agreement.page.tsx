import { Fragment } from 'react'
import { dayInWords } from '#documents/agreement-document.words.ts'
import { partiesInWords } from '#documents/parties.words.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { formerMunicipality, todaysOf } from '#law/former-municipalities.ts'
import type { Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import { type PublicRecord, promisesOf, publicRecord } from '#steps/publication/promises.public.ts'
import { type PublishedVersion, publishedVersions } from '#steps/publication/snapshots.public.ts'
import { notThere } from '#ui/answers.tsx'
import { Note } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { agreementWords as words } from './agreement.words.ts'
import { Bod } from './agreement-bod.tsx'
import { Dates, Decisions, Downloads, Follow, Versions, WhoSigned } from './agreement-parts.tsx'
import { PromisesByTheme, Standing } from './agreement-promises.tsx'
import { momentDay, termSentence } from './portal.words.ts'
import { publicFrame } from './public-frame.ts'

const path = '/afspraken/:agreement'

/** One public agreement: its promises in plain words with how they stand today, who signed how, and the same in other forms. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now } = context
  const record = await publicRecord(db, params.agreement)
  if (!record) return notThere()
  const { address, document, municipalities } = record.agreement
  const contracting = document.parties.filter(({ role }) => role === 'contracting')
  const between = words.between(partiesInWords(contracting))
  const place = municipalities[0]
  return page(
    {
      ...publicFrame(context, { here: '/gemeenten', notice: document.notice }),
      title: document.title,
      lead: `${between} ${termSentence(document.term)}`,
      crumbs: [
        { href: href('/gemeenten', {}), name: words.all },
        ...(place
          ? [{ href: href('/gemeenten/:slug', { slug: place.slug }), name: place.name }]
          : []),
      ],
      feeds: [
        {
          href: href('/afspraken/:agreement.atom', { agreement: address }),
          type: 'application/atom+xml',
          title: document.title,
        },
      ],
    },
    <Everything
      record={record}
      today={dayOf(now)}
      versions={await publishedVersions(db, address)}
    />,
  )
}

type EverythingProps = {
  record: PublicRecord
  today: Day
  versions: readonly PublishedVersion[]
}

function Everything({ record, today, versions }: EverythingProps) {
  const { agreement, progress } = record
  const { address, document } = agreement
  const promises = promisesOf(record, today)
  const published = progress && words.progressFrom(momentDay(progress.publishedAt))
  return (
    <>
      {agreement.municipalities.map(({ code, name }) => (
        <Heirs key={code} code={code} name={name} />
      ))}
      <Standing
        promises={promises}
        asOf={[words.asOf(dayInWords(today)), published].filter(Boolean).join(' ')}
      />
      <PromisesByTheme address={address} chapters={document.chapters} promises={promises} />
      <WhoSigned agreement={agreement} />
      {progress && progress.decisions.length > 0 && (
        <Decisions address={address} decisions={progress.decisions} promises={promises} />
      )}
      {agreement.overviews?.map((overview) => (
        <Bod
          key={`${overview.party} ${overview.year}`}
          {...{ address, document, overview, promises }}
        />
      ))}
      <div className="columns columns--half">
        <Dates term={document.term} moments={progress?.moments ?? []} />
        <Downloads agreement={agreement} />
      </div>
      <Follow address={address} />
      <Versions versions={versions} />
    </>
  )
}

/** Where the agreement is of a municipality that is no more: in which one it lies today. */
function Heirs({ code, name }: { code: string; name: string }) {
  if (!formerMunicipality(code)) return null
  return (
    <Note title={words.former(name)}>
      <p>
        {words.nowIn}{' '}
        {todaysOf(code).map(({ slug, name }, n) => (
          <Fragment key={slug}>
            {n > 0 && ', '}
            <a href={href('/gemeenten/:slug', { slug })}>{name}</a>
          </Fragment>
        ))}
        .
      </p>
    </Note>
  )
}
