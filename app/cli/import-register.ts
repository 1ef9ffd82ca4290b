import { openAsBlob } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { identityOf } from '#parties/actor.ts'
import { actorByEmail } from '#parties/sessions.store.ts'
import { type Db, inRole } from '#platform/db.ts'
import type { Installation } from '#platform/installation.ts'
import { dryRunOf } from '#registers/dry-runs.store.ts'
import { importMoves } from '#registers/imports.commands.ts'
import { countsOf, fingerprintOf, registerNames } from '#registers/imports.ts'
import { importRefusalWords, registersWords } from '#registers/registers.words.ts'
import { cellProblemWords } from '#registers/spreadsheet.words.ts'
import { found, type Outcome, Refused, toolCommand } from './command.ts'
import { atInstallation } from './installation.ts'

const options = z.object({
  file: z.string({ error: 'Noem het bestand.' }),
  register: z.enum(registerNames, { error: 'Kies corporations of stock.' }),
  person: z.email('Vul een e-mailadres in.').transform((text) => text.toLowerCase()),
  year: z.coerce.number('Vul een jaar in.').int().min(2015).max(2100).optional(),
  sheet: z.string().default(''),
  apply: z.boolean().default(false),
})

/** Reads a register in as the page does: shows what changes, and applies it where that is asked. */
export const importRegister = toolCommand({
  name: 'import',
  does: 'Leest een register in: toont wat er verandert, en verwerkt het als u dat vraagt.',
  file: 'BESTAND',
  options: {
    register: { takes: 'NAAM', says: 'corporations of stock (de dPi)' },
    person: { takes: 'EMAIL', says: 'wie het doet: zij beheert deze installatie' },
    year: { takes: 'JAAR', says: 'van welk jaar de dPi is' },
    sheet: { takes: 'NAAM', says: 'welk tabblad; het eerste als u niets zegt' },
    apply: { says: 'verwerkt het ook' },
  },
  fields: options,
  run: ({ file, ...asked }, desk) =>
    atInstallation(desk, async ({ db, now, installation }) => {
      const blob = await openAsBlob(path.resolve(desk.folder, file)).catch(() => undefined)
      if (!blob) throw new Refused(`Het bestand ${file} is er niet.`)
      const brought = new File([blob], path.basename(file))
      return readIn({ db, now: now(), installation }, { ...asked, file: brought })
    }),
})

type Place = { db: Db; now: Date; installation: Installation }
type Asked = Omit<z.output<typeof options>, 'file'> & { file: File }

/** Reads a register in as this person, in one transaction; without `apply` nothing is kept. */
export async function readIn(
  { db, now, installation }: Place,
  { person, register, file, year: edition, sheet, apply }: Asked,
): Promise<Outcome> {
  const actor = await inRole(db, { role: 'handslag_gate' }, (db) =>
    actorByEmail({ db, now }, person),
  )
  if (!actor?.isAdministrator) throw new Refused(`${person} beheert deze installatie niet.`)
  return inRole(db, identityOf(actor, now), async (db) => {
    const context = { db, now, installation, actor }
    const asked = { register, edition: edition ?? null, sheet: sheet || null }
    const read = await dryRunOf(db, file, asked)
    if (!read.ok) throw new Refused(importRefusalWords(read.refusal))
    const { run } = read.value
    const counts = countsOf(run)
    const lines = [
      ...(['fresh', 'changed', 'same', 'wrong', 'others'] as const).map(
        (kind) => `${counts[kind]} ${registersWords[kind]}`,
      ),
      ...run.wrong.map((problem) => {
        const { place, name, given, text } = cellProblemWords(problem)
        return `${place} (${name}): ${given}. ${text}`
      }),
    ]
    if (!apply || counts.fresh + counts.changed === 0) return found(true, lines, { counts })
    const brought = await importMoves.bring.run(context, { register, file, edition, sheet })
    if (!brought.ok) throw new Refused(importRefusalWords(brought.refusal))
    const { importId } = brought.value
    const done = await importMoves.apply.run(context, { importId, seen: fingerprintOf(run) })
    if (!done.ok) throw new Refused(importRefusalWords(done.refusal))
    return found(true, [...lines, 'Verwerkt.'], { counts, import_id: importId })
  })
}
