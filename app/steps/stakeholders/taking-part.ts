import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import {
  formOf,
  formRules,
  type Needed,
  type Part,
  type ParticipationForm,
} from '#parties/participation.ts'
import type { PartyRole } from '#parties/standing.ts'

export type RoleRefusal = { code: 'text-is-frozen'; basis: BasisId }

/**
 * Whether a party may have a role now. Once a text is frozen it names its parties, so nobody
 * becomes or stops being a contracting party of that text.
 *
 * @param before the role it has; none for a new party
 */
export function mayTakeRole(
  role: PartyRole,
  { before, isFrozen }: { before?: PartyRole; isFrozen: boolean },
): Result<PartyRole, RoleRefusal> {
  const changesTheSigners = before !== role && [before, role].includes('contracting')
  if (isFrozen && changesTheSigners)
    return refuse({ code: 'text-is-frozen', basis: 'frozen-is-frozen' })
  return ok(role)
}

export type FormRefusal =
  | RoleRefusal
  | { code: 'part-unsaid'; needs: Needed; basis: BasisId }
  | { code: 'no-umbrella'; basis: BasisId }
  | { code: 'umbrella-of-others'; basis: BasisId }
  | { code: 'bound-in-other-themes'; codes: string[]; basis: BasisId }

/** What there must be to know whether a party may take part so. */
export type Changing = {
  before: ParticipationForm
  isFrozen: boolean
  /** Whether what the form needs was said: themes of the round, an umbrella at the table, a limit in words. */
  has: Record<Needed, boolean>
  /** The party that is named as its umbrella. */
  umbrella: Pick<Part, 'role' | 'form'> | undefined
  /** Whether other parties take part through this one. */
  isUmbrella: boolean
  /** Commitments on the table that hold for it, in themes that it would not take part in. */
  boundElsewhere: readonly string[]
}

/**
 * Whether a party may take part in this form from now on: with what the form needs, under an
 * umbrella that signs itself, and not out of a commitment that holds for it. Once a text is frozen it names
 * how its parties take part, so only who reads along changes.
 */
export function mayTakePart(
  form: ParticipationForm,
  { before, isFrozen, has, umbrella, isUmbrella, boundElsewhere }: Changing,
): Result<ParticipationForm, FormRefusal> {
  const { needs, basis, signature } = formRules[form]
  if (isFrozen && before !== form && !(readsAlong(before) && readsAlong(form)))
    return refuse({ code: 'text-is-frozen', basis: 'frozen-is-frozen' })
  if (needs && !has[needs]) return refuse({ code: 'part-unsaid', needs, basis })
  if (needs === 'umbrella' && !(umbrella && signsItself(umbrella)))
    return refuse({ code: 'no-umbrella', basis })
  if (isUmbrella && signature !== 'own')
    return refuse({ code: 'umbrella-of-others', basis: 'practice-umbrella' })
  if (boundElsewhere.length > 0)
    return refuse({ code: 'bound-in-other-themes', codes: [...boundElsewhere], basis })
  return ok(form)
}

const readsAlong = (form: ParticipationForm) =>
  !formRules[form].isBindable && formRules[form].signature !== 'bod'

const signsItself = (part: Pick<Part, 'role' | 'form'>) =>
  formRules[formOf(part)].signature === 'own'

/** The kinds that can stand for the tenants of an association. */
export const tenantKinds: readonly OrganisationKind[] = [
  'tenant_organisation',
  'tenant_federation',
  'residents_committee',
]

export type KindsRefusal = { code: 'wrong-kinds'; basis: BasisId }

/** Whether one organisation can stand for the tenants of another, by their kinds. */
export function canRepresent(
  tenants: OrganisationKind,
  landlord: OrganisationKind,
): Result<'can', KindsRefusal> {
  if (!tenantKinds.includes(tenants) || landlord !== 'housing_association')
    return refuse({ code: 'wrong-kinds', basis: 'overlegwet-advice' })
  return ok('can')
}
