import { byUrgency, type Course } from '#agreement/light-of-commitment.ts'
import type {
  AgreementDocument,
  DocumentCommitment,
  DocumentParty,
} from '#documents/agreement-document.ts'
import type { PlainWords, PublishedAgreement } from '#documents/published-agreement.ts'
import type { PublishedIndicator, PublishedProgress } from '#documents/published-progress.ts'
import { readPublishedAgreement, readPublishedProgress } from '#documents/published-schema.ts'
import type { Day } from '#kernel/day.ts'
import { remembered } from '#kernel/remembered.ts'
import type { Db } from '#platform/db.ts'
import { publicCourse, publicLight } from './progress.public.ts'
import { newestSnapshots } from './snapshots.public.ts'

/** A public agreement with how it stands; before any progress was published nothing is measured. */
export type PublicRecord = {
  agreement: PublishedAgreement
  progress: PublishedProgress | undefined
}

/** A snapshot never changes, and one of 500 promises takes a while to read. */
const readText = remembered<ReturnType<typeof readPublishedAgreement>>(16)
const readCourse = remembered<ReturnType<typeof readPublishedProgress>>(16)

/** What is public at each of these addresses, in their order; what is not public is left out. */
export async function publicRecords(db: Db, addresses: readonly string[]): Promise<PublicRecord[]> {
  const snapshots = await newestSnapshots(db, addresses)
  return addresses.flatMap((address) => {
    const own = snapshots.filter((one) => one.address === address)
    const agreement = own.find(({ kind }) => kind === 'agreement')
    const progress = own.find(({ kind }) => kind === 'progress')
    if (!agreement) return []
    return [
      {
        agreement: readText(agreement.json, () => readPublishedAgreement(agreement.json)),
        progress: progress && readCourse(progress.json, () => readPublishedProgress(progress.json)),
      },
    ]
  })
}

/** What is public at an address; `undefined` where nothing is. */
export const publicRecord = async (db: Db, address: string): Promise<PublicRecord | undefined> =>
  (await publicRecords(db, [address]))[0]

/** An indicator with its light on the day of reading. */
export type PublicMeasure = {
  indicator: PublishedIndicator
  light: ReturnType<typeof publicLight>
}

/** A promise as everybody may read it, with how it stands on the day of reading. */
export type PublicPromise = PlainWords & {
  commitment: DocumentCommitment
  theme: AgreementDocument['chapters'][number]['title']
  /** Who has to do it, and for whom it holds. */
  owners: readonly DocumentParty[]
  appliesTo: readonly DocumentParty[]
  course: Course
  measures: readonly PublicMeasure[]
}

/** All promises of an agreement in their order. */
export function promisesOf({ agreement, progress }: PublicRecord, day: Day): PublicPromise[] {
  const { chapters, parties } = agreement.document
  const words = new Map(agreement.plainWords.map((one) => [one.code, one]))
  const indicators = Map.groupBy(progress?.indicators ?? [], ({ code }) => code)
  const partiesIn = (ids: readonly string[]) => parties.filter(({ id }) => ids.includes(id))
  return chapters.flatMap(({ title: theme, commitments }) =>
    commitments.map((commitment) => {
      const { code, number, owners, appliesTo } = commitment
      const measured = indicators.get(code) ?? []
      return {
        ...(words.get(code) ?? { code, title: number, text: null }),
        commitment,
        theme,
        owners: partiesIn(owners),
        appliesTo: partiesIn(appliesTo),
        course: publicCourse(measured, day),
        measures: measured.map((indicator) => ({
          indicator,
          light: publicLight(indicator, day),
        })),
      }
    }),
  )
}

/** How many promises stand how, the most urgent first; what none stands at is left out. */
export function courseCounts(
  promises: readonly PublicPromise[],
): { course: Course; count: number }[] {
  return byUrgency
    .map((course) => ({
      course,
      count: promises.filter((promise) => promise.course === course).length,
    }))
    .filter(({ count }) => count > 0)
}

/** The promises to show where there is room for a few: those that are measured first, one of each theme, then the rest. */
export function highlightsOf(promises: readonly PublicPromise[], most: number): PublicPromise[] {
  const sorted = promises.toSorted((a, b) => b.measures.length - a.measures.length)
  const firsts = sorted.filter(
    (promise, nth) => sorted.findIndex(({ theme }) => theme === promise.theme) === nth,
  )
  const rest = sorted.filter((promise) => !firsts.includes(promise))
  return [...firsts, ...rest].slice(0, most)
}
