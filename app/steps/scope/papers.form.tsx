import { acceptedEndings } from '#agreement/files.ts'
import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { Checkboxes, Radios, Select } from '#ui/choice.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Details, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import type { Problems } from '#ui/read-form.ts'
import {
  channelWords,
  directionWords,
  paperKindWords,
  informationWords as words,
} from './information.words.ts'
import { type Paper, paperKinds } from './papers.ts'

type VersionField =
  | 'documentOn'
  | 'url'
  | 'file'
  | 'newBuild'
  | 'improvement'
  | 'rentModeration'
  | 'minutes'
  | GiveField
type GiveField = 'partyIds' | 'channel' | 'despite'

type PaperField = 'kind' | 'title' | 'paperId' | 'partyId' | 'reason' | VersionField

export type PaperProblems = Problems<PaperField> | undefined

type Receivers = {
  parties: readonly Party[]
  own: Id<'Party'> | undefined
  /** What each party got to read this week, in minutes. */
  load: ReadonlyMap<Id<'Party'>, number>
}

const labels = {
  kind: words.kind,
  title: words.name,
  documentOn: words.documentOn,
  file: words.file,
  url: words.url,
  newBuild: directionWords.new_build,
  improvement: directionWords.improvement,
  rentModeration: directionWords.rent_moderation,
  minutes: words.minutes,
  partyIds: words.to,
  channel: words.channel,
  despite: words.despite,
  reason: words.reason,
  partyId: words.exemptWhom,
}

/** Puts a paper in the room, with its first version and to whom it is given: to all, unless the reader says otherwise. */
export function PaperForm({ problems, ...receivers }: Receivers & { problems: PaperProblems }) {
  const fields = fieldsOf<PaperField>('add', problems, everybody(receivers))
  return (
    <Details summary={words.addPaper} open={problems !== undefined} card>
      <Form move="add" multipart name={words.addPaper}>
        <ErrorSummary form="add" problems={problems} labels={labels} />
        <Select
          {...fields.text('kind')}
          label={words.kind}
          choices={paperKinds.map((kind) => ({ value: kind, label: paperKindWords[kind] }))}
        />
        <Field {...fields.text('title')} label={words.name} />
        <VersionFields fields={fields} {...receivers} />
        <Button>{words.addPaper}</Button>
      </Form>
    </Details>
  )
}

type OfPaper = Receivers & { paper: Paper; problems: PaperProblems }

/** Adds a version of a paper that is there. */
export function ReviseForm({ paper, problems, ...receivers }: OfPaper) {
  const form = `revise-${paper.id}`
  const fields = fieldsOf<PaperField>(form, problems, everybody(receivers))
  return (
    <Details summary={words.addVersion} open={problems !== undefined}>
      <Form
        move="revise"
        multipart
        hidden={{ paperId: paper.id }}
        name={`${words.addVersion}: ${paper.title}`}
      >
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <VersionFields fields={fields} {...receivers} />
        <Button weight="quiet">{words.addVersion}</Button>
      </Form>
    </Details>
  )
}

/** Gives the newest version to parties that do not have it. */
export function GiveForm({ paper, problems, ...receivers }: OfPaper) {
  const form = `give-${paper.id}`
  const fields = fieldsOf<PaperField>(form, problems, { channel: 'room' })
  const has = new Set(paper.versions[0]?.deliveries.map(({ partyId }) => partyId))
  const parties = receivers.parties.filter(({ id }) => !has.has(id) && id !== paper.partyId)
  if (parties.length === 0) return null
  return (
    <Details summary={words.giveMore} open={problems !== undefined}>
      <Form move="give" hidden={{ paperId: paper.id }} name={`${words.giveMore}: ${paper.title}`}>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <GiveFields
          fields={fields}
          {...receivers}
          parties={parties}
          minutes={paper.versions[0]?.readingMinutes ?? 0}
        />
        <Button weight="quiet">{words.giveMore}</Button>
      </Form>
    </Details>
  )
}

