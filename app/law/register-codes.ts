import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from './bases.ts'

type Register = {
  form: RegExp
  /** A code that has the form and still can't exist. */
  isPossible?: (code: string) => boolean
  /** Brings the usual ways to write it back to one. */
  clean: (typed: string) => string
  basis: BasisId
}

const withoutSpace = (typed: string) => typed.replace(/[\s.-]/g, '')

const tooi = 'https://identifier.overheid.nl/tooi/id/'

/** The registers whose codes this application stores, and the form that each prescribes. */
const registers = {
  // Kamer van Koophandel: eight digits, leading zeros count.
  kvk: { form: /^\d{8}$/, clean: withoutSpace, basis: 'register-codes' },
  // RSIN: nine digits that satisfy the test by eleven.
  rsin: { form: /^\d{9}$/, isPossible: byEleven, clean: withoutSpace, basis: 'register-codes' },
  // Statistics Netherlands: GM and four digits, as in GM0307.
  municipality: { form: /^GM\d{4}$/, clean: municipalityCode, basis: 'register-codes' },
  // TOOI: the address of a municipality, province or ministry.
  tooi: { form: tooiForm(), clean: (typed) => typed.trim(), basis: 'register-codes' },
  // Register of admitted institutions: L and four digits (form from memory, not from its source).
  association: {
    form: /^L\d{4}$/,
    clean: (typed) => withoutSpace(typed).toUpperCase(),
    basis: 'register-codes',
  },
} as const satisfies Record<string, Register>

export type RegisterName = keyof typeof registers

type CodeRefusal = { code: 'notACode'; register: RegisterName; basis: BasisId }

/**
 * A code in the one form its register prescribes, freed from spaces and dots. It says nothing on
 * whether somebody is registered under it.
 */
export function registerCode(register: RegisterName, typed: string): Result<string, CodeRefusal> {
  const { form, clean, basis, isPossible = () => true }: Register = registers[register]
  const code = clean(typed)
  if (!form.test(code) || !isPossible(code)) return refuse({ code: 'notACode', register, basis })
  return ok(code)
}

/** The TOOI address of a municipality by its code, `GM0307`. */
export const tooiOf = (code: string): string => `${tooi}gemeente/${code.toLowerCase()}`

function municipalityCode(typed: string): string {
  const code = withoutSpace(typed).toUpperCase()
  return /^\d{4}$/.test(code) ? `GM${code}` : code
}

function tooiForm(): RegExp {
  const start = tooi.replaceAll('.', '\\.')
  return new RegExp(`^${start}(gemeente/gm\\d{4}|provincie/pv\\d{2}|ministerie/mnre\\d{4})$`)
}

/** Weights 9 down to 2 and minus 1 for the last digit: the sum is a multiple of eleven, and not zero. */
function byEleven(code: string): boolean {
  const sum = [...code].reduce(
    (total, digit, n) => total + Number(digit) * (n === 8 ? -1 : 9 - n),
    0,
  )
  return sum % 11 === 0 && /[1-9]/.test(code)
}
