import { dayOf } from '#kernel/day.ts'
import { together } from '#kernel/text.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Act } from './acts.ts'
import { doerWords, happenedWords } from './feed.words.ts'
import type { Progress, StepState } from './progress.ts'
import { nthOfStep, type StepId, steps } from './steps.ts'
import { reopenedWords, runsAllYear, waitsFor } from './steps.words.ts'

/** How a step stands, in a word. */
export const stateWords: Record<StepState, string> = {
  'not-started': 'Nog niet begonnen',
  'looked-at': 'Bekeken',
  waits: 'Kan nog niet',
  busy: 'Bezig',
  done: 'Klaar',
  reopened: 'Opnieuw open',
}

/** Who does the first thing in a step, and what that is. */
const firstTurn: Record<StepId, string> = {
  stakeholders: 'Wie het traject begon, zet de partijen op de lijst.',
  coordination: 'De coördinator schrijft de spelregels.',
  scope: 'Een partij voegt een document toe waarop het traject bouwt.',
  negotiation: 'Een partij legt de eerste afspraak op tafel.',
  indicators: 'Wie een resultaat belooft, maakt er een indicator bij.',
  drafting: 'De coördinator stelt de tekst vast.',
  signing: 'Elke partij besluit en tekent.',
  monitoring: 'Wie meet, geeft cijfers door.',
  review: 'De coördinator plant een evaluatie. Elke partij zegt wat er komt van haar afspraken.',
  publication: 'De coördinator of een partij publiceert de afspraken.',
}

/** What the parties still have to do, behind their names. Of one and of more of them. */
const still: Partial<Record<StepId, readonly [one: string, more: string]>> = {
  stakeholders: ['heeft nog niemand die mag tekenen', 'hebben nog niemand die mag tekenen'],
  coordination: [
    'ging nog niet akkoord met de spelregels',
    'gingen nog niet akkoord met de spelregels',
  ],
  negotiation: [
    'stemde nog niet in met alles wat op tafel ligt',
    'stemden nog niet in met alles wat op tafel ligt',
  ],
  indicators: [
    'belooft iets waarbij nog geen indicator is',
    'beloven iets waarbij nog geen indicator is',
  ],
  signing: ['gaf nog geen antwoord op de tekst', 'gaven nog geen antwoord op de tekst'],
  monitoring: ['is te laat met cijfers', 'zijn te laat met cijfers'],
  review: [
    'zei nog niet van alle afspraken wat ervan komt',
    'zeiden nog niet van alle afspraken wat ervan komt',
  ],
}

/** “Huurdersraad Modelwonen en Voorbeeldwonen gingen nog niet akkoord met de spelregels.” */
function owingWords(step: StepId, owing: readonly string[]): string | undefined {
  const words = still[step]
  if (!words || owing.length === 0) return undefined
  return `${namesWords(owing)} ${owing.length === 1 ? words[0] : words[1]}.`
}

/** How many parties are named before the rest is counted. */
const mostNamed = 5

/** “A, B, C, D, E en 4 andere partijen”: with more than one over, the rest is counted. */
function namesWords(names: readonly string[]): string {
  if (names.length <= mostNamed + 1) return together(names)
  const rest = `${names.length - mostNamed} andere partijen`
  return together([...names.slice(0, mostNamed), rest])
}

/** “Voorbeeldwonen legde een afspraak op tafel op 3 maart 2026.” Without a name for who may not know it. */
function actWords(act: Act): string {
  const day = dayWords(dayOf(act.at))
  if (!act.person && !act.organisation) return `Het laatst gebeurde hier iets op ${day}.`
  const what = happenedWords({ ...act, code: null, title: null })
  return `${doerWords(act)} ${what.replace(/\.$/, '')} op ${day}.`
}

/** What it can't do without, and in which step that comes. */
function missingWords({ missing }: Progress): string | undefined {
  if (!missing) return undefined
  const nth = nthOfStep(missing.from)
  return `${waitsFor[missing.fact]} Dat hoort bij stap ${nth}: ${nameOf(missing.from).toLowerCase()}.`
}

const stepOf = (id: StepId) => steps[nthOfStep(id) - 1] ?? steps[0]
const nameOf = (id: StepId): string => stepOf(id).name

/** What has to happen before it is done, and who has to do it. */
function openWords(step: StepId, progress: Progress): string {
  const { doneWhen } = stepOf(step)
  return (
    missingWords(progress) ??
    owingWords(step, progress.owing) ??
    (doneWhen ? waitsFor[doneWhen] : runsAllYear)
  )
}

const lastWords = ({ latest }: Progress): string => (latest ? actWords(latest) : '')

/** Why a step stands as it does, and who did that: behind the word for its state. */
const whys: Record<StepState, (step: StepId, progress: Progress) => readonly string[]> = {
  'not-started': (step) => [firstTurn[step]],
  'looked-at': (step, progress) => [lastWords(progress), firstTurn[step]],
  waits: (step, progress) => [openWords(step, progress), lastWords(progress)],
  busy: (step, progress) => [openWords(step, progress), lastWords(progress)],
  done: (_, progress) => [lastWords(progress)],
  reopened: (step, progress) => [
    progress.reopening ? reopenedWords(progress.reopening) : '',
    openWords(step, progress),
  ],
}

/** Who and why, in one or two sentences; nothing where nothing more is known. */
export const whyWords = (step: StepId, progress: Progress): string =>
  whys[progress.state](step, progress).filter(Boolean).join(' ')

/** The first of those sentences: for where there is little room. */
export const shortWhyWords = (step: StepId, progress: Progress): string =>
  whys[progress.state](step, progress).find(Boolean) ?? ''
