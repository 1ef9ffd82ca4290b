import type { BasisId } from './bases.ts'

/** Something that happens in a round and starts a clock. The day comes from the history. */
export type Anchor =
  | 'consultationStarted'
  | 'agreementSigned'
  | 'disputeArose'
  | 'disputeSubmitted'
  | 'adviceRequested'
  | 'adviceReceived'
  | 'deviationKnown'
  | 'visitationHeld'

export type CalendarActor =
  | 'municipality'
  | 'municipalExecutive'
  | 'municipalCouncil'
  | 'housingAssociation'
  | 'supervisoryBoard'
  | 'tenantOrganisation'
  | 'residentsCommittee'
  | 'constituency'
  | 'coordinator'
  | 'everyParty'
  | 'anyParty'
  | 'owner'
  | 'minister'
  | 'housingAuthority'
  | 'guaranteeFund'
  | 'disputeCommittee'
  | 'province'
  | 'region'
  | 'tenants'
  | 'public'
  | 'installation'

/** The rules on whose day others lean: bod, accord at the table, signing. */
type LeadingRule = 'CAL-09' | 'CAL-15' | 'CAL-19'

export type Term = { days: number } | { weeks: number } | { months: number }

/**
 * When a rule falls. `year` is counted from the year Y for which the agreements hold. `exclusive`
 * means that the day named is itself too late ("vóór 1 juli").
 */
export type When =
  | { on: string; year: -1 | 0; exclusive?: true }
  | { absolute: string }
  | { after: Anchor; add: Term }
  | { afterRule: LeadingRule; add: Term }
  | { beforeRule: LeadingRule }
  | { sameDayAs: LeadingRule }
  | { each: 'quarter' | 'halfYear'; add: Term }
  | 'undated'

/** One dated rule. Its words stand in `calendar.words.ts` under the same id. */
export type CalendarRule = {
  kind: 'statutory' | 'advisory' | 'practice' | 'undated'
  when: When
  actor: CalendarActor
  to: readonly CalendarActor[]
  basis: BasisId
  /** From which day this application counts with the rule. A rule of older years isn't shown. */
  validFrom: string
  /** The last day on which it counts, where an end is known. */
  validTo?: string
  /** Whether someone read the date itself in a source: a known practice can have a guessed date. */
  verified: 'primary' | 'secondary' | 'no'
}
