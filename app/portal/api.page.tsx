import type { Handler } from '#parties/handler.ts'
import { href, type Path } from '#routes.ts'
import { page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { publicFrame } from './public-frame.ts'
import { Statement } from './statement.tsx'
import { api } from './statements.words.ts'

const addresses = [
  { path: '/api/v1/afspraken', what: 'De lijst van openbare afspraken' },
  {
    path: '/api/v1/afspraken/:agreement',
    what: 'Eén afspraak met beloften, cijfers en oordeel van vandaag',
  },
  {
    path: '/afspraken/:agreement.json',
    what: 'De publicatie zelf: tekst, handtekeningen, invoer en formule',
  },
  { path: '/afspraken/:agreement.csv', what: 'Beloften en cijfers als tabel' },
  { path: '/afspraken/:agreement.atom', what: 'Nieuws over één afspraak' },
  { path: '/afspraken/:agreement.ics', what: 'Dagen voor een agenda' },
  { path: '/api/v1/openapi.json', what: 'De beschrijving van de hele API (OpenAPI 3.1)' },
] as const satisfies readonly { path: Path; what: string }[]

export const get: Handler<'/api'> = ({ context }) => {
  const { title, lead, sections } = api
  return Promise.resolve(
    page(
      { ...publicFrame(context), title, lead },
      <>
        <Table
          caption="Openbare adressen"
          rows={addresses}
          keyOf={({ path }) => path}
          columns={[
            { key: 'path', name: 'Adres', cell: ({ path }) => <Address path={path} /> },
            { key: 'what', name: 'Wat u krijgt', cell: ({ what }) => what },
          ]}
        />
        <Statement sections={sections} />
      </>,
    ),
  )
}

/** An address without a name in it can be opened at once. */
function Address({ path }: { path: (typeof addresses)[number]['path'] }) {
  const shown = <code>{path.replace(/:(\w+)/, '{afspraak}')}</code>
  return path === '/api/v1/afspraken' || path === '/api/v1/openapi.json' ? (
    <a href={href(path, {})}>{shown}</a>
  ) : (
    shown
  )
}
