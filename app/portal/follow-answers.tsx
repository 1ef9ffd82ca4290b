import type { Visit } from '#parties/actor.ts'
import { href } from '#routes.ts'
import { LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { followWords as words } from './follow.words.ts'
import { privateFrame } from './public-frame.ts'

/** The page for a link from a mail that is too old, was used, or is none of ours: it says which of these to nobody. */
export const oldLink = (visit: Visit): Response =>
  page({ ...privateFrame(visit), title: words.oldTitle, status: 404 }, <p>{words.old}</p>)

type Answer = { title: string; text: string; address: string }

/** What a link from a mail has brought about, and the way back to what it is about. */
export const linkAnswer = (visit: Visit, { title, text, address }: Answer): Response =>
  page(
    { ...privateFrame(visit), title, lead: text },
    <LinkButton href={href('/afspraken/:agreement', { agreement: address })} weight="quiet">
      {words.toAgreement}
    </LinkButton>,
  )
