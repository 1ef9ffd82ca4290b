import { predecessorsOf } from '#law/former-municipalities.ts'
import { municipalities } from '#law/municipalities.ts'
import { tileGrid, tiles } from '#law/municipality-tiles.ts'
import type { Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import { agreementsPerMunicipality } from '#steps/publication/snapshots.public.ts'
import { Details } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { municipalitiesWords as words } from './municipalities.words.ts'
import { publicFrame } from './public-frame.ts'
import { TileMap } from './tile-map.tsx'

const path = '/gemeenten'

/** Every municipality of today, each with the agreements of its predecessors: those with public agreements first, as a list and as a sketch of the country. */
export const get: Handler<typeof path> = async ({ context }) => {
  const counts = await agreementsPerMunicipality(context.db)
  const ofFormer = (code: string) =>
    predecessorsOf(code).reduce((sum, one) => sum + (counts.get(one.code) ?? 0), 0)
  const countOf = (code: string) => (counts.get(code) ?? 0) + ofFormer(code)
  const all = municipalities.filter(({ isDemo }) => context.installation.isDemo || !isDemo)
  const places = all
    .map(({ code, name, slug }) => ({ code, name, slug, count: countOf(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  const withOnes = places.filter(({ count }) => count > 0)
  const rest = places.filter(({ count }) => count === 0)
  const shown = tiles.flatMap((tile) => {
    const place = places.find(({ code }) => code === tile.code)
    return place ? [{ ...tile, ...place }] : []
  })
  return page(
    {
      ...publicFrame(context, { here: path }),
      title: words.title,
      lead: words.lead(withOnes.length, all.length),
    },
    <>
      {withOnes.length > 0 && (
        <section aria-labelledby="met">
          <h2 id="met">{words.withOnes}</h2>
          <PlaceList places={withOnes} />
        </section>
      )}
      <section className="stack stack--close" aria-labelledby="andere">
        <h2 id="andere">{words.rest}</h2>
        <Details summary={words.restSummary(rest.length)} open={withOnes.length === 0}>
          <PlaceList places={rest} />
        </Details>
      </section>
      <section className="stack stack--close" aria-labelledby="kaart">
        <h2 id="kaart">{words.map}</h2>
        <p className="text muted">{words.mapText}</p>
        <TileMap name={words.mapName} grid={tileGrid} tiles={shown} />
        <p className="small muted">{words.source}</p>
      </section>
    </>,
  )
}

type Place = { name: string; slug: string; count: number }

const PlaceList = ({ places }: { places: readonly Place[] }) => (
  <ul className="places">
    {places.map(({ name, slug, count }) => (
      <li key={slug}>
        <a href={href('/gemeenten/:slug', { slug })}>{name}</a>
        {count > 0 && <span className="muted"> {words.agreements(count)}</span>}
      </li>
    ))}
  </ul>
)
