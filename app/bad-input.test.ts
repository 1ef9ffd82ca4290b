import { describe, expect, it } from 'vitest'
import { addFrozenRound, freezeForTest } from '#agreement/agreement-versions.example.ts'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { aPackedPdf, aPdf } from '#agreement/files.example.ts'
import { notKeepable } from '#kernel/text.ts'
import { addScript } from '#pades/hostile-edits.example.ts'
import { signedExample } from '#pades/pades.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase, inOwnDatabase } from '#platform/testing.ts'
import { linesPerChain } from './moves.example.ts'
import { visiting } from './testing.ts'

const pages = `/trajecten/${roundId}`
const api = `/api/v1${pages}`
const code = 'VBS-BES-01'
const commitment = `${pages}/onderhandeling/${code}`

/** The example with one commitment on the table; nothing that follows may leave a line in the history. */
const atTable = (test: (db: Db, seen: string) => Promise<void>) => () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { tabled } = await addTabledCommitment(db)
    const before = await lines(db)
    await test(db, tabled.contentHash)
    expect(await lines(db)).toEqual(before)
  })

async function lines(db: Db) {
  await asOwner(db)
  return Object.fromEntries(await linesPerChain(db))
}

async function isRefused(answer: Response, status: number, words: string) {
  const text = await answer.text()
  expect([answer.status, text.includes(words) || text.slice(0, 500)]).toEqual([status, true])
  if (answer.headers.get('Content-Type')?.includes('problem')) return JSON.parse(text)
  return text
}

describe('a text that is not as it was read', () => {
  it(
    'takes no position, on the page and in the API, and says so with the rule',
    atTable(async (db) => {
      const { post, postJson } = await visiting(db, 'lid')
      const body = { move: 'takePosition', position: 'agree', seen: 'a'.repeat(64) }
      const html = await isRefused(
        await post(commitment, body),
        409,
        'De tekst op tafel is intussen veranderd.',
      )
      expect(html).toContain('<cite>')
      const problem = await postJson(`${api}/afspraken/${code}`, body)
      expect(await problem.json()).toMatchObject({
        type: '/problems/text-changed',
        basis: expect.stringContaining('tekst'),
      })
    }),
  )

  it('is not signed when a newer version is there', () =>
    inDatabase(async (db) => {
      const { sha256, number } = await addFrozenRound(db)
      await freezeForTest(db)
      const signing = { move: 'sign', version: String(number), sha256, kind: 'agreed', read: 'on' }
      const { post, postJson } = await visiting(db, 'voorzitter')
      const words = 'Dit is niet meer de nieuwste versie. Lees eerst versie 2.'
      const html = await isRefused(
        await post(`${pages}/ondertekening/tekenen`, signing),
        409,
        words,
      )
      expect(html).toContain('name="read"')
      expect(html).not.toMatch(/<input[^>]*name="read"[^>]*checked/)
      expect(html).not.toMatch(/<input[^>]*checked[^>]*name="read"/)
      const problem = await isRefused(await postJson(`${api}/ondertekening`, signing), 409, words)
      expect(problem.basis).toBeTruthy()
      await asOwner(db)
      expect(await db.selectFrom('signatures').selectAll().execute()).toEqual([])
    }))
})

