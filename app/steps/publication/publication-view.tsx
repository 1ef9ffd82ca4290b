import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card, DescriptionList, Empty } from '#ui/card.tsx'
import { Button, Buttons, Details, Form, LinkButton } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import type { ReadyAgreement } from './agreement.public.ts'
import { sentenceOf } from './plain-words.words.ts'
import type { ReadyProgress } from './progress.public.ts'
import { kindNames, publicationWords as words } from './publication.words.ts'
import type { Publication } from './snapshots.store.ts'

type PreviewProps = { agreement: ReadyAgreement; progress: ReadyProgress }

/** What would be public and what would not, before anybody publishes. */
export function Preview({ agreement, progress }: PreviewProps) {
  const { document, signatures, plainWords } = agreement
  const reports = progress.indicators.reduce((sum, { reports }) => sum + reports.length, 0)
  return (
    <Card id="voorbeeld" title={words.preview}>
      <ul>
        <li>{words.text(document.version, plainWords.length)}</li>
        <li>{words.signatures(signatures.length)}</li>
        <li>{words.figures(progress.indicators.length, reports)}</li>
        {progress.decisions.length > 0 && <li>{words.decisions(progress.decisions.length)}</li>}
        {progress.moments.length > 0 && <li>{words.moments(progress.moments.length)}</li>}
      </ul>
      <DescriptionList items={[{ term: words.hidden, text: words.hiddenText }]} />
    </Card>
  )
}

/** Publishes the agreement with its progress; once it is public, the progress alone as well. */
export const PublishForms = ({ isPublished }: { isPublished: boolean }) => (
  <div className="stack stack--tight">
    <Buttons>
      <Form move="publish" hidden={{ kind: 'agreement' }} name={words.publish}>
        <Button>{words.publish}</Button>
      </Form>
      {isPublished && (
        <Form move="publish" hidden={{ kind: 'progress' }} name={words.update}>
          <Button weight="quiet">{words.update}</Button>
        </Form>
      )}
    </Buttons>
    <p className="text small muted">{words.publishNote}</p>
  </div>
)

type PlainProps = { agreement: ReadyAgreement; roundId: Id<'Round'> }

/** How everybody will read each promise. */
export function PlainPreview({ agreement, roundId }: PlainProps) {
  const { plainWords, document } = agreement
  const commitments = document.chapters.flatMap((chapter) => chapter.commitments)
  const sentence = (code: string) => {
    const one = commitments.find((commitment) => commitment.code === code)
    return one ? sentenceOf(one, document.parties) : ''
  }
  const missing = plainWords.filter(({ text }) => text === null).length
  return (
    <Card id="woorden" title={words.plain}>
      <p>{words.plainLead(missing)}</p>
      <Details summary={words.showPlain}>
        <DescriptionList
          items={plainWords.map(({ code, title, text }) => ({
            term: title,
            text: text ?? sentence(code),
          }))}
        />
      </Details>
      <p>
        <LinkButton
          href={href('/trajecten/:roundId/publicatie/woorden', { roundId })}
          weight="quiet"
        >
          {words.toPlain}
        </LinkButton>
      </p>
    </Card>
  )
}

type PublicationsProps = { publications: readonly Publication[]; address: string }

/** Everything that was published of this round, with who did so. */
export const Publications = ({ publications, address }: PublicationsProps) => (
  <section className="stack stack--close" aria-labelledby="gepubliceerd">
    <h2 id="gepubliceerd">{words.done}</h2>
    {publications.length === 0 ? (
      <Empty>{words.none}</Empty>
    ) : (
      <>
        <p>
          <a href={href('/afspraken/:agreement', { agreement: address })}>{words.toPublic}</a>
        </p>
        <Table
          caption={words.done}
          rows={publications}
          keyOf={({ kind, version }) => `${kind} ${version}`}
          columns={[
            {
              key: 'what',
              name: words.what,
              cell: ({ kind, version }) => words.publication(kindNames[kind], version),
            },
            {
              key: 'on',
              name: words.on,
              cell: ({ publishedAt }) => dayWords(dayOf(publishedAt)),
            },
            { key: 'by', name: words.by, cell: ({ person }) => person },
            { key: 'hash', name: words.hash, cell: ({ sha256 }) => <code>{sha256}</code> },
          ]}
        />
      </>
    )}
  </section>
)
