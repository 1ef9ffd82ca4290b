import path from 'node:path'
import { z } from 'zod'

/** A setting of the installation: its default in words, and what it does. `docs/operations.md` is made of this list. */
type Setting = { says: string; otherwise: string }

/** Every environment variable that the application reads. Nothing else reads `process.env`. */
export const settings = {
  PORT: { says: 'De poort waarop de site luistert.', otherwise: '3000' },
  HOST: { says: 'Het adres waarop de site luistert.', otherwise: '127.0.0.1' },
  BASE_URL: { says: 'Het adres zoals mensen het zien.', otherwise: 'http://localhost:PORT' },
  VAR_DIR: { says: 'De map voor gegevens, bestanden en sleutels.', otherwise: './var' },
  DATABASE_URL: {
    says: 'Uw eigen PostgreSQL 18.',
    otherwise: 'de meegeleverde server, in VAR_DIR',
  },
  DEMO: {
    says: '1: voorbeeldtrajecten, inloggen met een knop, post op het scherm.',
    otherwise: '1 zonder DATABASE_URL, op dit apparaat en niet in productie; anders 0',
  },
  SECRET_KEY: {
    says: 'Geheim waarmee sleutels worden versleuteld.',
    otherwise: 'alleen in de demo',
  },
  SMTP_URL: { says: 'De mailserver.', otherwise: 'in de demo geen: de post staat op het scherm' },
  MAIL_FROM: { says: 'Afzender van de mail.', otherwise: 'Handslag <handslag@localhost>' },
  NOW: { says: 'Een vast moment, alleen voor proef en demo.', otherwise: 'de klok' },
  NODE_ENV: { says: '`production` zet de demo uit.', otherwise: 'leeg' },
} as const satisfies Record<string, Setting>

const flag = z.enum(['0', '1'], 'moet 0 of 1 zijn')
const moment = z.iso.datetime({
  offset: true,
  error: 'moet een moment zijn, zoals 2026-11-25T12:00:00Z',
})

const shape = z.object({
  PORT: z.coerce
    .number('moet een poort zijn van 0 tot en met 65535')
    .int('moet een poort zijn van 0 tot en met 65535')
    .min(0, 'moet een poort zijn van 0 tot en met 65535')
    .max(65_535, 'moet een poort zijn van 0 tot en met 65535')
    .default(3000),
  HOST: z.string().min(1, 'mag niet leeg zijn').default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'moet een webadres zijn' }).optional(),
  VAR_DIR: z.string().min(1, 'mag niet leeg zijn').default('var'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'moet beginnen met postgres://' })
    .optional(),
  DEMO: flag.optional(),
  SECRET_KEY: z.string().min(32, 'moet minstens 32 tekens hebben').optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'moet beginnen met smtp:// of smtps://' })
    .optional(),
  MAIL_FROM: z.string().min(3, 'moet een afzender zijn').default('Handslag <handslag@localhost>'),
  NOW: moment.optional(),
  NODE_ENV: z.string().optional(),
})

/** What the environment says, read once at the start. */
export type Env = {
  port: number
  host: string
  baseUrl: string
  varDir: string
  databaseUrl: string | undefined
  isDemo: boolean
  secretKey: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  now: Date | undefined
}

/** The settings, or one sentence for each variable that is wrong. An empty variable counts as absent. */
export function readEnv(
  given: NodeJS.ProcessEnv,
): { ok: true; env: Env } | { ok: false; faults: string[] } {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const read = shape.safeParse(present)
  if (!read.success)
    return { ok: false, faults: read.error.issues.map((i) => `${i.path.join('.')} ${i.message}.`) }

  const { data } = read
  const isDemo = data.DEMO ? data.DEMO === '1' : isDemoByItself(data)
  const faults = missing(data, isDemo)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, env: envOf(data, isDemo) }
}

type Read = z.output<typeof shape>

const loopback = ['127.0.0.1', '::1', 'localhost']

const isDemoByItself = ({ DATABASE_URL, HOST, NODE_ENV }: Read): boolean =>
  !DATABASE_URL && loopback.includes(HOST) && NODE_ENV !== 'production'

const missing = ({ SECRET_KEY, SMTP_URL, NOW }: Read, isDemo: boolean): string[] =>
  isDemo
    ? []
    : [
        ...(SECRET_KEY ? [] : ['SECRET_KEY ontbreekt: buiten de demo is dit geheim nodig.']),
        ...(SMTP_URL ? [] : ['SMTP_URL ontbreekt: buiten de demo gaat de inlogcode per mail.']),
        ...(NOW ? ['NOW mag alleen in de demo: buiten de demo loopt de klok.'] : []),
      ]

const envOf = (data: Read, isDemo: boolean): Env => ({
  port: data.PORT,
  host: data.HOST,
  baseUrl: (data.BASE_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
  varDir: path.resolve(data.VAR_DIR),
  databaseUrl: data.DATABASE_URL,
  isDemo,
  secretKey: data.SECRET_KEY,
  smtpUrl: data.SMTP_URL,
  mailFrom: data.MAIL_FROM,
  now: data.NOW ? new Date(data.NOW) : undefined,
})
