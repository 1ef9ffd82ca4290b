import { createTransport } from 'nodemailer'

export type Letter = { to: string; subject: string; text: string }

/** Sends one mail, or throws where the mail server does not take it. */
export type Mailer = (letter: Letter) => Promise<void>

/** Mail by SMTP, as plain text. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(smtpUrl)
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text })
  }
}

/** Why the mail server doesn't answer within a few seconds; `undefined` where it does. */
export async function mailAnswers(smtpUrl: string): Promise<string | undefined> {
  const patience = 'connectionTimeout=5000&greetingTimeout=5000'
  const transport = createTransport(`${smtpUrl}${smtpUrl.includes('?') ? '&' : '?'}${patience}`)
  return transport.verify().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}
