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
