import type { RoundRole } from '#parties/standing.ts'
import { invitationDays } from './invitations.ts'

type Letter = { subject: string; text: string }

type Occasion = {
  round: string
  inviter: string
  name: string
  /** The organisation to speak for; absent for a role in the round itself. */
  organisation: string | undefined
  role: RoundRole | null
  link: string
}

const asked: Record<RoundRole, string> = {
  coordinator: 'het traject te begeleiden als coördinator',
  council_reader: 'mee te lezen voor de gemeenteraad',
}

/** The mail with the link: who asks, for what, and how long it works. Nothing of what is negotiated. */
export function letterOf({ round, inviter, name, organisation, role, link }: Occasion): Letter {
  const what = role ? asked[role] : `mee te doen namens ${organisation ?? 'uw organisatie'}`
  return {
    subject: `Uitnodiging: ${round}`,
    text: [
      `Beste ${name},`,
      `${inviter} vraagt u om ${what}. Het gaat om ${round}.`,
      `Open deze link om de uitnodiging te lezen en aan te nemen:\n${link}`,
      `De link werkt één keer, en ${invitationDays} dagen lang. Geef hem aan niemand door.`,
      'Kent u dit traject niet? Dan hoeft u niets te doen.',
    ].join('\n\n'),
  }
}
