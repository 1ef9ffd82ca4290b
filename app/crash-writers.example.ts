import { type Home, shortWait } from './crash-site.example.ts'

/** People of the demo who write at the same moment, some in two windows. */
const writers = [
  'ambtenaar@gemeente.example',
  'strateeg@voorbeeldwonen.example',
  'directeur@modelwonen.example',
  'voorzitter@hv-voorbeeldwonen.example',
  'lid@hv-voorbeeldwonen.example',
  'secretaris@hr-modelwonen.example',
  'coordinator@demo.example',
  'ambtenaar@gemeente.example',
  'strateeg@voorbeeldwonen.example',
  'secretaris@hr-modelwonen.example',
] as const

/** What the writers write to: the round of the demo that is being negotiated. */
export type Place = { roundId: string; codes: string[]; themeId: string }

type Session = { home: Home; email: string; cookie: string }

/** A browser of somebody of the demo who signs in with her button. */
async function signedIn(home: Home, email: string): Promise<Session> {
  const answer = await fetch(`${home.address}/inloggen/demo`, {
    method: 'POST',
    headers: { Origin: home.address },
    body: new URLSearchParams({ email }),
    redirect: 'manual',
  })
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${email} cannot sign in: ${answer.status}`)
  return { home, email, cookie }
}

const asked = ({ home, cookie }: Session, path: string): Promise<Response> =>
  fetch(`${home.address}${path}`, { headers: { Cookie: cookie } })

/** Sends JSON to the API, or a form to a page. */
function sent(
  { home, cookie }: Session,
  path: string,
  body: Record<string, string> | FormData,
): Promise<Response> {
  const headers = { Cookie: cookie, Origin: home.address }
  const isJson = path.startsWith('/api/') && !(body instanceof FormData)
  return fetch(`${home.address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: isJson ? { ...headers, 'Content-Type': 'application/json' } : headers,
    body: isJson
      ? JSON.stringify(body)
      : body instanceof FormData
        ? body
        : new URLSearchParams(body),
  })
}

/** Finds the round that is being negotiated, its commitments on the table and a theme. */
export async function placeOf(home: Home): Promise<Place> {
  const session = await signedIn(home, 'strateeg@voorbeeldwonen.example')
  const read = async (path: string) => JSON.parse(await (await asked(session, path)).text())
  const { rounds } = await read('/api/v1/trajecten')
  const roundId: string = rounds.find(
    (round: { current_step: string }) => round.current_step === 'negotiation',
  ).id
  const { commitments } = await read(`/api/v1/trajecten/${roundId}/afspraken`)
  const { themes } = await read(`/api/v1/trajecten/${roundId}/themas`)
  const onTable = commitments.filter(({ state }: { state: string }) => state !== 'withdrawn')
  return {
    roundId,
    codes: onTable.map(({ code }: { code: string }) => code),
    themeId: themes[0].id,
  }
}

/** The words of everything that was answered as done: 200 by the API, 303 by a page. */
export type Acknowledged = { concerns: string[]; goals: string[] }

/** Lets ten people write until they are told to stop or nobody answers any more. */
export async function writing(home: Home, place: Place, round: number) {
  const done: Acknowledged = { concerns: [], goals: [] }
  const sessions = await Promise.all(writers.map((email) => signedIn(home, email)))
  let isOver = false
  const all = Promise.all(
    sessions.map(async (session, nth) => {
      for (let count = 1; !isOver; count += 1)
        await writeOne(
          { session, place, words: `Ronde ${round}, schrijver ${nth}, ${count}` },
          done,
        ).catch(() => shortWait())
    }),
  )
  return {
    done,
    count: () => done.concerns.length + done.goals.length,
    end: () => {
      isOver = true
      return all
    },
  }
}

type Writing = { session: Session; place: Place; words: string }

/** The coordinator sets goals; the parties say what worries them, by turns on the page and by the API. */
async function writeOne({ session, place, words }: Writing, done: Acknowledged): Promise<void> {
  const { roundId, themeId, codes } = place
  const nth = [...words].reduce((sum, sign) => sum + sign.charCodeAt(0), 0)
  if (session.email.startsWith('coordinator')) {
    const goal = { move: 'add', themeId, text: words, source: 'Woonvisie' }
    const answer = await sent(session, `/api/v1/trajecten/${roundId}/doelstellingen`, goal)
    return keep(answer, words, done.goals)
  }
  const api = nth % 2 === 0 ? '/api/v1' : ''
  const noun = api ? 'afspraken' : 'onderhandeling'
  const path = `${api}/trajecten/${roundId}/${noun}/${codes[nth % codes.length]}`
  return keep(
    await sent(session, path, { move: 'raiseConcern', concern: words }),
    words,
    done.concerns,
  )
}

async function keep(answer: Response, words: string, kept: string[]): Promise<void> {
  const text = await answer.text()
  if (answer.status === 200 || answer.status === 303) kept.push(words)
  else if (answer.status < 500) throw new Error(`Refused with ${answer.status}: ${text}`)
}
