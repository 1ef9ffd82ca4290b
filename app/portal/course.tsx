import { courseWords } from '#agreement/light.words.ts'
import type { PublicPromise } from '#steps/publication/promises.public.ts'
import { type Status, Tag } from '#ui/tag.tsx'

type Course = PublicPromise['course']

/** The icon and colour that go with a light; what was not judged has neither green nor red. */
const courseStatus: Record<Course, Status> = {
  'on-track': 'ok',
  achieved: 'star',
  attention: 'warn',
  behind: 'bad',
  'no-data': 'wait',
  'not-started': 'wait',
  'no-judgement': 'info',
  'not-measured': 'info',
}

/** How a promise stands, in words. */
export const courseName = (course: Course): string => courseWords[course]

/** How a promise stands: words with an icon, never colour alone. */
export const CourseTag = ({ course }: { course: Course }) => (
  <Tag status={courseStatus[course]}>{courseName(course)}</Tag>
)

const barOrder: readonly Status[] = ['ok', 'star', 'warn', 'bad', 'wait', 'info']

/** The parts of a bar: how many stand how, those with one colour together. */
export function segmentsOf(
  counts: readonly { course: Course; count: number }[],
): { status: Status; count: number }[] {
  const byStatus = Map.groupBy(counts, ({ course }) => courseStatus[course])
  return barOrder.map((status) => ({
    status,
    count: (byStatus.get(status) ?? []).reduce((sum, { count }) => sum + count, 0),
  }))
}

/** What is said of several that stand alike, where that is not what is said of one. */
const ofSeveral: Partial<Record<Course, string>> = {
  attention: 'vragen aandacht',
  behind: 'lopen achter',
  'no-data': 'zonder actuele gegevens',
  'not-measured': 'worden niet gemeten',
}

/** “1 op koers, 2 lopen achter”: how many stand how. */
export const countsInWords = (counts: readonly { course: Course; count: number }[]): string =>
  counts
    .map(({ course, count }) => {
      const several = count === 1 ? undefined : ofSeveral[course]
      return `${count} ${several ?? courseName(course).toLowerCase()}`
    })
    .join(', ')
