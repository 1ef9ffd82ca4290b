import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { aPdf } from '#agreement/files.example.ts'
import { type PersonName, people } from '#parties/cast.example.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { addPeople } from '#parties/parties.example.ts'
import { usualQuestions } from '#steps/review/evaluation.ts'
import { type Person, peopleAt, sitDown } from './person.ts'
import { newSite, type Site } from './site.ts'
import { openWindow } from './window.ts'

const round = 'Prestatieafspraken Voorbeeldstad 2027'
const promise = 'Nieuwe sociale huurwoningen'

/** Who speaks and who signs for the three parties of this round. */
const speakers = ['ambtenaar', 'strateeg', 'voorzitter'] as const
const signatories = [
  { name: 'wethouder', body: 'College van B&W' },
  { name: 'directeurVoorbeeld', body: 'Directeur-bestuurder' },
  { name: 'voorzitter', body: 'Ledenvergadering' },
] as const

let site: Site
let cast: ReturnType<typeof peopleAt>
beforeAll(async () => {
  site = await newSite(1)
  await loadMunicipalities(site.db)
  await addPeople(site.db)
  cast = peopleAt(site)
})
afterEach(() => cast.leave())
afterAll(() => site.close())

/** Somebody on the first page of a step of the round. */
async function at(name: PersonName, ...links: string[]): Promise<Person> {
  const person = await cast.person(name)
  await person.follow('Trajecten', round, ...links)
  return person
}

