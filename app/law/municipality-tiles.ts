import grid from '../../db/data/municipality-tiles.json' with { type: 'json' }

/** Where a municipality stands in the sketch of the country: counted from 0, from the top left. */
export type Tile = { code: string; column: number; row: number }

/** How many tiles the sketch is wide and high. */
export const tileGrid = { columns: grid.columns, rows: grid.rows }

/** One tile per municipality of the register; the invented one of the demo stands apart, in the sea. */
export const tiles: readonly Tile[] = [...grid.tiles, { code: 'GM9901', column: 1, row: 1 }]
