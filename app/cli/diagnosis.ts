import { found, type Outcome } from './command.ts'

/** What one look found. `act` asks for a person; `mind` is good to know. */
export type Finding = { about: string; state: 'fine' | 'mind' | 'act'; says: string }

/** What was found, and whether somebody has to do something. */
export function diagnosis(findings: readonly Finding[]): Outcome {
  const marks = { fine: 'goed  ', mind: 'let op', act: 'doen  ' }
  const open = findings.filter(({ state }) => state === 'act').length
  const lines = findings.map(({ about, state, says }) => `${marks[state]}  ${about}: ${says}`)
  const end = open === 0 ? 'Niemand hoeft iets te doen.' : `Te doen: ${open}.`
  return found(open === 0, [...lines, end], { needs_a_person: open > 0, findings })
}
