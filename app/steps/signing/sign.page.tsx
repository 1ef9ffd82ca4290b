import { newestVersion, versionsOfAgreement } from '#agreement/agreement-versions.store.ts'
import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { ManuscriptView } from '#documents/manuscript-view.tsx'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf, visitRound } from '#parties/rounds.store.ts'
import { isProofRecent } from '#parties/sessions.ts'
import type { Standing } from '#parties/standing.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Note, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { Sheet } from '#ui/sheet.tsx'
import { approvedBefore } from './approved-before.store.ts'
import { ChangesSince } from './changes-since.tsx'
import { sign } from './sign.commands.ts'
import { SignForm } from './sign.form.tsx'
import { signaturesOn } from './signatures.store.ts'
import { answersIn, formIn } from './signatures.ts'
import { signingRefusalWords, signingWords as words } from './signing.words.ts'

const path = '/trajecten/:roundId/ondertekening/tekenen'

const moves = { sign: move(sign) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href('/trajecten/:roundId/ondertekening', params),
})

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const { db, actor, now } = context
  const visit = await visitRound(db, params.roundId)
  const version = visit && (await newestVersion(db, visit.round.id))
  const partyId = visit?.standing.party?.id
  if (!partyId || !version) return notThere()

  const { round, standing } = visit
  const answered = (await signaturesOn(db, version.id)).some((one) => one.partyId === partyId)
  const whyNot = answered ? words.ownAnswered : whoSigns(standing)
  const before = await approvedBefore(db, { partyId, version })
  const older = (await versionsOfAgreement(db, round.id)).find(({ id }) => id === before)
  const refusal = outcome?.refusal
  return page(
    {
      ...stepFrame({ context, round, step: 'signing', title: words.sign }),
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={signingRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <ChangesSince older={older} newer={version} parties={await partiesOf(db, round.id)} />
      <Sheet bar={<strong>{words.version(version.number)}</strong>}>
        <ManuscriptView {...agreementManuscript(version.document, [])} />
      </Sheet>
      {whyNot ? (
        <Note title={whyNot}>
          <p>
            <a href={href('/trajecten/:roundId/ondertekening', params)}>{words.toSigning}</a>
          </p>
        </Note>
      ) : (
        <SignForm
          version={version}
          answers={answersIn(formIn(version.document, partyId))}
          isProofRecent={isProofRecent(actor.confirmedAt, now)}
          problems={problemsOf(outcome, 'sign')}
        />
      )}
    </>,
  )
}

/** Who signs instead of this reader; `undefined` where she does. She may read the text all the same. */
function whoSigns({ party, mandates }: Standing): string | undefined {
  if (party?.role !== 'contracting') return words.partiesSign
  return mandates.sign ? undefined : words.mandateSigns
}
