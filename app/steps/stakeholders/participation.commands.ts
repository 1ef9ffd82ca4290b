import { z } from 'zod'
import { themesOf } from '#agreement/themes.store.ts'
import { idField, roundCommand } from '#agreement/turn.commands.ts'
import { ok, refuse } from '#kernel/result.ts'
import { formOf, formRules, keptForm, participationForms } from '#parties/participation.ts'
import { boundElsewhere } from './participation.store.ts'
import { type Joined, partyMoves, roundIdField } from './stakeholders.commands.ts'
import { isFrozen, lockParty, type Stakeholder, stakeholdersOf } from './stakeholders.store.ts'
import { type Changing, mayTakePart } from './taking-part.ts'

const fields = z.object({
  roundId: roundIdField,
  partyId: idField<'Party'>(z.uuid()),
  form: z.enum(participationForms),
  /** The party that speaks and signs for it; only where it takes part through an umbrella. */
  viaId: idField<'Party'>(z.uuid()).optional(),
  /** The only themes it takes part in; only where it does so in some. */
  themeIds: z.array(idField<'Theme'>(z.uuid())).max(100).default([]),
  /** The complex to which its part is limited, or where its bod stands. */
  limitedTo: z.string().trim().max(500).default(''),
})

/**
 * Says in what form a party takes part: in full, limited, through an umbrella, or only reading along.
 * Its role goes with the form. What the form does not need is left out.
 */
const takePartAs = roundCommand({
  by: 'setter-up',
  fields,
  run: async ({ db }, { roundId, partyId, form, ...said }): Promise<Joined> => {
    const party = await lockParty(db, roundId, partyId)
    if (!party) return refuse({ code: 'no-such-party', basis: 'lanes' })
    const parties = await stakeholdersOf(db, roundId)
    const themes = await themesOf(db, roundId)
    const part = partOf(form, said)
    const allowed = mayTakePart(form, {
      ...among(parties, party, part),
      isFrozen: await isFrozen(db, roundId),
      has: {
        themes: part.themeIds?.every((id) => themes.some((theme) => theme.id === id)) ?? false,
        umbrella: part.viaId !== null,
        limit: part.limitedTo !== '',
      },
      boundElsewhere: await boundElsewhere(db, partyId, part.themeIds),
    })
    if (!allowed.ok) return allowed
    await db.updateTable('parties').set(part).where('id', '=', partyId).execute()
    const { viaId, themeIds, limitedTo } = part
    const payload = { form, viaId, themeIds, limitedTo }
    const event = { subject: 'party', subjectId: partyId, move: 'takePartAs', payload }
    return ok({ value: { partyId }, event })
  },
})

export const participationMoves = { takePartAs, ...partyMoves }

type Said = Omit<z.output<typeof fields>, 'roundId' | 'partyId' | 'form'>

/** What is kept of it: the themes, the umbrella or the limit that the form needs, and nothing else. */
function partOf(form: (typeof participationForms)[number], said: Said) {
  const { needs } = formRules[form]
  const themeIds = [...new Set(said.themeIds)]
  return {
    ...keptForm(form),
    viaId: needs === 'umbrella' ? (said.viaId ?? null) : null,
    themeIds: needs === 'themes' && themeIds.length > 0 ? themeIds : null,
    limitedTo: needs === 'limit' ? said.limitedTo : '',
  }
}

function among(
  parties: readonly Stakeholder[],
  party: Stakeholder,
  { viaId }: ReturnType<typeof partOf>,
): Pick<Changing, 'before' | 'umbrella' | 'isUmbrella'> {
  return {
    before: formOf(party),
    umbrella: parties.find(({ id }) => id === viaId && id !== party.id),
    isUmbrella: parties.some((other) => other.viaId === party.id),
  }
}