it('lets one of two parties that answer a proposal at once adopt it, and tells the other', () =>
  inOwnDatabase(async (db) => {
    const seen = await db.transaction().execute(async (own) => {
      await addRound(own)
      return (await addTabledCommitment(own)).tabled.contentHash
    })
    const path = `${api}/afspraken/${code}`
    const lid = await visiting(db, 'lid')
    const proposal = { text: 'Wij bouwen 260 woningen.', obligation: 'result', quantity: 260 }
    const proposed = await lid.postJson(path, { move: 'propose', seen, ...proposal })
    const { proposal_id: proposalId } = await proposed.json()
    const both = [await visiting(db, 'strateeg'), await visiting(db, 'ambtenaar')]
    const answers = await Promise.all(
      both.map(({ postJson }) => postJson(path, { move: 'adopt', proposalId, seen })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(await refused?.json()).toMatchObject({
      title: expect.stringContaining('tekst'),
      basis: expect.any(String),
    })
    const { rows } = await db
      .selectFrom('events')
      .select('move')
      .execute()
      .then((all) => ({ rows: all.map(({ move }) => move) }))
    expect(rows).toEqual(['propose', 'adopt'])
  }))

describe('what no form sends', () => {
  const concern = (text: unknown) => ({ move: 'raiseConcern', concern: text })

  it.each<[string, unknown, string]>([
    ['a NUL byte', 'voor\0na', notKeepable],
    ['half a sign', 'voor\ud800na', notKeepable],
    ['a megabyte of text', 'a'.repeat(1_000_000), 'Te lang'],
    ['a list where text belongs', ['een'], 'Ongeldig'],
    ['a number where text belongs', 1e308, 'Ongeldig'],
    ['nothing', null, 'Ongeldig'],
  ])('is refused by the API at its field: %s', (_, text, words) =>
    atTable(async (db) => {
      const { postJson } = await visiting(db, 'lid')
      const answer = await postJson(`${api}/afspraken/${code}`, concern(text))
      const { errors } = await isRefused(answer, 422, 'Kijk bij de velden')
      expect(errors.concern).toContain(words)
    })(),
  )

  it.each([
    ['a NUL byte', 'voor\0na', notKeepable],
    ['a megabyte of text', 'a'.repeat(1_000_000), 'Vul hoogstens 2.000 tekens in.'],
    ['only spaces', '   ', 'Vul dit in.'],
  ])('is refused by a page at its field: %s', (_, text, words) =>
    atTable(async (db) => {
      const { post } = await visiting(db, 'lid')
      await isRefused(await post(commitment, { move: 'raiseConcern', concern: text }), 422, words)
    })(),
  )

  it.each<[string, string, string, number, string]>([
    ['JSON that breaks off', '{"move":', 'application/json', 400, 'Wij kunnen dit niet lezen.'],
    ['XML', '<move/>', 'application/xml', 400, 'Wij kunnen dit niet lezen.'],
    ['nothing', '', 'application/json', 400, 'Wij kunnen dit niet lezen.'],
    ['an unknown move', '{"move":"weg"}', 'application/json', 422, 'Kies uit: takePosition,'],
    ['a list', '[1]', 'application/json', 422, 'Kies uit: takePosition,'],
    ['3 MB', `"${'a'.repeat(3_000_000)}"`, 'application/json', 413, 'hoogstens 2 MB'],
  ])('is refused by the API: %s', (_, body, type, status, words) =>
    atTable(async (db) => {
      const { app, headers } = await visiting(db, 'lid')
      const answer = await app.request(`${api}/afspraken/${code}`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': type },
        body,
      })
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
      await isRefused(answer, status, words)
    })(),
  )

  it.each([
    [commitment, 422],
    ['/inloggen', 422],
    ['/inloggen/demo', 303],
    ['/inloggen/code', 422],
    ['/bevestigen', 422],
    ['/hoed', 422],
    ['/verifieer', 422],
  ])('is no form to %s, and no fault either', (path, status) =>
    atTable(async (db) => {
      const { app, headers } = await visiting(db, 'lid')
      const answer = await app.request(path, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: '{"move":',
      })
      expect(answer.status).toBe(status)
    })(),
  )

  it(
    'is refused by a page where it is 3 MB',
    atTable(async (db) => {
      const { post } = await visiting(db, 'lid')
      const answer = await post(commitment, {
        move: 'raiseConcern',
        concern: 'a'.repeat(3_000_000),
      })
      await isRefused(answer, 413, 'Wat u stuurt is te groot: hoogstens 2 MB. Er is niets bewaard.')
    }),
  )
})

describe('a figure or a day that cannot be', () => {
  const goal = { move: 'add', themeId, text: 'Meer woningen', unit: 'woningen', source: 'Visie' }

  it.each<[object, string, string]>([
    [{ quantity: 1e308 }, 'quantity', 'Dit getal is te groot.'],
    [{ quantity: -1e308 }, 'quantity', 'Dit getal is te klein.'],
    [{ quantity: '240' }, 'quantity', 'Ongeldig'],
    [{ quantity: 1, year: 0 }, 'year', '2000'],
    [{ quantity: 1, year: 9_007_199_254_740_991 }, 'year', '2100'],
  ])('is no goal: %j', (given, field, words) =>
    atTable(async (db) => {
      const { postJson } = await visiting(db, 'coordinator')
      const answer = await postJson(`${api}/doelstellingen`, { ...goal, ...given })
      const { errors } = await isRefused(answer, 422, 'Kijk bij de velden')
      expect(errors[field]).toContain(words)
    })(),
  )

  it.each([
    ['2026-02-30', 'Vul een datum in: dag, maand en jaar.'],
    ['0000-01-01', 'Kies een jaar van 1900 tot en met 2199.'],
    ['9999-12-31', 'Kies een jaar van 1900 tot en met 2199.'],
    ['morgen', 'Vul een datum in: dag, maand en jaar.'],
  ])('is no day of a meeting: %s', (heldOn, words) =>
    atTable(async (db) => {
      const { post } = await visiting(db, 'coordinator')
      const meeting = {
        move: 'plan',
        title: 'Bouw',
        level: 'official',
        heldOn,
        fromTime: '19:30',
        place: 'Hal',
      }
      await isRefused(await post(`${pages}/onderhandeling/overleggen`, meeting), 422, words)
    })(),
  )

  it.each([
    '/coordinatie/planning?jaar=-1',
    '/coordinatie/planning?jaar=1e99',
    '/coordinatie/spelregels?versie=-1',
    '/coordinatie/spelregels?versie=99999999999999999999',
    '/onderhandeling?toon=__proto__',
    '/belanghebbenden/toevoegen?zoek=%25%27%22&organisatie=x',
    '/overeenkomst/versie/-1',
    '/overeenkomst/versie/99999999999999999999',
    '/overeenkomst/bestand/..%2f..%2f1.json',
    '/onderhandeling/VBS%00',
    '/onderhandeling/%ED%A0%80',
  ])('opens no fault: %s', (address) =>
    atTable(async (db) => {
      const { get } = await visiting(db, 'coordinator')
      expect((await get(`${pages}${address}`)).status).toBeLessThan(500)
      expect((await get(`${api}${address}`)).status).toBeLessThan(500)
    })(),
  )
})

