import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addFrozenRound } from '#agreement/agreement-versions.example.ts'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { rulesMoves } from '#steps/coordination/process-rules.commands.ts'
import { documentMoves } from '#steps/scope/base-documents.commands.ts'
import { visiting } from '#testing.ts'
import { usualCharter } from './charter.ts'
import { progressOf } from './progress.ts'
import { reopeningsIn } from './reopenings.store.ts'
import { situationOf } from './situations.store.ts'
import { reopenedWords } from './steps.words.ts'

async function commitmentToSpeakOf(db: Db) {
  await acting('voorzitter', db)
  const [first] = await commitmentsOf(db, roundId)
  if (!first) throw new Error('Nothing is on the table')
  return first
}

const states = async (db: Db, name: PersonName = 'strateeg') => {
  await acting(name, db)
  return progressOf(await situationOf(db, roundId))
}

async function writeRules(db: Db, note: string, text: string) {
  const context = await acting('coordinator', db)
  const rules = { roundId, titles: ['Stukken'], texts: [text], note, ...usualCharter }
  const written = await rulesMoves.write.run(context, rules)
  if (!written.ok) throw new Error(written.refusal.code)
  return written.value.id
}

it('has nothing open again in a round that just began', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await writeRules(db, 'Eerste.', 'Stukken komen een week van tevoren.')
    await writeRules(db, 'Tweede.', 'Stukken komen twee weken van tevoren.')
    expect((await states(db)).coordination.state).not.toBe('reopened')
    expect(await reopeningsIn(db, roundId)).toEqual({})
  }))

it('opens the rules again when newer ones are written after all accepted, and says by whom and why', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const versionId = await writeRules(db, 'Eerste.', 'Stukken komen een week van tevoren.')
    for (const name of ['ambtenaar', 'strateeg', 'directeurModel', 'lid', 'secretaris'] as const)
      await rulesMoves.accept.run(await acting(name, db), { roundId, versionId })
    expect((await states(db)).coordination.state).toBe('done')

    await writeRules(db, 'Duidelijker over stukken.', 'Stukken komen tien dagen van tevoren.')
    expect((await states(db)).coordination.state).toBe('reopened')
    const { coordination } = await reopeningsIn(db, roundId)
    expect(coordination && reopenedWords(coordination)).toBe(
      'Noor Haddad schreef nieuwe spelregels op 25 november 2026: Duidelijker over stukken.',
    )
    const { get } = await visiting(db, 'lid')
    const html = await (await get(`/trajecten/${roundId}`)).text()
    expect(html).toContain('Opnieuw open')
    expect(html).toContain('Noor Haddad schreef nieuwe spelregels')
    expect(await (await get(`/api/v1/trajecten/${roundId}`)).json()).toMatchObject({
      steps: expect.arrayContaining([
        expect.objectContaining({
          id: 'coordination',
          state: 'reopened',
          reopened: expect.objectContaining({ by: 'Noor Haddad' }),
        }),
      ]),
    })
  }))

it('opens the scope again when the base document is taken back, until another is linked', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const vision = {
      roundId,
      kind: 'housing_vision' as const,
      title: 'Woonvisie',
      version: '1',
      documentOn: '2026-01-01',
      source: 'Raad',
    }
    const linked = await documentMoves.link.run(
      await acting('ambtenaar', db),
      documentMoves.link.fields.parse(vision),
    )
    if (!linked.ok) throw new Error(linked.refusal.code)
    expect((await states(db)).scope.state).toBe('done')
    const context = await acting('ambtenaar', db)
    const withdrawn = { roundId, documentId: linked.value.id, reason: 'Ingehaald.' }
    await documentMoves.withdraw.run(context, withdrawn)
    expect((await states(db)).scope.state).toBe('reopened')
    expect(await reopeningsIn(db, roundId)).toMatchObject({
      scope: { by: 'Teun Verbeek', why: 'Ingehaald.', at: now },
    })
    await documentMoves.link.run(
      await acting('ambtenaar', db),
      documentMoves.link.fields.parse({ ...vision, version: '2' }),
    )
    expect((await states(db)).scope.state).toBe('done')
  }))

it('opens the talks again when a party takes back its consent after the text was frozen', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    const { tabled, code } = await commitmentToSpeakOf(db)
    const later = new Date(now.valueOf() + 60_000)
    const context = { ...(await acting('voorzitter', db)), now: later }
    const spoken = await positionMoves.takePosition.run(context, {
      ...positionMoves.takePosition.fields.parse({
        roundId,
        code,
        seen: tabled.contentHash,
        position: 'otherwise',
        reason: 'De huren stegen meer dan gedacht.',
      }),
    })
    expect(spoken).toMatchObject({ ok: true })
    expect((await states(db)).negotiation.state).toBe('reopened')
    const { negotiation } = await reopeningsIn(db, roundId)
    expect(negotiation && reopenedWords(negotiation)).toBe(
      'Fatima El Amrani bracht na het vaststellen iets op tafel op 25 november 2026.',
    )
  }))

it('opens the signing again when a newer text is frozen after all answered', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    expect((await states(db)).signing.state).toBe('done')
    await asOwner(db)
    await sql`insert into agreement_versions
      (id, agreement_id, round_id, number, document, sha256, base_file_id, fields, frozen_by, frozen_at)
      select uuidv7(), agreement_id, round_id, number + 1, document, sha256, base_file_id, fields, frozen_by, frozen_at
      from agreement_versions where round_id = ${roundId}`.execute(db)
    expect((await states(db)).signing.state).toBe('reopened')
    expect((await reopeningsIn(db, roundId)).signing?.by).toBe('Noor Haddad')
  }))

it('shows who reads for the council only what she may know of', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    await acting('raadslid', db)
    expect(await reopeningsIn(db, roundId)).toEqual({})
  }))
