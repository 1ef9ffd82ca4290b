import { createTransport } from 'nodemailer'

export type Letter = {
  to: string
  subject: string
  text: string
  /** Where a POST ends what she asked for: her mail program shows a button for it (RFC 8058). */
  unsubscribeUrl?: string | null
}

/** Sends one mail, or throws where the mail server does not take it. */
export type Mailer = (letter: Letter) => Promise<void>

/** Mail by SMTP, as plain text. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(smtpUrl)
  return async ({ to, subject, text, unsubscribeUrl }) => {
    const headers = unsubscribeUrl ? oneClick(unsubscribeUrl) : {}
    await transport.sendMail({ from, to, subject, text, headers }).catch((error: unknown) => {
      throw isForGood(error) ? new Bounced(error.message) : error
    })
  }
}

/** The mail server says that this address will never take mail. */
export class Bounced extends Error {}

/** A refused address with a 5xx. A wrong password is a 5xx too, and says nothing of the address. */
const isForGood = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500

const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** Why the mail server doesn't answer within a few seconds; `undefined` where it does. */
export async function mailAnswers(smtpUrl: string): Promise<string | undefined> {
  const patience = 'connectionTimeout=5000&greetingTimeout=5000'
  const transport = createTransport(`${smtpUrl}${smtpUrl.includes('?') ? '&' : '?'}${patience}`)
  return transport.verify().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}
