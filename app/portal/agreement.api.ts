import { type Day, dayOf } from '#kernel/day.ts'
import { formerMunicipality, todaysOf } from '#law/former-municipalities.ts'
import type { Handler } from '#parties/handler.ts'
import { untilPublished } from '#platform/byte-cache.ts'
import { problem } from '#platform/problem.ts'
import {
  type PublicMeasure,
  type PublicPromise,
  type PublicRecord,
  promisesOf,
  publicRecord,
} from '#steps/publication/promises.public.ts'
import { countOutcomes } from './bod.ts'
import { type TakingPart, takingPartIn } from './taking-part.ts'
import { takingPartSentences } from './taking-part.words.ts'

/** One public agreement: its promises with their lights on the day of reading, who signed how, and what was decided since. */
export const get: Handler<'/api/v1/afspraken/:agreement'> = async ({ params, context }) => {
  const record = await publicRecord(context.db, params.agreement)
  if (!record)
    return problem({
      type: '/problems/not-there',
      title: 'Op dit adres zijn geen afspraken openbaar.',
      status: 404,
    })
  return Response.json(recordJson(record, dayOf(context.now)), {
    headers: { 'Access-Control-Allow-Origin': '*', ...untilPublished },
  })
}

function recordJson(record: PublicRecord, today: Day) {
  const { agreement, progress } = record
  const { document, file } = agreement
  return {
    agreement: agreement.address,
    publication: agreement.version,
    published_at: agreement.publishedAt,
    progress_published_at: progress?.publishedAt ?? null,
    as_of: today,
    title: document.title,
    notice: document.notice,
    term: document.term,
    version: document.version,
    document_sha256: agreement.documentSha256,
    file_sha256: file.sha256,
    municipalities: agreement.municipalities.map(municipalityJson),
    parties: document.parties,
    signatures: agreement.signatures.map(({ signedAt, ...signature }) => ({
      ...signature,
      signed_at: signedAt,
    })),
    taking_part: takingPartIn(agreement).map(takingPartJson),
    successions: agreement.successions ?? [],
    taking_part_in_words: takingPartSentences(agreement),
    promises: promisesOf(record, today).map(promiseJson),
    moments: progress?.moments ?? [],
    decisions: progress?.decisions ?? [],
    overviews: (agreement.overviews ?? []).map(({ party, year, lines }) => ({
      party,
      year,
      counts: countOutcomes(lines),
      lines,
    })),
  }
}

/** One that is no more says until when it was, and in which it lies today. */
function municipalityJson(place: { code: string; name: string; slug: string }) {
  const former = formerMunicipality(place.code)
  if (!former) return place
  const now = todaysOf(place.code).map(({ code, name, slug }) => ({ code, name, slug }))
  return { ...place, ended_on: former.endedOn, now_in: now }
}

const takingPartJson = ({ party, state, promises, themes, joined }: TakingPart) => ({
  party: party.id,
  name: party.name,
  state,
  form: party.participation?.form ?? null,
  through: party.participation?.via ?? null,
  limited_to: party.participation?.limitedTo ?? '',
  promises,
  themes,
  joined: joined
    ? {
        on: joined.signedAt,
        limited_to: joined.limitedTo,
        commitments: joined.commitments,
        sha256: joined.sha256,
        file_sha256: joined.fileSha256,
      }
    : null,
})

const promiseJson = ({
  commitment,
  code,
  title,
  text,
  theme,
  course,
  measures,
}: PublicPromise) => ({
  code,
  number: commitment.number,
  theme,
  title,
  plain_words: text,
  text: commitment.text,
  obligation: commitment.obligation,
  owners: commitment.owners,
  applies_to: commitment.appliesTo,
  quantity: commitment.quantity,
  quantity_max: commitment.quantityMax,
  unit: commitment.unit,
  deadline: commitment.deadline,
  condition: commitment.condition,
  content_hash: commitment.contentHash,
  course,
  indicators: measures.map(measureJson),
})

const measureJson = ({ indicator, light }: PublicMeasure) => ({
  id: indicator.id,
  name: indicator.name,
  definition: indicator.definition,
  supplier: indicator.supplier,
  checker: indicator.checker,
  formula: indicator.light.formula,
  input: {
    unit: indicator.light.measure.unit,
    direction: indicator.light.measure.direction,
    is_cumulative: indicator.light.measure.isCumulative,
    baseline: indicator.light.measure.baseline,
    path: indicator.light.measure.path,
    frequency: indicator.light.frequency,
    span: indicator.light.span,
  },
  light: light.state,
  working: 'working' in light ? workingJson(light.working) : null,
  reports: indicator.reports.map(({ checkerValue, isCorrected, ...report }) => ({
    ...report,
    checker_value: checkerValue,
    is_corrected: isCorrected,
  })),
})

type Working = Extract<PublicMeasure['light'], { working: unknown }>['working']

const workingJson = ({
  evidence,
  planned,
  target,
  shortfall,
  room,
  share,
  yardstick,
}: Working) => ({
  evidence,
  planned,
  target,
  yardstick,
  shortfall,
  room,
  share,
})
