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

/** Where someone goes after signing in: the page she asked for on this site, never another site. Read as a browser reads it. */
export function safeReturn(asked: string | null): string {
  const here = 'http://here.invalid'
  const url = asked?.startsWith('/') ? URL.parse(asked, here) : null
  if (url?.origin !== here || url.pathname.startsWith('//')) return '/overzicht'
  return `${url.pathname}${url.search}${url.hash}`
}
