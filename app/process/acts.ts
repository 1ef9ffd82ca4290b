import type { StepId } from './steps.ts'

/** The last time that something was done at the table: what, when, and by whom as far as the reader may know. */
export type Act = {
  subject: string
  move: string
  at: Date
  person: string | null
  organisation: string | null
  coordinates: boolean
}

/**
 * What an act says of its step. `work` brings the end of the step nearer or further away; with `look` somebody
 * took it up without that. Reading is not kept, of nobody: who only read a page did not look, as far as this knows.
 */
type Weight = 'look' | 'work'

type ActRule = readonly [StepId, Weight] | null

/** Of which step the acts on each subject of the history are; `null` for what belongs to no step by itself. */
const bySubject: Readonly<Record<string, ActRule>> = {
  party: ['stakeholders', 'work'],
  relation: ['stakeholders', 'look'],
  membership: ['stakeholders', 'work'],
  mandate: ['stakeholders', 'work'],
  standIn: ['stakeholders', 'work'],
  invitation: ['stakeholders', 'work'],
  interest: null,

  coordinator: ['coordination', 'look'],
  handover: ['coordination', 'look'],
  message: ['coordination', 'look'],
  plan: ['coordination', 'look'],
  regime: ['coordination', 'look'],
  bodyDay: ['coordination', 'look'],
  processRules: ['coordination', 'work'],

  theme: ['scope', 'look'],
  goal: ['scope', 'work'],
  exclusion: ['scope', 'work'],
  fact: ['scope', 'work'],
  baseDocument: ['scope', 'work'],
  paper: ['scope', 'look'],
  informationRequest: ['scope', 'look'],
  adviceRequest: ['scope', 'look'],
  activity_overview: ['scope', 'work'],
  overview_line: ['scope', 'work'],
  overview_response: ['scope', 'work'],
  file: null,

  meeting: ['negotiation', 'look'],
  outcome: ['negotiation', 'look'],
  commitment: ['negotiation', 'work'],
  position: ['negotiation', 'work'],
  proposal: ['negotiation', 'work'],
  concern: ['negotiation', 'work'],
  condition: ['negotiation', 'work'],
  package: ['negotiation', 'work'],

  indicator: ['indicators', 'work'],

  agreement_text: ['drafting', 'work'],

  decision: ['signing', 'look'],
  signature: ['signing', 'work'],

  action: ['monitoring', 'work'],
  delay: ['monitoring', 'work'],
  report: ['monitoring', 'work'],

  review_moment: ['review', 'look'],
  amendment: ['review', 'work'],
  accession: ['review', 'work'],
}

/** The acts of which the subject does not say enough. */
const byMove: Readonly<Record<string, ActRule>> = {
  'round start': ['stakeholders', 'work'],
  'invitation inviteForRole': ['stakeholders', 'look'],
  'invitation withdrawInvitation': ['stakeholders', 'look'],
  'invitation renewInvitation': ['stakeholders', 'look'],
  'round adoptThemes': ['scope', 'look'],
  'round adoptGoals': ['scope', 'work'],
  'indicator judgeFeasibility': ['indicators', 'look'],
  'round use_default_texts': ['drafting', 'look'],
  'agreement_version freeze': ['drafting', 'work'],
  'action addAction': ['monitoring', 'look'],
  'review_moment giveEvaluation': ['review', 'work'],
  'commitment dispose': ['review', 'work'],
  'commitment putPlainly': ['publication', 'look'],
  'agreement_version publish': ['publication', 'work'],
}

/** `undefined` for an act of which nobody said where it belongs. */
const ruleOf = (act: Pick<Act, 'subject' | 'move'>): ActRule | undefined =>
  Object.hasOwn(byMove, nameOf(act)) ? byMove[nameOf(act)] : bySubject[act.subject]

/** By what the words of what happened know an act too. */
const nameOf = ({ subject, move }: Pick<Act, 'subject' | 'move'>): string => `${subject} ${move}`

/** Whether it was said of which step an act is, be it of none. A test holds every move of the site to it. */
export const isKnownAct = (act: Pick<Act, 'subject' | 'move'>): boolean => ruleOf(act) !== undefined

/** The acts of a step, the latest first. */
export const actsOf = (step: StepId, acts: readonly Act[]): Act[] =>
  acts
    .filter((act) => ruleOf(act)?.[0] === step)
    .toSorted((a, b) => b.at.valueOf() - a.at.valueOf() || nameOf(a).localeCompare(nameOf(b), 'en'))

/** Whether an act brings the end of its step nearer or further away. */
export const isWork = (act: Act): boolean => ruleOf(act)?.[1] === 'work'
