import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { isSetterUp, type Standing } from '#parties/standing.ts'
import { candidatesFor, coordinatorsOf } from '#process/coordinators.store.ts'
import { coordinatorsOn } from '#process/coordinators.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { Tag } from '#ui/tag.tsx'
import { handoverMoves } from './handovers.commands.ts'
import { ProposeForm } from './handovers.form.tsx'
import { handoversOf } from './handovers.store.ts'
import { type Handover, isOpen, readsHandovers } from './handovers.ts'
import { handoverRefusalWords, handoverWords as words } from './handovers.words.ts'

const path = '/trajecten/:roundId/coordinatie/overdracht'

const moves = { proposeHandover: move(handoverMoves.proposeHandover) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

/** The handovers of a round, and the form for a new one for who may hand over. */
async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(context.db, roundId)
  const handovers = await handoversOf(context.db, roundId)
  if (!readsHandovers(standing, handovers)) return notThere()
  const round = await roundById(context.db, roundId)
  const candidates = await candidatesOf(context, standing, handovers)
  const refusal = outcome?.refusal
  return page(
    {
      ...stepFrame({ context, round, step: 'coordination', title: words.title }),
      lead: words.lead,
      status,
    },
    <>
      {refusal && (
        <RefusalNote words={handoverRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <Card title={words.list} id="overdrachten">
        {handovers.length === 0 && <Empty>{words.none}</Empty>}
        <ul className="stack--close">
          {handovers.map((one) => (
            <li key={one.id}>
              <HandoverLine handover={one} />
            </li>
          ))}
        </ul>
      </Card>
      {candidates && (
        <Card title={words.propose} id="overdragen">
          <ProposeForm candidates={candidates} problems={problemsOf(outcome, 'proposeHandover')} />
        </Card>
      )}
    </>,
  )
}

/** Whom she who may hand over can ask; nothing for everybody else, and as long as somebody was asked. */
async function candidatesOf(
  { db, now }: Context,
  standing: Standing,
  handovers: readonly Handover[],
) {
  if (!isSetterUp(standing) || handovers.some(isOpen)) return undefined
  const current = coordinatorsOn(await coordinatorsOf(db, standing.roundId), dayOf(now))
  if (current.length > 0 && !standing.coordinates) return undefined
  const all = await candidatesFor(db, standing.roundId)
  return all.filter(
    ({ id, represents }) => !represents && !current.some((one) => one.personId === id),
  )
}

function HandoverLine({ handover }: { handover: Handover }) {
  const { roundId, id, from, to, proposedBy, proposedAt } = handover
  const address = href('/trajecten/:roundId/coordinatie/overdracht/:handoverId', {
    roundId,
    handoverId: id,
  })
  return (
    <>
      <p className="row row--between">
        <a href={address}>{words.fromTo(from, to)}</a>
        {isOpen(handover) ? (
          <Tag>{words.waits}</Tag>
        ) : (
          <Tag status={handover.signedAt ? 'ok' : 'info'}>
            {handover.signedAt ? words.signedTag : words.withdrawnTag}
          </Tag>
        )}
      </p>
      <p className="muted small">{words.made(proposedBy, dayWords(dayOf(proposedAt)))}</p>
    </>
  )
}
