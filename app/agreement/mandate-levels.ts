import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { MandateAct } from '#parties/mandates.ts'
import type { OrganisationKind } from '#parties/organisations.ts'

/** How firmly a party stands behind a position, from what was said at work to what its members were asked. */
export const mandateLevels = ['official', 'reserved', 'decided', 'members_consulted'] as const

export type MandateLevel = (typeof mandateLevels)[number]

type LevelRule = {
  /** The mandate that she who says it must hold. */
  act: Extract<MandateAct, 'negotiate' | 'decide'>
  /** The only kinds of organisation that can say it; `null` for all. */
  kinds: readonly OrganisationKind[] | null
  basis: BasisId
}

/**
 * What each level asks of who says it. A level is never higher than her own mandate: who negotiates
 * speaks at work, and only who decides speaks for the board. None of this is law.
 */
export const levelRules: Record<MandateLevel, LevelRule> = {
  official: { act: 'negotiate', kinds: null, basis: 'organisation-speaks' },
  reserved: { act: 'decide', kinds: null, basis: 'organisation-speaks' },
  decided: { act: 'decide', kinds: null, basis: 'organisation-speaks' },
  members_consulted: {
    act: 'decide',
    kinds: ['tenant_organisation'],
    basis: 'organisation-speaks',
  },
}

export type LevelRefusal = { code: 'level-not-theirs'; basis: BasisId }

/** Whether an organisation of this kind can say this level at all; a refusal where it has no members to ask. */
export function levelOf(
  level: MandateLevel,
  kind: OrganisationKind,
): Result<LevelRule['act'], LevelRefusal> {
  const { act, kinds, basis } = levelRules[level]
  return kinds === null || kinds.includes(kind)
    ? ok(act)
    : refuse({ code: 'level-not-theirs', basis })
}

/** The levels that somebody can give with these mandates, the lowest first. */
export const levelsFor = (
  kind: OrganisationKind,
  acts: Partial<Record<MandateAct, unknown>>,
): MandateLevel[] =>
  mandateLevels.filter((level) => {
    const act = levelOf(level, kind)
    return act.ok && acts[act.value] !== undefined
  })
