import { dersOf } from '#pades/pem.ts'
import type { Visit } from '#parties/actor.ts'
import { rootsOf } from './signing-keys.store.ts'

/** The root certificates under which the signatures of this installation stand, as DER: for whoever checks a file. */
export const publicRoots = async ({ installation, now }: Visit): Promise<readonly Uint8Array[]> =>
  dersOf(await rootsOf(installation, now))
