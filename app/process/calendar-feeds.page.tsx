import { bases } from '#law/bases.ts'
import type { Context } from '#parties/actor.ts'
import { type CalendarFeed, feedsOfActor } from '#parties/calendar-feeds.store.ts'
import { momentWords } from '#parties/days.words.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { type Round, roundsOfActor } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { Card, Empty } from '#ui/card.tsx'
import { Select } from '#ui/choice.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { feedMoves } from './calendar-feeds.commands.ts'
import { feedRefusalWords, feedWords as words } from './calendar-feeds.words.ts'

const path = '/account/agenda'

const moves = { makeFeed: move(feedMoves.makeFeed), revoke: move(feedMoves.revoke) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ context }: Ask<typeof path>, value) =>
    'token' in value ? told(context, value.token) : href(path, {}),
})

/** The page that shows the address this once: nothing that is kept could show it again. */
function told(context: Context, token: string): Response {
  const address = `${context.installation.baseUrl}${href('/agenda/:token.ics', { token })}`
  return page(
    { ...memberFrame(context), title: words.madeTitle, lead: words.madeLead },
    <Card>
      <p>
        <code>{address}</code>
      </p>
      <p>{words.madeWhat}</p>
      <p>{words.secret}</p>
      <p>
        <a href={href(path, {})}>{words.back}</a>
      </p>
    </Card>,
  )
}

async function show({ context }: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { db, now } = context
  const refusal = outcome?.refusal
  return page(
    {
      ...memberFrame(context),
      title: words.title,
      lead: words.lead,
      status,
      crumbs: [{ href: href('/account', {}), name: 'Account' }],
    },
    <>
      {refusal && (
        <RefusalNote words={feedRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <MakeForm rounds={await roundsOfActor(db)} problems={problemsOf(outcome, 'makeFeed')} />
      <Feeds feeds={await feedsOfActor(db)} now={now} />
    </>,
  )
}

type MakeProps = { rounds: readonly Round[]; problems: Parameters<typeof fieldsOf<'roundId'>>[1] }

function MakeForm({ rounds, problems }: MakeProps) {
  const fields = fieldsOf<'roundId'>('makeFeed', problems)
  return (
    <Card title={words.make} id="maken">
      <Form move="makeFeed" name={words.make}>
        <Select
          {...fields.text('roundId')}
          label={words.which}
          hint={words.hint}
          empty={words.all}
          choices={rounds.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <Button>{words.makeButton}</Button>
      </Form>
      <p className="muted">{words.secret}</p>
    </Card>
  )
}

type FeedsProps = { feeds: readonly CalendarFeed[]; now: Date }

const Feeds = ({ feeds, now }: FeedsProps) => (
  <Card title={words.list} id="adressen">
    {feeds.length === 0 && <Empty>{words.none}</Empty>}
    <ul className="stack--close">
      {feeds.map(({ id, round, organisation, madeAt, revokedAt }) => {
        const what = round ?? words.all
        return (
          <li key={id}>
            <strong>{what}</strong>
            {organisation && `, ${words.forOrganisation(organisation)}`}
            <p className="muted small">
              {words.madeOn(momentWords(madeAt, now))}
              {revokedAt && `. ${words.revokedOn(momentWords(revokedAt, now))}`}
            </p>
            {!revokedAt && (
              <Form move="revoke" hidden={{ feedId: id }} name={words.revokeOf(what)} inline>
                <Button weight="quiet">{words.revoke}</Button>
              </Form>
            )}
          </li>
        )
      })}
    </ul>
  </Card>
)
