import { sql } from 'kysely'
import type { AgreementText, TextPart } from '#agreement/agreement-text.ts'
import type { FieldPlace } from '#documents/pdf.ts'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'

const contracts = sql<
  Id<'Round'>
>`(select round_id from parties where id in (select actor_contracts()))`

/** A piece of the text that holds now, locked; `undefined` where the actor's party may not change it. */
export const lockText = (
  db: Db,
  roundId: Id<'Round'>,
  textId: Id<'AgreementText'>,
): Promise<(AgreementText & { position: number }) | undefined> =>
  db
    .selectFrom('agreementTexts')
    .select(['id', 'part', 'title', 'text', 'position'])
    .where('id', '=', textId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', contracts)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Makes others who add to the general text of this round wait until the transaction ends. */
export async function lockGeneralText(db: Db, roundId: Id<'Round'>): Promise<void> {
  await lockOn(db, `text ${roundId}`)
}

/** The place behind the last piece of a part. */
export async function nextPosition(db: Db, roundId: Id<'Round'>, part: TextPart): Promise<number> {
  const last = await db
    .selectFrom('agreementTexts')
    .select((on) => on.fn.max('position').as('position'))
    .where('roundId', '=', roundId)
    .where('roundId', 'in', contracts)
    .where('part', '=', part)
    .executeTakeFirst()
  return (last?.position ?? 0) + 1
}

type NewText = AgreementText & {
  roundId: Id<'Round'>
  position: number
  madeBy: Id<'Person'>
  madeAt: Date
}

export async function saveTexts(db: Db, texts: readonly NewText[]): Promise<void> {
  if (texts.length > 0)
    await db
      .insertInto('agreementTexts')
      .values([...texts])
      .execute()
}

/** Ends a piece of the general text; its row stays. */
export async function endText(db: Db, textId: Id<'AgreementText'>, now: Date): Promise<void> {
  await db.updateTable('agreementTexts').set({ endedAt: now }).where('id', '=', textId).execute()
}

type NewVersion = {
  id: Id<'AgreementVersion'>
  agreementId: Id<'Agreement'>
  roundId: Id<'Round'>
  number: number
  document: string
  sha256: string
  base: { fileId: Id<'File'>; sha256: string; sizeBytes: number; name: string }
  fields: readonly FieldPlace[]
  frozenBy: Id<'Person'>
  frozenAt: Date
}

export async function saveVersion(db: Db, version: NewVersion): Promise<void> {
  const { base, fields, frozenBy, frozenAt, roundId } = version
  await db
    .insertInto('files')
    .values({
      id: base.fileId,
      roundId,
      lane: 'table',
      sha256: base.sha256,
      name: base.name,
      mediaType: 'application/pdf',
      sizeBytes: base.sizeBytes,
      uploadedBy: frozenBy,
      uploadedAt: frozenAt,
    })
    .execute()
  const { id, agreementId, number, document, sha256 } = version
  await db
    .insertInto('agreementVersions')
    .values({
      id,
      agreementId,
      roundId,
      number,
      document,
      sha256,
      baseFileId: base.fileId,
      fields: JSON.stringify(fields),
      frozenBy,
      frozenAt,
    })
    .execute()
}
