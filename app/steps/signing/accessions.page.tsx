import { accessionsOf } from '#agreement/accessions.store.ts'
import { numberOf } from '#agreement/accessions.ts'
import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { sealedVersion } from '#agreement/sealed-versions.store.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { type Party, partiesOf, visitRound } from '#parties/rounds.store.ts'
import { isProofRecent } from '#parties/sessions.ts'
import type { Standing } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { AccessionView } from './accession-view.tsx'
import { accessionMoves } from './accessions.commands.ts'
import { JoinForm } from './accessions.form.tsx'
import { accessionRefusalWords, accessionWords as words } from './accessions.words.ts'
import { signaturesOn } from './signatures.store.ts'
import { consenting } from './signatures.ts'

const path = '/trajecten/:roundId/toetreding'

const moves = {
  join: move(accessionMoves.join),
  answerJoining: move(accessionMoves.answerJoining),
  withdrawJoining: move(accessionMoves.withdrawJoining),
  signJoining: move(accessionMoves.signJoining),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: Outcome,
): Promise<Response> {
  const { db, actor, now } = context
  const visit = await visitRound(db, params.roundId)
  if (!visit) return notThere()
  const { round, standing } = visit
  const closed = await sealedVersion(db, round.id)
  const accessions = await accessionsOf(db, round.id)
  const parties = await partiesOf(db, round.id)
  const refusal = outcome?.refusal
  const asked = closed ? consenting(await signaturesOn(db, closed.id)) : []
  return page(
    {
      ...stepFrame({ context, round, step: 'signing', title: words.title }),
      lead: words.lead,
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={accessionRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {accessions.length === 0 && <Nobody roundId={round.id} isClosed={closed !== undefined} />}
      {accessions.toReversed().map((accession) => (
        <AccessionView
          key={accession.id}
          accession={accession}
          number={numberOf(accessions, accession.id)}
          parties={parties}
          asked={asked}
          standing={standing}
          isProofRecent={isProofRecent(actor.confirmedAt, now)}
          problems={{
            answer: problemsOf(outcome, 'answerJoining'),
            sign: problemsOf(outcome, 'signJoining'),
          }}
        />
      ))}
      {closed && mayAsk(standing, parties, accessions) && (
        <JoinForm document={closed.document} problems={problemsOf(outcome, 'join')} />
      )}
    </>,
  )
}

type Asked = readonly { partyId: Party['id']; state: string }[]

/** Whether the reader's party stands beside the agreement, and has not asked or joined yet. */
function mayAsk({ party, mandates }: Standing, parties: readonly Party[], asked: Asked): boolean {
  const own = parties.find(({ id }) => id === party?.id)
  if (!own || !mandates.negotiate || own.role === 'contracting' || own.viaId) return false
  return !asked.some(({ partyId, state }) => partyId === own.id && state !== 'withdrawn')
}

type NobodyProps = { roundId: AgreementVersion['roundId']; isClosed: boolean }

const Nobody = ({ roundId, isClosed }: NobodyProps) => (
  <Empty
    action={
      <LinkButton href={href('/trajecten/:roundId/ondertekening', { roundId })}>
        {words.toSigning}
      </LinkButton>
    }
  >
    {isClosed ? words.none : words.notClosed}
  </Empty>
)
