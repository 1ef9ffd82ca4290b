import { createHmac, timingSafeEqual } from 'node:crypto'

/** The token of the link that ends mail: made from the id with a key of the installation, so that nothing of it is kept. */
export const endToken = (key: string, id: string): string =>
  `${id}.${createHmac('sha256', key).update(id).digest('base64url')}`

/** Of what or whom a link ends the mail; `undefined` where the link is not ours. */
export function idInEndToken(key: string, token: string): string | undefined {
  const [id = ''] = token.split('.')
  const [given, own] = [Buffer.from(token), Buffer.from(endToken(key, id))]
  return given.length === own.length && timingSafeEqual(given, own) ? id : undefined
}
