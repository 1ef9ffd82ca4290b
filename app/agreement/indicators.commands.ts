import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { catalogueIndicator } from '#law/indicator-catalogue.ts'
import { partiesOf, roundById } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { lockCommitmentByCode } from './commitments.store.ts'
import type { Commitment } from './commitments.ts'
import { placeFields } from './content.commands.ts'
import { dropFromText, indicatorById, saveFeasibility, saveIndicator } from './indicators.store.ts'
import {
  checkIndicator,
  confidences,
  directions,
  frequencies,
  type Indicator,
  type IndicatorRefusal,
  indicatorHash,
  type Measure,
} from './indicators.ts'
import { spanOf, yearsOf } from './indicators-path.ts'
import { isSealedText } from './sealed-versions.store.ts'
import { dayField, figureField, idField, roundCommand, type Turn } from './turn.commands.ts'

const partyField = idField<'Party'>(z.uuid())

const numbers = z.array(
  z
    .number()
    .nullish()
    .transform((value) => value ?? null),
)

/** What must be known of an indicator before it counts: all of it, so that nobody argues later about what was meant. */
export const indicatorFields = {
  name: z.string().trim().min(1).max(200),
  definition: z.string().trim().min(1).max(2000),
  unit: z.string().trim().min(1).max(40),
  direction: z.enum(directions),
  cumulative: z.boolean().default(false),
  baseline: figureField,
  measured: dayField,
  source: z.string().trim().min(1).max(300),
  /** The years of the path, to see that the form still fits the term. */
  years: z.array(z.int().min(2000).max(2100)),
  /** A value for each of the years; none at all for what is only information. */
  planned: numbers,
  /** The upper edges of a band. */
  upper: numbers.default([]),
  best: figureField.min(0).nullish(),
  supplier: partyField,
  checker: partyField,
  frequency: z.enum(frequencies),
  catalogue: z.string().max(4).default(''),
}

const indicatorIdField = idField<'Indicator'>(z.uuid())

const whyField = z.string().trim().min(1).max(1000)

type Given = z.output<z.ZodObject<typeof indicatorFields>>

/** Says how a commitment will be measured. A commitment may have more than one indicator. */
const defineIndicator = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({ ...placeFields, ...indicatorFields }),
  run: async (turn, { roundId, code, ...given }) => {
    const commitment = await commitmentToMeasure(turn, code)
    if (!commitment.ok) return commitment
    const indicator = await indicatorFrom(turn, commitment.value, { given, replaces: null })
    if (!indicator.ok) return indicator
    await saveIndicator(turn.db, { ...indicator.value, partyId: ownParty(turn.standing).id })
    return ok(done(indicator.value, 'defineIndicator', { code }))
  },
})

/** Puts another indicator in the place of one; the old one stays readable, with why it went. */
const replaceIndicator = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({
    ...placeFields,
    indicator: indicatorIdField,
    why: whyField,
    ...indicatorFields,
  }),
  run: async (turn, { roundId, code, indicator: indicatorId, why, ...given }) => {
    const commitment = await commitmentToMeasure(turn, code)
    if (!commitment.ok) return commitment
    const old = await indicatorOn(turn, commitment.value, indicatorId)
    if (!old.ok) return old
    const replacing = { given, replaces: old.value }
    const indicator = await indicatorFrom(turn, commitment.value, replacing)
    if (!indicator.ok) return indicator
    await dropFromText(turn.db, old.value, { at: turn.now, reason: why })
    await saveIndicator(turn.db, { ...indicator.value, partyId: ownParty(turn.standing).id })
    return ok(done(indicator.value, 'replaceIndicator', { code, replaces: old.value.id, why }))
  },
})

/** Takes an indicator out of the text, as long as nothing is signed. */
const dropIndicator = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({ ...placeFields, indicator: indicatorIdField, why: whyField }),
  run: async (turn, { code, indicator: indicatorId, why }) => {
    const commitment = await commitmentToMeasure(turn, code)
    if (!commitment.ok) return commitment
    const old = await indicatorOn(turn, commitment.value, indicatorId)
    if (!old.ok) return old
    await dropFromText(turn.db, old.value, { at: turn.now, reason: why })
    return ok(done(old.value, 'dropIndicator', { code, why }))
  },
})

