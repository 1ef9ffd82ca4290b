import type { AgreementDocument } from './agreement-document.ts'

/** The codes of the commitments in an agreement, in their order. */
export const codesIn = ({ chapters }: Pick<AgreementDocument, 'chapters'>): string[] =>
  chapters.flatMap(({ commitments }) => commitments.map(({ code }) => code))
