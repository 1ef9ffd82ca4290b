import { addDays, type Day, dayOf, momentAt, weekdayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { askRules } from './ask-rules.ts'
import type { Ask, AskKind } from './asks.ts'

/** What somebody wants by mail, in what way. A legal ask comes in each of them. */
const mailLevels = {
  /** Nothing but what the law asks. */
  none: { days: [], news: false, reminders: false },
  /** Once a week, on Monday; a date that comes near still comes on its own day. */
  calm: { days: [1], news: true, reminders: true },
  /** Every working day on which something new waits. */
  normal: { days: [1, 2, 3, 4, 5], news: true, reminders: true },
  /** Every day, the weekend too. */
  all: { days: [1, 2, 3, 4, 5, 6, 7], news: true, reminders: true },
} as const satisfies Record<string, { days: readonly number[]; news: boolean; reminders: boolean }>

export type MailLevel = keyof typeof mailLevels

/** In the order in which they are chosen from. */
export const levels = ['calm', 'normal', 'all', 'none'] as const satisfies readonly MailLevel[]

export const isMailLevel = (text: string): text is MailLevel => text in mailLevels

/** Of who never chose. */
export const usualLevel: MailLevel = 'normal'

/** Of what is asked for whom: of her as a member of one organisation, in one round. */
export type Asked = Ask & { membershipId: Id<'Membership'> | null; organisation: string | null }

/** What an earlier digest told. */
export type Told = {
  membershipId: Id<'Membership'> | null
  roundId: Id<'Round'>
  kind: AskKind
  newest: Date
  onDay: Day
}

export type DigestLine = Asked & { because: 'new' | 'reminder' }

type Reader = {
  level: MailLevel
  /** When she last came in: what waited then she has read on her overview. */
  visitedAt: Date | null
  told: readonly Told[]
}

/** The clock of Amsterdam at which the digest of a day is made up. */
const digestTime = '07:30'

/**
 * The moment up to which a digest tells, at whatever later moment it is written: half past seven of
 * today by the clock of Amsterdam, or of yesterday before that. So a job that runs late tells the same.
 */
export function digestMoment(now: Date): Date {
  const today = momentAt(dayOf(now), digestTime)
  return today <= now ? today : momentAt(addDays(dayOf(now), -1), digestTime)
}

/**
 * What a digest of this moment tells: what began to wait since she read or was told of it, and what has
 * a date that comes near and is still not done. `asks` holds only what she has not acted on.
 */
export function digestLines(asks: readonly Asked[], reader: Reader, at: Date): DigestLine[] {
  const today = dayOf(at)
  const { days, news, reminders } = mailLevels[reader.level]
  const isDay = news && days.some((one) => one === weekdayOf(today))
  return asks.flatMap((ask): DigestLine[] => {
    const isLegal = askRules[ask.kind].legal !== null
    const told = reader.told.filter((one) => isSame(one, ask))
    // Where more came after the moment, only the first of it is told now; the rest is new tomorrow.
    const newest = ask.newest <= at ? ask.newest : ask.since
    if ((isDay || isLegal) && newest <= at && isNew({ ...ask, newest }, reader.visitedAt, told))
      return [{ ...ask, newest, because: 'new' }]
    if ((reminders || isLegal) && isReminded(ask, told, today))
      return [{ ...ask, because: 'reminder' }]
    return []
  })
}

const isSame = (told: Told, ask: Asked): boolean =>
  told.kind === ask.kind && told.roundId === ask.roundId && told.membershipId === ask.membershipId

const isNew = (ask: Ask, visitedAt: Date | null, told: readonly Told[]): boolean =>
  (visitedAt === null || visitedAt < ask.newest) && told.every(({ newest }) => newest < ask.newest)

/** Whether a day to remind of it has come, and no digest told of it on that day or later. */
function isReminded({ kind, due, since }: Ask, told: readonly Told[], today: Day): boolean {
  if (due === null || due < today) return false
  const reached = askRules[kind].remindDays
    .map((days) => addDays(due, -days))
    .filter((on) => on <= today && on > dayOf(since))
    .toSorted()
    .at(-1)
  return reached !== undefined && told.every(({ onDay }) => onDay < reached)
}
