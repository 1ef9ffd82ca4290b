import { afterAll, describe, expect, it } from 'vitest'
import {
  addFrozenRound,
  freezeForTest,
  signatories,
} from '#agreement/agreement-versions.example.ts'
import {
  aCommitment,
  addTabledCommitment,
  agreeAll,
  aVersion,
  tableVersion,
} from '#agreement/commitments.example.ts'
import { addSealedRound } from '#agreement/sealed-versions.example.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { now, partyId, roundId } from '#parties/parties.example.ts'
import { minutesAfter } from '#parties/sessions.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { approvedBefore } from './approved-before.store.ts'
import { recordDecision } from './decide.commands.ts'
import { sign } from './sign.commands.ts'
import { agreeing, approving } from './signing.example.ts'

afterAll(stopTypesetting)

const address = `/trajecten/${roundId}/ondertekening`
type Version = Awaited<ReturnType<typeof addFrozenRound>>

const decide = async (db: Db, name: PersonName, version: Version, outcome = 'approved' as const) =>
  recordDecision.run(await acting(name, db), { ...approving(version), outcome })

async function renamed(db: Db, title: string): Promise<Version> {
  await asOwner(db)
  await db.updateTable('agreements').set({ title }).execute()
  return freezeForTest(db)
}

/** The first promise gets another text, with which everybody agrees. */
async function reworded(db: Db, text: string): Promise<Version> {
  const version = aVersion({ id: newId(now), text, quantity: 300 })
  await tableVersion(db, version)
  await agreeAll(db, { ...aCommitment(), tabled: version })
  return freezeForTest(db)
}

const readBy = async (db: Db, name: PersonName): Promise<string> => {
  const { get } = await visiting(db, name)
  return (await get(`${address}/tekenen`)).text()
}

/** What stands under “Wat is er veranderd?”. */
const changedIn = (html: string): string =>
  (/id="veranderd"[\s\S]*?<\/section>/u.exec(html)?.[0] ?? '').replace(/<[^>]+>/gu, ' ')

describe('what changed since my organisation last approved', () => {
  it('is everything, for a party that approved nothing yet', () =>
    inDatabase(async (db) => {
      await addFrozenRound(db)
      expect(changedIn(await readBy(db, 'voorzitter'))).toContain('Alles is nieuw')
    }))

  it('is told of its own last approval, and not of that of another party', () =>
    inDatabase(async (db) => {
      const first = await addFrozenRound(db)
      await decide(db, 'wethouder', first)
      const second = await renamed(db, 'Tweede titel')
      await decide(db, 'strateeg', second)
      const third = await renamed(db, 'Derde titel')
      const approved = async (name: PersonName, party: Parameters<typeof partyId>[0]) => {
        await acting(name, db)
        return approvedBefore(db, { partyId: partyId(party), version: third })
      }
      expect(await approved('wethouder', 'gemeente')).toBe(first.id)
      expect(await approved('strateeg', 'voorbeeldwonen')).toBe(second.id)
      expect(await approved('voorzitter', 'hvVoorbeeldwonen')).toBeUndefined()
      expect(await approved('vreemde', 'gemeente')).toBeUndefined()
      expect(changedIn(await readBy(db, 'wethouder'))).toContain('Sinds versie 1')
      expect(changedIn(await readBy(db, 'directeurVoorbeeld'))).toContain('Sinds versie 2')
    }))

  it('looks past a version that it rejected, and never at the one before it now', () =>
    inDatabase(async (db) => {
      const first = await addFrozenRound(db)
      await decide(db, 'wethouder', first)
      const second = await renamed(db, 'Tweede titel')
      await recordDecision.run(await acting('wethouder', db), {
        ...approving(second),
        outcome: 'rejected',
      })
      const third = await renamed(db, 'Derde titel')
      await decide(db, 'wethouder', third)
      const asked = { partyId: partyId('gemeente'), version: third }
      expect(await approvedBefore(db, asked)).toBe(first.id)
    }))

  it('names a promise that came, and one whose text and number changed, in words and marks', () =>
    inDatabase(async (db) => {
      const first = await addFrozenRound(db)
      await decide(db, 'wethouder', first)
      await agreeAll(db, await addTabledCommitment(db, { nth: 3, tabled: { text: 'Nieuw plan.' } }))
      await reworded(db, 'Voorbeeldwonen bouwt in 2027 ten minste 300 sociale huurwoningen.')
      const html = await readBy(db, 'wethouder')
      const changed = changedIn(html)
      expect(changed).toMatch(/VBS-BES-03\s+Nieuw\s+Nieuw plan\./u)
      expect(changed).toMatch(/VBS-BES-01\s+Gewijzigd/u)
      expect(changed).toContain('240 woningen werd 300 woningen')
      expect(changed).not.toContain('VBS-BES-02')
      expect(html).toMatch(/<del><span[^>]*>weg: <\/span>240</u)
      expect(html).toMatch(/<ins><span[^>]*>nieuw: <\/span>300</u)
    }))

  it('names a promise that went', () =>
    inDatabase(async (db) => {
      const first = await addFrozenRound(db)
      await decide(db, 'wethouder', first)
      await asOwner(db)
      await db
        .updateTable('commitments')
        .set({ state: 'withdrawn' })
        .where('code', '=', 'VBS-BES-02')
        .execute()
      await freezeForTest(db)
      expect(changedIn(await readBy(db, 'wethouder'))).toMatch(/VBS-BES-02\s+Vervallen/u)
    }))

  it('does not say that nothing changed without naming a new title', () =>
    inDatabase(async (db) => {
      const first = await addFrozenRound(db)
      await decide(db, 'wethouder', first)
      await renamed(db, 'Andere titel')
      const changed = changedIn(await readBy(db, 'wethouder'))
      expect(changed).toContain('Er is niets veranderd in de afspraken.')
      expect(changed).toContain('Gewijzigd: de titel.')
    }))
})

