import { people } from '#parties/cast.example.ts'
import { dryRunOf } from '#registers/dry-runs.store.ts'
import { corporationsExample, stockExample } from '#registers/examples.ts'
import { importMoves } from '#registers/imports.commands.ts'
import { fingerprintOf } from '#registers/imports.ts'
import { as, type Scene, type Turn } from './scene.ts'

/** The administrator reads the invented registers in; a newer sheet of homes waits for her. */
export const readRegisters = (scene: Scene, year: number): Promise<void> =>
  as(scene, people.beheerder.email, async (turn) => {
    await readIn(turn, {
      register: 'corporations',
      file: new File([corporationsExample()], 'corporaties.csv'),
    })
    await readIn(turn, {
      register: 'stock',
      edition: year - 1,
      file: new File([stockExample(year)], `dpi-${year - 1}.csv`),
    })
    const newer = new File([stockExample(year + 1)], `dpi-${year}.csv`)
    await turn.play(importMoves.bring, { register: 'stock', edition: year, file: newer })
  })

type Bringing = { register: 'corporations' | 'stock'; file: File; edition?: number }

async function readIn({ play, db }: Turn, given: Bringing): Promise<void> {
  const { importId } = await play(importMoves.bring, given)
  const asked = { register: given.register, edition: given.edition ?? null, sheet: null }
  const read = await dryRunOf(db, given.file, asked)
  if (!read.ok) throw new Error(`The example cannot be read: ${read.refusal.code}`)
  await play(importMoves.apply, { importId, seen: fingerprintOf(read.value.run) })
}
