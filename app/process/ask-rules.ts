import type { BasisId } from '#law/bases.ts'
import type { AskKind } from './asks.ts'

/** How an ask reaches people by mail. */
export type AskRule = {
  /** So many days before its date it comes back, as long as she has not acted. Empty: it never comes back. */
  remindDays: readonly number[]
  /** The law that asks it: her mail about it can't be turned off. `null` where it is an agreement between people. */
  legal: BasisId | null
  /** What ends it; nothing else does, and after it no reminder comes. */
  acted: string
}

const never: readonly number[] = []
const weekAndDay: readonly number[] = [7, 1]

/** The rule of each kind of ask. What ends it is what `asks.store.ts` looks for. */
export const askRules: Record<AskKind, AskRule> = {
  rules: { remindDays: never, legal: null, acted: 'her party accepts the newest rules' },
  signature: {
    remindDays: never,
    legal: null,
    acted: 'her party signs the newest text, or says no',
  },
  decision: { remindDays: never, legal: null, acted: 'her party decides on the newest text' },
  positions: { remindDays: never, legal: null, acted: 'her party takes a position on each text' },
  concerns: { remindDays: never, legal: null, acted: 'somebody answers the concern' },
  information: {
    remindDays: weekAndDay,
    legal: null,
    acted: 'her party answers, or says why it does not',
  },
  papers: { remindDays: never, legal: null, acted: 'her party receives the paper' },
  advice: {
    remindDays: weekAndDay,
    legal: 'overlegwet-advice',
    acted: 'her party gives the advice, or the asker ends it',
  },
  adviceReplies: {
    remindDays: weekAndDay,
    legal: 'overlegwet-advice',
    acted: 'her party replies in writing to the advice',
  },
  adviceDays: {
    remindDays: never,
    legal: 'overlegwet-advice',
    acted: 'her party agrees to the later day, or not',
  },
  figures: { remindDays: weekAndDay, legal: null, acted: 'her party reports the figure' },
  checks: { remindDays: weekAndDay, legal: null, acted: 'her party says what it finds of it' },
  actions: { remindDays: weekAndDay, legal: null, acted: 'the action is done, or dropped' },
  amendments: { remindDays: never, legal: null, acted: 'her party answers the proposed change' },
  evaluation: { remindDays: weekAndDay, legal: null, acted: 'her party answers at the table' },
  dispositions: {
    remindDays: never,
    legal: null,
    acted: 'somebody says what comes of the promise',
  },
  promises: {
    remindDays: weekAndDay,
    legal: null,
    acted: 'whom it was made to says that it is kept',
  },
  promisesToMe: { remindDays: never, legal: null, acted: 'her party says that it is kept' },
  handover: { remindDays: never, legal: null, acted: 'she signs for it, or says no' },
  coordinator: { remindDays: weekAndDay, legal: null, acted: 'a coordinator is appointed' },
  signatory: { remindDays: never, legal: null, acted: 'somebody gets the mandate to sign' },
  invitations: {
    remindDays: [1],
    legal: null,
    acted: 'it is accepted, withdrawn or sent anew',
  },
}
