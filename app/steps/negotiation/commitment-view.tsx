import { differencesBetween } from '#agreement/differences.ts'
import type { Id } from '#kernel/id.ts'
import { momentWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Button, Buttons, Details, Form, LinkButton } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { type Mark, MarkOnly } from '#ui/party-mark.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Feed } from '#ui/task-list.tsx'
import { biographyOf } from './biography.ts'
import { happeningWords, commitmentWords as words } from './commitment.words.ts'
import { FactsCard } from './facts-card.tsx'
import {
  canWrite,
  latestOf,
  type Reading,
  sinceApproved,
  speakersOf,
  standsFor,
} from './reading.ts'
import { SourceLinesCard } from './source-lines-card.tsx'
import { Stance } from './stances.tsx'
import { Stands } from './table-row.tsx'
import { Changes, type NameOf, TextFacts } from './text-facts.tsx'

type PartProps = { reading: Reading; nameOf: NameOf }

type MarkOf = (party: Id<'Party'>) => Mark

/** The tabled text on its sheet, and the facts and the lines of bods on which it builds. */
export const TabledText = (props: PartProps & { markOf: MarkOf }) => (
  <>
    <TextSheet {...props} />
    <FactsCard {...props} />
    <SourceLinesCard roundId={props.reading.commitment.roundId} lines={props.reading.sourceLines} />
  </>
)

/** The tabled text with where every party stands beside it. */
function TextSheet({ reading, nameOf, markOf }: PartProps & { markOf: MarkOf }) {
  const { commitment, goal, parties, reader } = reading
  const { tabled, theme, year } = commitment
  const contracting = parties.filter(({ role }) => role === 'contracting').map(({ id }) => id)
  const more = [
    ...(goal ? [{ term: words.goal, text: goal }] : []),
    { term: words.layer, text: `${theme}, ${year ?? words.framework.toLowerCase()}` },
  ]
  return (
    <Sheet
      marginName={words.stances}
      bar={
        <>
          <span>
            {words.textBy(nameOf(tabled.partyId), momentWords(tabled.madeAt, reading.now))}
          </span>
          <Stands
            stands={commitment.state === 'tabled' ? standsFor(reading) : 'withdrawn'}
            hasVoice={reader.party?.role === 'contracting'}
          />
        </>
      }
      margin={<Stances {...{ reading, nameOf, markOf }} />}
    >
      {tabled.text.split(/\n+/).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="sheet__facts">
        <TextFacts {...{ contracting, nameOf, more }} content={tabled} />
      </div>
    </Sheet>
  )
}

function Stances({ reading, nameOf, markOf }: PartProps & { markOf: MarkOf }) {
  const { commitment, proposals, reader } = reading
  const latest = latestOf(reading)
  const open = proposals.filter(({ state }) => state === 'open')
  return (
    <ul className="plain stack--close">
      {speakersOf(reading).map((party) => {
        const said = latest.find(({ partyId }) => partyId === party.id)
        return (
          <li key={party.id} className="stack--tight">
            <span className="party">
              <MarkOnly mark={markOf(party.id)} size="small" />
              <strong>
                {party.shortName}
                {party.id === reader.party?.id && ' (u)'}
              </strong>
            </span>
            <Stance
              tabledHash={commitment.tabled.contentHash}
              latest={said && { ...said, words: [said.condition, said.reason].join(' ').trim() }}
              applies={
                commitment.tabled.applicability.includes(party.id) || party.role === 'adviser'
              }
              proposals={open.map(({ partyId, version }) => ({ ...version, partyId }))}
              nameOf={nameOf}
              whole
            />
            {said && said.code !== 'none' && (
              <p className="small muted">
                {said.person}, {said.function.toLowerCase()}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What changed since the reader's own party last agreed. */
export function SinceApproved({ reading, nameOf }: PartProps) {
  const since = sinceApproved(reading)
  if (!since) return null
  return (
    <Note kind="warn" title={words.sinceTitle}>
      <Changes differences={since.differences} nameOf={nameOf} />
    </Note>
  )
}

/** What a party that writes text can do: propose another one, or go on with what it prepares. */
export function ProposeOther({ reading, nameOf }: PartProps) {
  const { commitment, reader, prepared, proposals } = reading
  const { roundId, code } = commitment
  const hasOpen = proposals.some(
    ({ state, partyId }) => state === 'open' && partyId === reader.party?.id,
  )
  if (!canWrite(reading) || hasOpen) return null
  const address = href('/trajecten/:roundId/onderhandeling/:code/voorstel', { roundId, code })
  if (!prepared.text)
    return (
      <Buttons>
        <LinkButton weight="quiet" href={address}>
          {words.proposeOther}
        </LinkButton>
      </Buttons>
    )
  return (
    <Note title={words.preparedText}>
      <Changes differences={differencesBetween(commitment.tabled, prepared.text)} nameOf={nameOf} />
      <Buttons>
        <LinkButton weight="quiet" href={address}>
          {words.proposeGoOn}
        </LinkButton>
        <Form move="discardProposal" name={words.discard}>
          <Button weight="plain">{words.discard}</Button>
        </Form>
      </Buttons>
    </Note>
  )
}

/** The form to take a commitment off the table: for the party that brought it. */
export const TakeOff = ({ seen }: { seen: string }) => (
  <Details summary={words.off}>
    <Form move="withdrawCommitment" hidden={{ seen }} name={words.off}>
      <p>{words.offHint}</p>
      <Button weight="danger">{words.offButton}</Button>
    </Form>
  </Details>
)

/** How the commitment came to where it is: every text, proposal, position and concern, newest first. */
export function Biography({ reading, nameOf, markOf }: PartProps & { markOf: MarkOf }) {
  return (
    <Card title={words.biography} id="geschiedenis">
      <Feed
        happenings={biographyOf(reading).map((happening) => ({
          key: happening.key,
          mark: markOf(happening.partyId),
          who: nameOf(happening.partyId),
          what: happeningWords(happening),
          at: happening.at.toISOString(),
          when: momentWords(happening.at, reading.now),
        }))}
      />
    </Card>
  )
}
