import { expect, it } from 'vitest'
import { style } from './style.ts'

const values = new Map(
  [...style.matchAll(/(--(?:basis-color|pa-mark)-[\w-]+): (#[0-9a-f]{6});/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(ink: string, ground: string): number {
  const [high = 0, low = 0] = [ink, ground].map(luminance).sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const colour = (name: string) => values.get(name) ?? '#000000'

const families = ['default', 'accent-1', 'action-1', 'info', 'positive', 'warning', 'negative']
const pairs = [
  ...families.flatMap((family) =>
    ['document', 'subtle', 'default'].map((ground) => [
      `--basis-color-${family}-color-default`,
      `--basis-color-${family}-bg-${ground}`,
    ]),
  ),
  ['--basis-color-action-1-color-default', '--basis-color-action-1-bg-active'],
  ['--basis-color-accent-1-color-default', '--basis-color-accent-1-bg-active'],
  ['--basis-color-default-color-subtle', '--basis-color-default-bg-default'],
  ...families.map((family) => [
    `--basis-color-${family}-inverse-color-default`,
    `--basis-color-${family}-inverse-bg-default`,
  ]),
  ...['circle', 'square', 'drop', 'diamond'].flatMap((shape) => [
    [`--pa-mark-${shape}-inverse-color-default`, `--pa-mark-${shape}-inverse-bg-default`],
    [`--pa-mark-${shape}-color-default`, `--pa-mark-${shape}-bg-default`],
  ]),
]

it.each(pairs)('can be read: %s on %s', (ink = '', ground = '') => {
  expect([values.has(ink), values.has(ground)]).toEqual([true, true])
  expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5)
})

it('shows the edge of a field clearly', () => {
  const edge = colour('--basis-color-default-border-hover')
  expect(contrast(edge, '#ffffff')).toBeGreaterThanOrEqual(3)
})

it('gives every variable that it uses, or a fall-back', () => {
  const given = new Set([...style.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  const used = [...style.matchAll(/var\((--[\w-]+)(,?)/g)].filter(([, , fallback]) => !fallback)
  const missing = used.map(([, name]) => name).filter((name) => !given.has(name))
  expect(missing).toEqual([])
})

it('moves nothing for people who asked for rest, and keeps its marks in high contrast', () => {
  expect(style).not.toMatch(/transition|animation:/)
  expect(style).toMatch(/no-preference\) \{\s+html \{\s+scroll-behavior: smooth/)
  expect(style).toContain('(forced-colors: active)')
  expect(style).toContain('@media print')
})
