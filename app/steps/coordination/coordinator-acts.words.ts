import { together } from '#kernel/text.ts'
import { happenedWords } from '#process/feed.words.ts'
import type { CoordinatorAct } from './coordinator-acts.ts'

/** What a coordinator did, behind her name. With every move that a coordinator can make: a test holds the list to it. */
const lines: Readonly<Record<string, string>> = {
  'party addParty': 'zette een partij op de lijst',
  'party addNewParty': 'zette een nieuwe partij op de lijst',
  'party changeParty': 'veranderde de rol van een partij',
  'party removeParty': 'haalde een partij van de lijst',
  'party takePartAs': 'legde vast hoe een partij meedoet',
  'relation relate': 'legde vast wie voor welke huurders spreekt',
  'relation endRelation': 'beëindigde dat een huurdersorganisatie voor huurders spreekt',
  'invitation inviteForRole': 'nodigde iemand uit voor een rol in het traject',
  'invitation withdrawInvitation': 'trok een uitnodiging in',
  'invitation renewInvitation': 'stuurde een uitnodiging opnieuw',
  'coordinator appoint': 'wees een coördinator aan',
  'coordinator end': 'legde de laatste dag van een coördinator vast',
  'handover proposeHandover': 'maakte een pakket en vroeg iemand om over te nemen',
  'handover withdrawHandover': 'trok een overdracht in',
  'message send': 'stuurde een bericht',
  'processRules write': 'schreef spelregels',
  'plan start': 'legde in de planning vast dat een termijn begon',
  'plan finish': 'legde in de planning vast dat iets klaar is',
  'plan explain': 'zei waarom iets uit de planning later wordt',
  'plan withdraw': 'nam iets terug dat bij de planning stond',
  'regime switchRegime': 'koos een ander wettelijk kader',
  'regime withdrawRegime': 'nam een wijziging van het wettelijk kader terug',
  'bodyDay addMeetingDay': 'vulde in wanneer een bestuur, raad of ledenvergadering besluit',
  'bodyDay addRecess': 'vulde een reces in',
  'bodyDay moveMeetingDay': 'verzette een besluitdatum',
  'bodyDay withdrawDay': 'liet een besluitdatum vervallen',
  'theme add': 'voegde een thema toe',
  'round adoptThemes': 'nam de gebruikelijke thema’s over',
  'theme rename': 'gaf een thema een andere naam',
  'theme shift': 'veranderde de volgorde van de thema’s',
  'fact add': 'bracht een feit in',
  'fact correct': 'verbeterde een feit',
  'fact withdraw': 'trok een feit in',
  'fact use': 'koppelde een feit aan een afspraak',
  'fact useForGoal': 'koppelde een feit aan een doel',
  'fact unuseForGoal': 'koppelde een feit los van een doel',
  'fact unuse': 'koppelde een feit los van een afspraak',
  'goal add': 'voegde een doel toe',
  'goal correct': 'verbeterde de woorden van een doel',
  'goal drop': 'liet een doel vallen',
  'goal place': 'zei waar een doel hoort en hoe het telt',
  'goal split': 'verdeelde een doel over corporaties en jaren',
  'goal unsplit': 'nam de verdeling van een doel terug',
  'round adoptGoals': 'nam landelijke doelen over',
  'baseDocument link': 'voegde een document toe waarop het traject bouwt',
  'baseDocument withdraw': 'haalde een document weg waarop het traject bouwde',
  'paper add': 'legde een stuk in de informatiekamer',
  'paper revise': 'legde een nieuwe versie van een stuk in de informatiekamer',
  'paper give': 'gaf een stuk uit de informatiekamer aan meer partijen',
  'paper exempt': 'zei voor welke partij een stuk niet is',
  'paper withdraw': 'nam een stuk uit de informatiekamer terug',
  'exclusion exclude': 'legde vast waar het niet over gaat',
  'exclusion takeBack': 'haalde iets terug dat er niet bij hoorde',
  'exclusion takeUp': 'nam iets van de vorige keer weer op',
  'exclusion postpone': 'stelde iets van de vorige keer opnieuw uit',
  'file upload': 'voegde een bestand toe',
  'meeting plan': 'plande een overleg',
  'meeting replan': 'verzette een overleg',
  'meeting cancel': 'zegde een overleg af',
  'meeting proposeItem': 'zette een punt op de agenda',
  'meeting noteAttendance': 'legde vast wie bij een overleg was',
  'meeting attachPaper': 'legde een stuk bij een punt van de agenda',
  'meeting detachPaper': 'haalde een stuk weg bij een punt van de agenda',
  'meeting askOtherwise': 'veranderde wat een agendapunt vraagt',
  'outcome recordOutcome': 'legde een uitkomst van een overleg vast',
  'outcome closeOutcome': 'rondde een uitkomst van een overleg af',
  'agreement_version freeze': 'stelde de tekst vast',
  'review_moment planReview': 'plande een evaluatie',
  'review_moment cancelReview': 'zegde een evaluatie af',
  'review_moment addQuestion': 'voegde een vraag toe aan de evaluatie',
  'agreement_version publish': 'publiceerde de afspraken',
}

type Named = Pick<CoordinatorAct, 'subject' | 'move'>

const nameOf = ({ subject, move }: Named) => `${subject} ${move}`

/** Whether the list has words of its own for an act. */
export const isToldAct = (act: Named): boolean => Object.hasOwn(lines, nameOf(act))

/** The longest piece of a text that is told here; the rest stands where it was written. */
const longest = 120

const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text

const partiesLabel: Readonly<Record<string, string>> = { message: 'Aan', outcome: 'Voor' }

/** “stuurde een bericht: ‘Eerste overleg’. Aan Voorbeeldwonen en Modelwonen.” Stands behind her name. */
export function actWords({ about, parties, ...act }: Omit<CoordinatorAct, 'seq'>): string {
  const line =
    lines[nameOf(act)] ?? happenedWords({ ...act, code: null, title: null }).replace(/\.$/, '')
  const what = about ? `${line}: ‘${shortened(about)}’.` : `${line}.`
  if (parties.length === 0) return what
  return `${what} ${partiesLabel[act.subject] ?? 'Over'} ${together(parties)}.`
}

const monthName = new Intl.DateTimeFormat('nl-NL', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** “november 2026” */
export const monthWords = (month: string): string =>
  monthName.format(new Date(`${month}-01T12:00Z`))

const dingen = (count: number) => (count === 1 ? '1 handeling' : `${count} handelingen`)

export const coordinatorActsWords = {
  title: 'Handelingen van de coördinator',
  heading: (month: string) => `Wat deed de coördinator in ${month}?`,
  lead: 'Alles wat zij in dit traject deed, staat hier. Elke partij leest hetzelfde. De lijst komt uit de geschiedenis en kan niet worden veranderd.',
  months: 'Maanden',
  count: (count: number, month: string) => `${dingen(count)} in ${monthWords(month)}.`,
  empty: (month: string) => `De coördinator deed in ${monthWords(month)} niets in dit traject.`,
  list: (month: string) => `Handelingen in ${monthWords(month)}`,
  print: 'Afdrukken kan met de printknop van uw browser.',
}
