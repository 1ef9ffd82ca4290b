import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** How long someone stays signed in, in hours. */
export const sessionHours = 12

/** How long a code by mail holds, in minutes, and how often it may be tried. */
export const codeMinutes = 10
const codeTries = 5

/** For how many minutes after a letter with a code no other goes to the same address. */
const quietMinutes = 1

/** For how many minutes a proof of who someone is counts as recent, for signing. */
const proofMinutes = 10

export const minutesAfter = (now: Date, minutes: number): Date =>
  new Date(now.valueOf() + minutes * 60_000)

export type CodeRefusal =
  | { code: 'code-wrong'; triesLeft: number; basis: BasisId }
  | { code: 'code-worn-out'; basis: BasisId }

/** A code that was mailed: what is kept of it. */
export type KeptCode = { codeHash: string; expiresAt: Date; attempts: number }

/**
 * Whether a code is the one that was mailed. There is no difference between an address that nobody
 * has and a code that ended: both are worn out, so that nobody learns who has an account.
 */
export function checkCode(
  kept: KeptCode | undefined,
  { codeHash, now }: { codeHash: string; now: Date },
): Result<'right', CodeRefusal> {
  const basis = 'single-use-link'
  if (!kept || kept.expiresAt <= now || kept.attempts >= codeTries)
    return refuse({ code: 'code-worn-out', basis })
  if (kept.codeHash !== codeHash)
    return refuse({ code: 'code-wrong', triesLeft: codeTries - kept.attempts - 1, basis })
  return ok('right')
}

/**
 * How many tries a new code begins with; `undefined` where none may go out now. While a code holds
 * its tries stay counted: who asks for another one cannot guess more often, and cannot fill a mailbox.
 */
export function triesOfNewCode(kept: KeptCode | undefined, now: Date): number | undefined {
  if (!kept || kept.expiresAt <= now) return 0
  const isJustSent = kept.expiresAt > minutesAfter(now, codeMinutes - quietMinutes)
  return isJustSent || kept.attempts >= codeTries ? undefined : kept.attempts
}

/** Whether the proof of who someone is, is recent enough to sign. */
export const isProofRecent = (confirmedAt: Date, now: Date): boolean =>
  minutesAfter(confirmedAt, proofMinutes) > now
