import { z } from 'zod'
import { agreementTextsOf } from '#agreement/agreement-text.store.ts'
import type { TextPart } from '#agreement/agreement-text.ts'
import { idField, roundCommand } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { roundById } from '#parties/rounds.store.ts'
import { defaultTexts } from './default-texts.ts'
import { endText, lockGeneralText, lockText, nextPosition, saveTexts } from './drafting.store.ts'
import { hasRightTitle, type TextRefusal } from './drafting.ts'

const roundId = idField<'Round'>(z.uuid())
const text = z
  .string()
  .trim()
  .min(1, 'Schrijf de tekst.')
  .max(4000, 'Houd de tekst onder 4.000 tekens.')
const title = z.string().trim().max(200, 'Houd de titel onder 200 tekens.').default('')

const noSuchText: TextRefusal = { code: 'no-such-text', basis: 'lanes' }

const textIsThere: TextRefusal = { code: 'text-is-there', basis: 'nothing-vanishes' }

const wrongTitle = (part: TextPart): TextRefusal => ({
  code: 'title-and-part',
  part,
  basis: 'input-form',
})

/** Adds a piece to the general text: a paragraph of the preamble, a definition, a clause or an annex. */
export const addText = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  about: 'whole',
  fields: z.object({
    roundId,
    part: z.enum(['preamble', 'definition', 'clause', 'annex']),
    title,
    text,
  }),
  run: async ({ db, now, actor }, { roundId, part, title, text }) => {
    if (!hasRightTitle({ part, title })) return refuse(wrongTitle(part))
    await lockGeneralText(db, roundId)
    const id = newId<'AgreementText'>(now)
    const position = await nextPosition(db, roundId, part)
    await saveTexts(db, [
      { id, roundId, part, title, text, position, madeBy: actor.personId, madeAt: now },
    ])
    const payload = { part, title, text }
    return ok({
      value: { id },
      event: { subject: 'agreement_text', subjectId: id, move: 'add', payload },
    })
  },
})

/** Puts another text in the place of a piece; the old one stays readable in the history. */
export const changeText = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  about: 'whole',
  fields: z.object({ roundId, textId: idField<'AgreementText'>(z.uuid()), title, text }),
  run: async ({ db, now, actor }, { roundId, textId, title, text }) => {
    const old = await lockText(db, roundId, textId)
    if (!old) return refuse(noSuchText)
    if (!hasRightTitle({ part: old.part, title })) return refuse(wrongTitle(old.part))
    const id = newId<'AgreementText'>(now)
    const { part, position } = old
    await endText(db, textId, now)
    await saveTexts(db, [
      { id, roundId, part, title, text, position, madeBy: actor.personId, madeAt: now },
    ])
    const payload = { replaces: textId, title, text }
    return ok({
      value: { id },
      event: { subject: 'agreement_text', subjectId: id, move: 'change', payload },
    })
  },
})

/** Takes a piece out of the general text; it stays in the history. */
export const removeText = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  about: 'whole',
  fields: z.object({ roundId, textId: idField<'AgreementText'>(z.uuid()) }),
  run: async ({ db, now }, { roundId, textId }) => {
    const old = await lockText(db, roundId, textId)
    if (!old) return refuse(noSuchText)
    await endText(db, textId, now)
    const payload = { removed: textId }
    return ok({
      value: { id: textId },
      event: { subject: 'agreement_text', subjectId: textId, move: 'remove', payload },
    })
  },
})

/** Starts the general text with the clauses that recur in agreements; only where there is none yet. */
export const useDefaults = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  about: 'whole',
  fields: z.object({ roundId }),
  run: async ({ db, now, actor }, { roundId }) => {
    await lockGeneralText(db, roundId)
    const there = await agreementTextsOf(db, roundId)
    if (there.length > 0) return refuse(textIsThere)
    const round = await roundById(db, roundId)
    const texts = defaultTexts(round).map((piece, nth) => ({
      ...piece,
      id: newId<'AgreementText'>(now),
      roundId,
      position: nth + 1,
      madeBy: actor.personId,
      madeAt: now,
    }))
    await saveTexts(db, texts)
    const payload = { pieces: texts.length }
    return ok({
      value: { pieces: texts.length },
      event: { subject: 'round', subjectId: roundId, move: 'use_default_texts', payload },
    })
  },
})
