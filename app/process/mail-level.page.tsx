import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Radios } from '#ui/choice.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { askRules } from './ask-rules.ts'
import { levels, usualLevel } from './digest.ts'
import { mailMoves } from './mail-level.commands.ts'
import { levelOf } from './mail-level.store.ts'
import { levelWords, mailWords as words } from './mail-level.words.ts'

const path = '/account/mail'

const moves = { chooseMail: move(mailMoves.chooseMail) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show, done: () => href(path, {}) })

async function show({ context }: Ask<typeof path>, status: number, outcome?: Outcome) {
  const level = await levelOf(context.db, context.actor.personId)
  const problems = problemsOf(outcome, 'chooseMail')
  const fields = fieldsOf<'level'>('chooseMail', problems)
  return page(
    {
      ...memberFrame(context),
      title: words.title,
      lead: words.lead,
      status,
      crumbs: [{ href: href('/account', {}), name: 'Account' }],
    },
    <>
      <Card title={words.choose} id="keuze" foot={words.promise}>
        {!level && <p>{words.notChosen}</p>}
        <ErrorSummary form="chooseMail" problems={problems} labels={{ level: words.choose }} />
        <Form move="chooseMail" name={words.choose}>
          <Radios
            {...fields.text('level')}
            defaultValue={level ?? usualLevel}
            label={words.choose}
            choices={levels.map((value) => ({
              value,
              label: levelWords[value].name,
              hint: levelWords[value].what,
            }))}
          />
          <Button>{words.save}</Button>
        </Form>
      </Card>
      <Always />
    </>,
  )
}

/** What comes in any case, and by which law. */
const Always = () => (
  <Card title={words.always} id="altijd">
    <p>{words.alwaysWhy}</p>
    <ul className="stack--tight">
      {(['advice', 'adviceReplies', 'adviceDays'] as const).map((kind) => {
        const basis = askRules[kind].legal
        return (
          <li key={kind}>
            {words.legalKinds[kind]}
            {basis && <p className="muted small">{bases[basis].cite}</p>}
          </li>
        )
      })}
    </ul>
  </Card>
)
