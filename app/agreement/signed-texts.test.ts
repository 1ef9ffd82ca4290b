import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import { roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { freezeForTest } from './agreement-versions.example.ts'
import { withdrawCommitment } from './commitments.commands.ts'
import { aContent, addTabledCommitment, agreeAll } from './commitments.example.ts'
import { negotiationRefusalWords } from './negotiating.words.ts'
import { takePosition } from './positions.commands.ts'
import { propose } from './proposals.commands.ts'
import { addSealedRound } from './sealed-versions.example.ts'
import { isSealedText } from './sealed-versions.store.ts'

const code = 'VBS-BES-01'
const content = aContent({ text: 'Voorbeeldwonen bouwt er 200.' })
const filled = {
  ...content,
  owners: [...content.owners],
  applicability: [...content.applicability],
  note: '',
}

it('changes by no proposal, position or withdrawal once it is signed', () =>
  inDatabase(async (db) => {
    const version = await addSealedRound(db)
    const seen = version.document.chapters[0]?.commitments[0]?.contentHash ?? ''
    const context = await acting('strateeg', db)
    const place = { roundId, code, seen }
    const said = {
      position: 'block' as const,
      reason: 'Toch niet.',
      condition: '',
      level: 'official' as const,
    }
    const answers = [
      await propose.run(context, { ...place, ...filled, supports: false }),
      await takePosition.run(context, { ...place, ...said }),
      await withdrawCommitment.run(context, place),
    ]
    for (const answer of answers)
      expect(answer).toMatchObject({ refusal: { code: 'commitment-signed' } })
    expect(
      negotiationRefusalWords({ code: 'commitment-signed', basis: 'consent-of-all' }),
    ).toContain('Periodieke herziening')
  }))

it('is still talked about when it came to the table after the signing', () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    const later = await addTabledCommitment(db, { nth: 3, title: 'Nieuw' })
    const context = await acting('strateeg', db)
    expect(await isSealedText(db, roundId, code)).toBe(true)
    expect(await isSealedText(db, roundId, later.code)).toBe(false)
    const place = { roundId, code: later.code, seen: later.tabled.contentHash }
    const said = {
      position: 'agree' as const,
      reason: '',
      condition: '',
      level: 'official' as const,
    }
    expect(await takePosition.run(context, { ...place, ...said })).toMatchObject({ ok: true })
    await agreeAll(db, later)
    expect((await freezeForTest(db)).document.chapters[0]?.commitments).toHaveLength(3)
  }))
