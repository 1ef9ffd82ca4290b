import { href } from '#routes.ts'
import { Card, DescriptionList, Empty } from '#ui/card.tsx'
import { Buttons, LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { emailOf, mandatesOfActor, type OwnMandate } from './account.store.ts'
import { accountWords as words } from './account.words.ts'
import type { Actor } from './actor.ts'
import { momentWords, periodWords } from './days.words.ts'
import type { Handler } from './handler.ts'
import { memberFrame } from './member-frame.ts'
import { actWords } from './standing.words.ts'

const path = '/account'

/** Who the reader is here, for whom, and what she may do. */
export const get: Handler<typeof path> = async ({ context }) => {
  const { db, actor, now, installation } = context
  const email = await emailOf(db, actor.personId)
  return page(
    { ...memberFrame(context), title: words.title },
    <div className="columns columns--half">
      <About actor={actor} email={email} />
      {actor.hat && <Mandates mandates={await mandatesOfActor(db)} />}
      <Card title={words.proof} id="bewijs">
        <p>{words.lastProof(momentWords(actor.confirmedAt, now))}</p>
        <p className="muted">{words.proofNote}</p>
        <p>
          <LinkButton
            weight="quiet"
            href={`${href('/bevestigen', {})}?${new URLSearchParams({ terug: path })}`}
          >
            {words.confirm}
          </LinkButton>
        </p>
      </Card>
      <Leave isDemo={installation.isDemo} isAdministrator={actor.isAdministrator} />
    </div>,
  )
}

const About = ({ actor: { name, hat }, email }: { actor: Actor; email: string }) => (
  <Card title={words.about} id="wie">
    <DescriptionList
      items={[
        { term: words.name, text: name },
        { term: words.email, text: email },
        { term: words.now, text: hat?.organisation ?? words.noHat },
        ...(hat ? [{ term: words.asFunction, text: hat.function }] : []),
      ]}
    />
    <p className="muted small">{words.emailNote}</p>
    <p>
      <a href={href('/hoed', {})}>{words.changeHat}</a>
    </p>
    <p>
      <a href={href('/account/mail', {})}>{words.mail}</a>
    </p>
    <p>
      <a href={href('/account/agenda', {})}>{words.calendar}</a>
    </p>
  </Card>
)

const Mandates = ({ mandates }: { mandates: readonly OwnMandate[] }) => (
  <Card title={words.mandates} id="mandaten">
    {mandates.length === 0 && <Empty>{words.noMandates}</Empty>}
    <ul className="stack--tight">
      {mandates.map(({ id, act, round, fromDay, untilDay, grantedBy }) => (
        <li key={id}>
          <strong>{actWords[act]}</strong>, {round ? words.inRound(round) : words.everyRound}
          <p className="muted small">
            {periodWords(fromDay, untilDay)}, {words.grantedBy(grantedBy)}
          </p>
        </li>
      ))}
    </ul>
  </Card>
)

type LeaveProps = { isDemo: boolean; isAdministrator: boolean }

const Leave = ({ isDemo, isAdministrator }: LeaveProps) => (
  <div className="stack--close">
    {isAdministrator && (
      <p>
        <a href={href('/beheer', {})}>{words.administration}</a>
      </p>
    )}
    {isDemo && (
      <p>
        <a href={href('/postvak', {})}>{words.outbox}</a>
      </p>
    )}
    <form method="post" action={href('/uitloggen', {})}>
      <Buttons>
        <button type="submit" className="button button--quiet">
          {words.signOut}
        </button>
      </Buttons>
    </form>
  </div>
)
