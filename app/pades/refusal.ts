import { refuse } from '#kernel/result.ts'

/** Why a file can't be given fields or be signed. The basis is the standard for signatures in PDF. */
export type SigningRefusal = {
  code:
    | 'unreadable'
    | 'encrypted'
    | 'not-incremental'
    | 'not-tagged'
    | 'already-has-form'
    | 'field-name-twice'
    | 'page-missing'
    | 'field-missing'
    | 'field-filled'
    | 'placeholder-unclear'
    | 'signature-too-large'
    | 'signature-does-not-verify'
  basis: 'etsi-en-319-142-1'
}

/** The answer of a rule that says no, by its code. */
export const refuseSigning = <const Code extends SigningRefusal['code']>(code: Code) =>
  refuse({ code, basis: 'etsi-en-319-142-1' as const })
