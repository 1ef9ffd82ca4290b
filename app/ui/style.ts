import { createHash } from 'node:crypto'
import base from './css/base.css?raw'
import buttons from './css/buttons.css?raw'
import charts from './css/charts.css?raw'
import content from './css/content.css?raw'
import document from './css/document.css?raw'
import fontFaces from './css/fonts.css?raw'
import forms from './css/forms.css?raw'
import frame from './css/frame.css?raw'
import layout from './css/layout.css?raw'
import links from './css/links.css?raw'
import lists from './css/lists.css?raw'
import matrix from './css/matrix.css?raw'
import matrixMore from './css/matrix-more.css?raw'
import parts from './css/parts.css?raw'
import print from './css/print.css?raw'
import publicPages from './css/public.css?raw'
import steps from './css/steps.css?raw'
import tables from './css/tables.css?raw'
import neutral from './css/theme-neutral.css?raw'
import tokens from './css/tokens.css?raw'
import tree from './css/tree.css?raw'

const order = '@layer reset, tokens, base, layout, components, utilities;'

/** The one style sheet of the site. Layers settle what wins, so the order of the files does not matter. */
export const style = [
  order,
  fontFaces,
  neutral,
  tokens,
  base,
  layout,
  frame,
  parts,
  forms,
  buttons,
  lists,
  links,
  steps,
  tables,
  tree,
  matrix,
  matrixMore,
  content,
  document,
  charts,
  publicPages,
  print,
].join('\n')

/** The address of the style sheet. It changes with the content, so that browsers may keep it for ever. */
export const styleHref = `/style.css?${createHash('sha256').update(style).digest('hex').slice(0, 8)}`
