import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { themeCodes } from '#law/themes.ts'
import { insertThemes, lockThemes, saveTheme } from './themes.store.ts'
import { codeFor, freeName, missingOf, shifted, type Theme, type ThemeRefusal } from './themes.ts'
import { idField, roundCommand, roundIdField } from './turn.commands.ts'

const by = 'coordinator-or-contracting'
const act = 'negotiate'
const nameField = z.string().trim().min(1).max(80)
const oneTheme = { roundId: roundIdField, themeId: idField<'Theme'>(z.uuid()) }

/** Adds a theme after the others. Its code is made from its name where none is given. */
export const addTheme = roundCommand({
  by,
  act,
  fields: z.object({
    roundId: roundIdField,
    name: nameField,
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/)
      .optional(),
  }),
  run: async ({ db, now }, { roundId, name, code }) => {
    const themes = await lockThemes(db, roundId)
    const free = freeName(name, themes)
    if (!free.ok) return free
    const given = codeFor({ name, code }, themes)
    if (!given.ok) return given
    const position = Math.max(0, ...themes.map((theme) => theme.position)) + 1
    const theme: Theme = { id: newId<'Theme'>(now), code: given.value, name, position }
    await insertThemes(db, roundId, [theme])
    return ok({ value: theme, event: happened('add', theme) })
  },
})

/** Adds themes of the usual list, in its order; what is there already by code or name is left as it is. */
export const adoptThemes = roundCommand({
  by,
  act,
  fields: z.object({ roundId: roundIdField, codes: z.array(z.enum(themeCodes)).min(1) }),
  run: async ({ db, now }, { roundId, codes }) => {
    const added = missingOf(codes, await lockThemes(db, roundId)).map((theme) => ({
      ...theme,
      id: newId<'Theme'>(now),
    }))
    if (added.length === 0)
      return refuse<ThemeRefusal>({ code: 'themes-are-there', basis: 'register-codes' })
    await insertThemes(db, roundId, added)
    const payload = { codes: added.map(({ code }) => code) }
    return ok({
      value: { themes: added },
      event: { subject: 'round', subjectId: roundId, move: 'adoptThemes', payload },
    })
  },
})

/** Gives a theme another name; its code stays. */
export const renameTheme = roundCommand({
  by,
  act,
  fields: z.object({ ...oneTheme, name: nameField }),
  run: async ({ db }, { roundId, themeId, name }) => {
    const themes = await lockThemes(db, roundId)
    const theme = themes.find(({ id }) => id === themeId)
    if (!theme) return refuse({ code: 'no-such-theme', basis: 'lanes' })
    const free = freeName(
      name,
      themes.filter(({ id }) => id !== themeId),
    )
    if (!free.ok) return free
    const renamed = { ...theme, name }
    await saveTheme(db, renamed)
    return ok({ value: renamed, event: happened('rename', renamed) })
  },
})

/** Moves a theme one place: the agreement has its chapters in this order. */
export const shiftTheme = roundCommand({
  by,
  act,
  fields: z.object({ ...oneTheme, direction: z.enum(['up', 'down']) }),
  run: async ({ db }, { roundId, themeId, direction }) => {
    const before = await lockThemes(db, roundId)
    const after = shifted(before, themeId, direction)
    if (!after.ok) return after
    for (const theme of after.value) await saveTheme(db, theme)
    const moved = after.value.find(({ id }) => id === themeId)
    if (!moved) throw new Error(`Theme ${themeId} got lost in its own order`)
    return ok({ value: moved, event: happened('shift', moved) })
  },
})

/** What can be done with themes: forms, API and history know the moves by these names. */
export const themeMoves = {
  add: addTheme,
  adopt: adoptThemes,
  rename: renameTheme,
  shift: shiftTheme,
}

const happened = (move: 'add' | 'rename' | 'shift', { id, code, name, position }: Theme) => ({
  subject: 'theme',
  subjectId: id,
  move,
  payload: { code, name, position },
})
