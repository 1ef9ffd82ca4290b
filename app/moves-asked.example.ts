import { mailMoves } from '#process/mail-level.commands.ts'
import { type Canonical, made } from './canonical.example.ts'

/** How somebody wants her mail. */
export const askedMoves: readonly Canonical[] = [
  made(mailMoves.chooseMail, { by: 'lid', at: 'negotiating', body: () => ({ level: 'calm' }) }),
]
