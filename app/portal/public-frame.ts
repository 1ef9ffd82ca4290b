import type { Visit } from '#parties/actor.ts'
import { visitorFrame } from '#parties/member-frame.ts'
import { untilPublished } from '#platform/byte-cache.ts'
import { href, type Path } from '#routes.ts'
import type { Frame } from '#ui/page.tsx'
import { navWords as words } from './portal.words.ts'

const menu = [
  { path: '/gemeenten', name: words.promises },
  { path: '/verifieer', name: words.verify },
  { path: '/over', name: words.about },
] as const satisfies readonly { path: Path; name: string }[]

const footer = {
  links: [
    { href: href('/toegankelijkheid', {}), name: words.accessibility },
    { href: href('/privacy', {}), name: words.privacy },
    { href: href('/api', {}), name: words.api },
  ],
}

type Here = (typeof menu)[number]['path']

/**
 * What stands around every public page: the menu, the way to sign in, and on top that this is a
 * demo or a made example. The page can be kept until something is published.
 *
 * @param notice what the agreement itself says on every page
 */
export function publicFrame(
  { installation }: Pick<Visit, 'installation'>,
  { here, notice }: { here?: Here; notice?: string | null } = {},
): Omit<Frame, 'title'> {
  const visitor = visitorFrame({ installation })
  const said = [notice, visitor.notice].filter(Boolean).join(' ')
  return {
    ...visitor,
    nav: {
      links: menu.map(({ path, name }) => ({ href: href(path, {}), name, current: path === here })),
    },
    signIn: { href: href('/inloggen', {}), name: words.signIn },
    footer,
    headers: { ...untilPublished },
    ...(said && { notice: said }),
  }
}

/** The same around a page about one visitor: nobody keeps it. */
export function privateFrame(visit: Pick<Visit, 'installation'>): Omit<Frame, 'title'> {
  const { headers: _, ...frame } = publicFrame(visit)
  return frame
}
