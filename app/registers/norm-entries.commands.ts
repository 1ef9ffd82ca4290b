import { z } from 'zod'
import { command, dayField } from '#agreement/turn.commands.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type NormId, normIds, normSetNames } from '#law/norm-amounts.ts'
import { mayCorrect, mayEnter, type NormRefusal } from '#law/norm-entry.ts'
import type { Context } from '#parties/actor.ts'
import { normAmountsKnown } from '#parties/norm-amounts.store.ts'
import { lockOn } from '#platform/db.ts'
import { normVersionsOf, saveNormAmounts } from './norm-entries.store.ts'
import { versionOf } from './norm-entries.ts'

const amountField = z
  .number()
  .positive('Vul een bedrag boven nul in.')
  .max(1_000_000, 'Dit bedrag is te groot.')
  .optional()

const amountFields = {
  socialIncomeOne: amountField,
  socialIncomeMore: amountField,
  socialRent: amountField,
  suitableIncomeOne: amountField,
  suitableIncomeMore: amountField,
  suitableIncomeOldOne: amountField,
  suitableIncomeOldMore: amountField,
  benefitCapLow: amountField,
  benefitCapHigh: amountField,
  suitableShare: amountField,
  rentRise: amountField,
  rentRiseLowRent: amountField,
} satisfies Record<NormId, typeof amountField>

const placeFields = {
  /** In which the amounts begin to hold: four digits, as in the address. */
  year: z
    .string()
    .regex(/^2\d{3}$/)
    .transform(Number),
  /** What is announced together. */
  set: z.enum(normSetNames),
}

const sourceFields = {
  found: z.string().trim().min(1).max(300),
  /** The day of the source. */
  publishedOn: dayField,
  verified: z.enum(['primary', 'secondary', 'no']),
  /** That she looked twice at what is missing, or jumps. */
  isSure: z.boolean().default(false),
}

/** Nobody else may, and one after the other: the second sees what the first entered. */
async function held({ db, actor }: Context): Promise<Result<true, NormRefusal>> {
  if (!actor.isAdministrator)
    return refuse({ code: 'not-the-administrator', basis: 'register-codes' })
  await lockOn(db, 'norm_amounts')
  return ok(true)
}

const written = ({ actor, now }: Context) => ({
  entryId: newId<'Entry'>(now),
  enteredBy: actor.personId,
  enteredAt: now,
})

/** Enters the amounts of a year that are announced together, with where they stand. */
const enter = command({
  fields: z.object({ ...placeFields, ...sourceFields, ...amountFields }),
  run: async (context, { year, set, found, publishedOn, verified, isSure, ...values }) => {
    const no = await held(context)
    if (!no.ok) return no
    const { db, now } = context
    const asked = { year, set, values, publishedOn, isSure, today: dayOf(now) }
    const entered = mayEnter(asked, await normAmountsKnown(db))
    if (!entered.ok) return entered
    const amounts = entered.value.map(({ norm, after }) => ({ norm, value: after }))
    const entry = { year, found, publishedOn, verified, reason: '', ...written(context) }
    await saveNormAmounts(db, amounts, entry)
    const payload = { year, set, found, publishedOn, verified, amounts }
    const event = { subject: 'normAmounts', subjectId: entry.entryId, move: 'enter', payload }
    return ok({ value: { year, set }, event })
  },
})

/** Corrects one amount, with why. What stood before stays readable; empty says that it was not found. */
const correct = command({
  fields: z.object({
    ...placeFields,
    norm: z.enum(normIds),
    /** How many times it was entered when she looked: 0 for what came with the application. */
    seen: z.int().min(0),
    value: amountField,
    ...sourceFields,
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (context, { seen, value = null, isSure, reason, ...given }) => {
    const no = await held(context)
    if (!no.ok) return no
    const { db, now } = context
    const { year, set, norm, ...source } = given
    if (versionOf(await normVersionsOf(db, year), norm) !== seen)
      return refuse<NormRefusal>({ code: 'amount-changed', basis: 'nothing-vanishes' })
    const asked = { ...given, value, isSure, today: dayOf(now) }
    const corrected = mayCorrect(asked, await normAmountsKnown(db))
    if (!corrected.ok) return corrected
    const entry = { year, ...source, reason, ...written(context) }
    await saveNormAmounts(db, [{ norm, value }], entry)
    const payload = { ...given, value, reason }
    const event = { subject: 'normAmounts', subjectId: entry.entryId, move: 'correct', payload }
    return ok({ value: { year, set }, event })
  },
})

/** What can be done with norm amounts: forms, API and history know the moves by these names. */
export const normMoves = { enter, correct }
