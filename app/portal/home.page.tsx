import { dayOf } from '#kernel/day.ts'
import { formerMunicipalities, formerMunicipality, todaysOf } from '#law/former-municipalities.ts'
import { municipalities, placeInName } from '#law/municipalities.ts'
import type { Visit } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import { highlightsOf, promisesOf, publicRecord } from '#steps/publication/promises.public.ts'
import {
  agreementsPerMunicipality,
  publicAgreements,
  publicAgreementsWith,
} from '#steps/publication/snapshots.public.ts'
import { Details, LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { Found, PromiseHighlights, Search } from './home.tsx'
import { questions, homeWords as words } from './home.words.ts'
import { publicFrame } from './public-frame.ts'

const path = '/'

export const get: Handler<typeof path> = async ({ request, context }) => {
  const sought = new URL(request.url).searchParams.get('zoek')?.trim().slice(0, 100) ?? ''
  const agreements = await publicAgreements(context.db)
  const newest = agreements.toSorted((a, b) => b.publishedAt.valueOf() - a.publishedAt.valueOf())[0]
  return page(
    {
      ...publicFrame(context, newest ? { notice: newest.notice } : {}),
      title: words.title,
      lead: words.lead,
      hero: <Search sought={sought} />,
    },
    <>
      {sought && <Found sought={sought} {...(await foundWith(context, sought))} />}
      {!sought && newest && <Promises {...(await promisesIn(context, newest.address))} />}
      {agreements.length === 0 && <p className="lead">{words.empty}</p>}
      <section className="stack stack--close" aria-labelledby="vragen">
        <h2 id="vragen">{words.questions}</h2>
        <div className="text">
          {questions.map(({ title, text }) => (
            <Details key={title} summary={title}>
              <p>{text}</p>
            </Details>
          ))}
        </div>
      </section>
    </>,
  )
}

/** The municipalities whose name begins with or holds the words, and the agreements with a party of that name. */
async function foundWith({ db, installation }: Visit, sought: string) {
  const counts = await agreementsPerMunicipality(db)
  const places = [...municipalities, ...formerMunicipalities]
    .filter(({ isDemo }) => installation.isDemo || !isDemo)
    .filter((one) => placeInName(one, sought) >= 0)
    .map(({ code, name, slug }) => ({
      name,
      slug,
      count: counts.get(code) ?? 0,
      now: formerMunicipality(code) ? todaysOf(code).map((one) => one.name) : [],
    }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'nl'))
    .slice(0, 20)
  return { places, agreements: await publicAgreementsWith(db, sought) }
}

async function promisesIn({ db, now }: Visit, address: string) {
  const record = await publicRecord(db, address)
  if (!record) throw new Error(`The public agreement ${address} is gone`)
  const { title } = record.agreement.document
  return { address, title, promises: highlightsOf(promisesOf(record, dayOf(now)), 4) }
}

type PromisesProps = Awaited<ReturnType<typeof promisesIn>>

const Promises = ({ address, title, promises }: PromisesProps) => (
  <section className="stack" aria-labelledby="beloften">
    <div>
      <h2 id="beloften">{words.promises}</h2>
      <p className="muted">
        {words.from} <a href={href('/afspraken/:agreement', { agreement: address })}>{title}</a>
      </p>
    </div>
    <PromiseHighlights address={address} promises={promises} />
    <div className="card card--row">
      <div>
        <h2>{words.follow}</h2>
        <p className="muted">{words.followText}</p>
      </div>
      <LinkButton href={href('/afspraken/:agreement/volgen', { agreement: address })}>
        {words.followButton}
      </LinkButton>
    </div>
  </section>
)
