import { commitmentByCode } from '#agreement/commitments.store.ts'
import type { Commitment, Version } from '#agreement/commitments.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { prepareProposal, propose } from '#agreement/proposals.commands.ts'
import { preparedText } from '#agreement/versions.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { type Party, partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href, type Params } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Button, Buttons, Form } from '#ui/form.tsx'
import { ErrorSummary, Note, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { Sheet } from '#ui/sheet.tsx'
import { ContentFields } from './content.form.tsx'
import { proposalWords as words } from './content.words.ts'
import { draftLabels } from './draft.form.tsx'
import { hasRoom } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/:code/voorstel'

const moves = { propose: move(propose), prepareProposal: move(prepareProposal) }

type Outcome = OutcomeOf<typeof moves>

type Ask = { request: Request; params: Params<typeof path>; context: Context }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask) =>
    `${href('/trajecten/:roundId/onderhandeling/:code', params)}#voorstellen`,
})

async function show(
  { params, context }: Ask,
  status: number,
  outcome?: Outcome,
): Promise<Response> {
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!hasRoom(standing)) return notThere()
  const commitment = await commitmentByCode(db, roundId, params.code)
  if (!commitment) return notThere()
  const prepared = await preparedText(db, commitment.id, standing.party.id)
  const round = await roundById(db, roundId)
  const parties = await partiesOf(db, roundId)
  const address = href('/trajecten/:roundId/onderhandeling/:code', params)
  const crumbs = [{ name: commitment.title, href: address }]
  const title = words.title(commitment.code)
  const frame = stepFrame({ context, round, step: 'negotiation', title, crumbs })
  return page(
    { ...frame, status, above: commitment.title, lead: words.lead },
    <>
      {outcome && <WentWrong outcome={outcome} />}
      <Sheet bar={<span>{words.tabled}</span>}>
        <p>{commitment.tabled.text}</p>
      </Sheet>
      {prepared && <Note>{words.prepared}</Note>}
      <Card>
        <ProposalForm
          {...{ commitment, parties, outcome }}
          stored={prepared ?? { ...commitment.tabled, note: '' }}
          mayPropose={standing.mandates.negotiate !== undefined}
        />
      </Card>
    </>,
  )
}

function WentWrong({ outcome }: { outcome: Outcome }) {
  const { refusal, problems } = outcome
  if (!refusal) return <ErrorSummary form="voorstel" problems={problems} labels={draftLabels} />
  return <RefusalNote words={negotiationRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
}

type ProposalFormProps = {
  commitment: Commitment
  parties: readonly Party[]
  stored: Version
  outcome: Outcome | undefined
  mayPropose: boolean
}

function ProposalForm({ commitment, parties, stored, outcome, mayPropose }: ProposalFormProps) {
  const problems = problemsOf(outcome, 'propose') ?? problemsOf(outcome, 'prepareProposal')
  return (
    <Form hidden={{ seen: commitment.tabled.contentHash }} name={words.send}>
      <ContentFields form="voorstel" parties={parties} problems={problems} stored={stored} />
      {mayPropose && (
        <>
          <Checkbox id="voorstel-steun" name="supports" label={words.supports} />
          <p className="hint">{words.sendHint}</p>
        </>
      )}
      <Buttons>
        {mayPropose && (
          <Button name="move" value="propose">
            {words.send}
          </Button>
        )}
        <Button name="move" value="prepareProposal" weight="quiet">
          {words.keep}
        </Button>
      </Buttons>
    </Form>
  )
}
