import { type Id, id } from '#kernel/id.ts'
import type { PersonName } from '#parties/cast.example.ts'
import {
  contracting,
  layerId,
  now,
  partyId,
  personId,
  roundId,
  themeId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'
import { type Commitment, type Content, contentHash, type Version } from './commitments.ts'
import type { MandateLevel } from './mandate-levels.ts'
import type { Position, PositionCode } from './positions.ts'
import { saveVersion } from './versions.store.ts'

const exampleId = <Kind extends string>(group: string, nth: number) =>
  id<Kind>(`00000000-0000-7000-9000-${group}${String(nth).padStart(11, '0')}`)

/** What Voorbeeldwonen promises of new homes, to every contracting party. Name only what the test is about. */
export const aContent = (given: Partial<Content> = {}): Content => ({
  text: 'Voorbeeldwonen bouwt in 2027 ten minste 240 sociale huurwoningen.',
  obligation: 'result',
  owners: [partyId('voorbeeldwonen')],
  applicability: contracting,
  quantity: 240,
  quantityMax: null,
  unit: 'woningen',
  deadline: '2027',
  condition: null,
  ...given,
})

type GivenVersion = Partial<Omit<Version, 'contentHash'>>

/** One text of the first commitment, by Voorbeeldwonen, with the hash of its content. */
export function aVersion(given: GivenVersion = {}): Version {
  const version = {
    id: exampleId<'CommitmentVersion'>('b', 1),
    commitmentId: exampleId<'Commitment'>('a', 1),
    partyId: partyId('voorbeeldwonen'),
    predecessorId: null,
    note: '',
    madeAt: now,
    ...aContent(),
    ...given,
  }
  return { ...version, contentHash: contentHash(version) }
}

type GivenCommitment = Partial<Omit<Commitment, 'tabled' | 'code' | 'id'>> & {
  /** Which of the commitments; its code and ids follow from it. */
  nth?: number
  tabled?: GivenVersion
}

/** Commitment `VBS-BES-01` (or the nth) on the table, as Voorbeeldwonen brought it. */
export function aCommitment({ nth = 1, tabled, ...given }: GivenCommitment = {}): Commitment {
  const commitmentId = exampleId<'Commitment'>('a', nth)
  return {
    id: commitmentId,
    roundId,
    code: `VBS-BES-${String(nth).padStart(2, '0')}`,
    title: 'Nieuwe sociale huurwoningen',
    themeId,
    theme: 'Beschikbaarheid',
    themeCode: 'BES',
    goalId: null,
    layerId,
    year: 2027,
    state: 'tabled',
    continuesId: null,
    ...given,
    tabled: aVersion({ id: exampleId('b', nth), commitmentId, ...tabled }),
  }
}

/** Puts a commitment on the table of the example round; from here on the test works as the owner of the tables. */
export async function addTabledCommitment(
  db: Db,
  given: GivenCommitment = {},
): Promise<Commitment> {
  await asOwner(db)
  const commitment = aCommitment(given)
  const { tabled, code, title, state, continuesId, goalId } = commitment
  await db
    .insertInto('commitments')
    .values({
      id: commitment.id,
      roundId: commitment.roundId,
      layerId: commitment.layerId,
      themeId: commitment.themeId,
      goalId,
      code,
      title,
      lane: 'table',
      state,
      partyId: tabled.partyId,
      position: given.nth ?? 1,
      tabledVersionId: tabled.id,
      continuesId,
      madeAt: tabled.madeAt,
    })
    .execute()
  await addVersion(db, tabled)
  return commitment
}

/** Puts a text of a commitment on the table, without tabling it: what a proposal is about. */
async function addVersion(db: Db, version: Version): Promise<void> {
  await asOwner(db)
  await saveVersion(db, { ...version, roundId, lane: 'table', madeBy: personId('strateeg') })
}

/** Makes another text the tabled one, as adopting a proposal does. */
export async function tableVersion(db: Db, version: Version): Promise<void> {
  await addVersion(db, version)
  await db
    .updateTable('commitments')
    .set({ tabledVersionId: version.id })
    .where('id', '=', version.commitmentId)
    .execute()
}

type GivenPosition = {
  by: PersonName
  partyId: Id<'Party'>
  code?: PositionCode
  reason?: string
  condition?: string
  level?: MandateLevel
  fulfilledAt?: Date
}

let positions = 0

/**
 * A party takes a position on a text, by one of its people: the tabled one if a commitment is
 * given. `agree` where no code is named. From here on the test works as the owner of the tables.
 */
export async function takePosition(
  db: Db,
  on: Commitment | Version,
  { by, code = 'agree', ...given }: GivenPosition,
): Promise<Position> {
  await asOwner(db)
  const version = 'tabled' in on ? on.tabled : on
  positions += 1
  const position: Position = {
    id: exampleId('c', positions),
    commitmentId: version.commitmentId,
    partyId: given.partyId,
    contentHash: version.contentHash,
    versionId: version.id,
    code,
    reason: given.reason ?? (code === 'otherwise' || code === 'block' ? 'Dit lukt ons niet.' : ''),
    condition: given.condition ?? (code === 'agree_if' ? 'Als de grond er is.' : ''),
    level: given.level ?? 'official',
    fulfilledAt: given.fulfilledAt ?? null,
    personId: personId(by),
    takenAt: now,
  }
  await db
    .updateTable('positions')
    .set({ isLatest: false })
    .where('commitmentId', '=', position.commitmentId)
    .where('partyId', '=', position.partyId)
    .where('lane', '=', 'table')
    .execute()
  await db
    .insertInto('positions')
    .values({ ...position, roundId, lane: 'table', isLatest: true })
    .execute()
  return position
}

/** The one of each contracting party of the example who speaks for it in tests. */
export const speakers = [
  ['ambtenaar', 'gemeente'],
  ['strateeg', 'voorbeeldwonen'],
  ['directeurModel', 'modelwonen'],
  ['lid', 'hvVoorbeeldwonen'],
  ['secretaris', 'hrModelwonen'],
] as const

/** Every contracting party agrees with the tabled text: from here on the commitment is agreed. */
export async function agreeAll(db: Db, commitment: Commitment): Promise<void> {
  for (const [by, organisation] of speakers)
    await takePosition(db, commitment, { by, partyId: partyId(organisation) })
}
