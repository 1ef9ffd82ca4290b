import { z } from 'zod'
import { stopTypesetting } from '#documents/typst.ts'
import { seedIfEmpty } from '../seed.ts'
import { serveSite } from '../server.ts'
import { found, Refused, toolCommand } from './command.ts'
import { atInstallation } from './installation.ts'

/** Starts the site, and keeps it until it is told to stop. */
export const serve = toolCommand({
  name: 'serve',
  does: 'Start de site, zoals npm start dat doet.',
  options: {},
  fields: z.object({}),
  run: async () => {
    await serveSite()
    return 'goes on'
  },
})

/** Brings the database up to the newest migration, and says which ran. */
export const migrateDatabase = toolCommand({
  name: 'migrate',
  does: 'Werkt de database bij tot de nieuwste migratie.',
  options: {},
  fields: z.object({}),
  run: (_, desk) =>
    atInstallation(desk, async ({ migrated }) => {
      const lines = migrated.length > 0 ? migrated : ['De database was al bijgewerkt.']
      return found(true, lines, { migrated })
    }),
})

/** Fills an empty demo with its rounds. Where there is something already, nothing changes. */
export const seedDemoRounds = toolCommand({
  name: 'seed demo',
  does: 'Vult een lege demo met de voorbeeldtrajecten.',
  options: {},
  fields: z.object({}),
  run: (_, desk) =>
    atInstallation(desk, async (started) => {
      if (!started.env.isDemo)
        throw new Refused('Dit is geen demo: zet DEMO op 1 om voorbeelden te tonen.')
      const isSeeded = await seedIfEmpty(started, desk.say).finally(stopTypesetting)
      const says = isSeeded
        ? 'De voorbeelden staan er.'
        : 'Er stond al iets. Er is niets veranderd.'
      return found(true, [says], { seeded: isSeeded })
    }),
})
