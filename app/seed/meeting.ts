import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { meetingMoves } from '#steps/negotiation/meetings.commands.ts'
import type { AgendaKind, MeetingLevel, OutcomeKind } from '#steps/negotiation/meetings.ts'
import { type Contracting, contractorsOf, coordinatorOf, partyOf, speakerFor } from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** What came of it, as the coordinator keeps it. */
type Outcome = {
  kind: Exclude<OutcomeKind, 'concern'>
  text: string
  owner?: Contracting
  to?: Contracting
  due?: Day
  /** Whether it was done: the one to whom it was promised says so. */
  kept?: boolean
}

export type Meeting = {
  title: string
  level: MeetingLevel
  heldOn: Day
  place: string
  items: readonly { kind: AgendaKind; item: string; about?: string }[]
  /** Who was not there; nobody knows before it was held. */
  absent?: readonly Contracting[]
  outcomes?: readonly Outcome[]
}

/** The coordinator plans a meeting with its agenda. */
export const callMeeting = (
  scene: Scene,
  { roundId }: Carried,
  { title, level, heldOn, place, items }: Meeting,
) =>
  as(scene, coordinatorOf(scene), async ({ play }) => {
    const times = { fromTime: '13:30', untilTime: '15:30' }
    const planned = { roundId, title, level, heldOn, place, ...times }
    const { meetingId } = await play(meetingMoves.plan, planned)
    for (const item of items) await play(meetingMoves.proposeItem, { roundId, meetingId, ...item })
    return meetingId
  })

/** The same, held: with who was there and what came of it. */
export async function holdMeeting(scene: Scene, carried: Carried, meeting: Meeting): Promise<void> {
  const { roundId, parties } = carried
  const meetingId = await callMeeting(scene, carried, meeting)
  scene.clock.to(meeting.heldOn)
  const present = contractorsOf(scene).filter((name) => !meeting.absent?.includes(name))
  const recorded = await as(scene, coordinatorOf(scene), async ({ play }) => {
    const ids: Id<'Outcome'>[] = []
    const there = present.map((name) => partyOf(parties, name))
    await play(meetingMoves.noteAttendance, { roundId, meetingId, present: there })
    for (const { kind, text, owner, to, due } of meeting.outcomes ?? [])
      ids.push(
        (
          await play(meetingMoves.recordOutcome, {
            roundId,
            meetingId,
            kind,
            text,
            ownerPartyId: owner ? partyOf(parties, owner) : null,
            toPartyId: to ? partyOf(parties, to) : null,
            dueOn: due ?? null,
          })
        ).outcomeId,
      )
    return ids
  })
  for (const [nth, { to, kept }] of (meeting.outcomes ?? []).entries())
    if (to && kept)
      await as(scene, speakerFor(scene, to), ({ play }) =>
        play(meetingMoves.closeOutcome, { roundId, meetingId, outcomeId: recorded[nth] }),
      )
}

/** What came of the first meeting: one of each kind that the coordinator keeps. */
export const firstOutcomes = (today: Day): Outcome[] => [
  { kind: 'decision', text: 'Partijen geven binnen drie weken op elke tekst hun standpunt.' },
  {
    kind: 'promise',
    text: 'De gemeente stuurt de lijst met bouwlocaties.',
    owner: 'gemeente',
    to: 'voorbeeldwonen',
    due: addDays(today, -9),
  },
  {
    kind: 'action',
    text: 'Vraag de achterban naar de energiecoach.',
    owner: 'hvVoorbeeldwonen',
    due: addDays(today, 9),
  },
  {
    kind: 'arrangement',
    text: 'Stukken gaan eerst naar de huurders, dan pas naar de bestuurders.',
    owner: 'gemeente',
    due: addDays(today, 60),
  },
  {
    kind: 'fact',
    text: 'Van elke tien nieuwe huurders heeft er één een urgentie.',
    owner: 'voorbeeldwonen',
  },
]
