/** What must be true before a step counts as done, or can be done at all. Worked out from what is there, never set by hand. */
export type Facts = Record<
  | 'partiesAreThere'
  | 'coordinatorIsThere'
  | 'somethingIsTabled'
  | 'somethingIsAgreed'
  | 'everyPartyCanSign'
  | 'processRulesAccepted'
  | 'baseDocumentLinked'
  | 'noPointsOpen'
  | 'everyResultHasAnIndicator'
  | 'textIsFrozen'
  | 'everyPartyHasAnswered'
  | 'everyCommitmentIsDisposed'
  | 'published',
  boolean
>

type Step = {
  id: string
  /** Its part of an address, after the round. */
  slug: string
  /** Name on the screen (`mission.md`, the ten steps). */
  name: string
  asks: string
  phase: 'Voorbereiden' | 'Onderhandelen' | 'Vastleggen' | 'Uitvoeren'
  /** The fact that closes the step; `null` for a step that runs all year. */
  doneWhen: keyof Facts | null
}

/** The ten steps, in order: the only place where the order is written. Menus, progress, reminders and the portal read it. */
export const steps = [
  {
    id: 'stakeholders',
    slug: 'belanghebbenden',
    name: 'Belanghebbenden',
    asks: 'Wie moet er aan tafel?',
    phase: 'Voorbereiden',
    doneWhen: 'everyPartyCanSign',
  },
  {
    id: 'coordination',
    slug: 'coordinatie',
    name: 'Coördinator en spelregels',
    asks: 'Wie begeleidt, en met welke regels?',
    phase: 'Voorbereiden',
    doneWhen: 'processRulesAccepted',
  },
  {
    id: 'scope',
    slug: 'scope',
    name: 'Scope en doelstellingen',
    asks: 'Waarover gaat het, en waarheen?',
    phase: 'Voorbereiden',
    doneWhen: 'baseDocumentLinked',
  },
  {
    id: 'negotiation',
    slug: 'onderhandeling',
    name: 'Overleg en onderhandeling',
    asks: 'Waar zijn we het over eens?',
    phase: 'Onderhandelen',
    doneWhen: 'noPointsOpen',
  },
  {
    id: 'indicators',
    slug: 'indicatoren',
    name: 'Prestatie-indicatoren',
    asks: 'Hoe weten we of het lukt?',
    phase: 'Onderhandelen',
    doneWhen: 'everyResultHasAnIndicator',
  },
  {
    id: 'drafting',
    slug: 'overeenkomst',
    name: 'Schriftelijke overeenkomst',
    asks: 'Wat spreken we precies af?',
    phase: 'Vastleggen',
    doneWhen: 'textIsFrozen',
  },
  {
    id: 'signing',
    slug: 'ondertekening',
    name: 'Goedkeuring en ondertekening',
    asks: 'Wie besloot, wie tekende?',
    phase: 'Vastleggen',
    doneWhen: 'everyPartyHasAnswered',
  },
  {
    id: 'monitoring',
    slug: 'monitoring',
    name: 'Uitvoering en monitoring',
    asks: 'Gebeurt het ook?',
    phase: 'Uitvoeren',
    doneWhen: null,
  },
  {
    id: 'review',
    slug: 'herziening',
    name: 'Periodieke herziening',
    asks: 'Wat veranderen we?',
    phase: 'Uitvoeren',
    doneWhen: 'everyCommitmentIsDisposed',
  },
  {
    id: 'publication',
    slug: 'publicatie',
    name: 'Communicatie en transparantie',
    asks: 'Kan iedereen het zien?',
    phase: 'Uitvoeren',
    doneWhen: 'published',
  },
] as const satisfies readonly Step[]

export type StepId = (typeof steps)[number]['id']

/** Which of the ten a step is, counted from one. */
export const nthOfStep = (id: StepId): number => steps.findIndex((step) => step.id === id) + 1

/** The first step that is not done: where a round stands. `undefined` where all that can be done is done. */
export const currentStep = (facts: Facts): StepId | undefined =>
  steps.find(({ doneWhen }) => doneWhen && !facts[doneWhen])?.id
