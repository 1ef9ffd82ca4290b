import { membershipId, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { functionMoves } from '#steps/stakeholders/functions.commands.ts'
import { interestMoves } from '#steps/stakeholders/interests.commands.ts'
import { standInMoves } from '#steps/stakeholders/stand-ins.commands.ts'

import { does } from './canonical.example.ts'

/** Who stands in for whom in a party, and who is away at the end of the year. */
export async function replaceEachOther(db: Db): Promise<void> {
  const lid = membershipId('lid')
  await does(db, 'voorzitter', [
    standInMoves.standIn,
    {
      roundId,
      membershipId: membershipId('voorzitter'),
      substituteId: lid,
      scope: 'round',
      acts: ['report'],
      fromDay: '2027-08-01',
      untilDay: '2027-12-31',
      grantedBy: 'Bestuur',
    },
  ])
  await does(db, 'lid', [
    functionMoves.sayAway,
    {
      roundId,
      membershipId: lid,
      note: 'Afwezig in de zomer',
      fromDay: '2027-07-10',
      untilDay: '2027-08-10',
    },
  ])
}

/** Who wants what and can do what, as an association sees it in its room and the coordinator in a note of her own. */
export async function keepMaps(db: Db): Promise<void> {
  const degrees = { influence: 5, interest: 2 }
  await does(db, 'strateeg', [
    interestMoves.placeInterest,
    { roundId, aboutPartyId: partyId('modelwonen'), ...degrees, note: 'Wil vooral rust.' },
  ])
  await does(db, 'coordinator', [
    interestMoves.placeInterest,
    { roundId, aboutName: 'Wijkraad Noord', ...degrees, note: 'Bel haar eerst.' },
  ])
}
