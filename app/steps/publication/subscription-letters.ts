type Letter = { subject: string; text: string }

/** Asks whether somebody herself wants the mail. Names nothing that is not public. */
export const confirmLetter = (title: string, link: string): Letter => ({
  subject: `Wilt u mail over ${title}?`,
  text: [
    'Goedendag,',
    '',
    `Iemand vroeg om mail op dit adres als er iets verandert in: ${title}.`,
    'Was u dat? Open dan deze link en kies ‘Ja, stuur mij mail’.',
    '',
    link,
    '',
    'Was u dat niet? Dan hoeft u niets te doen. U krijgt dan geen mail meer.',
    'De link werkt zeven dagen.',
  ].join('\n'),
})

/** Says that something changed, where to read it, and how to end the mail. */
export const newsLetter = (
  title: string,
  { what, page, end }: { what: string; page: string; end: string },
): Letter => ({
  subject: `Nieuw: ${title}`,
  text: [
    'Goedendag,',
    '',
    `${what} Lees het op:`,
    page,
    '',
    'Wilt u geen mail meer? Open deze link en kies ‘Stop de mail’.',
    end,
  ].join('\n'),
})

/** What changed, in one sentence. */
export const newsWords = {
  agreement: 'De afspraken zijn nieuw of veranderd.',
  progress: 'Er zijn nieuwe cijfers over de afspraken.',
} as const
