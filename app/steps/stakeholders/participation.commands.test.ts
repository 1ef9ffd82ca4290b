import { describe, expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { chainOf } from '#agreement/history.store.ts'
import { type Id, id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, contracting, partyId, roundId, themeId } from '#parties/parties.example.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { participationMoves } from './participation.commands.ts'
import { partyMoves } from './stakeholders.commands.ts'
import { freezeText } from './stakeholders.example.ts'

const otherTheme = id<'Theme'>('00000000-0000-7000-9000-e00000000002')

type Input = Parameters<typeof participationMoves.takePartAs.run>[1]

const says = async (db: Db, part: Partial<Input> & Pick<Input, 'partyId' | 'form'>) =>
  participationMoves.takePartAs.run(await acting('coordinator', db), {
    roundId,
    themeIds: [],
    limitedTo: '',
    ...part,
  })

async function twoThemes(db: Db) {
  await addRound(db)
  await db
    .insertInto('themes')
    .values({ id: otherTheme, roundId, code: 'DUU', name: 'Duurzaamheid', position: 2 })
    .execute()
}

async function partOf(db: Db, party: Id<'Party'>) {
  await acting('coordinator', db)
  return (await partiesOf(db, roundId)).find((one) => one.id === party)
}

const aDraft = {
  roundId,
  title: 'Isoleren',
  themeId: otherTheme,
  goalId: null,
  layerId: null,
  text: 'Wij isoleren honderd woningen.',
  obligation: 'effort' as const,
  owners: [],
  quantity: null,
  quantityMax: null,
  unit: null,
  deadline: null,
  condition: null,
  note: '',
}

const draftsFor = async (db: Db, applicability: Id<'Party'>[]) => {
  const drafted = await draftMoves.draft.run(await acting('strateeg', db), {
    ...aDraft,
    applicability,
  })
  if (!drafted.ok) return drafted.refusal
  await asOwner(db)
  const rows = await db
    .selectFrom('applicability')
    .innerJoin('commitmentVersions', 'commitmentVersions.id', 'applicability.versionId')
    .select('applicability.partyId')
    .where('commitmentVersions.commitmentId', '=', drafted.value.commitmentId)
    .execute()
  return rows.map((row) => row.partyId).toSorted()
}

describe('a party that takes part in one theme only', () => {
  const part = { partyId: partyId('hrModelwonen'), form: 'themes', themeIds: [themeId] } as const

  it('is kept so, with one line in the history that all can read', () =>
    inDatabase(async (db) => {
      await twoThemes(db)
      expect(await says(db, { ...part, themeIds: [...part.themeIds] })).toMatchObject({ ok: true })
      expect(await partOf(db, part.partyId)).toMatchObject({
        form: 'themes',
        themeIds: [themeId],
        role: 'contracting',
      })
      expect((await chainOf(db, roundId)).map(({ move }) => move)).toEqual(['takePartAs'])
    }))

  it('is not bound by a text in another theme: not by itself, and not where somebody names it', () =>
    inDatabase(async (db) => {
      await twoThemes(db)
      await says(db, { ...part, themeIds: [...part.themeIds] })
      expect(await draftsFor(db, [])).toEqual(
        contracting.filter((party) => party !== part.partyId).toSorted(),
      )
      expect(await draftsFor(db, [part.partyId])).toEqual({
        code: 'not-of-this-round',
        what: 'party-in-theme',
        basis: 'input-form',
      })
    }))

  it('is not let out of a commitment that already holds for it', () =>
    inDatabase(async (db) => {
      await twoThemes(db)
      const { code } = await addTabledCommitment(db)
      expect(await says(db, { ...part, themeIds: [otherTheme] })).toMatchObject({
        refusal: { code: 'bound-in-other-themes', codes: [code] },
      })
    }))
})

describe('a member of an umbrella', () => {
  const part = {
    partyId: partyId('hrModelwonen'),
    form: 'via_umbrella',
    viaId: partyId('hvVoorbeeldwonen'),
  } as const

  it('is bound by the word of its umbrella, which is asked with it', () =>
    inDatabase(async (db) => {
      await twoThemes(db)
      await says(db, part)
      expect(await partOf(db, part.partyId)).toMatchObject({ role: 'adviser', viaId: part.viaId })
      expect(await draftsFor(db, [part.partyId])).toEqual([part.viaId, part.partyId].toSorted())
    }))

  it('keeps its umbrella at the table', () =>
    inDatabase(async (db) => {
      await twoThemes(db)
      await says(db, part)
      const leaving = { roundId, partyId: part.viaId, role: 'observer', why: 'Leest mee.' } as const
      expect(await partyMoves.changeParty.run(await acting('coordinator', db), leaving)).toEqual({
        ok: false,
        refusal: { code: 'umbrella-of-others', basis: 'practice-umbrella' },
      })
    }))

  it('has an umbrella of this round that is another party', () =>
    inDatabase(async (db) => {
      await twoThemes(db)
      for (const viaId of [part.partyId, partyId('zorg'), id<'Party'>(otherTheme)])
        expect(await says(db, { ...part, viaId })).toMatchObject({
          refusal: { code: 'no-umbrella' },
        })
    }))
})

it('takes part as its new role says, once its role changes', () =>
  inDatabase(async (db) => {
    await twoThemes(db)
    const party = partyId('hrModelwonen')
    await says(db, { partyId: party, form: 'one_complex', limitedTo: 'De Brug, 30 woningen' })
    const context = await acting('coordinator', db)
    const changed = { roundId, partyId: party, why: 'Geeft raad.' }
    await partyMoves.changeParty.run(context, { ...changed, role: 'contracting' })
    expect(await partOf(db, party)).toMatchObject({ form: 'one_complex' })
    await partyMoves.changeParty.run(context, { ...changed, role: 'adviser' })
    expect(await partOf(db, party)).toMatchObject({ form: null, limitedTo: '', role: 'adviser' })
  }))

it('stays as the frozen text says', () =>
  inDatabase(async (db) => {
    await twoThemes(db)
    await freezeText(db)
    expect(await says(db, { partyId: partyId('gemeente'), form: 'seen_only' })).toMatchObject({
      refusal: { code: 'text-is-frozen' },
    })
  }))

it.each(['strateeg', 'adviseur', 'raadslid'] as const)('is not for %s to say', (name) =>
  inDatabase(async (db) => {
    await addRound(db)
    const answer = await participationMoves.takePartAs.run(await acting(name, db), {
      roundId,
      partyId: partyId('gemeente'),
      form: 'seen_only',
      themeIds: [],
      limitedTo: '',
    })
    expect(answer).toMatchObject({ refusal: { code: 'not-yours-to-do' } })
  }),
)
