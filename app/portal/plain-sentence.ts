import { sentenceOf } from '#steps/publication/plain-words.words.ts'
import type { PublicPromise } from '#steps/publication/promises.public.ts'

/** A promise in plain words: what parties wrote, else who, how much and when. */
export const plainSentence = ({ text, commitment, owners }: PublicPromise): string =>
  text ?? sentenceOf(commitment, owners)
