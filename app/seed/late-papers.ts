import { addDays, type Day } from '#kernel/day.ts'
import { workingDayFrom } from '#law/working-days.ts'
import { papersOfItems } from '#steps/negotiation/item-papers.store.ts'
import { leadTimeMoves } from '#steps/negotiation/lead-time.commands.ts'
import { meetingMoves } from '#steps/negotiation/meetings.commands.ts'
import { documentMoves } from '#steps/scope/base-documents.commands.ts'
import { coordinatorOf, speakerFor } from './casting.ts'
import { callMeeting } from './meeting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/**
 * A meeting in some days, with a paper that came only now: one tenants' organisation accepts that
 * parties decide on it all the same, and the other has not answered.
 */
export async function bringLatePaper(
  scene: Scene,
  carried: Carried,
  { today, year }: { today: Day; year: number },
): Promise<void> {
  const { roundId } = carried
  const heldOn = workingDayFrom(addDays(today, 6))
  const meetingId = await callMeeting(scene, carried, {
    title: 'Investeren: waar is geld voor?',
    level: 'official',
    heldOn,
    place: 'Kantoor Voorbeeldwonen',
    items: [{ kind: 'inform', item: 'Terugblik op de tweede ronde' }],
  })
  const late = await as(scene, speakerFor(scene, 'voorbeeldwonen'), async ({ play, db }) => {
    const { id: paper } = await play(documentMoves.link, {
      roundId,
      kind: 'other',
      title: `Investeringsruimte ${year}–${year + 4}`,
      version: 'tweede concept',
      documentOn: addDays(today, -5),
      source: 'Stichting Voorbeeldwonen',
      url: 'https://voorbeeldwonen.example/investeringsruimte',
    })
    const item = {
      roundId,
      meetingId,
      kind: 'decide',
      item: 'Verdeling van de investeringsruimte',
    } as const
    const { itemId } = await play(meetingMoves.proposeItem, item)
    const place = { roundId, meetingId, itemId }
    await play(leadTimeMoves.attachPaper, { ...place, paper })
    const paperId = (await papersOfItems(db, meetingId)).get(itemId)?.[0]?.id ?? fail()
    const reason = 'De bijlage zat er nog niet bij.'
    await play(leadTimeMoves.detachPaper, { ...place, paperId, reason })
    await play(leadTimeMoves.attachPaper, { ...place, paper })
    return { roundId, meetingId, itemId, judged: `${heldOn} ${paper}` }
  })
  await as(scene, speakerFor(scene, 'hvVoorbeeldwonen'), ({ play }) =>
    play(leadTimeMoves.consentToLate, late),
  )
  await as(scene, coordinatorOf(scene), ({ play }) =>
    play(meetingMoves.proposeItem, { roundId, meetingId, kind: 'discuss', item: 'Rondvraag' }),
  )
}

function fail(): never {
  throw new Error('The paper is not with the item')
}
