import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { hinderedIn } from '#agreement/conditions.store.ts'
import { currentFile } from '#agreement/signed-file.store.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { partiesOf, visitRound } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Empty } from '#ui/card.tsx'
import { LinkButton } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { recordDecision } from './decide.commands.ts'
import { decisionsOn, signaturesOn } from './signatures.store.ts'
import { signingRefusalWords, signingWords as words } from './signing.words.ts'
import { SigningOverview } from './signing-overview.tsx'

const path = '/trajecten/:roundId/ondertekening'

const moves = { record: move(recordDecision) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const visit = await visitRound(context.db, params.roundId)
  if (!visit) return notThere()

  const { round, standing } = visit
  const version = await newestVersion(context.db, round.id)
  const refusal = outcome?.refusal
  return page(
    { ...stepFrame({ context, round, step: 'signing' }), lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={signingRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {version ? (
        <SigningOverview
          version={version}
          standing={standing}
          parties={await partiesOf(context.db, round.id)}
          decisions={await decisionsOn(context.db, version.id)}
          signatures={await signaturesOn(context.db, version.id)}
          file={await currentFile(context.db, version)}
          hindered={standing.party ? await hinderedIn(context.db, version, standing.party.id) : []}
          problems={problemsOf(outcome, 'record')}
        />
      ) : (
        <Empty
          action={
            <LinkButton href={href('/trajecten/:roundId/overeenkomst', params)}>
              {words.toDraft}
            </LinkButton>
          }
        >
          {words.noVersion}
        </Empty>
      )}
    </>,
  )
}
