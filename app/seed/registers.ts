import { people } from '#parties/cast.example.ts'
import { dryRunOf } from '#registers/dry-runs.store.ts'
import { corporationsExample, stockExample } from '#registers/examples.ts'
import { importMoves } from '#registers/imports.commands.ts'
import { fingerprintOf } from '#registers/imports.ts'
import { normMoves } from '#registers/norm-entries.commands.ts'
import { as, type Scene, type Turn } from './scene.ts'

/** The administrator reads the invented registers in, and says better where a norm amount stands; a newer sheet of homes waits for her. */
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
    await turn.play(normMoves.correct, betterSource)
    const newer = new File([stockExample(year + 1)], `dpi-${year}.csv`)
    await turn.play(importMoves.bring, { register: 'stock', edition: year, file: newer })
  })

/** The amount stays what it is: in a demo too nobody makes one up. */
const betterSource = {
  year: '2026',
  set: 'huren',
  norm: 'rentRise',
  seen: 0,
  value: 4.1,
  found: 'Rijksoverheid, bericht over de maximale huurverhoging 2026',
  publishedOn: '2025-12-15',
  verified: 'secondary',
  reason: 'Nu staat erbij dat het een bericht is.',
} as const

type Bringing = { register: 'corporations' | 'stock'; file: File; edition?: number }

async function readIn({ play, db }: Turn, given: Bringing): Promise<void> {
  const { importId } = await play(importMoves.bring, given)
  const asked = { register: given.register, edition: given.edition ?? null, sheet: null }
  const read = await dryRunOf(db, given.file, asked)
  if (!read.ok) throw new Error(`The example cannot be read: ${read.refusal.code}`)
  await play(importMoves.apply, { importId, seen: fingerprintOf(read.value.run) })
}
