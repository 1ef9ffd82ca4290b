import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { addTabledCommitment } from './commitments.example.ts'
import { addIndicator, anIndicator } from './indicators.example.ts'
import { indicatorsInText } from './indicators-in-text.store.ts'
import { aPath } from './light.example.ts'

it('puts all that was agreed of an indicator in the text: both edges of a band, and who supplies and checks', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    const band = { direction: 'band', isCumulative: false, path: aPath([2027, 2, 3]) } as const
    await addIndicator(db, { ...band, confidence: 'sure', dependsOn: 'De huurgrens.' })
    await acting('raadslid', db)
    expect(await indicatorsInText(db, roundId)).toEqual([])
    await acting('lid', db)
    expect(await indicatorsInText(db, roundId)).toMatchObject([
      {
        direction: 'band',
        cumulative: false,
        path: [{ year: 2027, value: 2, max: 3 }],
        supplier: partyId('voorbeeldwonen'),
        checker: partyId('hvVoorbeeldwonen'),
        confidence: 'sure',
        dependsOn: 'De huurgrens.',
        hash: anIndicator(band).contentHash,
      },
    ])
  }))

it('leaves out what was dropped, and takes silence of the owner for uncertain', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    await addIndicator(db)
    await addIndicator(db, {
      nth: 2,
      commitmentId: anIndicator().commitmentId,
      droppedAt: new Date('2026-11-25T09:00:00Z'),
      dropReason: 'Dubbel.',
    })
    await acting('lid', db)
    expect(await indicatorsInText(db, roundId)).toMatchObject([{ confidence: 'uncertain' }])
  }))
