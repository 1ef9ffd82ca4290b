import type { Handler } from '#parties/handler.ts'
import { page } from '#ui/page.tsx'
import { publicFrame } from './public-frame.ts'
import { Statement } from './statement.tsx'
import { about as words } from './statements.words.ts'

export const get: Handler<'/over'> = ({ context }) => {
  const { title, lead, sections } = words
  return Promise.resolve(
    page(
      { ...publicFrame(context, { here: '/over' }), title, lead },
      <Statement sections={sections} />,
    ),
  )
}
