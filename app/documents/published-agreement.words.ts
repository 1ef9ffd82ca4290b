import type { SignatureLevel } from './published-agreement.ts'

/** How strong a signature is, as the end of a sentence. */
export const levelWords: Record<SignatureLevel, string> = {
  'demo-certificate': 'gewone elektronische handtekening, met een certificaat van de demo',
}
