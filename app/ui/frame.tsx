import type { ReactNode } from 'react'
import { type Mark, MarkOnly } from './party-mark.tsx'
import { uiWords as words } from './ui.words.ts'

type Link = { href: string; name: string }

/** What stands around the content of every page. The layers that know people and routes fill it in. */
export type SiteFrame = {
  /** The main menu, five words at most. */
  nav?: { links: readonly (Link & { current?: boolean })[] }
  /** The person who reads, with the organisation she speaks for. */
  who?: { name: string; organisation: string; mark: Mark; href: string }
  /** What a visitor without account can do here, such as “Inloggen”. */
  signIn?: Link
  /** One line above everything, on every page: “Dit is een demo”, “Nagebouwd voorbeeld …”. */
  notice?: string
  footer?: { words?: string; links: readonly Link[] }
  /** Where the brand leads. */
  home?: string
}

/** Brand, main menu and person. */
export function Header({ nav, who, signIn, notice, home = '/' }: SiteFrame) {
  return (
    <header className="header">
      {notice && (
        <p className="notice">
          <span className="wrap">{notice}</span>
        </p>
      )}
      <div className="wrap header__in">
        <a className="brand" href={home}>
          <span className="brand__mark" aria-hidden="true">
            {words.product.charAt(0)}
          </span>
          <span className="brand__words">
            <span className="brand__name">{words.product}</span>
            <span className="brand__line">{words.tagline}</span>
          </span>
        </a>
        {nav && (
          <nav className="menu" aria-label={words.mainMenu}>
            {nav.links.map(({ href, name, current }) => (
              <a key={href} href={href} aria-current={current ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        )}
        {who && <Who {...who} />}
        {signIn && (
          <a className="who who--out" href={signIn.href}>
            {signIn.name}
          </a>
        )}
      </div>
    </header>
  )
}

const Who = ({ name, organisation, mark, href }: NonNullable<SiteFrame['who']>) => (
  <a className="who" href={href}>
    <MarkOnly mark={mark} />
    <span>
      <span className="who__name">{name}</span>
      <span className="visually-hidden">{words.onBehalfOf}</span>
      <span className="who__for">{organisation}</span>
    </span>
  </a>
)

/** The way back up. The last crumb is the page itself. */
export const Crumbs = ({ crumbs, here }: { crumbs: readonly Link[]; here: ReactNode }) => (
  <nav className="wrap crumbs" aria-label={words.crumbs}>
    <ol>
      {crumbs.map(({ href, name }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
      <li>
        <span aria-current="page">{here}</span>
      </li>
    </ol>
  </nav>
)

export const Footer = ({ words: line, links }: NonNullable<SiteFrame['footer']>) => (
  <footer className="footer">
    <div className="wrap footer__in">
      {line && <p>{line}</p>}
      <nav aria-label={words.footer}>
        <ul>
          {links.map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </footer>
)
