import { accessionsOf } from '#agreement/accessions.store.ts'
import { accessionMoves } from '#steps/signing/accessions.commands.ts'
import type { Answers } from './agreeing.ts'
import { contractorsOf, speakerFor } from './casting.ts'
import type { Tabled } from './negotiating.ts'
import type { Carried } from './preparing.ts'
import { as, type Clock, type Scene } from './scene.ts'

/** A party that joins the agreement after it was closed: by its short name, and whose person acts for it. */
export type Joiner = {
  party: string
  email: string
  /** Which promises are to hold for it. */
  isFor: (one: Tabled) => boolean
  limitedTo: string
  reason: string
}

type Joining = { joiner: Joiner; tabled: readonly Tabled[]; answers: Answers; realTime: Clock }

/** Step 7, later: a party asks to join, all who agreed consent, and it signs its own act at the real moment. */
export async function joinLater(
  scene: Scene,
  { roundId }: Carried,
  { joiner, tabled, answers, realTime }: Joining,
): Promise<void> {
  const { email, limitedTo, reason } = joiner
  const codes = tabled.filter(joiner.isFor).map(({ code }) => code)
  const { accessionId } = await as(scene, email, ({ play }) =>
    play(accessionMoves.join, { roundId, codes, limitedTo, reason }),
  )
  const agreed = contractorsOf(scene).filter((name) => isConsent(answers[name]?.kind))
  for (const name of agreed)
    await as(scene, speakerFor(scene, name), ({ play }) =>
      play(accessionMoves.answerJoining, { roundId, accessionId, answer: 'consent' }),
    )
  await as({ ...scene, clock: realTime }, email, async ({ db, play }) => {
    const act = (await accessionsOf(db, roundId)).find(({ id }) => id === accessionId)
    const sha256 = act?.sha256 ?? ''
    await play(accessionMoves.signJoining, { roundId, accessionId, sha256, read: 'on' })
  })
}

const isConsent = (kind: string | undefined) =>
  kind === undefined || kind === 'agreed' || kind === 'agreed_with_reservation'