/** Says for which party a paper is not meant, and why. */
export function ExemptForm({ paper, problems, parties }: OfPaper) {
  const form = `exempt-${paper.id}`
  const fields = fieldsOf<PaperField>(form, problems)
  const has = new Set(
    paper.versions.flatMap(({ deliveries }) => deliveries.map((one) => one.partyId)),
  )
  const not = new Set(paper.exemptions.map(({ partyId }) => partyId))
  const others = parties.filter(({ id }) => !has.has(id) && !not.has(id) && id !== paper.partyId)
  if (others.length === 0) return null
  return (
    <Details summary={words.exempt} open={problems !== undefined}>
      <Form move="exempt" hidden={{ paperId: paper.id }} name={words.exemptOf(paper.title)}>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <Select
          {...fields.text('partyId')}
          label={words.exemptWhom}
          choices={others.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
        <Field {...fields.text('reason')} label={words.exemptWhy} />
        <Button weight="quiet">{words.exempt}</Button>
      </Form>
    </Details>
  )
}

/** Takes a paper back, with the reason. */
export function WithdrawPaperForm({ paper, problems }: Pick<OfPaper, 'paper' | 'problems'>) {
  const form = `withdraw-${paper.id}`
  const fields = fieldsOf<PaperField>(form, problems)
  return (
    <Details summary={words.withdraw} open={problems !== undefined}>
      <Form move="withdraw" hidden={{ paperId: paper.id }} name={words.withdrawOf(paper.title)}>
        <ErrorSummary form={form} problems={problems} labels={labels} />
        <Field {...fields.text('reason')} label={words.reason} />
        <Button weight="quiet">{words.withdraw}</Button>
      </Form>
    </Details>
  )
}

type Fields = ReturnType<typeof fieldsOf<PaperField>>

const everybody = ({ parties, own }: Receivers) => ({
  partyIds: parties.map(({ id }) => id).filter((id) => id !== own),
  channel: 'room',
})

function VersionFields({ fields, ...receivers }: Receivers & { fields: Fields }) {
  return (
    <>
      <Field {...fields.text('documentOn')} type="date" label={words.documentOn} />
      <FileField
        {...fields.file('file')}
        label={words.file}
        hint={words.fileHint}
        accept={acceptedEndings.map((ending) => `.${ending}`).join()}
        megabytes={20}
        optional
      />
      <Field {...fields.text('url')} type="url" label={words.url} optional />
      <fieldset className="field">
        <legend>{words.amounts}</legend>
        <p className="muted small">{words.amountsHint}</p>
        {(['newBuild', 'improvement', 'rentModeration'] as const).map((name) => (
          <Field
            key={name}
            {...fields.text(name)}
            type="number"
            size="medium"
            unit="euro"
            label={labels[name]}
            optional
          />
        ))}
      </fieldset>
      <Field
        {...fields.text('minutes')}
        type="number"
        size="short"
        unit={words.minutesUnit}
        label={words.minutes}
        hint={words.minutesHint}
        optional
      />
      <GiveFields fields={fields} {...receivers} />
    </>
  )
}

function loadOf(load: Receivers['load'], party: Id<'Party'>, minutes: number): string | undefined {
  const before = load.get(party) ?? 0
  return before + minutes > 0 ? words.loadHint(before, before + minutes) : undefined
}

function GiveFields({
  fields,
  parties,
  own,
  load,
  minutes = 0,
}: Receivers & { fields: Fields; minutes?: number }) {
  return (
    <>
      <Checkboxes
        {...fields.list('partyIds')}
        label={words.to}
        hint={words.toHint}
        choices={parties
          .filter(({ id }) => id !== own)
          .map(({ id, shortName }) => ({
            value: id,
            label: shortName,
            hint: loadOf(load, id, minutes),
          }))}
      />
      <Radios
        {...fields.text('channel')}
        label={words.channel}
        choices={[
          { value: 'room', label: channelWords.room },
          { value: 'by_hand', label: channelWords.by_hand },
        ]}
      />
      <Field {...fields.text('despite')} label={words.despite} hint={words.despiteHint} optional />
    </>
  )
}
