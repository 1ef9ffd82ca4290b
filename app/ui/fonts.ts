import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

const families = {
  'source-sans-3': ['latin', 'latin-ext'],
  'source-serif-4': ['latin', 'latin-ext'],
} as const

/**
 * The fonts that the site serves itself: nothing is asked of another server.
 * The files never change under their names, so browsers may keep them for ever.
 */
export const fonts = Object.entries(families).flatMap(([family, subsets]) =>
  subsets.map((subset) => ({
    path: `/fonts/${family}-${subset}.woff2`,
    file: resolve(`@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`),
  })),
)

/** The font of nearly all words on a page: asked for before the style sheet is read. */
export const preloadedFont = '/fonts/source-sans-3-latin.woff2'