describe('who signs', () => {
  it('reads the newest text, and posts nothing on the one she had open before', () =>
    inDatabase(async (db) => {
      const first = await addFrozenRound(db)
      await decide(db, 'voorzitter', first)
      await renamed(db, 'Andere titel')
      const { post } = await visiting(db, 'voorzitter')
      const old = { move: 'sign', version: '1', sha256: first.sha256, kind: 'agreed', read: 'on' }
      const answer = await post(`${address}/tekenen`, old)
      const html = await answer.text()
      expect(answer.status).toBe(409)
      expect(html).toContain('Dit is niet meer de nieuwste versie. Lees eerst versie 2.')
      expect(html).toContain('<strong>Versie 2</strong>')
      expect(html).not.toMatch(/name="read"[^>]*checked/u)
    }))

  it('must say that she read it', () =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      await decide(db, 'voorzitter', version)
      const { post } = await visiting(db, 'voorzitter')
      const answer = await post(`${address}/tekenen`, {
        move: 'sign',
        version: '1',
        sha256: version.sha256,
        kind: 'agreed',
      })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Bevestig dat u de tekst hebt gelezen.')
    }))

  it('gets her words back when they do not go with her answer', () =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      await decide(db, 'voorzitter', version)
      const { post } = await visiting(db, 'voorzitter')
      const answer = await post(`${address}/tekenen`, {
        move: 'sign',
        version: '1',
        sha256: version.sha256,
        kind: 'agreed',
        reservation: 'Mits er geld is.',
        read: 'on',
      })
      const html = await answer.text()
      expect(answer.status).toBe(409)
      expect(html).toContain('Kies dan ‘akkoord met voorbehoud’')
      expect(html).toContain('>Mits er geld is.</textarea>')
      expect(html).toMatch(/value="agreed"[^>]*checked|checked[^>]*value="agreed"/u)
    }))

  it('proves again who she is when that was too long ago, before she gets a form', () =>
    inDatabase(async (db) => {
      await addFrozenRound(db)
      const { headers } = await visiting(db, 'voorzitter', minutesAfter(now, -30))
      const { app } = await visiting(db)
      const html = await (await app.request(`${address}/tekenen`, { headers })).text()
      expect(html).toContain('Bevestig eerst dat u het bent.')
      expect(html).toContain(`/bevestigen?terug=${encodeURIComponent(`${address}/tekenen`)}`)
      expect(html).not.toContain('Ondertekenen</button>')
    }))

  it('sees how strong her signature will be before she sets it', () =>
    inDatabase(async (db) => {
      await addFrozenRound(db)
      expect(await readBy(db, 'voorzitter')).toContain(
        'Uw handtekening is een gewone elektronische handtekening',
      )
    }))
})

