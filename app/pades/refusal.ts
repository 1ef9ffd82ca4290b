import { refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

/** Every reason not to give a file fields or not to sign it, with what the reason rests on. */
const reasons = {
  unreadable: 'file-limits',
  encrypted: 'file-limits',
  'not-tagged': 'accessibility',
  'already-has-form': 'frozen-is-frozen',
  'page-missing': 'input-form',
  'field-missing': 'frozen-is-frozen',
  'field-filled': 'history-is-evidence',
  'field-name-twice': 'history-is-evidence',
  'not-incremental': 'history-is-evidence',
  'placeholder-unclear': 'input-form',
  'signature-too-large': 'file-limits',
  'signature-does-not-verify': 'eidas',
} as const satisfies Record<string, BasisId>

type Code = keyof typeof reasons

/** Why a file can't be given fields or be signed. */
export type SigningRefusal = { code: Code; basis: BasisId }

/** The "no" with this code, and its basis from the table. */
export const refuseSigning = (code: Code) => {
  const refusal: SigningRefusal = { code, basis: reasons[code] }
  return refuse(refusal)
}
