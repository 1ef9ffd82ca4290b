import type { Id } from '#kernel/id.ts'
import { plainWordsMoves } from '#steps/publication/plain-words.commands.ts'
import type { PublicationKind } from '#steps/publication/publication.ts'
import { publicationMoves } from '#steps/publication/publish.commands.ts'
import { starterOf } from './casting.ts'
import type { Tabled } from './negotiating.ts'
import type { Carried } from './preparing.ts'
import { as, type Scene } from './scene.ts'

/** Step 10: the municipality says the promises in plain words. */
export const sayPlainly = (
  scene: Scene,
  { roundId }: Carried,
  plain: readonly { one: Tabled; says: string }[],
): Promise<void> =>
  as(scene, starterOf(scene), async ({ play }) => {
    for (const { one, says } of plain) {
      const { code, seen } = one
      await play(plainWordsMoves.putPlainly, { roundId, code, seen, text: says })
    }
  })

/** Step 10: the agreement becomes public, or only how it stands. */
export const publishNow = (
  scene: Scene,
  { roundId }: { roundId: Id<'Round'> },
  kind: PublicationKind,
): Promise<{ address: string }> =>
  as(scene, starterOf(scene), ({ play }) => play(publicationMoves.publish, { roundId, kind }))
