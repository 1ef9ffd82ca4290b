import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'
import type { PartyRole } from './standing.ts'

/** The ways of taking part that are kept beside a role (`domain.md` §2.6, edge cases). */
export const specialForms = [
  'seen_only',
  'themes',
  'one_complex',
  'without_stock',
  'via_umbrella',
  'bod_counts',
  'joins_later',
] as const

export type SpecialForm = (typeof specialForms)[number]

/** Every way of taking part. The first three go with a role by themselves. */
export const participationForms = ['full', 'adviser', 'observer', ...specialForms] as const

export type ParticipationForm = (typeof participationForms)[number]

/** What must be said with a form: which themes, which umbrella, or to what it is limited. */
export type Needed = 'themes' | 'umbrella' | 'limit'

type FormRule = {
  /** The role that goes with it: who is asked itself makes the agreement. */
  role: PartyRole
  needs: Needed | null
  /** Whose position counts for it on a text that binds it. `advice` is shown and does not count. */
  position: 'own' | 'umbrella' | 'advice' | 'none'
  /** Whose decision is asked on the frozen text. */
  decision: 'own' | 'umbrella' | 'none'
  /** What is asked of it in the end; `seen` is never shown as consent. */
  signature: 'own' | 'seen' | 'umbrella' | 'bod' | 'later' | 'none'
  /** Whether a commitment can hold for it. */
  isBindable: boolean
  basis: BasisId
}

/** What each form may and what is asked of it. Forms, guards, the document and the signing page are read off this table. */
export const formRules: Record<ParticipationForm, FormRule> = {
  full: {
    role: 'contracting',
    needs: null,
    position: 'own',
    decision: 'own',
    signature: 'own',
    isBindable: true,
    basis: 'organisation-speaks',
  },
  seen_only: {
    role: 'contracting',
    needs: null,
    position: 'own',
    decision: 'none',
    signature: 'seen',
    isBindable: true,
    basis: 'seen-is-not-agreed',
  },
  themes: {
    role: 'contracting',
    needs: 'themes',
    position: 'own',
    decision: 'own',
    signature: 'own',
    isBindable: true,
    basis: 'practice-position',
  },
  one_complex: {
    role: 'contracting',
    needs: 'limit',
    position: 'own',
    decision: 'own',
    signature: 'own',
    isBindable: true,
    basis: 'practice-accession',
  },
  without_stock: {
    role: 'contracting',
    needs: null,
    position: 'own',
    decision: 'own',
    signature: 'own',
    isBindable: true,
    basis: 'practice-position',
  },
  via_umbrella: {
    role: 'adviser',
    needs: 'umbrella',
    position: 'umbrella',
    decision: 'umbrella',
    signature: 'umbrella',
    isBindable: true,
    basis: 'practice-umbrella',
  },
  bod_counts: {
    role: 'observer',
    needs: 'limit',
    position: 'none',
    decision: 'none',
    signature: 'bod',
    isBindable: false,
    basis: 'practice-bod-counts',
  },
  joins_later: {
    role: 'observer',
    needs: null,
    position: 'none',
    decision: 'none',
    signature: 'later',
    isBindable: false,
    basis: 'practice-accession',
  },
  adviser: {
    role: 'adviser',
    needs: null,
    position: 'advice',
    decision: 'none',
    signature: 'none',
    isBindable: false,
    basis: 'organisation-speaks',
  },
  observer: {
    role: 'observer',
    needs: null,
    position: 'none',
    decision: 'none',
    signature: 'none',
    isBindable: false,
    basis: 'organisation-speaks',
  },
}

/** How a party takes part, as it is kept beside its role. */
export type Part = {
  role: PartyRole
  /** Empty: as its role says. */
  form: SpecialForm | null
  /** The party of the umbrella that speaks and signs for it. */
  viaId: Id<'Party'> | null
  /** The only themes it takes part in; `null` for all of them. */
  themeIds: readonly Id<'Theme'>[] | null
  /** To what its part is limited, or where its bod stands. */
  limitedTo: string
}

const plainForms: Record<PartyRole, ParticipationForm> = {
  contracting: 'full',
  adviser: 'adviser',
  observer: 'observer',
}

/** The way in which a party takes part. */
export const formOf = ({ role, form }: Pick<Part, 'role' | 'form'>): ParticipationForm =>
  form ?? plainForms[role]

/** What is kept of a party that takes part as its role says. */
export const asItsRole = { form: null, viaId: null, themeIds: null, limitedTo: '' } as const

/** A form as it is kept: with its role, and empty where the role says it already. */
export const keptForm = (form: ParticipationForm): Pick<Part, 'role' | 'form'> => ({
  role: formRules[form].role,
  form: specialForms.find((special) => special === form) ?? null,
})

/** Whether a theme belongs to the part that a party takes. */
export const coversTheme = ({ themeIds }: Pick<Part, 'themeIds'>, themeId: Id<'Theme'>): boolean =>
  themeIds?.includes(themeId) ?? true

type Bound = Pick<Part, 'role' | 'form' | 'viaId' | 'themeIds'> & { id: Id<'Party'> }

/** The parties that a commitment of this theme can hold for; of every theme where none is named. */
export const bindableIn = (
  parties: readonly Bound[],
  themeId: Id<'Theme'> | undefined,
): Id<'Party'>[] =>
  parties
    .filter((party) => formRules[formOf(party)].isBindable)
    .filter((party) => !themeId || coversTheme(party, themeId))
    .map(({ id }) => id)

/**
 * The parties for whom a commitment holds, with the umbrella of each member among them: it is the
 * umbrella's word that binds a member, so it is always asked where a member is bound.
 */
export function withUmbrellas(
  bound: readonly Id<'Party'>[],
  parties: readonly Bound[],
): Id<'Party'>[] {
  const umbrellas = parties
    .filter(({ id }) => bound.includes(id))
    .flatMap(({ viaId }) => (viaId ? [viaId] : []))
  return [...new Set([...bound, ...umbrellas])]
}
