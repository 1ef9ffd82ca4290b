import { type Status, Tag } from '#ui/tag.tsx'
import { courseWords } from './light.words.ts'
import type { Course } from './light-of-commitment.ts'

/** The look of each course; its icon and its words say the same without colour. */
export const courseStatus: Record<Course, Status> = {
  'on-track': 'ok',
  achieved: 'star',
  attention: 'warn',
  behind: 'bad',
  'no-data': 'wait',
  'not-started': 'wait',
  'no-judgement': 'info',
  'not-measured': 'wait',
}

/** How something stands, in a tag: “Op koers”. */
export const LightTag = ({ course }: { course: Course }) => (
  <Tag status={courseStatus[course]}>{courseWords[course]}</Tag>
)
