import type {
  AgreementDocument,
  DocumentChapter,
  DocumentCommitment,
  DocumentGoal,
  DocumentIndicator,
  DocumentParticipation,
  DocumentParty,
} from '#documents/agreement-document.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import { formOf, formRules, type Part, type SpecialForm } from '#parties/participation.ts'
import { type Commitment, numbersOf } from './commitments.ts'
import { isAgreed, type Position } from './positions.ts'

export type TextPart = 'preamble' | 'definition' | 'clause' | 'annex'

/** A piece of the general text: who wrote it is in the history. */
export type AgreementText = {
  id: Id<'AgreementText'>
  part: TextPart
  title: string
  text: string
}

type TextParty = {
  id: Id<'Party'>
  name: string
  kind: OrganisationKind
} & Part

type Theme = { id: Id<'Theme'>; code: string; name: string }

type TextGoal = DocumentGoal & { themeId: Id<'Theme'> }

/** Everything that an agreement is put together from. */
export type Ingredients = {
  address: string
  title: string
  kind: AgreementDocument['kind']
  isExample: boolean
  municipalities: readonly { code: string; name: string }[]
  term: { from: Day; until: Day }
  parties: readonly TextParty[]
  themes: readonly Theme[]
  goals: readonly TextGoal[]
  commitments: readonly Commitment[]
  positions: readonly Position[]
  indicators: readonly (DocumentIndicator & { commitmentId: Id<'Commitment'> })[]
  texts: readonly AgreementText[]
}

/** Says on every page that nobody really made this agreement. */
export const exampleNotice = 'Nagebouwd voorbeeld, niet door deze partijen gesloten.'

/** The commitments on the table that everybody they apply to agrees with, in their order; withdrawn ones never. */
export function agreedOf({
  parties,
  commitments,
  positions,
}: Pick<Ingredients, 'parties' | 'commitments' | 'positions'>): {
  agreed: Commitment[]
  open: Commitment[]
} {
  const contracting = parties.filter(({ role }) => role === 'contracting').map(({ id }) => id)
  const byCommitment = Map.groupBy(positions, ({ commitmentId }) => commitmentId)
  const tabled = commitments.filter(({ state }) => state === 'tabled')
  const verdicts = Map.groupBy(tabled, ({ id, tabled }) =>
    isAgreed(tabled, contracting, byCommitment.get(id) ?? []),
  )
  return { agreed: verdicts.get(true) ?? [], open: verdicts.get(false) ?? [] }
}

/**
 * The agreement as data, put together from what is agreed: only commitments that every contracting
 * party they apply to agrees with, each under its theme, with its goal, its indicators, and at the end the duties per party.
 *
 * @param version the number this text would get
 */
export function assemble(
  ingredients: Ingredients,
  { version, on }: { version: number; on: Day },
): AgreementDocument {
  const { agreed } = agreedOf(ingredients)
  const ofPart = (part: TextPart) => ingredients.texts.filter((text) => text.part === part)
  return {
    schema: 'urn:handslag:agreement:1',
    agreement: ingredients.address,
    title: ingredients.title,
    kind: ingredients.kind,
    municipalities: ingredients.municipalities,
    term: ingredients.term,
    version,
    frozenOn: on,
    notice: ingredients.isExample ? exampleNotice : null,
    parties: ingredients.parties.map((party) => partyOf(party, ingredients.themes)),
    preamble: ofPart('preamble').map(({ text }) => text),
    definitions: ofPart('definition').map(({ title, text }) => ({ term: title, meaning: text })),
    chapters: chaptersOf(ingredients, agreed),
    duties: dutiesOf(ingredients.parties, agreed),
    clauses: ofPart('clause').map(({ title, text }) => ({ title, text })),
    annexes: ofPart('annex').map(({ title, text }) => ({ title, reference: text })),
  }
}

const documentKinds: Partial<Record<OrganisationKind, DocumentParty['kind']>> = {
  municipality: 'municipality',
  housing_association: 'housingAssociation',
  tenant_organisation: 'tenantOrganisation',
  tenant_federation: 'tenantOrganisation',
  residents_committee: 'tenantOrganisation',
}

const partyOf = (party: TextParty, themes: readonly Theme[]): DocumentParty => ({
  id: party.id,
  name: party.name,
  kind: documentKinds[party.kind] ?? 'other',
  role: party.role,
  ...(party.form && { participation: participationOf(party, party.form, themes) }),
})

const participationOf = (
  { viaId, themeIds, limitedTo }: Part,
  form: SpecialForm,
  themes: readonly Theme[],
): DocumentParticipation => ({
  form,
  via: viaId,
  themes: themes.filter(({ id }) => themeIds?.includes(id)).map(({ code }) => code),
  limitedTo,
})

function chaptersOf(ingredients: Ingredients, agreed: readonly Commitment[]): DocumentChapter[] {
  const numbers = numbersOf(agreed)
  return ingredients.themes
    .map(({ id, code, name }) => ({
      code,
      title: name,
      goals: ingredients.goals.filter(({ themeId }) => themeId === id).map(goalOf),
      commitments: agreed
        .filter(({ themeId }) => themeId === id)
        .map((commitment) =>
          commitmentOf(commitment, numbers.get(commitment.id) ?? '', ingredients),
        ),
    }))
    .filter(({ goals, commitments }) => goals.length + commitments.length > 0)
}

const goalOf = ({ themeId: _, ...goal }: TextGoal): DocumentGoal => goal

function commitmentOf(
  { id, code, goalId, tabled }: Commitment,
  number: string,
  { indicators }: Ingredients,
): DocumentCommitment {
  const { text, obligation, owners, quantity, quantityMax, unit, deadline, condition } = tabled
  return {
    code,
    number,
    text,
    obligation,
    owners,
    appliesTo: tabled.applicability,
    quantity,
    quantityMax,
    unit,
    deadline,
    condition,
    goal: goalId,
    indicators: indicators
      .filter(({ commitmentId }) => commitmentId === id)
      .map(({ commitmentId: _, ...indicator }) => indicator),
    contentHash: tabled.contentHash,
  }
}

/** What each party that can be bound has to do; an intention is no duty. */
const dutiesOf = (parties: readonly TextParty[], agreed: readonly Commitment[]) =>
  parties
    .filter((party) => formRules[formOf(party)].isBindable)
    .map(({ id }) => ({
      party: id,
      commitments: agreed
        .filter(({ tabled }) => tabled.obligation !== 'intention' && tabled.owners.includes(id))
        .map(({ code }) => code),
    }))
