import { createHash } from 'node:crypto'

/** How long the link to confirm works; what was never confirmed is erased after it. */
export const confirmingDays = 7

/** Minutes within which the same address gets no second letter: nobody can flood somebody else’s box. */
export const quietMinutes = 60

/** What is kept of the token in a link: who reads the table cannot confirm for somebody. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
