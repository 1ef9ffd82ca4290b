import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { requestMoves } from '#steps/scope/information-requests.commands.ts'
import { paperMoves } from '#steps/scope/papers.commands.ts'
import { aPaper, spendingRoom } from '#steps/scope/papers.example.ts'
import { does } from './canonical.example.ts'
import { one } from './rows.example.ts'

const [municipality, tenants, tenantsElsewhere] = [
  partyId('gemeente'),
  partyId('hvVoorbeeldwonen'),
  partyId('hrModelwonen'),
]

/** Papers in the room, of which one party received not all; a request that is open, and one of each that is not. */
export async function informing(db: Db): Promise<void> {
  await forecast(db)
  const { id: paperId } = await does(db, 'strateeg', [
    paperMoves.add,
    { ...spendingRoom, partyIds: [municipality, tenants] },
  ])
  const versionId = await one(db, 'paper_versions', { paper_id: paperId })
  await does(db, 'ambtenaar', [paperMoves.confirm, { roundId, versionId }])
  const exemption = { partyId: tenantsElsewhere, reason: 'Die huurt daar niet.' }
  await does(db, 'strateeg', [paperMoves.exempt, { roundId, paperId, ...exemption }])
  const { id: taken } = await does(db, 'coordinator', [
    paperMoves.add,
    { ...aPaper, title: 'Verkeerd stuk', partyIds: [tenants], channel: 'by_hand' },
  ])
  await does(db, 'coordinator', [
    paperMoves.withdraw,
    { roundId, paperId: taken, reason: 'Het was van vorig jaar.' },
  ])
  await ask(db, paperId)
}

/** A forecast with two versions: its tenants have the old one, the municipality the new. */
async function forecast(db: Db): Promise<void> {
  const file = new File(['Vooruitblik op drie jaren.'], 'vooruitblik.txt')
  const { id: paperId, versionId } = await does(db, 'strateeg', [
    paperMoves.add,
    { ...aPaper, kind: 'forecast_report', title: 'Vooruitblik 2027', file, partyIds: [tenants] },
  ])
  await does(db, 'voorzitter', [paperMoves.confirm, { roundId, versionId }])
  const renewed = await does(db, 'strateeg', [
    paperMoves.revise,
    { ...aPaper, paperId, documentOn: '2026-11-02', partyIds: [municipality], despite: 'Spoed.' },
  ])
  await does(db, 'ambtenaar', [paperMoves.confirm, { roundId, versionId: renewed.versionId }])
  await does(db, 'strateeg', [paperMoves.give, { roundId, paperId, partyIds: [tenants] }])
}

async function ask(db: Db, paperId: string): Promise<void> {
  const asked = { roundId, askedPartyId: partyId('voorbeeldwonen') }
  const put = (text: string) => does(db, 'voorzitter', [requestMoves.ask, { ...asked, text }])
  await put('Hoeveel woningen staan leeg?')
  const answered = await put('Wat kost onderhoud?')
  await does(db, 'strateeg', [
    requestMoves.answer,
    { roundId, requestId: answered.id, answer: 'Dat staat in de IBW.', paperId },
  ])
  const refused = await put('Wie huurt er?')
  await does(db, 'strateeg', [
    requestMoves.refuse,
    { roundId, requestId: refused.id, reason: 'Dat zijn gegevens van mensen.' },
  ])
  const back = await put('Wat is de huur?')
  const reason = 'Wij vonden het zelf.'
  await does(db, 'voorzitter', [requestMoves.withdraw, { roundId, requestId: back.id, reason }])
}
