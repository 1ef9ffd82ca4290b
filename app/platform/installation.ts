import type { Files } from './files.ts'

/** What this installation is and has, beside its database: comes in with the context, like the clock. */
export type Installation = {
  /** Its address as people see it, without a slash at the end. */
  baseUrl: string
  /** Sign-in by a button, mail on the screen, certificates of a demo authority; said on every page. */
  isDemo: boolean
  files: Files
  keys: Keys
}

/** Secrets that stand outside the database. A name is a short word; the value is text, such as PEM. */
export type Keys = {
  /** The value under this name; made with `make` and kept, where there is none yet. Two at once get the same. */
  keep: (name: string, make: () => string | Promise<string>) => Promise<string>
}
