import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { signable } from '#agreement/accessions.ts'
import { consentOf, isConsentOfAll } from '#agreement/amendments.ts'
import { isAgreed, waitingFor } from '#agreement/positions.ts'
import { addDays, day, momentAt } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { charterFrom, silences, usualCharter } from '#process/charter.ts'
import { factsOf } from '#process/facts.store.ts'
import { currentStep, type Facts } from '#process/steps.ts'
import { judged, aPaper as paperOf, theTable } from '#steps/negotiation/lead-time.example.ts'
import { wordOf } from '#steps/negotiation/lead-time.ts'
import { receivedAt } from '#steps/scope/papers.ts'
import { consenting, missingConsent, stillAsked } from '#steps/signing/signatures.ts'
import { actingAs } from './canonical.example.ts'
import { atStage, telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('negotiating'), telling)

const [city, builder, tenants] = [
  partyId('gemeente'),
  partyId('voorbeeldwonen'),
  partyId('hvVoorbeeldwonen'),
]
const asked = [city, builder, tenants]

/** Everybody but the tenants said yes; they said nothing at all. */
const agreeing = [city, builder].map((party) => ({
  partyId: party,
  contentHash: 'hash',
  code: 'agree' as const,
  fulfilledAt: null,
}))
const text = { contentHash: 'hash', applicability: asked }
const yes = [city, builder].map((party) => ({ partyId: party, consents: true }))
const signed = [city, builder].map((party) => ({ partyId: party, kind: 'agreed' as const }))
/** Rules that all accepted, and newer ones that somebody said nothing of. */
const versions = [
  { ...usualCharter, id: id<'ProcessRuleVersion'>('newer'), number: 2, isAccepted: false },
  { ...usualCharter, id: id<'ProcessRuleVersion'>('older'), number: 1, isAccepted: true },
]
const late = paperOf('2026-12-01T09:00Z')

type Way = {
  /** Whether all agreed, while one of them said nothing. */
  agreed: () => boolean
  /** Whether that one stands there as somebody who still has to answer, where that is listed. */
  isAwaited?: () => boolean
}

/** Every way in which a party says yes here, and what its silence comes to. */
const ways: Record<string, Way> = {
  'a position on a text': {
    agreed: () => isAgreed(text, asked, agreeing),
    isAwaited: () => waitingFor(text, asked, agreeing).includes(tenants),
  },
  'consent to an amendment': {
    agreed: () => isConsentOfAll(consentOf(asked, yes)),
    isAwaited: () => consentOf(asked, yes).silent.includes(tenants),
  },
  'consent to an accession': {
    agreed: () => {
      const answers = yes.map((one) => ({ ...one, reason: '', person: '', answeredAt: new Date() }))
      const accession = { state: 'open' as const, partyId: builder, sha256: 'hash', answers }
      return signable(accession, { own: builder, asked, sha256: 'hash', isProofRecent: true }).ok
    },
    isAwaited: () => consentOf(asked, yes).silent.includes(tenants),
  },
  'a signature': {
    agreed: () =>
      missingConsent(asked, signed).length === 0 || consenting(signed).includes(tenants),
    isAwaited: () => stillAsked(asked, signed).includes(tenants),
  },
  'the rules of the process': {
    agreed: () => charterFrom(versions).version?.number === 2,
  },
  'receipt of a paper': {
    agreed: () => receivedAt({ confirmedAt: null }) !== undefined,
  },
  'a decision on late papers': {
    agreed: () => judged({ papers: [late], parties: theTable }).mayDecide,
    isAwaited: () =>
      judged({ papers: [late], parties: theTable }).words.get(tenants)?.word === 'none',
  },
  'a decision on late papers, after one of two consented': {
    agreed: () => {
      const own = { heldOn: day('2026-12-11'), paperKeys: ['woonvisie'] }
      const one = { ...own, partyId: tenants, givenAt: new Date(), withdrawnAt: null }
      return judged({ papers: [late], consents: [one] }).mayDecide
    },
    isAwaited: () => wordOf(undefined, { heldOn: day('2026-12-11'), paperKeys: [] }) === 'none',
  },
}

describe('silence', () => {
  it.each(Object.entries(ways))('is no consent: %s', (_, { agreed, isAwaited }) => {
    expect(agreed()).toBe(false)
    expect(isAwaited?.() ?? true).toBe(true)
  })

  it('means no answer, while parties agreed on nothing else', () => {
    expect(usualCharter.silence).toBe('no_answer')
    expect(silences[0]).toBe('no_answer')
  })

  /** Where the choice is written, shown and compared: nowhere else does anything follow from it. */
  const saying =
    /^app\/(process\/charter|steps\/coordination\/(process-rules|rules-)|platform\/schema\.gen)/

  it('is counted nowhere: no code but that of the rules themselves reads what silence means', () => {
    const reading = globSync('app/**/*.{ts,tsx}').filter(
      (file) =>
        !/\.(test|example)\.tsx?$/.test(file) &&
        /\bsilence\b(?!-is-not-consent)/.test(codeOf(file)),
    )
    expect(reading).toContain('app/process/charter.ts')
    expect(reading.filter((file) => !saying.test(file))).toEqual([])
  })

  it.each([1, 30, 365, 3650])('says nothing more after %i days', (days) =>
    atStage('negotiating', async (db) => {
      const before = await factsAt(db, 0)
      expect(before).toMatchObject({ noPointsOpen: false, everyPartyHasAnswered: false })
      const consented: (keyof Facts)[] = [
        'noPointsOpen',
        'everyPartyHasAnswered',
        'processRulesAccepted',
        'somethingIsAgreed',
        'textIsFrozen',
        'published',
      ]
      const after = await factsAt(db, days)
      for (const fact of consented) expect([fact, after[fact]]).toEqual([fact, before[fact]])
      expect(currentStep(after)).toBeDefined()
    }),
  )
})

/** The code of a file, without its comments. */
const codeOf = (file: string) => readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, ' ')

/** What holds in the round so many days later, when nobody did anything. */
async function factsAt(db: Db, days: number): Promise<Facts> {
  const at = momentAt(addDays(day('2026-11-25'), days), '12:00')
  await actingAs(db, 'ambtenaar', at)
  return factsOf(db, roundId)
}
