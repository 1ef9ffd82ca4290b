import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { isAtTable, isSetterUp, type Standing } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { stepFrame } from '#process/step-frame.ts'
import { vacanciesFor } from '#process/vacancies.store.ts'
import type { Vacancy } from '#process/vacancies.ts'
import { VacanciesNote } from '#process/vacancies-note.tsx'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Buttons, LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { type Forgotten, forgottenIn } from './forgotten.ts'
import { Refused } from './refused.tsx'
import { registerOf } from './register.store.ts'
import { gatheredFrom, type Register } from './register.ts'
import { ForgottenNote, PartiesTable, RoleHolders } from './register-table.tsx'
import { relationMoves } from './relations.commands.ts'
import { Relations } from './relations.form.tsx'
import type { Relation } from './relations.store.ts'
import { stakeholdersWords as words } from './stakeholders.words.ts'

const path = '/trajecten/:roundId/belanghebbenden'

const moves = { relate: move(relationMoves.relate), endRelation: move(relationMoves.endRelation) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(path, params),
})

/** Who takes part and why, who speaks for whom, and whom the round may have forgotten. */
async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const { db, actor, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing) return notThere()
  const round = await roundById(db, roundId)
  const register = await registerOf(db, roundId)
  const today = dayOf(now)
  const own = actor.hat?.organisationId
  const setsUp = isSetterUp(standing)
  const vacancies = await vacanciesFor(context, standing)
  const isOwn = (relation: Relation) =>
    setsUp || relation.tenantsId === own || relation.landlordId === own
  const mayRelate = setsUp || (standing.party !== undefined && own !== undefined)
  return page(
    {
      ...stepFrame({ context, round, step: 'stakeholders' }),
      lead: words.lead,
      status,
      actions: <Actions roundId={params.roundId} standing={standing} />,
    },
    <>
      <Refused refusal={outcome?.refusal} />
      <ForgottenNote {...{ roundId, setsUp }} forgotten={forgottenBeside(vacancies, register)} />
      <VacanciesNote {...{ own, vacancies }} />
      <PartiesTable register={register} roundId={roundId} own={standing.party?.id} />
      <div className="columns--half columns">
        <Relations
          relations={register.relations}
          parties={register.parties}
          today={today}
          mayEnd={isOwn}
          mayRelate={mayRelate}
          relateProblems={problemsOf(outcome, 'relate')}
          endProblems={problemsOf(outcome, 'endRelation')}
        />
        <RoleHolders holders={register.holders} />
      </div>
      <CoordinatorAuthors
        coordinators={await coordinatorsWhoWrote(db, roundId, ['party', 'relation'])}
      />
    </>,
  )
}

/** Whom the round may have forgotten, without the mandates of which a vacancy says more: since when, and where to mend it. */
function forgottenBeside(vacancies: readonly Vacancy[], register: Register): Forgotten[] {
  const told = vacancies.filter(({ code }) => code === 'nobodyHolds').map(({ party }) => party.id)
  return forgottenIn(gatheredFrom(register)).filter(
    ({ settledBy, partyId }) =>
      settledBy === 'setter-up' || partyId === undefined || !told.includes(partyId),
  )
}

type ActionsProps = { roundId: string; standing: Standing }

const Actions = ({ roundId, standing }: ActionsProps) => (
  <Buttons>
    {isSetterUp(standing) && (
      <LinkButton href={href('/trajecten/:roundId/belanghebbenden/toevoegen', { roundId })}>
        {words.add}
      </LinkButton>
    )}
    {(isSetterUp(standing) || standing.party) && (
      <LinkButton
        weight="quiet"
        href={href('/trajecten/:roundId/belanghebbenden/uitnodigingen', { roundId })}
      >
        {words.invitations}
      </LinkButton>
    )}
    {isAtTable(standing) && (
      <LinkButton
        weight="quiet"
        href={href('/trajecten/:roundId/belanghebbenden/krachtenveld', { roundId })}
      >
        {words.interests}
      </LinkButton>
    )}
  </Buttons>
)
