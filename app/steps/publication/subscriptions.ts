import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** How long the link to confirm works; what was never confirmed is erased after it. */
export const confirmingDays = 7

/** Minutes within which the same address gets no second letter: nobody can flood somebody else’s box. */
export const quietMinutes = 60

/** What is kept of the token in a link: who reads the table cannot confirm for somebody. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token of the link that ends the mail: made from the id with the key of the installation, so that nothing of it is kept. */
export const endToken = (key: string, id: string): string =>
  `${id}.${createHmac('sha256', key).update(id).digest('base64url')}`

/** The subscription that a link ends; `undefined` where the link is not ours. */
export function idInEndToken(key: string, token: string): string | undefined {
  const [id = ''] = token.split('.')
  const [given, own] = [Buffer.from(token), Buffer.from(endToken(key, id))]
  return given.length === own.length && timingSafeEqual(given, own) ? id : undefined
}
