import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, it } from 'vitest'
import { Bounced, smtpMailer } from './mailer.ts'

/** A mail server on this machine that keeps what it gets, or turns everybody away. */
async function withMailServer(
  test: (url: string, received: string[]) => Promise<void>,
  refusal?: { code: number; words: string },
): Promise<void> {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(
        refusal
          ? Object.assign(new Error(refusal.words), { responseCode: refusal.code })
          : undefined,
      ),
    onData(stream, _, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'))
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  try {
    await test(`smtp://127.0.0.1:${port}`, received)
  } finally {
    await new Promise<void>((closed) => server.close(closed))
  }
}

const letter = { to: 'voorzitter@hv.example', subject: 'Uw code: één', text: 'De code is 012345.' }

it('sends a mail as plain text, with its accents', () =>
  withMailServer(async (url, received) => {
    await smtpMailer(url, 'Handslag <post@handslag.example>')(letter)
    const mail = await simpleParser(received[0] ?? '')
    expect(mail.subject).toBe('Uw code: één')
    expect(mail.text?.trim()).toBe('De code is 012345.')
    expect(mail.from?.text).toContain('post@handslag.example')
  }))

it('shows a button to end it where the mail can be ended, and else none', () =>
  withMailServer(async (url, received) => {
    const send = smtpMailer(url, 'post@handslag.example')
    const end = `https://handslag.example/volgen/stoppen/${'a'.repeat(36)}.${'b'.repeat(43)}`
    await send({ ...letter, unsubscribeUrl: end })
    await send({ ...letter, unsubscribeUrl: null })
    const [listed, plain] = await Promise.all(received.map((mail) => simpleParser(mail)))
    const lines = listed?.headerLines.map(({ line }) => line.replace(/\r?\n\s*/g, ' '))
    expect(lines).toContain(`List-Unsubscribe: <${end}>`)
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(plain?.headerLines.map(({ key }) => key)).not.toContain('list-unsubscribe')
  }))

it('throws where the server does not take it now, to be tried again', () =>
  withMailServer(
    async (url) => {
      const sending = smtpMailer(url, 'post@handslag.example')(letter)
      await expect(sending).rejects.toThrow('Mailbox full')
      await expect(sending).rejects.not.toBeInstanceOf(Bounced)
    },
    { code: 452, words: 'Mailbox full' },
  ))

it('says that it bounced where the address does not exist', () =>
  withMailServer(
    async (url) => {
      const sending = smtpMailer(url, 'post@handslag.example')(letter)
      await expect(sending).rejects.toBeInstanceOf(Bounced)
    },
    { code: 550, words: 'No such user' },
  ))
