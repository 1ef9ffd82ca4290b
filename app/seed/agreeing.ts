import type { Day } from '#kernel/day.ts'
import { freeze } from '#steps/drafting/freeze.commands.ts'
import { useDefaults } from '#steps/drafting/texts.commands.ts'
import { recordDecision } from '#steps/signing/decide.commands.ts'
import { sign } from '#steps/signing/sign.commands.ts'
import type { SignatureKind } from '#steps/signing/signatures.ts'
import {
  bodyOf,
  type Contracting,
  contractorsOf,
  coordinatorOf,
  signatoryFor,
  starterOf,
} from './casting.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** The version that was frozen last. */
export type Frozen = { number: number; sha256: string }

/** Step 6: the general text begins from the usual clauses, and the coordinator freezes what is agreed. */
export async function writeDown(scene: Scene, { roundId }: Carried): Promise<Frozen> {
  await as(scene, starterOf(scene), ({ play }) => play(useDefaults, { roundId }))
  return as(scene, coordinatorOf(scene), ({ play }) => play(freeze, { roundId }))
}

/** Step 7, first half: what each party's own body decided about the text. */
export async function decide(
  scene: Scene,
  { roundId }: Carried,
  { frozen, decidedOn, answers }: { frozen: Frozen; decidedOn: Day; answers: Answers },
): Promise<void> {
  for (const [nth, party] of contractorsOf(scene).entries()) {
    const kind = answers[party]?.kind
    await as(scene, signatoryFor(scene, party), ({ play }) =>
      play(recordDecision, {
        roundId,
        sha256: frozen.sha256,
        outcome: kind === 'declined' ? 'rejected' : 'approved',
        body: bodyOf(scene, party),
        decidedOn,
        reference: `${decidedOn.slice(0, 4)}-${100 + nth}`,
      }),
    )
  }
}

/** How a party answers on the text, with the words that go with it. */
export type Answer = {
  kind: SignatureKind
  reservation?: string | undefined
  reason?: string | undefined
}

/** Who is not named agrees. */
export type Answers = Partial<Record<Contracting, Answer>>

/** Step 7, second half: each party answers; after the last the installation seals the file. */
export async function signAll(
  scene: Scene,
  { roundId }: Carried,
  { frozen, answers }: { frozen: Frozen; answers: Answers },
): Promise<void> {
  for (const party of contractorsOf(scene))
    await as(scene, signatoryFor(scene, party), ({ play }) =>
      play(sign, {
        roundId,
        version: frozen.number,
        sha256: frozen.sha256,
        kind: 'agreed',
        ...answers[party],
        read: 'on',
      }),
    )
}
