import { describe, expect, it } from 'vitest'
import { freezeForTest } from '#agreement/agreement-versions.example.ts'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { addSealedRound, sealForTest } from '#agreement/sealed-versions.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const overview = `/trajecten/${roundId}/herziening`
const page = `${overview}/afspraken/VBS-BES-01`

const sealed = (test: (db: Db) => Promise<void>) => () =>
  inDatabase(async (db) => {
    await addSealedRound(db)
    await test(db)
  })

const read = async (db: Db, name: PersonName, address = page) =>
  (await (await visiting(db, name)).get(address)).text()

const hiddenIn = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

type Fields = Record<string, string | string[]>

async function post(db: Db, name: PersonName, fields: Fields) {
  const answer = await (await visiting(db, name)).post(page, fields)
  return { status: answer.status, text: await answer.text() }
}

const newText = {
  move: 'amend',
  obligation: 'result',
  text: 'Voorbeeldwonen bouwt er 200.',
  quantity: '200',
  unit: 'woningen',
  owners: [partyId('voorbeeldwonen')],
  reason: 'De bouw ligt stil.',
}

async function propose(db: Db, name: PersonName = 'strateeg', changes: Fields = {}) {
  const seen = hiddenIn(await read(db, name), 'seen')
  return post(db, name, { ...newText, seen, ...changes })
}

async function answer(db: Db, name: PersonName, said: 'consent' | 'refuse', reason = '') {
  const amendmentId = hiddenIn(await read(db, name), 'amendmentId')
  return post(db, name, { move: 'answerAmendment', amendmentId, answer: said, reason })
}

const others: PersonName[] = ['ambtenaar', 'directeurModel', 'lid', 'secretaris']

describe('a promise that all agreed to end', () => {
  it(
    'is still there to be read, with who ended it and why, and asks nothing more',
    sealed(async (db) => {
      await propose(db, 'strateeg', { move: 'amendToEnd', reason: 'De grond is verkocht.' })
      for (const name of others) expect((await answer(db, name, 'consent')).status).toBe(303)
      const { get } = await visiting(db, 'secretaris')
      const after = await get(page)
      expect(after.status).toBe(200)
      const html = await after.text()
      expect(html).toContain('De afspraak wordt beëindigd.')
      expect(html).toContain('De grond is verkocht.')
      expect(html).toContain('Geldt sinds 25 november 2026')
      expect(html).not.toContain('value="dispose"')
      expect(html).not.toContain('value="amend"')
      const list = await read(db, 'lid', overview)
      expect(list).toContain('Nog 1 van de 1 afspraak zonder besluit.')
      expect(list).toContain(`href="${page}"`)
    }),
  )
})

describe('who must consent', () => {
  const two = [partyId('gemeente'), partyId('voorbeeldwonen')]

  it(
    'is also who drops out of the text, and all of them stay named in the history',
    sealed(async (db) => {
      await propose(db, 'strateeg', { applicability: two })
      for (const name of others) {
        expect(await read(db, 'strateeg')).toContain('240')
        expect((await answer(db, name, 'consent')).status).toBe(303)
      }
      const [, history = ''] = (await read(db, 'lid')).split('Eerdere wijzigingen')
      expect(history.match(/Stemt in</g)).toHaveLength(5)
      expect(history).toContain('Huurdersraad Modelwonen')
    }),
  )

  it('is also who comes into the text: the old parties alone cannot bind it', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await agreeAll(db, await addTabledCommitment(db, { tabled: { applicability: two } }))
      await sealForTest(db, await freezeForTest(db))
      await propose(db, 'strateeg', { applicability: [...two, partyId('modelwonen')] })
      expect((await answer(db, 'ambtenaar', 'consent')).status).toBe(303)
      expect(await read(db, 'lid', overview)).toContain('2 van 3 stemmen in')
      expect(await read(db, 'directeurModel')).toContain('Stemt uw organisatie in?')
      expect(await read(db, 'lid')).not.toContain('Stemt uw organisatie in?')
      await answer(db, 'directeurModel', 'consent')
      expect(await read(db, 'lid', overview)).toContain('Geldt sinds 25 november 2026')
    }))

  it('is who carries it out, though the text holds for others; that party can also propose', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const applicability = [partyId('gemeente')]
      await agreeAll(db, await addTabledCommitment(db, { tabled: { applicability } }))
      await sealForTest(db, await freezeForTest(db))
      expect(await read(db, 'directeurModel')).not.toContain('Stel een andere tekst voor')
      expect(await read(db, 'strateeg')).toContain('Stel een andere tekst voor')
      expect((await propose(db, 'strateeg', { applicability })).status).toBe(303)
      expect(await read(db, 'lid', overview)).toContain('1 van 2 stemmen in')
    }))

  it(
    'is told who refused and why; a refusal can be taken back, a consent too',
    sealed(async (db) => {
      await propose(db)
      await answer(db, 'ambtenaar', 'refuse', 'Wij missen veertig woningen.')
      const html = await read(db, 'strateeg')
      expect(html).toMatch(/Gemeente Voorbeeldstad[\s\S]*?Stemt niet in[\s\S]*?Wij missen veertig/)
      expect(html.match(/Heeft nog niets gezegd/g)).toHaveLength(3)
      await answer(db, 'ambtenaar', 'consent')
      expect(await read(db, 'strateeg')).not.toContain('Stemt niet in')
      await answer(db, 'lid', 'consent')
      await answer(db, 'lid', 'refuse', 'Toch niet.')
      await answer(db, 'directeurModel', 'consent')
      await answer(db, 'secretaris', 'consent')
      expect(await read(db, 'strateeg', overview)).toContain('4 van 5 stemmen in')
    }),
  )
})

