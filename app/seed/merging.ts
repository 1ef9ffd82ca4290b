import { addDays, type Day } from '#kernel/day.ts'
import { successionMoves } from '#steps/stakeholders/succession.commands.ts'
import { type Contracting, signatoryFor } from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** Parties that go over into one organisation during the term: its number in the trade register, and who acts for it. */
export type Merger = { of: readonly Contracting[]; kvk: string; email: string; proof: string }

/** The parties hand over some days before; from that day on the people of the successor act for each of them. */
export async function merge(
  scene: Scene,
  { roundId }: Carried,
  { merger, on }: { merger: Merger; on: Day },
): Promise<Scene> {
  const { of, kvk, email, proof } = merger
  scene.clock.to(addDays(on, -9))
  for (const name of of)
    await as(scene, signatoryFor(scene, name), ({ play }) =>
      play(successionMoves.handOver, { roundId, kvk, fromDay: on, proof }),
    )
  scene.clock.to(on)
  const { cast } = scene
  const roles = [...cast.roles].map(([name, role]) => {
    const organisationId = cast.organisations.get(name)?.organisationId
    if (!of.includes(name) || !organisationId) return [name, role] as const
    const player = { email, organisationId }
    return [name, { ...role, speaker: player, signatory: player }] as const
  })
  return { ...scene, cast: { ...cast, roles: new Map(roles) } }
}
