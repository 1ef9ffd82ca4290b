import type { Id } from '#kernel/id.ts'
import { type Status, Tag } from '#ui/tag.tsx'
import type { FactStatus } from './facts.ts'
import { factStatusWords } from './facts.words.ts'

const looks: Record<FactStatus['kind'], Status> = {
  agreed: 'ok',
  disputed: 'warn',
  open: 'wait',
  withdrawn: 'bad',
}

type FactTagProps = { status: FactStatus; nameOf: (party: Id<'Party'>) => string }

/** How a fact stands, as a tag: an icon and words. */
export const FactTag = ({ status, nameOf }: FactTagProps) => (
  <Tag status={looks[status.kind]}>{factStatusWords(status, nameOf)}</Tag>
)