describe('a second amendment', () => {
  it(
    'follows the first once that holds, is measured from the new text, and both stay in sight',
    sealed(async (db) => {
      await propose(db)
      for (const name of others) await answer(db, name, 'consent')
      const tomorrow = await visiting(db, 'lid', new Date('2026-11-26T09:00:00Z'))
      const seen = hiddenIn(await (await tomorrow.get(page)).text(), 'seen')
      const again = { text: 'Voorbeeldwonen bouwt er 150.', quantity: '150' }
      expect((await tomorrow.post(page, { ...newText, ...again, seen })).status).toBe(303)
      const html = await read(db, 'ambtenaar')
      expect(html).toContain('200 woningen werd 150 woningen')
      expect(html).not.toContain('240 woningen werd')
      expect(html).toContain('Eerdere wijzigingen')
      const list = await read(db, 'ambtenaar', overview)
      expect(list.indexOf('Ligt op tafel')).toBeLessThan(list.indexOf('Geldt sinds'))
    }),
  )

  it(
    'on another promise waits for nothing',
    sealed(async (db) => {
      await propose(db)
      const site = await visiting(db, 'lid')
      const other = `${overview}/afspraken/VBS-BES-02`
      const seen = hiddenIn(await (await site.get(other)).text(), 'seen')
      expect((await site.post(other, { ...newText, seen })).status).toBe(303)
    }),
  )

  it(
    'on the same promise is refused while the first is open, with what was typed',
    sealed(async (db) => {
      const seen = hiddenIn(await read(db, 'lid'), 'seen')
      await propose(db)
      expect(await read(db, 'lid')).not.toContain('Stel een andere tekst voor')
      const late = await post(db, 'lid', { ...newText, seen, text: 'Dit typte ik.' })
      expect(late.status).toBe(409)
      expect(late.text).toContain('Over deze afspraak ligt al een wijzigingsvoorstel.')
      expect(late.text).toContain('Dit typte ik.</textarea>')
    }),
  )

  it(
    'that began on the older text is told what changed since',
    sealed(async (db) => {
      const seen = hiddenIn(await read(db, 'lid'), 'seen')
      await propose(db)
      for (const name of others) await answer(db, name, 'consent')
      const late = await post(db, 'lid', { ...newText, seen, text: 'Dit typte ik.' })
      expect(late.status).toBe(409)
      expect(late.text).toContain('240 woningen werd 200 woningen')
      expect(late.text).toContain('Dit typte ik.</textarea>')
    }),
  )
})

