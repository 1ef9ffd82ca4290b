import { href } from '#routes.ts'
import { municipalitiesWords as words } from './municipalities.words.ts'

type Place = {
  code: string
  name: string
  slug: string
  count: number
  column: number
  row: number
}

type TileMapProps = {
  name: string
  grid: { columns: number; rows: number }
  tiles: readonly Place[]
}

const side = 20
const gap = 2

/** A sketch of the country: one tile per municipality, a link where there is something to read. The list beside it says the same. */
export const TileMap = ({ name, grid, tiles }: TileMapProps) => (
  <svg className="tile-map" viewBox={`0 0 ${grid.columns * side} ${grid.rows * side}`}>
    <title>{name}</title>
    {tiles.map((tile) =>
      tile.count > 0 ? (
        <a key={tile.code} href={href('/gemeenten/:slug', { slug: tile.slug })}>
          <TileShape {...tile} />
        </a>
      ) : (
        <TileShape key={tile.code} {...tile} />
      ),
    )}
  </svg>
)

const TileShape = ({ name, count, column, row }: Place) => (
  <rect
    className={count > 0 ? 'tile-map__tile tile-map__tile--full' : 'tile-map__tile'}
    x={column * side + gap / 2}
    y={row * side + gap / 2}
    width={side - gap}
    height={side - gap}
    rx="3"
  >
    <title>{`${name}: ${count > 0 ? words.agreements(count) : words.noAgreements}`}</title>
  </rect>
)
