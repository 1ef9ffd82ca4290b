import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'
import { normMoves } from '#registers/norm-entries.commands.ts'
import { someLimit } from '#registers/norm-entries.example.ts'
import { corporationsFile, imported, stockFile } from '#registers/registers.example.ts'
import { does } from './canonical.example.ts'

/** Both registers of the installation are read in: corporations, and the homes that they have; and a norm amount is corrected. */
export async function readRegisters(db: Db): Promise<void> {
  for (const given of [
    { register: 'corporations', file: corporationsFile() },
    { register: 'stock', file: stockFile(), edition: 2026 },
  ] as const) {
    const answer = await imported(db, given)
    await asOwner(db)
    if (!answer.ok) throw new Error(`The register is refused: ${answer.refusal.code}`)
  }
  await does(db, 'beheerder', [normMoves.correct, { ...someLimit, norm: 'benefitCapLow' }])
}
