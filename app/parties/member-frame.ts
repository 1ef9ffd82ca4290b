import { href, type Path } from '#routes.ts'
import type { SiteFrame } from '#ui/frame.tsx'
import type { Context, Visit } from './actor.ts'
import { type Mark, markOf } from './organisations.ts'

const menu = [
  { path: '/overzicht', name: 'Overzicht' },
  { path: '/trajecten', name: 'Trajecten' },
] as const satisfies readonly { path: Path; name: string }[]

const footer = {
  links: [
    { href: href('/over', {}), name: 'Over Handslag' },
    { href: href('/toegankelijkheid', {}), name: 'Toegankelijkheid' },
    { href: href('/privacy', {}), name: 'Privacy' },
  ],
}

const demoNotice = 'Dit is een demo. De mensen en organisaties zijn verzonnen.'

type Here = (typeof menu)[number]['path']

/** What stands around every page for who is signed in: the menu, and herself with her organisation's mark. */
export function memberFrame({ actor, installation }: Context, here?: Here): SiteFrame {
  return {
    ...visitorFrame({ installation }),
    nav: {
      links: menu.map(({ path, name }) => ({ href: href(path, {}), name, current: path === here })),
    },
    who: {
      name: actor.name,
      organisation: actor.hat?.organisation ?? 'zonder organisatie',
      mark: actor.hat ? organisationMark(actor.hat.kind, actor.hat.organisation) : noMark,
      href: href('/account', {}),
    },
    home: href('/overzicht', {}),
  }
}

/** What stands around a page for whoever is not signed in. */
export const visitorFrame = ({ installation }: Pick<Visit, 'installation'>): SiteFrame => ({
  footer,
  ...(installation.isDemo && { notice: demoNotice }),
})

const noMark = { shape: 'diamond', initial: '–' } as const

/** An organisation's mark: the shape of its kind, and the first letter of its name without “Gemeente”. */
export const organisationMark = (
  kind: Parameters<typeof markOf>[0],
  name: string,
): { shape: Mark; initial: string } => ({
  shape: markOf(kind),
  initial: name
    .replace(/^(Gemeente|Stichting|Provincie) /, '')
    .charAt(0)
    .toUpperCase(),
})