describe('a file', () => {
  const upload = async (db: Db, file: File) => {
    const { app, headers } = await visiting(db, 'lid')
    const body = new FormData()
    body.append('move', 'upload')
    body.append('file', file)
    return app.request(`${api}/bestanden`, { method: 'POST', headers, body })
  }

  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['plainly', () => aPdf('1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert) >> >>')],
    ['packed', () => aPackedPdf('1 0 << /S /JavaScript /JS (app.alert) >>')],
    ['added after it was signed', async () => addScript((await signedExample()).revisions[3])],
  ])('with a script in it, %s, is refused and not kept', (_, made) =>
    atTable(async (db) => {
      const file = new File([new Uint8Array(await made())], 'bewijs.pdf')
      const problem = await isRefused(await upload(db, file), 409, 'zit een script of macro')
      expect(problem.basis).toBeTruthy()
      await asOwner(db)
      expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
    })(),
  )

  it(
    'with a script is looked at by the verifier, which says so and runs nothing',
    atTable(async (db) => {
      const { app, headers } = await visiting(db)
      const body = new FormData()
      const pdf = new Uint8Array(await addScript((await signedExample()).revisions[3]))
      body.append('bestand', new File([pdf], '"><script>alert(1)</script>.pdf'))
      const answer = await app.request('/verifieer', { method: 'POST', headers, body })
      const html = await isRefused(answer, 200, 'In dit bestand zit een script.')
      expect(html).not.toContain('<script>')
    }),
  )

  it.each([
    ['../../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\system.ini', 'system.pdf'],
    ['a\r\nSet-Cookie: session=x.pdf', 'aSet-Cookie session=x.pdf'],
    ['"; filename="evil.exe', '; filename=evil.pdf'],
    ['\u202Efdp.exe', 'fdp.pdf'],
    ['.', 'bestand.pdf'],
    [`${'a'.repeat(5000)}.pdf`, `${'a'.repeat(100)}.pdf`],
  ])('named %j comes back by a safe name', (name, safe) =>
    inDatabase(async (db) => {
      await addRound(db)
      const answer = await upload(db, new File([new Uint8Array(aPdf())], name))
      const { id, name: kept } = await answer.json()
      const { get } = await visiting(db, 'lid')
      const { headers } = await get(`${pages}/bestanden/${id}`)
      expect(headers.get('Content-Disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent(kept)}`,
      )
      expect(headers.has('Set-Cookie')).toBe(false)
      expect(kept).toBe(safe)
    }),
  )
})

describe('a code of a register', () => {
  const round = {
    move: 'start',
    municipalities: ['GM0000'],
    kind: 'year',
    termFrom: '2027-01-01',
    termUntil: '2027-12-31',
    why: 'Wij wonen hier.',
  }

  it(
    'of no municipality begins no round, on the page and in the API',
    atTable(async (db) => {
      const { post, postJson } = await visiting(db, 'ambtenaar')
      const words = 'Er is geen gemeente met de code GM0000.'
      const html = await isRefused(await post('/trajecten/nieuw', round), 409, words)
      expect(html).toContain('<cite>')
      const problem = await isRefused(await postJson('/api/v1/trajecten', round), 409, words)
      expect(problem).toMatchObject({
        type: '/problems/unknown-municipality',
        basis: expect.any(String),
      })
    }),
  )

  it.each(['1234567', '123456789', '1234567a', '12.345.67', '٠١٢٣٤٥٦٧'])(
    'of no chamber of commerce adds no organisation: %s',
    (kvk) =>
      atTable(async (db) => {
        const { post, postJson } = await visiting(db, 'coordinator')
        const party = { kind: 'care', name: 'De Brug', role: 'adviser', why: 'Kent de wijk.', kvk }
        const words = 'Een KvK-nummer heeft acht cijfers.'
        const adding = { move: 'addNewParty', ...party }
        const page = await post(`${pages}/belanghebbenden/toevoegen`, adding)
        expect(await isRefused(page, 409, words)).toContain('<cite>')
        const program = await postJson(`${api}/belanghebbenden`, adding)
        const problem = await isRefused(program, 409, words)
        expect(problem.basis).toBeTruthy()
      })(),
  )
})
