import { dictOf, type PdfFile } from './pdf-file.ts'
import { reachableDicts } from './pdf-graph.ts'

/**
 * Whether opening or using the file can run something: JavaScript in any place, a program to launch,
 * actions that start by themselves (`/AA`), or an XFA form, which has scripts of its own.
 */
export function hasScript(file: PdfFile): boolean {
  const { root } = file
  if (dictOf(file, root.get('Names'))?.has('JavaScript') === true) return true
  for (const dict of reachableDicts(file, [root])) {
    const action = dict.getName('S', file.resolve)?.value
    if (action === 'JavaScript' || action === 'Launch') return true
    if (dict.has('JS') || dict.has('AA') || dict.has('XFA')) return true
  }
  return false
}
