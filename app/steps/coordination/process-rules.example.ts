import { id } from '#kernel/id.ts'
import { now, personId, roundId } from '#parties/parties.example.ts'
import { usualCharter } from '#process/charter.ts'
import type { RulesVersion } from './process-rules.ts'

export const silence = { title: 'Zwijgen is geen instemming', text: 'Wie zwijgt, steunt niets.' }
export const papers = { title: 'Stukken op tijd', text: 'Stukken komen tien werkdagen vooraf.' }

/** Version `number` of the rules. */
export const aVersion = (number: number, rules = [silence, papers]): RulesVersion => ({
  id: id(`version-${number}`),
  number,
  note: '',
  madeBy: { id: personId('coordinator'), name: 'Noor Haddad' },
  madeAt: now,
  rules,
  settings: usualCharter,
})

/** What a form sends for these rules. */
export const written = (rules = [silence, papers]) => ({
  roundId,
  titles: rules.map(({ title }) => title),
  texts: rules.map(({ text }) => text),
  note: '',
  ...usualCharter,
})
