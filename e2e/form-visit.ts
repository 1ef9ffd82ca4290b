import type { Body } from '../app/canonical.example.ts'
import type { VisitorName } from '../app/visitors.example.ts'
import type { WorldName } from './worlds.ts'

export type Never = { never: string }

/** Who sends the form and gets a no: otherwise as it is sent where all is well. */
export type Refused = {
  by: VisitorName
  /** Another stage than that at which it goes well. */
  at?: WorldName
  /** What is sent instead. */
  but?: () => Body
  /** What is not hers to see is not there. */
  status?: 404
}

/** Which field is left empty to make the form wrong, and by whom it is refused. */
export type FormVisit = {
  wrong: string | Never
  refused: Refused | Never
  /** What the address names, where that is another than usual. */
  about?: Record<string, string>
}

/** A form without fields. */
export const button: Never = { never: 'a button: nothing is typed' }

/** The text changed since she read it. */
export const stale = (by: VisitorName): Refused => ({ by, but: () => ({ seen: 'f'.repeat(64) }) })
