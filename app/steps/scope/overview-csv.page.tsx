import { lineKindNames } from '#agreement/line-names.ts'
import { linesOfOverview } from '#agreement/overviews.store.ts'
import { spreadsheetOf } from '#kernel/csv.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { placeIn } from '#process/place.store.ts'
import { notThere } from '#ui/answers.tsx'
import { columnNames } from './line-import.ts'
import { overviewOf } from './overview.page.tsx'

/** The lines of the newest version as a file that can be filled in and read in again; only the names where there are none. */
export const get: Handler<'/trajecten/:roundId/scope/bod/:overviewId/regels.csv'> = async ({
  params,
  context: { db },
}) => {
  const roundId = id<'Round'>(params.roundId)
  if (!(await placeIn(db, roundId, ['table']))) return notThere()
  const overview = await overviewOf(db, roundId, params.overviewId)
  if (!overview) return notThere()
  const newest = overview.versions[0]?.id
  const lines = (await linesOfOverview(db, roundId, overview.id)).filter(
    ({ versionId, withdrawn }) => versionId === newest && !withdrawn,
  )
  const rows = lines.map((line) => [
    line.reference,
    lineKindNames[line.kind],
    line.text,
    line.area,
    line.quantity,
    line.unit,
    line.amount,
    line.year,
    line.theme,
    line.counterpart,
  ])
  return new Response(spreadsheetOf(columnNames, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="bod-${overview.year}.csv"`,
    },
  })
}
