import type { Id } from '#kernel/id.ts'
import { type Party, partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { byId, type Room, type RoomPaper, type RoomRequest } from './information-position.ts'
import { informationRequestsOf } from './information-requests.store.ts'
import type { InformationRequest } from './information-requests.ts'
import { papersOf } from './papers.store.ts'
import { type Paper, type PaperVersion, receivedAt } from './papers.ts'

type Read = {
  parties: readonly Party[]
  papers: readonly Paper[]
  requests: readonly InformationRequest[]
}

/** The information room as the tables tell it, for who sits at the table. */
export async function roomOf(db: Db, roundId: Id<'Round'>): Promise<Room> {
  const parties = await partiesOf(db, roundId)
  const papers = await papersOf(db, roundId)
  const requests = await informationRequestsOf(db, roundId)
  return roomFrom({ parties, papers, requests })
}

/** The same from what was read already. */
export const roomFrom = ({ parties, papers, requests }: Read): Room => ({
  parties: parties
    .filter(({ role }) => role === 'contracting')
    .map(({ id }) => id)
    .toSorted(),
  papers: papers.map(paperIn).toSorted(byId),
  requests: requests.map(requestIn).toSorted(byId),
})

const paperIn = ({
  id,
  kind,
  title,
  partyId,
  withdrawn,
  exemptions,
  versions,
}: Paper): RoomPaper => ({
  id,
  kind,
  title,
  partyId,
  isWithdrawn: withdrawn !== undefined,
  exempted: exemptions.map(({ partyId }) => partyId).toSorted(),
  versions: versions.map(versionIn).toSorted((a, b) => a.number - b.number),
})

const versionIn = ({ id, number, documentOn, deliveries }: PaperVersion) => ({
  id,
  number,
  documentOn,
  given: Object.fromEntries(
    deliveries.map((delivery) => [
      delivery.partyId,
      {
        at: delivery.deliveredAt.toISOString(),
        receivedAt: receivedAt(delivery)?.toISOString() ?? null,
      },
    ]),
  ),
})

const requestIn = ({
  id,
  partyId,
  askedPartyId,
  dueOn,
  closed,
}: InformationRequest): RoomRequest => ({
  id,
  partyId,
  askedPartyId,
  dueOn,
  outcome: closed?.outcome ?? null,
  closedAt: closed?.at.toISOString() ?? null,
})
