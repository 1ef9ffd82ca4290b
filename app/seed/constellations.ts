import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { themeCodes } from '#law/themes.ts'
import { organisationKinds } from '#parties/organisations.ts'
import { formRules, specialForms } from '#parties/participation.ts'
import { signatureKinds } from '#steps/signing/signatures.ts'
import { roundKinds } from '#steps/stakeholders/new-round.ts'

/** Where the constellations stand, from the folder of the project. */
const constellationFolder = 'fixtures/constellations'

const words = z.string().trim().min(1)

/** How a party answers in the end; what it says goes with it. */
const answer = z.strictObject({
  kind: z.enum(signatureKinds),
  reservation: words.optional(),
  reason: words.optional(),
})

const form = z.strictObject({
  form: z.enum(specialForms),
  /** The umbrella that speaks for it, by its key. */
  via: words.optional(),
  themes: z.array(z.enum(themeCodes)).min(1).optional(),
  limitedTo: words.optional(),
})

const party = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(organisationKinds),
  name: words,
  short: words,
  /** Of which municipality it is the organisation. */
  of: z.string().optional(),
  role: z.enum(['contracting', 'adviser', 'observer']).default('contracting'),
  /** Where it takes part in another form than its role says; the role goes with the form. */
  takes: form.optional(),
  why: words,
  /** Who speaks and signs for it. */
  person: words,
  function: words,
  /** Which of its bodies decides. */
  body: words,
  answer: answer.default({ kind: 'agreed' }),
})

const relation = z.strictObject({
  who: words,
  is: z.enum(['represents_tenants_of', 'member_of', 'succeeds']),
  of: words,
})

const promise = z.strictObject({
  /** A row of the corpus. */
  corpus: z.string().regex(/^PA-\d{3}$/),
  by: words,
  owners: z.array(words),
  /** For whom it holds; for every party where it is left out. */
  appliesTo: z.array(words).min(1).optional(),
})

/** A party that asks to join after the text was closed: for these promises of the list below, counted from 1. */
const joining = z.strictObject({
  party: words,
  promises: z.array(z.int().min(1)).min(1),
  limitedTo: z.string().default(''),
  reason: words,
})

/** Parties that go over into a new organisation on the first of July of the first year. */
const merger = z.strictObject({
  of: z.array(words).min(1),
  into: z.strictObject({
    key: words,
    name: words,
    kvk: z.string().regex(/^9\d{7}$/),
    person: words,
    function: words,
  }),
  proof: words,
})

/** What must be true at the end, as everybody can read it. */
const expected = z.strictObject({
  /** How many parties answered how. */
  states: z.record(z.string(), z.int()),
  /** How many promises hold for each party. */
  promises: z.record(z.string(), z.int()),
  /** How many signatures the closed file holds, with the seal. */
  signed: z.int(),
  /** Sentences that the public page says; `*` stands for the day of a signature. */
  says: z.array(words).min(1),
})

const constellation = z.strictObject({
  title: words,
  place: words,
  kind: z.enum(roundKinds),
  years: z.strictObject({ first: z.int(), last: z.int() }),
  municipalities: z
    .array(z.strictObject({ code: z.string().regex(/^GM99\d\d$/), name: words }))
    .min(1),
  parties: z.array(party).min(2),
  relations: z.array(relation).default([]),
  promises: z.array(promise).min(1),
  joins: z.array(joining).default([]),
  merges: merger.optional(),
  expects: expected,
})

/** Parties as they stand to each other in practice (`domain.md` §2.6, §2.8), invented, with what must come of it. */
export type Constellation = z.output<typeof constellation>

export type ConstellationParty = Constellation['parties'][number]

/** What a party does in the round: with a form goes a role. */
export const roleOf = ({ role, takes }: ConstellationParty) =>
  takes ? formRules[takes.form].role : role

/** The names of the constellations that are kept, by name. */
export const constellationNames = (): string[] =>
  readdirSync(constellationFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .toSorted()

/** One constellation by its name; `undefined` where there is none. A fault in the file is ours. */
export function constellationNamed(name: string): Constellation | undefined {
  if (!constellationNames().includes(name)) return undefined
  const file = path.join(constellationFolder, `${name}.json`)
  return constellation.parse(JSON.parse(readFileSync(file, 'utf8')))
}
