/** The session token that a request carries; `undefined` where there is none. */
export const sessionToken = ({ headers }: Request): string | undefined =>
  /(?:^|; )session=([\w-]+)/.exec(headers.get('Cookie') ?? '')?.[1]

/** The cookie of a session: not for scripts, not for other sites, and over TLS only where the site has it. */
export function sessionCookie(token: string, baseUrl: string): string {
  const secure = baseUrl.startsWith('https:') ? '; Secure' : ''
  return `session=${token}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

/** Takes the cookie away. */
export const noSessionCookie = 'session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0'

/** Where someone goes after signing in: the page she asked for on this site, never another site. */
export const safeReturn = (asked: string | null): string =>
  asked?.startsWith('/') && !asked.startsWith('//') && !asked.includes('\\') ? asked : '/overzicht'
