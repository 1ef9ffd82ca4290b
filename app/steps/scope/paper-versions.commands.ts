import { z } from 'zod'
import { keepFile } from '#agreement/files.commands.ts'
import type { FileRefusal, StoredFile } from '#agreement/files.ts'
import { dayField, figureField, idField, type Turn } from '#agreement/turn.commands.ts'
import { type Day, dayOf, mondayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { textInZip } from '#platform/zip-entry.ts'
import { charterOf } from '#process/charter.store.ts'
import { insertDeliveries, insertPaperVersion } from './paper-writes.store.ts'
import { loadInWeek } from './papers.store.ts'
import { directions, type PaperRefusal, type PaperVersion, tooMuch } from './papers.ts'
import { lengthOf, readingMinutes } from './reading-time.ts'

/** To whom a version is given, and how. */
export const givingFields = {
  /** To whom. Whoever is not named stands in the report as not having received it. */
  partyIds: z.array(idField<'Party'>(z.uuid())).max(200).default([]),
  channel: z.enum(['room', 'by_hand']).default('room'),
  /** Why so much reading goes out in one week, where it is more than the charter says. */
  despite: z.string().trim().max(500).default(''),
}

const amount = figureField.min(0, 'Vul een bedrag in van nul of meer.').optional()

/** What a version is made of, and to whom it is given. */
export const versionFields = {
  documentOn: dayField,
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  file: z.file().optional(),
  /** Three alternatives, in euros; each by itself. */
  newBuild: amount,
  improvement: amount,
  rentModeration: amount,
  /** What reading takes, where who gives it knows better than the file tells. */
  minutes: z.number().int().min(1).max(6000).optional(),
  ...givingFields,
}

type VersionInput = {
  documentOn: Day
  url?: string | undefined
  file?: File | undefined
  newBuild?: number | undefined
  improvement?: number | undefined
  rentModeration?: number | undefined
  minutes?: number | undefined
}

type Giving = {
  partyIds: readonly Id<'Party'>[]
  channel: 'room' | 'by_hand'
  despite: string
}

/** A refusal of what is done with a paper. */
export const no = (
  code: Exclude<PaperRefusal['code'], 'much-to-read'>,
  basis: PaperRefusal['basis'],
) => refuse<PaperRefusal>({ code, basis })

type ReadVersion = Pick<PaperVersion, 'documentOn' | 'url' | 'readingMinutes' | 'amounts'> & {
  file: StoredFile | undefined
}

/** Reads what was sent as a version, and keeps its file in the room of whose paper it is. */
export async function readVersion(
  turn: Turn,
  { documentOn, url: link, file, minutes, ...room }: VersionInput,
  partyId: Id<'Party'> | null,
): Promise<Result<ReadVersion, PaperRefusal | FileRefusal>> {
  const url = link ?? null
  const asked = {
    new_build: room.newBuild,
    improvement: room.improvement,
    rent_moderation: room.rentModeration,
  }
  const amounts = directions.flatMap((direction) => {
    const amount = asked[direction]
    return amount === undefined ? [] : [{ direction, amount: { inEuros: `${amount}` } }]
  })
  if (!file && !url && amounts.length === 0) return no('nothing-to-read', 'input-form')
  const kept = file ? await keep(turn, file, partyId) : ok(undefined)
  if (!kept.ok) return kept
  const estimated = readingMinutes(kept.value?.length ?? {})
  return ok({
    documentOn,
    url,
    amounts,
    file: kept.value?.stored,
    readingMinutes: minutes ?? (file || url ? estimated : 1),
  })
}

async function keep(turn: Turn, file: File, partyId: Id<'Party'> | null) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const organisationId = partyId ? (turn.actor.hat?.organisationId ?? null) : null
  const kept = await keepFile(turn, { name: file.name, bytes, lane: 'room', organisationId })
  if (!kept.ok) return kept
  return ok({ stored: kept.value, length: lengthOf(kept.value.mediaType, bytes, textInZip) })
}

/** Whether all who are named sit at this table, and none of them gets more to read than the charter says; more with a reason. */
export async function mayGive(
  { db, now, standing }: Turn,
  { partyIds, despite }: Giving,
  minutes: number,
): Promise<Result<'may', PaperRefusal>> {
  const parties = await partiesOf(db, standing.roundId)
  if (!partyIds.every((partyId) => parties.some(({ id }) => id === partyId)))
    return no('not-at-this-table', 'lanes')
  const { readingMinutes: limit } = await charterOf(db, standing.roundId)
  const before = await loadInWeek(db, standing.roundId, mondayOf(dayOf(now)))
  const load = tooMuch(before, { parties: partyIds, minutes, limit })
  return load.length === 0 || despite
    ? ok('may')
    : refuse<PaperRefusal>({ code: 'much-to-read', load, limit, basis: 'reading-load' })
}

type SavedVersion = ReadVersion & { paperId: Id<'Paper'>; number: number }

/**
 * Saves a version, and says what the history keeps of it: nothing that only who received it may read, since all at
 * the table read the history.
 */
export async function saveVersion({ db, now, actor, standing }: Turn, version: SavedVersion) {
  const { file, ...row } = version
  const id = newId<'PaperVersion'>(now)
  const { roundId } = standing
  const fileId = file?.id ?? null
  await insertPaperVersion(db, {
    ...row,
    id,
    roundId,
    fileId,
    addedBy: actor.personId,
    addedAt: now,
  })
  const { documentOn, readingMinutes } = row
  const sha256 = file?.sha256 ?? null
  return { id, said: { versionId: id, documentOn, sha256, readingMinutes } }
}

/** Lays a version ready for the parties that are named, or notes that it was handed to them. */
export async function give(
  { db, now, actor, standing }: Turn,
  versionId: Id<'PaperVersion'>,
  { partyIds, channel, despite }: Giving,
): Promise<void> {
  await insertDeliveries(db, {
    roundId: standing.roundId,
    versionId,
    partyIds: [...new Set(partyIds)],
    channel,
    despite: despite || null,
    deliveredBy: actor.personId,
    deliveredAt: now,
  })
}

/** What the history keeps of a giving. */
export const saidOf = ({ partyIds, channel, despite }: Giving) => ({ partyIds, channel, despite })
