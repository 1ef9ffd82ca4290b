import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'
import type { Standing } from '#parties/standing.ts'

/** What no answer means at this table. */
export const silences = ['no_answer', 'consent'] as const

/** Who makes public what the parties agreed. */
export const publishers = ['coordinator_and_parties', 'coordinator', 'parties'] as const

/** What the rules of the process say in figures and choices. Guards read these, never a constant of their own. */
export type CharterSettings = {
  silence: (typeof silences)[number]
  /** Working days between a paper and the meeting that it is for. */
  paperWorkingDays: number
  /** Working days for answering a request for information. */
  answerWorkingDays: number
  /** Minutes of reading that a person can be given in a week without being asked. */
  readingMinutes: number
  publisher: (typeof publishers)[number]
}

type Setting<Value> = { usual: Value; basis: BasisId }

/** A setting that is a figure, and the smallest and largest that parties can agree on. */
type Figure = Setting<number> & { between: readonly [number, number] }

/** What holds while parties agreed on nothing else, and the basis of each. None of these is law. */
export const charterSettings: {
  readonly [Name in keyof CharterSettings]: CharterSettings[Name] extends number
    ? Figure
    : Setting<CharterSettings[Name]>
} = {
  silence: { usual: 'no_answer', basis: 'silence-is-not-consent' },
  paperWorkingDays: { usual: 10, basis: 'paper-lead-time', between: [0, 60] },
  answerWorkingDays: { usual: 10, basis: 'answer-term', between: [1, 60] },
  readingMinutes: { usual: 120, basis: 'reading-load', between: [10, 2400] },
  publisher: { usual: 'coordinator_and_parties', basis: 'publication' },
}

/** The settings of a round in which no version of the rules was accepted yet. */
export const usualCharter: CharterSettings = {
  silence: charterSettings.silence.usual,
  paperWorkingDays: charterSettings.paperWorkingDays.usual,
  answerWorkingDays: charterSettings.answerWorkingDays.usual,
  readingMinutes: charterSettings.readingMinutes.usual,
  publisher: charterSettings.publisher.usual,
}

/** The settings that hold in a round, and from which version of the rules they come. */
export type Charter = CharterSettings & {
  /** `null` while no version was accepted by all: then the usual settings hold. */
  version: { id: Id<'ProcessRuleVersion'>; number: number } | null
}

/** A version of the rules with the parties that accepted it. */
export type CharterVersion = CharterSettings & {
  id: Id<'ProcessRuleVersion'>
  number: number
  isAccepted: boolean
}

/**
 * The charter that holds: the newest version that every contracting party accepted. Where none was, the
 * usual settings: a version that waits for acceptance binds nobody, so one hand can't loosen a term.
 *
 * @param versions the newest first
 */
export function charterFrom(versions: readonly CharterVersion[]): Charter {
  const holds = versions.find(({ isAccepted }) => isAccepted)
  if (!holds) return { ...usualCharter, version: null }
  const { id, number, isAccepted: _, ...settings } = holds
  return { ...settings, version: { id, number } }
}

/** The settings that differ between two versions, by name, in the order of the table. */
export const settingsChanged = (
  before: CharterSettings,
  after: CharterSettings,
): (keyof CharterSettings)[] => settingNames.filter((name) => before[name] !== after[name])

/** Every setting, in the order in which screens show them. */
export const settingNames = [
  'silence',
  'paperWorkingDays',
  'answerWorkingDays',
  'readingMinutes',
  'publisher',
] as const satisfies readonly (keyof CharterSettings)[]

/** Whether the charter lets somebody with this standing make the agreement public; the mandate is asked for beside it. */
export function lets({ publisher }: CharterSettings, { coordinates, party }: Standing): boolean {
  if (coordinates) return publisher !== 'parties'
  return party?.role === 'contracting' && publisher !== 'coordinator'
}
