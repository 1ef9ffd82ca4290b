import type { BaseDocumentKind } from '#agreement/base-documents.ts'
import type { ExclusionKind } from '#agreement/exclusions.ts'
import { addGoal } from '#agreement/goals.commands.ts'
import { themesOf } from '#agreement/themes.store.ts'
import type { Id } from '#kernel/id.ts'
import { oneOf } from '#law/data-row.ts'
import { type ThemeCode, themeCodes } from '#law/themes.ts'
import { documentMoves } from '#steps/scope/base-documents.commands.ts'
import { exclusionMoves } from '#steps/scope/exclusions.commands.ts'
import { starterOf } from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** What the parties want to reach under a theme. */
export type Aim = {
  theme: ThemeCode
  text: string
  quantity?: number
  unit?: string
  year?: number
  source: string
}

type Paper = {
  kind: BaseDocumentKind
  title: string
  version: string
  documentOn: string
  source: string
}

type Left = { text: string; why: string; kind?: ExclusionKind; untilYear?: number }

export type Scope = { aims: readonly Aim[]; papers: readonly Paper[]; left: readonly Left[] }

export type Places = {
  themes: ReadonlyMap<ThemeCode, Id<'Theme'>>
  goals: ReadonlyMap<ThemeCode, Id<'Goal'>>
}

/** Step 3: on what the talks build, what they are to reach, and what is left out and why. */
export const scope = (
  scene: Scene,
  { roundId }: Carried,
  { aims, papers, left }: Scope,
): Promise<Places> =>
  as(scene, starterOf(scene), async ({ play, db }) => {
    const known = await themesOf(db, roundId)
    const themes = new Map(known.map(({ code, id }) => [oneOf(themeCodes, code), id]))
    for (const paper of papers) await play(documentMoves.link, { roundId, ...paper })
    const goals = new Map<ThemeCode, Id<'Goal'>>()
    for (const { theme, ...aim } of aims) {
      const { id } = await play(addGoal, { roundId, themeId: themes.get(theme), ...aim })
      if (!goals.has(theme)) goals.set(theme, id)
    }
    for (const one of left) await play(exclusionMoves.exclude, { roundId, ...one })
    return { themes, goals }
  })
