import type { TextPart } from '#agreement/agreement-text.ts'
import type { Commitment } from '#agreement/commitments.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

export type FreezeRefusal =
  | { code: 'nothing-agreed'; basis: BasisId }
  | {
      code: 'last-round-open'
      commitments: readonly { code: string; title: string }[]
      basis: BasisId
    }
  | { code: 'bod-open'; lines: readonly { reference: string; party: string }[]; basis: BasisId }
  | { code: 'nothing-changed'; number: number; basis: BasisId }

/** What is known when somebody wants to freeze the text. */
export type Draft = {
  agreed: readonly Commitment[]
  /** The promises of the last round that nobody has decided about. */
  undisposed: readonly { code: string; title: string }[]
  /** The lines of a sent bod about which nobody has decided. */
  openLines: readonly { reference: string; party: string }[]
}

/**
 * Whether the text may be frozen. Open points don't stop it: they stay out of the text. A promise
 * of the last round that nobody decided about does, and so does a line of a bod: nothing vanishes.
 */
export function canFreeze({ agreed, undisposed, openLines }: Draft): Result<'may', FreezeRefusal> {
  if (agreed.length === 0) return refuse({ code: 'nothing-agreed', basis: 'bound-to-text' })
  if (undisposed.length > 0)
    return refuse({ code: 'last-round-open', commitments: undisposed, basis: 'nothing-vanishes' })
  if (openLines.length > 0)
    return refuse({ code: 'bod-open', lines: openLines, basis: 'nothing-vanishes' })
  return ok('may')
}

export type TextRefusal =
  | { code: 'no-such-text'; basis: BasisId }
  | { code: 'title-and-part'; part: TextPart; basis: BasisId }
  | { code: 'text-is-there'; basis: BasisId }

/** Which parts of the text have a title: a paragraph of the preamble has none. */
const titled: Record<TextPart, boolean> = {
  preamble: false,
  definition: true,
  clause: true,
  annex: true,
}

/** Whether a piece has a title exactly where its part asks for one. */
export const hasRightTitle = ({ part, title }: { part: TextPart; title: string }): boolean =>
  (title !== '') === titled[part]
