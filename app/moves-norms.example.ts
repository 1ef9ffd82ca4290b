import { normMoves } from '#registers/norm-entries.commands.ts'
import { someLimit, someRents } from '#registers/norm-entries.example.ts'
import { type Canonical, made } from './canonical.example.ts'

const by = 'beheerder'
const at = 'negotiating'

/** The administrator enters the norm amounts of a year, and corrects one that was not found. */
export const normMovesMade: readonly Canonical[] = [
  made(normMoves.enter, { by, at, body: () => someRents }),
  made(normMoves.correct, { by, at, body: () => someLimit }),
]
