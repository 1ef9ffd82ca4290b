import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { testInstallation } from '#parties/acting.example.ts'
import { now, roundId } from '#parties/parties.example.ts'
import { openDb } from '#platform/db.ts'
import { keptPages } from '#platform/kept-pages.ts'
import { createApp } from '../app.ts'

/** What a server of the bench is told: where the rows are, and for the bare one what to answer. */
export type Told = { databaseUrl: string; body?: string }

const say = (port: number) => process.send?.({ port })

/** The site itself, as `npm start` serves it. */
function site({ databaseUrl }: Told): void {
  const db = openDb(databaseUrl)
  const app = createApp({
    db,
    now: () => now,
    installation: testInstallation(),
    log: console.error,
  })
  listening(keptPages({ databaseUrl, now: () => now }).before(app.fetch))
}

function listening(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    say(port)
  })
}

/** The ceiling: the same bytes every time, from `node:http` and nothing else. */
function bare({ body = '' }: Told): void {
  const bytes = Buffer.from(body)
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length }
  listening(createServer((_, answer) => answer.writeHead(200, headers).end(bytes)))
}

type Row = {
  code: string
  title: string
  quantity: number
  unit: string
  said: { name: string; code: string; words: string }[]
}

/** The rows of the negotiation table as a bare template string: one query, no permission, no frame. */
function template({ databaseUrl }: Told): void {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const answer: RequestListener = async (_, answer) => {
    const { rows } = await pool.query<Row>(rowsSql, [roundId])
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    answer.end(pageOf(rows))
  }
  listening(createServer(answer))
}

const rowsSql = `select c.code, c.title, v.quantity, v.unit,
    (select json_agg(json_build_object('name', o.name, 'code', p.code, 'words', p.reason || p.condition) order by o.kind, o.name)
     from positions p join parties x on x.id = p.party_id join organisations o on o.id = x.organisation_id
     where p.commitment_id = c.id and p.is_latest) as said
  from commitments c join commitment_versions v on v.id = c.tabled_version_id
  where c.round_id = $1 and c.lane = 'table' order by c.position`

const pageOf = (
  rows: readonly Row[],
): string => `<!doctype html><html lang="nl"><head><title>Onderhandeling</title></head><body><table>
${rows
  .map(
    ({
      code,
      title,
      quantity,
      unit,
      said,
    }) => `<tr><th scope="row"><p>${escaped(code)}</p><h3><a href="/trajecten/${roundId}/onderhandeling/${code}">${escaped(title)}</a></h3><p>${quantity} ${escaped(unit)}</p></th>
${said.map((one) => `<td data-label="${escaped(one.name)}"><div class="stance stance--${one.code}"><p class="stance__name"><svg class="icon" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="M4 12.5l5 5L20 6.5"/></svg>${escaped(one.code)}</p><p>${escaped(one.words)}</p></div></td>`).join('\n')}</tr>`,
  )
  .join('\n')}
</table></body></html>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const servers = { site, bare, template }

export type ServerName = keyof typeof servers

/** Starts one of the servers in this process, as its parent asks. */
export function serveAs(name: string): void {
  process.once('message', (told: Told) => {
    if (name === 'site' || name === 'bare' || name === 'template') servers[name](told)
  })
}
