import { personId } from '#parties/parties.example.ts'
import { endAddress } from '#process/digests.commands.ts'
import { tellFollowers } from '#steps/publication/subscriptions.public.ts'
import { one } from '../app/rows.example.ts'
import type { Site } from './site.ts'

type Given = Record<string, string>

/** A tenant asks for mail, and gets the link with which she says that it was she. */
export async function linkToConfirm(site: Site, roundId: string): Promise<Given> {
  const email = 'huurder@bewoners.example'
  const address = await one(site.db, 'agreements', { round_id: roundId }, 'address')
  await fetch(`${site.address}/afspraken/${address}/volgen`, {
    method: 'POST',
    headers: { Origin: site.address },
    body: new URLSearchParams({ move: 'ask', email }),
  })
  return { token: await linkIn(site, email, 'bevestigen') }
}

/** The same tenant said that it was she, and gets a letter when there is news: with a link to end it. */
export async function linkToEnd(site: Site, roundId: string): Promise<Given> {
  const { token } = await linkToConfirm(site, roundId)
  await fetch(`${site.address}/volgen/bevestigen/${token}`, {
    method: 'POST',
    headers: { Origin: site.address },
    body: new URLSearchParams({ move: 'confirm' }),
  })
  const { db, installation, clock } = site
  const address = await one(db, 'agreements', { round_id: roundId }, 'address')
  await db
    .transaction()
    .execute((db) =>
      tellFollowers(
        { db, installation, now: clock.now },
        { address, title: address, kind: 'progress' },
      ),
    )
  return { token: await linkIn(site, 'huurder@bewoners.example', 'stoppen') }
}

async function linkIn({ db }: Site, email: string, kind: string): Promise<string> {
  const { text } = await db
    .selectFrom('mails')
    .select('text')
    .where('toEmail', '=', email)
    .where('text', 'like', `%/volgen/${kind}/%`)
    .orderBy('writtenAt', 'desc')
    .executeTakeFirstOrThrow()
  return new RegExp(`/volgen/${kind}/([\\w.-]+)`).exec(text)?.[1] ?? 'geen'
}

/** The link under the digest of a board member of the tenants. */
export async function digestEnd({ installation }: Site): Promise<Given> {
  const address = await endAddress(installation, personId('lid'))
  return { token: address.split('/').at(-1) ?? '' }
}
