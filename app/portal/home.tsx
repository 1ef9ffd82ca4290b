import { href } from '#routes.ts'
import type { PublicPromise } from '#steps/publication/promises.public.ts'
import type { ListedAgreement } from '#steps/publication/snapshots.public.ts'
import { Field } from '#ui/field.tsx'
import { Button } from '#ui/form.tsx'
import { Highlights } from '#ui/highlights.tsx'
import type { IconName } from '#ui/icon.tsx'
import { CourseTag } from './course.tsx'
import { homeWords as words } from './home.words.ts'
import { plainSentence } from './plain-sentence.ts'
import { termSentence } from './portal.words.ts'

/** Finds a municipality or a landlord: a plain form that a browser sends without script. */
export const Search = ({ sought }: { sought: string }) => (
  <search>
    <form method="get" action={href('/', {})} className="form form--inline">
      <Field
        id="zoek"
        name="zoek"
        label={words.label}
        hint={words.hint}
        defaultValue={sought}
        autoComplete="off"
        maxLength={100}
      />
      <Button>{words.find}</Button>
    </form>
  </search>
)

type FoundProps = {
  sought: string
  /** `now` names the municipalities of today in which a former one lies. */
  places: readonly { name: string; slug: string; count: number; now: readonly string[] }[]
  agreements: readonly ListedAgreement[]
}

/** What was found for the words that somebody typed. */
export const Found = ({ sought, places, agreements }: FoundProps) => (
  <section className="stack stack--close" aria-labelledby="gevonden">
    <h2 id="gevonden">{words.found(sought)}</h2>
    {places.length + agreements.length === 0 && <p>{words.nothingFound(sought)}</p>}
    {places.length > 0 && (
      <div>
        <h3>{words.municipalities}</h3>
        <ul>
          {places.map(({ name, slug, count, now }) => (
            <li key={slug}>
              <a href={href('/gemeenten/:slug', { slug })}>{name}</a>,{' '}
              {now.length > 0 && `${words.nowIn(now)}, `}
              {count === 0 ? words.noAgreements : words.agreements(count)}
            </li>
          ))}
        </ul>
      </div>
    )}
    {agreements.length > 0 && (
      <div>
        <h3>{words.landlords}</h3>
        <AgreementList agreements={agreements} />
      </div>
    )}
    <p>
      <a href={href('/gemeenten', {})}>{words.allMunicipalities}</a>
    </p>
  </section>
)

/** Agreements, each with its term and what it says on every page. */
const AgreementList = ({ agreements }: { agreements: readonly ListedAgreement[] }) => (
  <ul className="stack stack--tight">
    {agreements.map(({ address, title, termFrom, termUntil, notice }) => (
      <li key={address}>
        <a href={href('/afspraken/:agreement', { agreement: address })}>{title}</a>
        <br />
        <span className="muted">
          {termSentence({ from: termFrom, until: termUntil })} {notice}
        </span>
      </li>
    ))}
  </ul>
)

type PromisesProps = { address: string; promises: readonly PublicPromise[] }

/** A few promises as plain sentences, with how they stand. */
export const PromiseHighlights = ({ address, promises }: PromisesProps) => (
  <Highlights
    highlights={promises.map((promise) => ({
      key: promise.code,
      icon: iconOf(promise.code),
      title: promise.title,
      href: href('/afspraken/:agreement/:code', { agreement: address, code: promise.code }),
      text: plainSentence(promise),
      state: <CourseTag course={promise.course} />,
    }))}
  />
)

const icons: Partial<Record<string, IconName>> = {
  BES: 'house',
  BET: 'euro',
  KWA: 'house',
  DUU: 'leaf',
  FIN: 'euro',
}

/** The theme stands in the middle of a code. */
const iconOf = (code: string): IconName => icons[code.split('-')[1] ?? ''] ?? 'people'
