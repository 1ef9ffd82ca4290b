type About = { coordinator: string; round: string; subject: string; link: string }

/** The mail that points at a message. The message itself stays behind the sign-in. */
export const messageMail = ({ coordinator, round, subject, link }: About) => ({
  subject: `Bericht van de coördinator: ${subject}`,
  text: `${coordinator}, coördinator van ${round}, vraagt u dit bericht te lezen:\n\n${subject}\n\nLees het hier:\n${link}\n\nU krijgt deze mail omdat uw organisatie meedoet aan dit traject.`,
})