/** One step needs the one before it, as in life: from the first failure on, all fail. */
describe('a round from the first list of parties to a public promise, without script and by keyboard', () => {
  it('1: the municipality begins a round, invites a coordinator and names the parties', async () => {
    const official = await cast.person('ambtenaar')
    await official.follow('Trajecten', 'Begin een traject')
    await official.type('Zoek een gemeente', 'Voorbeeld')
    await official.press('Zoek')
    await official.tick('Voorbeeldstad')
    await official.press('Verder')
    await official.choose('Afspraken voor één jaar')
    await official.typeDay('Eerste dag', '2027-01-01')
    await official.typeDay('Laatste dag', '2027-12-31')
    await official.type('Waarom doet uw organisatie mee?', 'Wij maken het woonbeleid.')
    await official.press('Begin dit traject')
    await official.sees('Er doet nog geen corporatie mee.')

    for (const [party, why] of [
      ['Voorbeeldwonen', 'Verhuurt 6.200 woningen.'],
      ['Huurdersvereniging Voorbeeldwonen', 'Spreekt voor de huurders.'],
    ] as const) {
      await official.press('Voeg een partij toe')
      await official.type('Naam of KvK-nummer', party)
      await official.press('Zoek')
      await official.press(`Kies ${party}`)
      await official.choose('maakt de afspraken')
      await official.type('Waarom zit deze partij aan tafel?', why)
      await official.follow('Voeg toe', 'Belanghebbenden')
    }
    await official.press('Uitnodigingen')
    await official.open('Nodig een coördinator of raadslid uit')
    await official.choose('Coördinator')
    await official.type('Naam', people.coordinator.name)
    await official.type('E-mailadres', people.coordinator.email)
    await official.press('Stuur de uitnodiging')
    await official.sees('Wacht op antwoord')
  })

  it('2: the coordinator accepts, says how she stays neutral and writes rules that all accept', async () => {
    const coordinator = await cast.person('coordinator')
    await coordinator.follow(
      people.coordinator.name,
      'Bekijk het postvak',
      `${site.address}/uitnodiging/`,
    )
    await coordinator.type('Hoe blijft u neutraal?', 'Ik kies geen kant.')
    await coordinator.type('Wie betaalt u?', 'Bureau Tussenruimte')
    await coordinator.press('Neem de uitnodiging aan')
    await coordinator.follow('Coördinator en spelregels', 'Schrijf de spelregels')
    await coordinator.press('Nieuwe versie opslaan')

    for (const name of speakers) {
      const speaker = await at(name, 'Coördinator en spelregels')
      await speaker.sees('Ik kies geen kant.')
      await speaker.press('Lees en aanvaard')
      await speaker.press('Aanvaarden')
    }
    await coordinator.follow('Coördinator en spelregels', 'Hele planning')
    await coordinator.sees('Planning voor de afspraken van 2027', 'Bod is verstuurd')
  })

  it('3: the parties say what it is about: a base document, a goal, and what is left out', async () => {
    const official = await at('ambtenaar', 'Scope en doelstellingen')
    await official.open('Doelstelling toevoegen')
    await official.pick('Thema', 'Beschikbaarheid')
    await official.type('Wat wilt u bereiken?', 'Meer sociale huurwoningen')
    await official.type('Aantal', '260')
    await official.type('Eenheid', 'woningen')
    await official.type('In welk jaar?', '2027')
    await official.type('Bron', 'Woonvisie 2040')
    await official.press('Doelstelling toevoegen')
    await official.sees('Meer sociale huurwoningen')

    await official.press('Basisdocumenten beheren')
    await official.open('Basisdocument toevoegen')
    await official.pick('Soort', 'Woonvisie')
    await official.type('Titel', 'Woonvisie Voorbeeldstad 2040')
    await official.type('Versie', 'vastgesteld')
    await official.typeDay('Datum van deze versie', '2024-03-14')
    await official.type('Van wie komt het?', 'Gemeenteraad')
    await official.attach('Bestand', pdf('woonvisie.pdf'))
    await official.press('Basisdocument toevoegen')
    await official.sees('Woonvisie Voorbeeldstad 2040')

    await official.follow('Scope en doelstellingen', 'Buiten scope beheren')
    await official.open('Onderwerp buiten scope zetten')
    await official.type('Wat bespreekt u niet?', 'Woonwagens')
    await official.type('Waarom niet?', 'Daarover gaat een eigen overleg.')
    await official.press('Onderwerp buiten scope zetten')
    await official.sees('Woonwagens')
  })

  it('4a: a promise goes from a room to the table, and each party says what it thinks', async () => {
    const strategist = await at('strateeg', 'Overleg en onderhandeling')
    await strategist.press('Nieuwe afspraak voorbereiden')
    await strategist.type('Titel', promise)
    await strategist.pick('Thema', 'Beschikbaarheid')
    await strategist.type('Tekst van de afspraak', 'Voorbeeldwonen bouwt 240 woningen.')
    await strategist.choose('Resultaat: het moet gelukt zijn.')
    await strategist.tick('Voorbeeldwonen')
    await strategist.type('Aantal', '240')
    await strategist.type('Eenheid', 'woningen')
    await strategist.type('Wanneer klaar?', 'eind 2027')
    await strategist.press('Bewaren in onze kamer')
    await strategist.press('Op tafel leggen')
    await strategist.sees('Wie ziet dit hierna?')
    await strategist.press('Op tafel leggen')

    await answer('ambtenaar', 'Steunt')
    const chair = await at('voorzitter', 'Overleg en onderhandeling', promise)
    await chair.choose('Akkoord, mits')
    await chair.type('Aan welke voorwaarde', 'Als het er 260 worden.')
    await chair.press('Standpunt op tafel leggen')
    await chair.sees('Als het er 260 worden.', 'In gesprek')
  })

  it('4b: a counter-proposal is taken over, and all agree with the new text', async () => {
    const chair = await at('voorzitter', 'Overleg en onderhandeling', promise)
    await chair.press('Andere tekst voorstellen')
    await chair.type('Tekst van de afspraak', 'Voorbeeldwonen bouwt 260 woningen.')
    await chair.type('Aantal', '260')
    await chair.tick('Wij steunen deze tekst')
    await chair.press('Voorstel op tafel leggen')
    await chair.sees('240 woningen werd 260 woningen')

    const strategist = await at('strateeg', 'Overleg en onderhandeling', promise)
    await strategist.open('Voorstel overnemen')
    await strategist.tick('Wij steunen deze tekst')
    await strategist.press('Voorstel overnemen')
    await strategist.sees('Voorbeeldwonen bouwt 260 woningen.')

    const official = await at('ambtenaar', 'Overleg en onderhandeling', promise)
    await official.sees('Verouderd')
    await answer('ambtenaar', 'Steunt')
    await official.press('Overleg en onderhandeling')
    await official.sees('Iedereen akkoord')
  })

  it('5: the result gets an indicator, and its owner says whether it can be done', async () => {
    const strategist = await at('strateeg', 'Prestatie-indicatoren', promise)
    await strategist.pick('Kies uit de lijst', 'I01')
    await strategist.press('Vul het formulier in')
    await strategist.type('Waarde bij de nulmeting', '0')
    await strategist.typeDay('Datum van de nulmeting', '2026-10-01')
    await strategist.type('Bron van de nulmeting', 'Jaarverslag 2025')
    await strategist.type('Eind 2027', '260')
    await strategist.pick('Wie levert het cijfer?', 'Voorbeeldwonen')
    await strategist.pick('Wie controleert het cijfer?', 'Huurdersvereniging')
    await strategist.choose('Elk kwartaal')
    await strategist.press('Indicator maken')
    await strategist.sees('Opgeleverde sociale huurwoningen', 'Gepland eind 2027')

    await strategist.open('Zeg of het haalbaar is')
    await strategist.type('Waar hangt het van af?', 'De vergunning moet op tijd komen.')
    await strategist.choose('Waarschijnlijk')
    await strategist.press('Leg vast')
    await strategist.sees('De vergunning moet op tijd komen.')
  })

  it('6: what is agreed becomes one text, which the coordinator freezes', async () => {
    const official = await at('ambtenaar', 'Schriftelijke overeenkomst')
    await official.press('Begin met de gebruikelijke bepalingen')
    const coordinator = await at('coordinator', 'Schriftelijke overeenkomst')
    await coordinator.press('Tekst bevriezen')
    await coordinator.press('Versie 1')
    await coordinator.sees('Voorbeeldwonen bouwt 260 woningen.', 'Meer sociale huurwoningen')
  })

  it('7: each party decides and signs, after saying again who she is, and the file is sealed', async () => {
    for (const { name, body } of signatories) {
      const signatory = await at(name, 'Goedkeuring en ondertekening')
      await signatory.choose('akkoord')
      await signatory.type('Wie besloot?', body)
      await signatory.typeDay('Dag van het besluit', '2026-11-24')
      await signatory.type('Waar is het besluit te vinden?', '2026-101')
      await signatory.press('Besluit vastleggen')
      later({ minutes: 60 })
      await signatory.follow(
        'Lezen en ondertekenen',
        'Bevestig wie ik ben',
        'Ik ben het nog steeds',
      )
      await signatory.choose('akkoord')
      await signatory.tick('Ik heb deze tekst gelezen')
      await signatory.press('Ondertekenen')
      await signatory.sees(people[name].name)
    }
    const official = await at('ambtenaar', 'Goedkeuring en ondertekening')
    await official.sees('Alle partijen hebben geantwoord.')
  })

  it('8: the supplier reports a figure with its evidence, and the checker confirms it', async () => {
    site.clock.now = new Date('2027-04-06T09:00:00Z')
    const strategist = await at('strateeg', 'Uitvoering en monitoring')
    await strategist.press('Opgeleverde sociale huurwoningen')
    await strategist.open('Geef een cijfer op')
    await strategist.type('Cijfer', '60')
    await strategist.typeDay('Peildatum', '2027-03-31')
    await strategist.attach('Bewijsstuk', pdf('opleverlijst.pdf'))
    await strategist.press('Geef een cijfer op')
    await strategist.sees('opleverlijst.pdf')

    const chair = await at('voorzitter', 'Uitvoering en monitoring')
    await chair.press('Controle van: Opgeleverde sociale huurwoningen')
    await chair.press('Bevestig dit cijfer')
    await chair.sees('Bevestigd HV Voorbeeldwonen')
  })

  it('9: the parties look back, and the owner says what becomes of the promise', async () => {
    const coordinator = await at('coordinator', 'Periodieke herziening')
    await coordinator.open('Plan een moment')
    await coordinator.choose('Evaluatie: wat bracht het?')
    await coordinator.typeDay('Op welke dag?', '2027-11-01')
    await coordinator.press('Zet in de planning')

    for (const name of speakers) {
      const speaker = await at(name, 'Periodieke herziening', 'Open de evaluatie')
      for (const question of usualQuestions) await speaker.type(question, 'Dat ging goed.')
      await speaker.press('Bewaar in onze kamer')
      await speaker.press('Leg onze antwoorden op tafel')
    }
    const strategist = await at('strateeg', 'Periodieke herziening')
    await strategist.sees('3 van de 3 partijen gaven antwoord', 'Nog 1 van de 1 afspraak')
    await strategist.press(promise)
    await strategist.choose('Gaat door: dezelfde afspraak komt in de volgende afspraken.')
    await strategist.type('Waarom?', 'Er zijn nog meer woningen nodig.')
    await strategist.press('Leg het besluit vast')
    await strategist.sees('Besluit: gaat door')
  })

  it('10: what is published, a tenant reads without signing in', async () => {
    const official = await at('ambtenaar', 'Communicatie en transparantie')
    await official.press('Schrijf gewone woorden')
    await official.open(promise)
    await official.type('In gewone woorden', 'Er komen 260 nieuwe sociale huurhuizen bij.')
    await official.press('Bewaar deze woorden')
    await official.press('Communicatie en transparantie')
    await official.press('Publiceer de afspraken en de voortgang')
    await official.sees('Gepubliceerd')

    const tenant = await sitDown(await openWindow(site), '/')
    await tenant.type('Uw gemeente of verhuurder', 'Voorbeeldstad')
    await tenant.press('Zoek')
    await tenant.follow('Voorbeeldstad', round, promise)
    await tenant.sees('Er komen 260 nieuwe sociale huurhuizen bij.', 'Gemeten op 31 maart 2027')
    tenant.expectCalm()
    await tenant.close()
  })
})

const later = ({ minutes }: { minutes: number }) => {
  site.clock.now = new Date(site.clock.now.getTime() + minutes * 60_000)
}

/** A party says what it thinks of the text on the table. */
async function answer(name: PersonName, position: string): Promise<void> {
  const speaker = await at(name, 'Overleg en onderhandeling', promise)
  await speaker.choose(position)
  await speaker.press('Standpunt op tafel leggen')
}

const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(aPdf()),
})
