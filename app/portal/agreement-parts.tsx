import { dayInWords } from '#documents/agreement-document.words.ts'
import type { PublishedAgreement, PublishedSignature } from '#documents/published-agreement.ts'
import { levelWords } from '#documents/published-agreement.words.ts'
import type { PublishedDecision, PublishedProgress } from '#documents/published-progress.ts'
import type { Day } from '#kernel/day.ts'
import { capital } from '#kernel/text.ts'
import { href } from '#routes.ts'
import type { PublicPromise } from '#steps/publication/promises.public.ts'
import type { PublishedVersion } from '#steps/publication/snapshots.public.ts'
import { Card, DescriptionList } from '#ui/card.tsx'
import { Details, LinkButton } from '#ui/form.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { Table } from '#ui/table.tsx'
import { formWords, agreementWords as words } from './agreement.words.ts'
import { partyMarkOf } from './party-mark.ts'
import { answerWords, decisionWords, momentDay, momentWords } from './portal.words.ts'
import { type TakingPart, takingPartIn } from './taking-part.ts'
import { notAskedWords, takingPartSentences } from './taking-part.words.ts'

type Answered = TakingPart & { signature: PublishedSignature | undefined }

/** Every party: how it answered or why it was not asked, by whom in what function, and when. A reservation stands in full. */
export function WhoSigned({ agreement }: { agreement: PublishedAgreement }) {
  const { document, signatures } = agreement
  const rows: Answered[] = takingPartIn(agreement).map((one) => ({
    ...one,
    signature: signatures.find(({ party }) => party === one.party.id),
  }))
  const nameOf = (id: string | null | undefined) =>
    document.parties.find((party) => party.id === id)?.name ?? ''
  return (
    <section className="stack stack--close" aria-labelledby="getekend">
      <h2 id="getekend">{words.signed}</h2>
      <ul className="text stack stack--tight">
        {takingPartSentences(agreement).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Table
        caption={words.signed}
        rows={rows}
        keyOf={({ party }) => party.id}
        columns={[
          {
            key: 'party',
            name: words.party,
            cell: ({ party }) => <PartyMark mark={partyMarkOf(party)} name={party.name} />,
          },
          {
            key: 'answer',
            name: words.answer,
            cell: ({ signature, state, party }) =>
              signature ? (
                <Answer {...signature} />
              ) : (
                notAskedWords(state, nameOf(party.participation?.via))
              ),
          },
          {
            key: 'by',
            name: words.by,
            cell: ({ signature, joined }) => byWhom(signature ?? joined),
          },
          {
            key: 'on',
            name: words.on,
            cell: ({ signature, joined }) => onDay(signature ?? joined),
          },
          {
            key: 'level',
            name: words.level,
            cell: ({ signature, joined }) => levelOf(signature ?? joined),
          },
        ]}
      />
    </section>
  )
}

type Signed = { kind?: PublishedSignature['kind'] } & Pick<
  PublishedSignature,
  'name' | 'function' | 'level' | 'signedAt'
>

const byWhom = (signed: Signed | undefined) => signed && `${signed.name}, ${signed.function}`

const onDay = (signed: Signed | undefined) => signed && momentDay(signed.signedAt)

/** Who declined put no signature, so it is of no kind. */
const levelOf = (signed: Signed | undefined) =>
  signed && signed.kind !== 'declined' ? capital(levelWords[signed.level]) : words.noLevel

const Answer = ({ kind, reservation, reason }: PublishedSignature) => (
  <>
    {answerWords[kind]}
    {reservation && (
      <span className="block">
        <strong>{words.reservation}</strong> {reservation}
      </span>
    )}
    {reason && (
      <span className="block">
        <strong>{words.reason}</strong> {reason}
      </span>
    )}
  </>
)

type DecisionsProps = {
  address: string
  decisions: readonly PublishedDecision[]
  promises: readonly PublicPromise[]
}

/** What changed on the way and what was decided at the end, with the reason. */
export const Decisions = ({ address, decisions, promises }: DecisionsProps) => (
  <section className="stack stack--close" aria-labelledby="besluiten">
    <h2 id="besluiten">{words.decisions}</h2>
    <ul className="stack stack--tight">
      {decisions.map(({ code, title, what, reason, party, on }) => (
        <li key={`${code} ${what} ${on}`}>
          <strong>
            {promises.some((promise) => promise.code === code) ? (
              <a href={href('/afspraken/:agreement/:code', { agreement: address, code })}>
                {title}
              </a>
            ) : (
              title
            )}
            : {decisionWords[what].toLowerCase()}.
          </strong>{' '}
          {reason} <span className="muted">({words.decided(party, dayInWords(on))})</span>
        </li>
      ))}
    </ul>
  </section>
)

type DatesProps = {
  term: { from: Day; until: Day }
  moments: PublishedProgress['moments']
}

/** The days of an agreement, in their order. */
export function Dates({ term, moments }: DatesProps) {
  const days = [
    { on: term.from, name: words.start },
    ...moments.map(({ kind, on }) => ({ on, name: momentWords[kind] })),
    { on: term.until, name: words.end },
  ].toSorted((a, b) => a.on.localeCompare(b.on))
  return (
    <Card id="dagen" title={words.dates} small>
      <DescriptionList items={days.map(({ on, name }) => ({ term: dayInWords(on), text: name }))} />
    </Card>
  )
}

/** The same agreement in other forms. */
export const Downloads = ({ agreement }: { agreement: PublishedAgreement }) => {
  const { address, documentSha256, file } = agreement
  const forms = [
    { path: href('/afspraken/:agreement.pdf', { agreement: address }), name: formWords.pdf },
    { path: href('/afspraken/:agreement.docx', { agreement: address }), name: formWords.docx },
    { path: href('/afspraken/:agreement.odt', { agreement: address }), name: formWords.odt },
    { path: href('/afspraken/:agreement.csv', { agreement: address }), name: formWords.csv },
    { path: href('/afspraken/:agreement.json', { agreement: address }), name: formWords.json },
    { path: href('/afspraken/:agreement.ics', { agreement: address }), name: formWords.ics },
    { path: href('/afspraken/:agreement.atom', { agreement: address }), name: formWords.atom },
  ]
  return (
    <Card id="downloads" title={words.downloads} small>
      <ul>
        {forms.map(({ path, name }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={href('/verifieer', {})}>{words.verify}</a>
      </p>
      <Details summary={words.hash}>
        <DescriptionList
          items={[
            { term: words.documentHash, text: <code>{documentSha256}</code> },
            { term: words.fileHash, text: <code>{file.sha256}</code> },
          ]}
        />
      </Details>
    </Card>
  )
}

/** Asks whether somebody wants mail on changes. */
export const Follow = ({ address }: { address: string }) => (
  <div className="card card--row">
    <div>
      <h2>{words.follow}</h2>
      <p className="muted">{words.followText}</p>
    </div>
    <LinkButton href={href('/afspraken/:agreement/volgen', { agreement: address })}>
      {words.followButton}
    </LinkButton>
  </div>
)

/** Everything that was ever published of it: a correction is a new publication, and the old ones stay known. */
export const Versions = ({ versions }: { versions: readonly PublishedVersion[] }) => (
  <Details summary={words.versions}>
    <Table
      caption={words.versions}
      rows={versions}
      keyOf={({ kind, version }) => `${kind} ${version}`}
      columns={[
        {
          key: 'what',
          name: words.versions,
          cell: ({ kind, version }) => words.version(kind, version),
        },
        { key: 'at', name: words.published, cell: ({ publishedAt }) => momentDay(publishedAt) },
        { key: 'hash', name: words.hash, cell: ({ sha256 }) => <code>{sha256}</code> },
      ]}
    />
  </Details>
)