/** The owner of a commitment says what the path depends on, and how sure she is of it. */
const judgeFeasibility = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object({
    ...placeFields,
    indicator: indicatorIdField,
    depends: z.string().trim().min(1).max(1000),
    confidence: z.enum(confidences),
  }),
  run: async (turn, { code, indicator: indicatorId, depends, confidence }) => {
    const commitment = await commitmentToMeasure(turn, code)
    if (!commitment.ok) return commitment
    const indicator = await indicatorOn(turn, commitment.value, indicatorId)
    if (!indicator.ok) return indicator
    if (!commitment.value.tabled.owners.includes(ownParty(turn.standing).id))
      return refuse({ code: 'not-the-owner', basis: 'organisation-speaks' })
    await saveFeasibility(turn.db, { ...indicator.value, dependsOn: depends, confidence })
    return ok(done(indicator.value, 'judgeFeasibility', { code, depends, confidence }))
  },
})

/** What can be done with an indicator: the page and the API read this table. */
export const indicatorMoves = {
  defineIndicator,
  replaceIndicator,
  dropIndicator,
  judgeFeasibility,
}

/** The commitment that is being measured, locked; until it is signed and sealed. */
async function commitmentToMeasure(
  { db, standing: { roundId } }: Turn,
  code: string,
): Promise<Result<Commitment, IndicatorRefusal>> {
  const commitment = await lockCommitmentByCode(db, roundId, code)
  if (!commitment) return refuse({ code: 'no-such-commitment', basis: 'lanes' })
  if (commitment.state !== 'tabled')
    return refuse({ code: 'commitment-not-tabled', basis: 'nothing-vanishes' })
  if (await isSealedText(db, roundId, code))
    return refuse({ code: 'frozen-is-frozen', basis: 'frozen-is-frozen' })
  return ok(commitment)
}

async function indicatorOn(
  { db }: Turn,
  { id, roundId }: Commitment,
  indicatorId: Indicator['id'],
): Promise<Result<Indicator, IndicatorRefusal>> {
  const found = await indicatorById(db, roundId, indicatorId)
  if (found?.commitmentId === id) return ok(found)
  return refuse({ code: 'no-such-indicator', basis: 'lanes' })
}

type Making = { given: Given; replaces: Indicator | null }

async function indicatorFrom(
  { db, now }: Turn,
  commitment: Commitment,
  { given, replaces }: Making,
): Promise<Result<Indicator, IndicatorRefusal>> {
  const { id, roundId } = commitment
  const years = yearsOf(spanOf(commitment, await roundById(db, roundId)))
  const parties = await partiesOf(db, roundId)
  const measure = measureOf(given)
  const people = { supplierPartyId: given.supplier, checkerPartyId: given.checker }
  const checked = checkIndicator({ ...measure, ...people }, { years, parties })
  if (!checked.ok) return checked
  if (measure.baseline.on > dayOf(now))
    return refuse({ code: 'baseline-in-future', basis: 'reachable-date' })
  return ok({
    ...measure,
    ...people,
    id: newId<'Indicator'>(now),
    commitmentId: id,
    roundId,
    catalogueId: catalogueIndicator(given.catalogue)?.id ?? null,
    frequency: given.frequency,
    bestStep: given.best ?? null,
    contentHash: indicatorHash(measure),
    replacesId: replaces?.id ?? null,
    // The owner judged the old path: of this one she has still to say how sure she is.
    dependsOn: '',
    confidence: null,
    madeAt: now,
    droppedAt: null,
    dropReason: '',
  })
}

/** The years that were left empty fall out, so that an incomplete path is refused by its years. */
function measureOf({ years, planned, upper, ...given }: Given): Measure {
  const { name, definition, unit, direction, cumulative, baseline, measured, source } = given
  const path = years.flatMap((year, nth) => {
    const value = planned[nth] ?? null
    const max = direction === 'band' ? (upper[nth] ?? null) : null
    return value === null ? [] : [{ year, value, max }]
  })
  return {
    name,
    definition,
    unit,
    direction,
    isCumulative: cumulative,
    baseline: { value: baseline, on: measured, source },
    path,
  }
}

const done = ({ id, contentHash }: Indicator, move: string, payload: Record<string, string>) => ({
  value: { id },
  event: { subject: 'indicator', subjectId: id, move, payload: { ...payload, contentHash } },
})
