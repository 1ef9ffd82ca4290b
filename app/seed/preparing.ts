import { type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { processRules } from '#law/process-rules.ts'
import { organisations, people } from '#parties/cast.example.ts'
import { organisationId } from '#parties/parties.example.ts'
import { inRole } from '#platform/db.ts'
import { planMoves } from '#process/plan.commands.ts'
import { messageMoves } from '#steps/coordination/messages.commands.ts'
import { rulesMoves } from '#steps/coordination/process-rules.commands.ts'
import { acceptanceMoves } from '#steps/stakeholders/acceptance.commands.ts'
import { invitationMoves } from '#steps/stakeholders/invitations.commands.ts'
import { roundMoves } from '#steps/stakeholders/new-round.commands.ts'
import { partyMoves } from '#steps/stakeholders/stakeholders.commands.ts'
import { contractors, emailOf, others, type PartyIds, partyIdsIn, speakerFor } from './cast.ts'
import { as, type Scene } from './scene.ts'

/** A round that is being carried, as far as a story has to remember it. */
export type Carried = {
  roundId: Id<'Round'>
  parties: PartyIds
  /** The first and the last day of the term. */
  from: Day
  until: Day
}

type Beginning = {
  kind: 'year' | 'framework'
  from: Day
  until: Day
  previousId?: Id<'Round'>
}

/** Step 1: the municipality begins a round, says who takes part and why, and invites a coordinator and the council. */
export async function gather(scene: Scene, beginning: Beginning): Promise<Carried> {
  const { kind, from, until, previousId } = beginning
  const begun = await as(scene, emailOf('ambtenaar'), async (turn) => {
    const { roundId } = await turn.play(roundMoves.start, {
      municipalities: ['GM9901'],
      kind,
      termFrom: from,
      termUntil: until,
      why: organisations.gemeente.why,
      previousId,
    })
    for (const name of [...contractors.filter((one) => one !== 'gemeente'), ...others]) {
      const { role, why } = organisations[name]
      const organisation = organisationId(name)
      await turn.play(partyMoves.addParty, { roundId, organisationId: organisation, role, why })
    }
    for (const [role, name] of roles)
      await turn.play(invitationMoves.inviteForRole, {
        roundId,
        role,
        email: emailOf(name),
        name: people[name].name,
      })
    return { roundId, parties: await partyIdsIn(turn, roundId) }
  })
  await markAsExample(scene, begun.roundId)
  await acceptRoles(scene)
  return { ...begun, from, until }
}

const roles = [
  ['coordinator', 'coordinator'],
  ['council_reader', 'raadslid'],
] as const

/** Nobody can say by a form that a round is made up, so that no real one is ever taken for an example. */
const markAsExample = ({ db }: Scene, roundId: Id<'Round'>) =>
  db.updateTable('rounds').set({ isExample: true }).where('id', '=', roundId).execute()

const statement =
  'Ik werk voor alle partijen samen en kies geen kant. Ik schrijf op wat is gezegd en leg niemand woorden in de mond.'

async function acceptRoles(scene: Scene): Promise<void> {
  const coordinator = await invitedAs(scene, emailOf('coordinator'))
  const councillor = await invitedAs(scene, emailOf('raadslid'))
  await inRole(scene.db, { role: 'handslag_gate' }, async (db) => {
    const visit = { db, installation: scene.installation, now: scene.clock.now() }
    const { acceptCoordination, accept } = acceptanceMoves
    const employer = organisations.bureau.name
    const answers = [
      await acceptCoordination.run(visit, { ...coordinator, statement, employer }),
      await accept.run(visit, councillor),
    ]
    for (const answer of answers)
      if (!answer.ok) throw new Error(`An invitation was refused: ${answer.refusal.code}`)
  })
}

/** The link that somebody was mailed last, and her name: as she would find it in her mailbox. */
async function invitedAs({ db }: Scene, email: string) {
  const mail = await db
    .selectFrom('mails')
    .select('text')
    .where('toEmail', '=', email)
    .where('text', 'like', '%/uitnodiging/%')
    .orderBy('writtenAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [, token = ''] = /\/uitnodiging\/([\w-]+)/.exec(mail.text) ?? []
  const person = Object.values(people).find((one) => one.email === email)
  return { token, name: person?.name ?? email }
}

/** Step 2: the coordinator proposes the rules and writes to the parties, the parties accept, and the clock of the talks starts. */
export async function agreeOnRules(scene: Scene, { roundId, parties, from }: Carried) {
  const written = await as(scene, emailOf('coordinator'), async ({ play, today }) => {
    const rules = await play(rulesMoves.write, {
      roundId,
      titles: processRules.map(({ title }) => title),
      texts: processRules.map(({ text }) => text),
      note: 'Voorstel om mee te beginnen.',
    })
    const all = contractors.map((name) => parties.get(name))
    await play(messageMoves.send, { roundId, ...welcome, partyIds: all })
    const year = Number(from.slice(0, 4))
    await play(planMoves.start, { roundId, year, anchor: 'consultationStarted', onDay: today })
    return { versionId: rules.id }
  })
  for (const name of contractors)
    await as(scene, speakerFor(name), ({ play }) =>
      play(rulesMoves.accept, { roundId, ...written }),
    )
}

const welcome = {
  subject: 'Welkom aan tafel',
  text: 'Welkom in dit traject. Lees de spelregels en laat weten of uw organisatie ze aanvaardt. Daarna leggen we de eerste afspraken op tafel. Vragen? Ik ben er voor alle partijen.',
}

/** What the two halves of a day string give: the day that many months before or after another. */
export const inYear = (year: number, monthAndDay: string): Day => day(`${year}-${monthAndDay}`)
