import { describe, expect, it } from 'vitest'
import { readEnv, settings } from './env.ts'

const outside = { SECRET_KEY: 's'.repeat(32), SMTP_URL: 'smtp://mail.example' }

describe('where nothing is set', () => {
  it('is a demo on this machine, on port 3000', () => {
    expect(readEnv({})).toMatchObject({
      ok: true,
      env: { port: 3000, host: '127.0.0.1', baseUrl: 'http://localhost:3000', isDemo: true },
    })
  })

  it('takes an empty variable for one that is absent', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ env: { port: 3000 } })
  })
})

describe('the demo', () => {
  it.each<[string, NodeJS.ProcessEnv]>([
    ['a database of one’s own', { DATABASE_URL: 'postgres://db.example/handslag' }],
    ['an address that others reach', { HOST: '0.0.0.0' }],
    ['production', { NODE_ENV: 'production' }],
  ])('is off by itself with %s', (_, given) => {
    expect(readEnv({ ...outside, ...given })).toMatchObject({ ok: true, env: { isDemo: false } })
  })

  it('is on where somebody says so', () => {
    expect(readEnv({ HOST: '0.0.0.0', DEMO: '1' })).toMatchObject({ env: { isDemo: true } })
  })

  it('may stand still in time; outside it the clock runs', () => {
    const NOW = '2026-11-25T09:00:00Z'
    expect(readEnv({ NOW })).toMatchObject({ env: { now: new Date(NOW) } })
    expect(readEnv({ ...outside, DEMO: '0', NOW })).toEqual({
      ok: false,
      faults: ['NOW mag alleen in de demo: buiten de demo loopt de klok.'],
    })
  })
})

it('asks for a secret and a mail server outside the demo', () => {
  expect(readEnv({ DEMO: '0' })).toEqual({
    ok: false,
    faults: [
      'SECRET_KEY ontbreekt: buiten de demo is dit geheim nodig.',
      'SMTP_URL ontbreekt: buiten de demo gaat de inlogcode per mail.',
    ],
  })
})

it.each<[string, string, string]>([
  ['PORT', 'abc', 'PORT moet een poort zijn van 0 tot en met 65535.'],
  ['PORT', '70000', 'PORT moet een poort zijn van 0 tot en met 65535.'],
  ['PORT', '80.5', 'PORT moet een poort zijn van 0 tot en met 65535.'],
  ['DEMO', 'ja', 'DEMO moet 0 of 1 zijn.'],
  ['DATABASE_URL', 'mysql://x/y', 'DATABASE_URL moet beginnen met postgres://.'],
  ['BASE_URL', 'handslag', 'BASE_URL moet een webadres zijn.'],
  ['SMTP_URL', 'http://mail', 'SMTP_URL moet beginnen met smtp:// of smtps://.'],
  ['SECRET_KEY', 'kort', 'SECRET_KEY moet minstens 32 tekens hebben.'],
  ['NOW', 'gisteren', 'NOW moet een moment zijn, zoals 2026-11-25T12:00:00Z.'],
])('names %s when it is %s', (name, value, fault) => {
  expect(readEnv({ [name]: value })).toEqual({ ok: false, faults: [fault] })
})

it('says every fault at once', () => {
  const read = readEnv({ PORT: 'x', DEMO: 'y' })
  expect(read.ok ? [] : read.faults).toHaveLength(2)
})

it('leaves no slash at the end of the address', () => {
  expect(readEnv({ BASE_URL: 'https://handslag.example/' })).toMatchObject({
    env: { baseUrl: 'https://handslag.example' },
  })
})

it('describes every variable that it reads', () => {
  for (const name of ['PORT', 'HOST', 'BASE_URL', 'VAR_DIR', 'DATABASE_URL', 'DEMO'])
    expect(settings).toHaveProperty(name)
})