describe('a form that is wrong', () => {
  it.each<[string, Fields, number, string]>([
    ['no reason', { reason: '' }, 422, 'Vertel waarom.'],
    ['a number in words', { quantity: 'twee honderd' }, 422, 'U vulde ‘twee honderd’ in.'],
    ['an upper end below the lower', { quantityMax: '100' }, 422, 'href="#amend-quantityMax"'],
  ])('says one sentence about %s and keeps the rest', (_, changes, status, says) =>
    sealed(async (db) => {
      const answered = await propose(db, 'strateeg', changes)
      expect(answered.status).toBe(status)
      expect(answered.text).toContain(says)
      expect(answered.text.match(/href="#amend-/g)).toHaveLength(1)
      expect(answered.text).toContain('Voorbeeldwonen bouwt er 200.</textarea>')
    })(),
  )

  it(
    'says that a text is the same as the one that holds',
    sealed(async (db) => {
      const text = 'Voorbeeldwonen bouwt in 2027 ten minste 240 sociale huurwoningen.'
      const same = await propose(db, 'strateeg', { text, quantity: '240', deadline: '2027' })
      expect(same.status).toBe(409)
      expect(same.text).toContain('Dit is dezelfde tekst als die op tafel ligt.')
      expect(same.text).toContain('De bouw ligt stil.</textarea>')
    }),
  )

  it(
    'asks which answer, and keeps the reason that was given with none',
    sealed(async (db) => {
      await propose(db)
      const amendmentId = hiddenIn(await read(db, 'lid'), 'amendmentId')
      const said = { move: 'answerAmendment', amendmentId, reason: 'Te weinig.' }
      const answered = await post(db, 'lid', said)
      expect(answered.status).toBe(422)
      expect(answered.text).toContain('Kies of uw organisatie instemt.')
      expect(answered.text).toContain('Te weinig.</textarea>')
    }),
  )
})

describe('deciding what becomes of a promise', () => {
  const decision = { move: 'dispose', outcome: 'stop', reason: 'Klaar.' }

  it(
    'waits while an amendment of it is open, and goes on when that is taken back',
    sealed(async (db) => {
      await propose(db)
      const html = await read(db, 'strateeg')
      expect(html).not.toContain('Leg het besluit vast')
      const waiting = await post(db, 'lid', decision)
      expect(waiting.status).toBe(409)
      expect(waiting.text).toContain('Rond dat eerst af.')
      expect(await read(db, 'lid')).not.toContain('Trek dit voorstel in')
      const amendmentId = hiddenIn(html, 'amendmentId')
      await post(db, 'strateeg', { move: 'withdrawAmendment', amendmentId })
      expect(await read(db, 'lid')).toContain('Ingetrokken')
      expect((await post(db, 'lid', decision)).status).toBe(303)
    }),
  )

  it(
    'is told that somebody else decided meanwhile, and what',
    sealed(async (db) => {
      await post(db, 'lid', decision)
      const late = await post(db, 'strateeg', { ...decision, outcome: 'continue' })
      expect(late.status).toBe(409)
      expect(late.text).toContain('Over deze afspraak is al besloten: stopt.')
      expect(late.text).toContain('Besluit: stopt')
    }),
  )

  it('is for those for whom it holds: others read who they are', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const applicability = [partyId('gemeente'), partyId('hrModelwonen')]
      await agreeAll(db, await addTabledCommitment(db, { tabled: { applicability } }))
      await freezeForTest(db)
      const html = await read(db, 'strateeg')
      expect(html).toContain(
        'Hierover kunnen besluiten: Gemeente Voorbeeldstad, Huurdersraad Modelwonen.',
      )
      expect((await post(db, 'strateeg', decision)).text).toContain(
        'geldt niet voor uw organisatie',
      )
      expect(await read(db, 'strateeg', overview)).toContain(
        'Kan besluiten: Gemeente, HR Modelwonen',
      )
      expect((await post(db, 'ambtenaar', decision)).status).toBe(303)
    }))

  it(
    'says what can be done with what goes on where no next round is there yet',
    sealed(async (db) => {
      await post(db, 'lid', { ...decision, outcome: 'change' })
      expect(await read(db, 'lid')).toContain(
        'Er is nog geen volgend traject waarin u afspraken maakt.',
      )
      expect(await read(db, 'coordinator')).not.toContain('Neem mee')
    }),
  )
})
