import { discard, revise } from '#agreement/drafts.commands.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { placesIn } from '#agreement/themes.store.ts'
import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { stepFrame, stepHref } from '#process/step-frame.ts'
import { href, type Params } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { Button, Details, Form, LinkButton } from '#ui/form.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { roomWords as words } from './content.words.ts'
import { DraftForm, draftLabels } from './draft.form.tsx'
import { readDraft } from './drafts.store.ts'

const path = '/trajecten/:roundId/onderhandeling/concepten/:commitmentId'

const moves = { revise: move(revise), discard: move(discard) }

type Ask = { request: Request; params: Params<typeof path>; context: Context }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask, _, name) =>
    name === 'revise'
      ? href(path, params)
      : href('/trajecten/:roundId/onderhandeling/concepten', params),
})

async function show(
  { params, context }: Ask,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const reading = await readDraft(context.db, params)
  if (!reading) return notThere()
  const { draft, round, parties } = reading
  const places = await placesIn(context.db, round.id)
  const crumbs = [{ name: words.title, href: `${stepHref(round.id, 'negotiation')}/concepten` }]
  const frame = stepFrame({ context, round, step: 'negotiation', title: draft.title, crumbs })
  const problems = problemsOf(outcome, 'revise')
  const refusal = outcome?.refusal
  const actions = (
    <LinkButton
      href={href('/trajecten/:roundId/onderhandeling/concepten/:commitmentId/op-tafel', params)}
    >
      {words.toTable}
    </LinkButton>
  )
  return page(
    { ...frame, status, lead: words.onlyYou, actions },
    <>
      {refusal ? (
        <RefusalNote words={negotiationRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      ) : (
        <ErrorSummary form="afspraak" problems={problems} labels={draftLabels} />
      )}
      <Card>
        <DraftForm move="revise" stored={draft} {...{ places, parties, problems }} />
      </Card>
      <Discard />
    </>,
  )
}

const Discard = () => (
  <Details summary={words.discard}>
    <Form move="discard" name={words.discard}>
      <p>{words.discardHint}</p>
      <Button weight="danger">{words.discard}</Button>
    </Form>
  </Details>
)
