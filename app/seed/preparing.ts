import { themesOf } from '#agreement/themes.store.ts'
import { type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { processRules } from '#law/process-rules.ts'
import { inRole } from '#platform/db.ts'
import { planMoves } from '#process/plan.commands.ts'
import { messageMoves } from '#steps/coordination/messages.commands.ts'
import { rulesMoves } from '#steps/coordination/process-rules.commands.ts'
import { acceptanceMoves } from '#steps/stakeholders/acceptance.commands.ts'
import { invitationMoves } from '#steps/stakeholders/invitations.commands.ts'
import { roundMoves } from '#steps/stakeholders/new-round.commands.ts'
import type { RoundKind } from '#steps/stakeholders/new-round.ts'
import { participationMoves } from '#steps/stakeholders/participation.commands.ts'
import { partyMoves } from '#steps/stakeholders/stakeholders.commands.ts'
import {
  type Asked,
  contractorsOf,
  coordinatorOf,
  type PartyIds,
  partyIdsIn,
  partyOf,
  speakerFor,
  starterOf,
  type Taking,
} from './casting.ts'
import { as, type Scene, type Turn } from './scene.ts'

/** A round that is being carried, as far as a story has to remember it. */
export type Carried = {
  roundId: Id<'Round'>
  parties: PartyIds
  /** The first and the last day of the term. */
  from: Day
  until: Day
}

type Beginning = {
  kind: RoundKind
  from: Day
  until: Day
  previousId?: Id<'Round'>
}

/** Step 1: the municipality begins a round, says who takes part and why, and invites a coordinator and the council. */
export async function gather(scene: Scene, beginning: Beginning): Promise<Carried> {
  const { kind, from, until, previousId } = beginning
  const { cast } = scene
  const begun = await as(scene, starterOf(scene), async (turn) => {
    const { roundId } = await turn.play(roundMoves.start, {
      municipalities: [...cast.municipalities],
      kind,
      termFrom: from,
      termUntil: until,
      why: cast.organisations.get(cast.starter)?.why ?? '',
      previousId,
    })
    for (const [name, taking] of cast.organisations)
      if (name !== cast.starter)
        await turn.play(partyMoves.addParty, { roundId, ...joining(taking) })
    const parties = await partyIdsIn(scene, turn, roundId)
    await sayForms(scene, turn, { roundId, parties })
    for (const role of roles) {
      const { email, name } = cast[seats[role]]
      await turn.play(invitationMoves.inviteForRole, { roundId, role, email, name })
    }
    return { roundId, parties }
  })
  await markAsExample(scene, begun.roundId)
  await acceptRoles(scene)
  return { ...begun, from, until }
}

const joining = ({ organisationId, role, why }: Taking) => ({ organisationId, role, why })

/** Who takes part in another form than its role says. */
async function sayForms(
  { cast }: Scene,
  { play, db }: Turn,
  { roundId, parties }: Pick<Carried, 'roundId' | 'parties'>,
): Promise<void> {
  const themes = await themesOf(db, roundId)
  for (const [name, { form }] of cast.organisations)
    if (form)
      await play(participationMoves.takePartAs, {
        roundId,
        partyId: partyOf(parties, name),
        form: form.form,
        viaId: form.via && partyOf(parties, form.via),
        themeIds: themes.filter(({ code }) => isAmong(form.themes, code)).map(({ id }) => id),
        limitedTo: form.limitedTo,
      })
}

const isAmong = (codes: readonly string[] | undefined, code: string) =>
  codes?.includes(code) ?? false

const roles = ['coordinator', 'council_reader'] as const

const seats = { coordinator: 'coordinator', council_reader: 'councillor' } as const

/** Nobody can say by a form that a round is made up, so that no real one is ever taken for an example. */
const markAsExample = ({ db }: Scene, roundId: Id<'Round'>) =>
  db.updateTable('rounds').set({ isExample: true }).where('id', '=', roundId).execute()

const statement =
  'Ik werk voor alle partijen samen en kies geen kant. Ik schrijf op wat is gezegd en leg niemand woorden in de mond.'

async function acceptRoles(scene: Scene): Promise<void> {
  const { cast } = scene
  const coordinator = await invitedAs(scene, cast.coordinator)
  const councillor = await invitedAs(scene, cast.councillor)
  await inRole(scene.db, { role: 'handslag_gate' }, async (db) => {
    const visit = { db, installation: scene.installation, now: scene.clock.now() }
    const { acceptCoordination, accept } = acceptanceMoves
    const { employer } = cast.coordinator
    const answers = [
      await acceptCoordination.run(visit, { ...coordinator, statement, employer }),
      await accept.run(visit, councillor),
    ]
    for (const answer of answers)
      if (!answer.ok) throw new Error(`An invitation was refused: ${answer.refusal.code}`)
  })
}

/** The link that somebody was mailed last, and her name: as she would find it in her mailbox. */
async function invitedAs({ db }: Scene, { email, name }: Asked) {
  const mail = await db
    .selectFrom('mails')
    .select('text')
    .where('toEmail', '=', email)
    .where('text', 'like', '%/uitnodiging/%')
    .orderBy('writtenAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [, token = ''] = /\/uitnodiging\/([\w-]+)/.exec(mail.text) ?? []
  return { token, name }
}

/** Step 2: the coordinator proposes the rules and writes to the parties, the parties accept, and the clock of the talks starts. */
export async function agreeOnRules(scene: Scene, { roundId, parties, from }: Carried) {
  const written = await as(scene, coordinatorOf(scene), async ({ play, today }) => {
    const rules = await play(rulesMoves.write, {
      roundId,
      titles: processRules.map(({ title }) => title),
      texts: processRules.map(({ text }) => text),
      note: 'Voorstel om mee te beginnen.',
    })
    const all = contractorsOf(scene).map((name) => parties.get(name))
    await play(messageMoves.send, { roundId, ...welcome, partyIds: all })
    const year = Number(from.slice(0, 4))
    await play(planMoves.start, { roundId, year, anchor: 'consultationStarted', onDay: today })
    return { versionId: rules.id }
  })
  for (const name of contractorsOf(scene))
    await as(scene, speakerFor(scene, name), ({ play }) =>
      play(rulesMoves.accept, { roundId, ...written }),
    )
}

const welcome = {
  subject: 'Welkom aan tafel',
  text: 'Welkom in dit traject. Lees de spelregels en laat weten of uw organisatie ze aanvaardt. Daarna leggen we de eerste afspraken op tafel. Vragen? Ik ben er voor alle partijen.',
}

/** What the two halves of a day string give: the day that many months before or after another. */
export const inYear = (year: number, monthAndDay: string): Day => day(`${year}-${monthAndDay}`)
