import type { Draft } from '#agreement/commitments.ts'
import { table } from '#agreement/drafts.commands.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import type { Id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { organisationMark } from '#parties/member-frame.ts'
import type { Party } from '#parties/rounds.store.ts'
import { stepFrame, stepHref } from '#process/step-frame.ts'
import { href, type Params } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Button, Buttons, Form, LinkButton } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { PartyMark } from '#ui/party-mark.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { Sheet } from '#ui/sheet.tsx'
import { roomWords as words } from './content.words.ts'
import { readDraft } from './drafts.store.ts'
import { TextFacts } from './text-facts.tsx'

const path = '/trajecten/:roundId/onderhandeling/concepten/:commitmentId/op-tafel'

const moves = { table: move(table) }

type Ask = { request: Request; params: Params<typeof path>; context: Context }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params: { roundId } }: Ask, { code }) =>
    href('/trajecten/:roundId/onderhandeling/:code', { roundId, code }),
})

async function show(
  { params, context }: Ask,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const reading = await readDraft(context.db, params)
  if (!reading) return notThere()
  const { draft, round, parties } = reading
  const room = `${stepHref(round.id, 'negotiation')}/concepten`
  const address = href('/trajecten/:roundId/onderhandeling/concepten/:commitmentId', params)
  const crumbs = [
    { name: words.title, href: room },
    { name: draft.title, href: address },
  ]
  const title = words.previewTitle(draft.title)
  const frame = stepFrame({ context, round, step: 'negotiation', title, crumbs })
  const refusal = outcome?.refusal
  return page(
    { ...frame, status, lead: words.previewLead },
    <>
      {refusal && (
        <RefusalNote words={negotiationRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Preview draft={draft} parties={parties} />
      <TableForm draft={draft} parties={parties} back={address} />
    </>,
  )
}

function Preview({ draft, parties }: { draft: Draft; parties: readonly Party[] }) {
  const { version, theme } = draft
  const contracting = parties.filter(({ role }) => role === 'contracting').map((one) => one.id)
  const nameOf = (party: Id<'Party'>) => parties.find((one) => one.id === party)?.shortName ?? ''
  return (
    <Sheet bar={<span>{theme}</span>}>
      <h2>{draft.title}</h2>
      {version.text.split(/\n+/).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="sheet__facts">
        <TextFacts content={version} contracting={contracting} nameOf={nameOf} />
      </div>
    </Sheet>
  )
}

type TableFormProps = { draft: Draft; parties: readonly Party[]; back: string }

const TableForm = ({ draft, parties, back }: TableFormProps) => (
  <Card title={words.previewWho} id="wie">
    <ul className="plain stack--tight">
      {parties.map(({ id: partyId, kind, name }) => (
        <li key={partyId}>
          <PartyMark mark={organisationMark(kind, name)} name={name} />
        </li>
      ))}
      <li>{words.previewCoordinator}</li>
    </ul>
    <p>{words.previewNobody}</p>
    <p>{words.previewThen}</p>
    <Form move="table" hidden={{ seen: draft.version.contentHash }} name={words.toTable}>
      <Checkbox id="steun" name="supports" label={words.supports} hint={words.supportsHint} />
      <Buttons>
        <Button>{words.toTable}</Button>
        <LinkButton weight="plain" href={back}>
          {words.back}
        </LinkButton>
      </Buttons>
    </Form>
  </Card>
)
