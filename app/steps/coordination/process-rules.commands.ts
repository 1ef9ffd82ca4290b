import { z } from 'zod'
import { idField, roundCommand, roundIdField } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { charterSettings, publishers, settingsChanged, silences } from '#process/charter.ts'
import { acceptancesIn, insertAcceptance, insertRules, lockRules } from './process-rules.store.ts'
import { acceptationBy, areSame, type ProcessRule, type RulesRefusal } from './process-rules.ts'

const words = {
  noRules: 'Schrijf minstens één spelregel.',
  noTitle: 'Geef deze spelregel een titel.',
  noText: 'Schrijf wat deze spelregel inhoudt.',
}

const line = (longest: number) => z.string().trim().max(longest).default('')

/** A figure of the charter, within what parties can agree on; the usual one where nothing was sent. */
const figure = (name: 'paperWorkingDays' | 'answerWorkingDays' | 'readingMinutes') => {
  const {
    usual,
    between: [least, most],
  } = charterSettings[name]
  return z
    .number()
    .int('Vul een heel getal in.')
    .min(least, `Vul minstens ${least} in.`)
    .max(most, `Vul hoogstens ${most} in.`)
    .default(usual)
}

/** Titles and texts go side by side, as rows of a form do; a row without either is left out. */
const rulesFields = z
  .object({
    roundId: roundIdField,
    titles: z.array(line(120)).max(60),
    texts: z.array(line(2000)).max(60),
    note: line(500),
    silence: z.enum(silences).default(charterSettings.silence.usual),
    paperWorkingDays: figure('paperWorkingDays'),
    answerWorkingDays: figure('answerWorkingDays'),
    readingMinutes: figure('readingMinutes'),
    publisher: z.enum(publishers).default(charterSettings.publisher.usual),
  })
  .superRefine(({ titles, texts }, check) => {
    const rows = rowsOf({ titles, texts })
    if (rows.every(({ title, text }) => !title && !text))
      check.addIssue({ code: 'custom', path: ['titles', 0], message: words.noRules })
    for (const [nth, { title, text }] of rows.entries()) {
      if (text && !title)
        check.addIssue({ code: 'custom', path: ['titles', nth], message: words.noTitle })
      if (title && !text)
        check.addIssue({ code: 'custom', path: ['texts', nth], message: words.noText })
    }
  })

const rowsOf = ({ titles, texts }: { titles: string[]; texts: string[] }): ProcessRule[] =>
  Array.from({ length: Math.max(titles.length, texts.length) }, (_, nth) => ({
    title: titles[nth] ?? '',
    text: texts[nth] ?? '',
  }))

/** Writes the rules anew: from here on the parties are asked to accept this version. */
const write = roundCommand({
  by: 'setter-up',
  fields: rulesFields,
  run: async ({ db, now, actor }, { roundId, note, titles, texts, ...settings }) => {
    const [newest] = await lockRules(db, roundId)
    const rules = rowsOf({ titles, texts }).filter(({ title }) => title)
    const isSame = newest && settingsChanged(newest.settings, settings).length === 0
    if (isSame && areSame(newest.rules, rules))
      return refuse<RulesRefusal>({ code: 'nothing-changed', basis: 'input-form' })
    const number = (newest?.number ?? 0) + 1
    const id = newId<'ProcessRuleVersion'>(now)
    const version = { id, number, note, madeAt: now, settings }
    await insertRules(db, { ...version, roundId, madeBy: actor.personId }, rules)
    const payload = { number, note, rules, settings }
    const event = { subject: 'processRules', subjectId: version.id, move: 'write', payload }
    return ok({ value: { ...version, rules }, event })
  },
})

/** Accepts the newest rules for the own party. Whoever read an older version is told that there is a newer one. */
const accept = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  about: 'whole',
  fields: z.object({ roundId: roundIdField, versionId: idField<'ProcessRuleVersion'>(z.uuid()) }),
  run: async ({ db, now, actor, standing }, { roundId, versionId }) => {
    const versions = await lockRules(db, roundId)
    const no = (refusal: RulesRefusal) => refuse<RulesRefusal>(refusal)
    const [newest] = versions
    const isThere = versions.some(({ id }) => id === versionId)
    if (!newest || !isThere) return no({ code: 'no-such-rules', basis: 'lanes' })
    if (newest.id !== versionId)
      return no({ code: 'rules-changed', newest: newest.number, basis: 'bound-to-text' })
    const { party, mandates } = standing
    if (!party || !mandates.negotiate) throw new Error('Nobody accepts without party and mandate')
    const acceptances = await acceptancesIn(db, roundId)
    if (acceptationBy(party.id, versions, acceptances).kind === 'accepted')
      return no({ code: 'already-accepted', basis: 'organisation-speaks' })

    await insertAcceptance(db, {
      id: newId<'ProcessRuleAcceptance'>(now),
      roundId,
      processRuleVersionId: versionId,
      partyId: party.id,
      acceptedBy: actor.personId,
      mandateId: mandates.negotiate,
      acceptedAt: now,
    })
    const payload = { partyId: party.id, number: newest.number }
    const event = { subject: 'processRules', subjectId: versionId, move: 'accept', payload }
    return ok({ value: { versionId, number: newest.number }, event })
  },
})

/** What can be done with the rules: forms, API and history know the moves by these names. */
export const rulesMoves = { write, accept }
