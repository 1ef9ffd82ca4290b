import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import { processRules } from '#law/process-rules.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { mayDo } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import { usualCharter } from '#process/charter.ts'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Note, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { rulesMoves } from './process-rules.commands.ts'
import { RulesForm } from './process-rules.form.tsx'
import { rulesVersionsOf } from './process-rules.store.ts'
import { rulesRefusalWords, rulesWords as words } from './process-rules.words.ts'

const path = '/trajecten/:roundId/coordinatie/spelregels/schrijven'
const readPath = '/trajecten/:roundId/coordinatie/spelregels'

const moves = { write: move(rulesMoves.write) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(readPath, params),
})

type Outcome = OutcomeOf<typeof moves>

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table', 'setter-up'])
  if (!place) return notThere()

  const may = mayDo(place.standing, { by: 'setter-up' })
  const [newest] = await rulesVersionsOf(context.db, roundId)
  const refusal = outcome?.refusal
  const rulesCrumb = { name: words.title, href: href(readPath, params) }
  const frame = stepFrame({
    context,
    round: place.round,
    step: 'coordination',
    title: words.writeTitle,
    crumbs: [rulesCrumb],
  })
  return page(
    { ...frame, ...(may.ok && { lead: words.writeLead }), status },
    <>
      {refusal && (
        <RefusalNote words={rulesRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {may.ok ? (
        <>
          {!newest && <Note>{words.defaults}</Note>}
          <RulesForm
            rules={newest?.rules ?? processRules}
            settings={newest?.settings ?? usualCharter}
            isFirst={!newest}
            problems={problemsOf(outcome, 'write')}
          />
        </>
      ) : (
        <Note title={standingRefusalWords(may.refusal)}>
          <p>
            <a href={href(readPath, params)}>{words.toRules}</a>
          </p>
        </Note>
      )}
    </>,
  )
}
