import { z } from 'zod'
import { found, Refused, toolCommand } from './command.ts'
import { historyFile } from './history-file.ts'
import { chainsIn } from './history-verify.ts'
import { atInstallation } from './installation.ts'

/**
 * Writes the history as `history.jsonl`, of one round or of all: what `history verify` and `history position` read.
 * What was said stands with a line where the history keeps it.
 */
export const historyExport = toolCommand({
  name: 'history export',
  does: 'Schrijft de geschiedenis als bestand, om elders te controleren of na te rekenen.',
  options: { round: { takes: 'ID', says: 'alleen van dit traject' } },
  fields: z.object({ round: z.uuid('Dit is geen id van een traject.').optional() }),
  run: ({ round }, desk) =>
    atInstallation(desk, async ({ db }) => {
      const chains = [...(await chainsIn(db))].filter(([chain]) => !round || chain === round)
      if (chains.length === 0) throw new Refused('Er is nog geen geschiedenis.')
      const lines = chains.flatMap(([, chain]) => historyFile(chain).trimEnd().split('\n'))
      return found(true, lines, { lines: lines.length })
    }),
})
