import type { AgreementDocument } from '#documents/agreement-document.ts'
import type { PublishedLine, PublishedOverview } from '#documents/published-agreement.ts'
import { href } from '#routes.ts'
import type { PublicPromise } from '#steps/publication/promises.public.ts'
import { Details } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import { agreementWords as words } from './agreement.words.ts'
import { countOutcomes } from './bod.ts'

type BodProps = {
  address: string
  document: AgreementDocument
  overview: PublishedOverview
  promises: readonly PublicPromise[]
}

/** What happened to the bod of an association: every line with what became of it and why. */
export function Bod({ address, document, overview, promises }: BodProps) {
  const { party, year, lines } = overview
  const name = document.parties.find(({ id }) => id === party)?.name ?? ''
  const title = words.bod(name, year)
  const heading = `bod-${party}-${year}`
  return (
    <section className="stack stack--close" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p>{words.bodCount(countOutcomes(lines))}</p>
      <Details summary={words.bodLines}>
        <Table
          caption={title}
          compact
          rows={lines}
          keyOf={({ reference }) => reference}
          columns={[
            { key: 'line', name: words.bodLine, cell: (line) => <Line line={line} /> },
            { key: 'howMuch', name: words.bodHowMuch, cell: words.bodNumber },
            {
              key: 'outcome',
              name: words.bodOutcome,
              cell: (line) => <Outcome {...{ address, line, promises }} />,
            },
          ]}
        />
      </Details>
    </section>
  )
}

const Line = ({ line: { reference, text, area } }: { line: PublishedLine }) => (
  <>
    {reference}. {text} {area && <span className="muted">({area})</span>}
  </>
)

type OutcomeProps = Pick<BodProps, 'address' | 'promises'> & { line: PublishedLine }

const Outcome = ({ address, line, promises }: OutcomeProps) => (
  <>
    <strong>{words.bodOutcomes[line.outcome]}.</strong> {line.reason}
    {line.commitments.map((code) => (
      <span key={code} className="block">
        {promises.some((one) => one.code === code) ? (
          <a href={href('/afspraken/:agreement/:code', { agreement: address, code })}>{code}</a>
        ) : (
          code
        )}
      </span>
    ))}
  </>
)
