import type { CodeRefusal } from './sessions.ts'

export const signInWords = {
  title: 'Inloggen',
  lead: 'U krijgt een code per mail. Een wachtwoord is niet nodig.',
  byMail: 'Met uw e-mailadres',
  choose: 'Wie wilt u zijn?',
  demoTitle: 'Inloggen in de demo',
  demoLead: 'Alle mensen zijn verzonnen. Elk ziet iets anders.',
  email: 'E-mailadres',
  emailHint: 'Het adres waarop u bent uitgenodigd.',
  emailWrong: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  sendCode: 'Stuur mij een code',
  codeTitle: 'Vul de code in',
  codeLead: (email: string) =>
    `Is ${email} bij ons bekend? Dan is er nu een mail met een code onderweg. De code werkt 10 minuten.`,
  code: 'Code',
  codeHint: 'Zes cijfers, uit de mail.',
  codeShape: 'De code heeft zes cijfers.',
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  mailSubject: 'Uw code voor Handslag',
  mailText: (code: string) =>
    `Uw code is ${code}.\n\nVul hem in op de pagina waar u om de code vroeg. De code werkt 10 minuten en één keer.\n\nVroeg u niet om een code? Dan hoeft u niets te doen.`,
}

/** Says to a person why a code does not let her in. */
export function codeRefusalWords(refusal: CodeRefusal): string {
  if (refusal.code === 'code-worn-out')
    return 'Deze code werkt niet meer. Vraag een nieuwe aan. Na vijf keer proberen kan dat pas na 10 minuten.'
  if (refusal.triesLeft === 0)
    return 'De code klopt niet. U kunt over 10 minuten een nieuwe vragen.'
  return `De code klopt niet. U kunt het nog ${refusal.triesLeft} keer proberen.`
}
