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

/** Of which step every act of the history is, by subject and move; `null` for what belongs to no step by itself. */
const rules: Readonly<Record<string, ActRule>> = {
  'round start': ['stakeholders', 'work'],
  'party addParty': ['stakeholders', 'work'],
  'party addNewParty': ['stakeholders', 'work'],
  'party removeParty': ['stakeholders', 'work'],
  'party changeParty': ['stakeholders', 'work'],
  'party takePartAs': ['stakeholders', 'work'],
  'relation relate': ['stakeholders', 'look'],
  'relation endRelation': ['stakeholders', 'look'],
  'membership giveMandates': ['stakeholders', 'work'],
  'membership endMembership': ['stakeholders', 'work'],
  'mandate endMandate': ['stakeholders', 'work'],
  'invitation invite': ['stakeholders', 'work'],
  'invitation inviteForRole': ['stakeholders', 'look'],
  'invitation withdrawInvitation': ['stakeholders', 'look'],
  'invitation renewInvitation': ['stakeholders', 'look'],
  'invitation accept': ['stakeholders', 'work'],

  'coordinator appoint': ['coordination', 'look'],
  'coordinator end': ['coordination', 'look'],
  'message send': ['coordination', 'look'],
  'message read': ['coordination', 'look'],
  'plan start': ['coordination', 'look'],
  'plan finish': ['coordination', 'look'],
  'plan explain': ['coordination', 'look'],
  'plan withdraw': ['coordination', 'look'],
  'regime switchRegime': ['coordination', 'look'],
  'regime withdrawRegime': ['coordination', 'look'],
  'processRules write': ['coordination', 'work'],
  'processRules accept': ['coordination', 'work'],

  'round adoptThemes': ['scope', 'look'],
  'theme add': ['scope', 'look'],
  'theme rename': ['scope', 'look'],
  'theme shift': ['scope', 'look'],
  'goal add': ['scope', 'work'],
  'goal correct': ['scope', 'work'],
  'goal drop': ['scope', 'work'],
  'exclusion exclude': ['scope', 'work'],
  'exclusion takeBack': ['scope', 'work'],
  'baseDocument link': ['scope', 'work'],
  'baseDocument withdraw': ['scope', 'work'],
  'file upload': null,

  'meeting plan': ['negotiation', 'look'],
  'meeting replan': ['negotiation', 'look'],
  'meeting cancel': ['negotiation', 'look'],
  'meeting proposeItem': ['negotiation', 'look'],
  'meeting noteAttendance': ['negotiation', 'look'],
  'outcome recordOutcome': ['negotiation', 'look'],
  'outcome closeOutcome': ['negotiation', 'look'],
  'commitment table': ['negotiation', 'work'],
  'commitment withdrawCommitment': ['negotiation', 'work'],
  'position takePosition': ['negotiation', 'work'],
  'position fulfil': ['negotiation', 'work'],
  'proposal propose': ['negotiation', 'work'],
  'proposal withdrawProposal': ['negotiation', 'work'],
  'proposal adopt': ['negotiation', 'work'],
  'concern raiseConcern': ['negotiation', 'work'],
  'concern answerConcern': ['negotiation', 'work'],
  'concern closeConcern': ['negotiation', 'work'],

  'indicator judgeFeasibility': ['indicators', 'look'],
  'indicator defineIndicator': ['indicators', 'work'],
  'indicator replaceIndicator': ['indicators', 'work'],
  'indicator dropIndicator': ['indicators', 'work'],

  'round use_default_texts': ['drafting', 'look'],
  'agreement_text add': ['drafting', 'work'],
  'agreement_text change': ['drafting', 'work'],
  'agreement_text remove': ['drafting', 'work'],
  'agreement_version freeze': ['drafting', 'work'],

  'decision record': ['signing', 'look'],
  'signature sign': ['signing', 'work'],

  'action addAction': ['monitoring', 'look'],
  'action finishAction': ['monitoring', 'work'],
  'action dropAction': ['monitoring', 'work'],
  'delay explainDelay': ['monitoring', 'work'],
  'delay answerDelay': ['monitoring', 'work'],
  'report reportValue': ['monitoring', 'work'],
  'report correctReport': ['monitoring', 'work'],
  'report confirmReport': ['monitoring', 'work'],
  'report disputeReport': ['monitoring', 'work'],

  'review_moment planReview': ['review', 'look'],
  'review_moment cancelReview': ['review', 'look'],
  'review_moment addQuestion': ['review', 'look'],
  'review_moment giveEvaluation': ['review', 'work'],
  'amendment amend': ['review', 'work'],
  'amendment amendToEnd': ['review', 'work'],
  'amendment answerAmendment': ['review', 'work'],
  'amendment withdrawAmendment': ['review', 'work'],
  'commitment dispose': ['review', 'work'],

  'commitment putPlainly': ['publication', 'look'],
  'agreement_version publish': ['publication', 'work'],
}

/** By what the rules, and the words of what happened, know an act. */
const nameOf = ({ subject, move }: Pick<Act, 'subject' | 'move'>): string => `${subject} ${move}`

/** Whether it was said of which step an act is, be it of none. A test holds every move of the site to it. */
export const isKnownAct = (act: Pick<Act, 'subject' | 'move'>): boolean =>
  Object.hasOwn(rules, nameOf(act))

/** The acts of a step, the latest first. */
export const actsOf = (step: StepId, acts: readonly Act[]): Act[] =>
  acts
    .filter((act) => rules[nameOf(act)]?.[0] === step)
    .toSorted((a, b) => b.at.valueOf() - a.at.valueOf() || nameOf(a).localeCompare(nameOf(b), 'en'))

/** Whether an act brings the end of its step nearer or further away. */
export const isWork = (act: Act): boolean => rules[nameOf(act)]?.[1] === 'work'
