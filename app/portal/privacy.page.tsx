import type { Handler } from '#parties/handler.ts'
import { page } from '#ui/page.tsx'
import { publicFrame } from './public-frame.ts'
import { Statement } from './statement.tsx'
import { privacy as words } from './statements.words.ts'

export const get: Handler<'/privacy'> = ({ context }) => {
  const { title, lead, sections } = words
  return Promise.resolve(
    page({ ...publicFrame(context), title, lead }, <Statement sections={sections} />),
  )
}