describe('the overview', () => {
  const overview = async (db: Db, name: PersonName) =>
    (await (await visiting(db, name)).get(address)).text()

  it('names the parties that have not answered, and says of none that it agreed', () =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      await sign.run(await acting('secretaris', db), { ...agreeing(version), kind: 'seen_only' })
      const html = await overview(db, 'lid')
      expect(html).toContain(
        'Nog niet geantwoord: Gemeente Voorbeeldstad, Modelwonen, Voorbeeldwonen, Huurdersvereniging Voorbeeldwonen.',
      )
      expect(html).toContain('voor gezien, niet voor akkoord')
      expect(html).not.toContain('Het document is gesloten.')
    }))

  it('says when everybody has answered that it is closed, and who did not simply agree', () =>
    inDatabase(async (db) => {
      await addSealedRound(db, 1)
      const html = await overview(db, 'lid')
      expect(html).toContain('Alle partijen hebben geantwoord.')
      expect(html).toContain('Het document is gesloten.')
      expect(html).toContain('Niet voor akkoord zonder meer: Modelwonen, Voorbeeldwonen.')
      expect(html).not.toContain('Nog niet geantwoord')
    }))

  it('says where no seal can be set that everybody answered, and not that it is closed', () =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      for (const name of signatories) {
        const context = await acting(name, db)
        const bare = { ...context, installation: { ...context.installation, isDemo: false } }
        const given = { ...agreeing(version), kind: 'declined' as const, reason: 'Nee.' }
        expect(await sign.run(bare, given)).toMatchObject({ value: { isSealed: false } })
      }
      const html = await overview(db, 'lid')
      expect(html).toContain('Alle partijen hebben geantwoord.')
      expect(html).not.toContain('Het document is gesloten.')
      expect(html).not.toContain('Nog niet geantwoord')
    }))

  it('shows the reason of a party that declined, to who is at the table and to the council', () =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      const given = { ...agreeing(version), kind: 'declined' as const, reason: 'Te <weinig>.' }
      await sign.run(await acting('secretaris', db), given)
      for (const name of ['lid', 'raadslid'] as const)
        expect(await overview(db, name)).toContain('“Te &lt;weinig&gt;.”')
    }))

  it('offers a decision to who may decide and a signature to who may sign, until they did', () =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      const offers = async (name: PersonName) => {
        const html = await overview(db, name)
        return [html.includes('id="besluit"'), html.includes('Lezen en ondertekenen')]
      }
      expect(await offers('wethouder')).toEqual([true, true])
      expect(await offers('ambtenaar')).toEqual([true, false])
      for (const name of ['lid', 'coordinator', 'adviseur', 'raadslid'] as const)
        expect({ name, offers: await offers(name) }).toEqual({ name, offers: [false, false] })
      await decide(db, 'ambtenaar', version)
      expect(await offers('wethouder')).toEqual([false, true])
      await sign.run(await acting('wethouder', db), { ...agreeing(version), kind: 'seen_only' })
      expect(await offers('wethouder')).toEqual([false, false])
    }))
})

describe('the API', () => {
  const api = `/api/v1${address}`

  it('tells the newest version, what was decided and how was answered, and whether it is closed', () =>
    inDatabase(async (db) => {
      const version = await addFrozenRound(db)
      await decide(db, 'wethouder', version)
      const given = { ...agreeing(version), kind: 'declined' as const, reason: 'Nee.' }
      await sign.run(await acting('secretaris', db), given)
      const { get } = await visiting(db, 'lid')
      expect(await (await get(api)).json()).toEqual({
        version: 1,
        sha256: version.sha256,
        is_sealed: false,
        decisions: [
          {
            party_id: partyId('gemeente'),
            outcome: 'approved',
            body: 'College van B&W',
            decided_on: '2026-11-24',
            reference: 'BW 2026-118',
          },
        ],
        signatures: [
          {
            party_id: partyId('hrModelwonen'),
            kind: 'declined',
            reservation: '',
            reason: 'Nee.',
            name: 'Roos Yılmaz',
            function: 'Secretaris',
            level: 'demo-certificate',
            signed_at: now.toISOString(),
          },
        ],
      })
    }))

  it('takes a decision and refuses a second one with the rule', () =>
    inDatabase(async (db) => {
      const { sha256 } = await addFrozenRound(db)
      const { postJson } = await visiting(db, 'voorzitter')
      const said = {
        move: 'record',
        sha256,
        outcome: 'rejected',
        body: 'Ledenvergadering',
        decidedOn: '2026-11-20',
        reference: 'ALV 12',
      }
      expect((await postJson(api, said)).status).toBeLessThan(300)
      const again = await postJson(api, said)
      expect(again.status).toBe(409)
      expect(JSON.stringify(await again.json())).toContain('already-decided')
    }))
})
