import { dayOf } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import { type NormSet, normSetNames, normStart, normsOf, normYears } from '#law/norm-amounts.ts'
import { hasSet } from '#law/norm-entry.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { normAmountsKnown } from '#parties/norm-amounts.store.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { readForm } from '#ui/read-form.ts'
import { normMoves } from './norm-entries.commands.ts'
import { normVersionsOf } from './norm-entries.store.ts'
import { normRefusalWords, normEntryWords as words } from './norm-entries.words.ts'
import { NormEntry } from './norm-entry-view.tsx'
import { NormSetView } from './norm-set-view.tsx'

const path = '/beheer/normbedragen/:year/:set'

const moves = { enter: move(normMoves.enter), correct: move(normMoves.correct) }

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({ moves, show })

/** What is announced together of one year: to enter and look at first, or, once it is there, to correct. */
async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome) {
  const { context } = ask
  const { db, now } = context
  const today = dayOf(now)
  const amounts = await normAmountsKnown(db)
  const year = Number(ask.params.year)
  const set = normSetNames.find((one) => one === ask.params.set)
  if (!set || !normYears(today).includes(year)) return notThere()

  const isThere = hasSet({ set, year }, amounts)
  const typed = isThere ? undefined : looked(ask)
  const refusal = outcome?.refusal
  return page(
    {
      ...memberFrame(context),
      title: words.setOf(set, year),
      lead: words.setLead(set, dayWords(startOf(set, year))),
      status: typed && !typed.ok ? 422 : status,
      crumbs: [
        { name: 'Beheer', href: href('/beheer', {}) },
        { name: words.title, href: href('/beheer/normbedragen', {}) },
      ],
    },
    <>
      {refusal && (
        <RefusalNote words={normRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      )}
      {isThere ? (
        <NormSetView
          {...{ set, year, amounts, now }}
          versions={await normVersionsOf(db, year)}
          problems={problemsOf(outcome, 'correct')}
        />
      ) : (
        <NormEntry {...{ set, year, amounts }} typed={problemsOf(outcome, 'enter') ?? typed} />
      )}
    </>,
  )
}

/** The day from which the first of the set holds. */
const startOf = (set: NormSet, year: number) => {
  const [first = 'socialRent'] = normsOf(set)
  return normStart(first, year)
}

/** What was typed to be looked at, before anything is kept: it stands in the address. */
function looked({ request, params }: Ask<typeof path>) {
  const typed = new URL(request.url).searchParams
  if (typed.size === 0) return undefined
  typed.set('year', params.year)
  typed.set('set', params.set)
  return readForm(normMoves.enter.fields, typed)
}
