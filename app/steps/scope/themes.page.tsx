import { themeMoves } from '#agreement/themes.commands.ts'
import { themesOf } from '#agreement/themes.store.ts'
import { themeRefusalWords } from '#agreement/themes.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { mayDo } from '#parties/standing.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { placeIn } from '#process/place.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { themePageWords as words } from './scope.words.ts'
import { ThemeList } from './theme-list.tsx'
import { AddThemeForm, AdoptForm } from './themes.form.tsx'

const path = '/trajecten/:roundId/scope/themas'

const moves = {
  add: move(themeMoves.add),
  adopt: move(themeMoves.adopt),
  rename: move(themeMoves.rename),
  shift: move(themeMoves.shift),
}

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

type Outcome = OutcomeOf<typeof moves>

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { params, context } = ask
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table'])
  if (!place) return notThere()

  const { round, standing } = place
  const writes = mayDo(standing, { by: 'coordinator-or-contracting', act: 'negotiate' }).ok
  const themes = await themesOf(context.db, roundId)
  const refusal = outcome?.refusal
  const frame = stepFrame({ context, round, step: 'scope', title: words.title })
  return page(
    { ...frame, lead: words.lead, status },
    <>
      {refusal && (
        <RefusalNote words={themeRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      <ThemeList themes={themes} writes={writes} problems={problemsOf(outcome, 'rename')} />
      {writes && <AdoptForm themes={themes} problems={problemsOf(outcome, 'adopt')} />}
      {writes && <AddThemeForm problems={problemsOf(outcome, 'add')} />}
      <CoordinatorAuthors
        coordinators={await coordinatorsWhoWrote(context.db, roundId, ['theme', 'round'])}
      />
    </>,
  )
}
