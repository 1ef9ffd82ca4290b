import type { Happened } from './feed.store.ts'

type Line = string | ((about: string) => string)

const about = ({ code, title }: Pick<Happened, 'code' | 'title'>): string =>
  title && code ? `‘${title}’ (${code})` : 'een afspraak'

/**
 * What happened, as the rest of a sentence that begins with who. By subject and move of the history;
 * a step that writes another kind of line adds its words here.
 */
const lines: Record<string, Line> = {
  'round start': 'begon dit traject.',
  'party addParty': 'voegde een partij toe.',
  'party addNewParty': 'voegde een partij toe.',
  'party removeParty': 'haalde een partij van de lijst.',
  'party changeParty': 'veranderde de rol van een partij.',
  'party handOver': 'gaat over in een andere organisatie.',
  'party takePartAs': 'schreef op in welke vorm een partij meedoet.',
  'relation relate': 'legde vast wie voor welke huurders spreekt.',
  'relation endRelation': 'beëindigde dat een huurdersorganisatie voor huurders spreekt.',
  'membership giveMandates': 'gaf een van haar mensen een mandaat.',
  'membership endMembership': 'meldde dat iemand niet meer voor haar werkt.',
  'membership succeed': 'regelde een opvolger.',
  'membership sayAway': 'meldde wanneer iemand er niet is.',
  'membership takeBackAway': 'haalde een afwezigheid terug.',
  'standIn standIn': 'regelde een vervanger.',
  'standIn endStandIn': 'beëindigde een vervanging.',
  'mandate withdrawMandate': 'trok een mandaat in.',
  'mandate endMandate': 'beëindigde een mandaat.',
  'invitation invite': 'nodigde iemand uit.',
  'invitation inviteForRole': 'nodigde iemand uit voor een rol in het traject.',
  'invitation withdrawInvitation': 'trok een uitnodiging in.',
  'invitation renewInvitation': 'stuurde een uitnodiging opnieuw.',
  'invitation accept': 'nam een uitnodiging aan en doet nu mee.',
  'coordinator appoint': 'stelde een coördinator aan.',
  'coordinator end': 'beëindigde de taak van een coördinator.',
  'message send': 'stuurde een bericht aan partijen.',
  'message read': 'zei dat een bericht is gelezen.',
  'processRules write': 'schreef spelregels.',
  'processRules accept': 'ging akkoord met de spelregels.',
  'baseDocument link': 'voegde een document toe waarop het traject bouwt.',
  'baseDocument withdraw': 'haalde een document weg waarop het traject bouwde.',
  'paper add': 'legde een stuk in de informatiekamer.',
  'paper revise': 'legde een nieuwe versie van een stuk in de informatiekamer.',
  'paper give': 'gaf een stuk uit de informatiekamer aan meer partijen.',
  'paper confirm': 'ontving een stuk uit de informatiekamer.',
  'paper exempt': 'zei voor welke partij een stuk niet is.',
  'paper withdraw': 'nam een stuk uit de informatiekamer terug.',
  'informationRequest ask': 'vroeg een andere partij om informatie.',
  'informationRequest answer': 'antwoordde op een vraag om informatie.',
  'informationRequest refuse': 'zei waarom een vraag om informatie geen antwoord krijgt.',
  'informationRequest withdraw': 'trok een vraag om informatie in.',
  'exclusion exclude': 'legde vast waar het niet over gaat.',
  'exclusion takeBack': 'haalde iets terug dat er niet bij hoorde.',
  'exclusion takeUp': 'wil nu praten over iets van de vorige keer.',
  'exclusion postpone': 'stelde iets van de vorige keer opnieuw uit.',
  'theme add': 'voegde een thema toe.',
  'theme rename': 'gaf een thema een andere naam.',
  'theme shift': 'veranderde de volgorde van de thema’s.',
  'goal add': 'voegde een doel toe.',
  'goal correct': 'verbeterde de woorden van een doel.',
  'goal drop': 'liet een doel vallen.',
  'goal place': 'zei waar een doel hoort en hoe het telt.',
  'goal split': 'verdeelde een doel over corporaties en jaren.',
  'goal unsplit': 'nam de verdeling van een doel terug.',
  'round adoptGoals': 'nam landelijke doelen over.',
  'commitment table': (it) => `legde ${it} op tafel.`,
  'commitment count': (it) => `zei voor welk doel ${it} telt.`,
  'commitment uncount': (it) => `haalde ${it} bij een doel weg.`,
  'commitment withdrawCommitment': (it) => `trok ${it} in.`,
  'position takePosition': (it) => `gaf een standpunt over ${it}.`,
  'position fulfil': (it) => `zei dat aan de voorwaarde bij ${it} is voldaan.`,
  'proposal propose': (it) => `deed een voorstel bij ${it}.`,
  'proposal withdrawProposal': (it) => `trok een voorstel bij ${it} in.`,
  'proposal adopt': (it) => `nam een voorstel bij ${it} over.`,
  'concern raiseConcern': (it) => `heeft een zorg bij ${it}.`,
  'concern answerConcern': (it) => `antwoordde op een zorg bij ${it}.`,
  'concern closeConcern': (it) => `ziet een zorg bij ${it} als opgelost.`,
  'agreement_text add': 'schreef een algemene bepaling.',
  'agreement_text change': 'veranderde een algemene bepaling.',
  'agreement_text remove': 'haalde een algemene bepaling weg.',
  'round use_default_texts': 'nam de gebruikelijke algemene bepalingen over.',
  'agreement_version freeze': 'stelde de tekst vast.',
  'decision record': 'legde een besluit over de tekst vast.',
  'signature sign': 'antwoordde op de vraag om te tekenen.',
  'round adoptThemes': 'nam de gebruikelijke thema’s over.',
  'regime switchRegime': 'koos een ander wettelijk kader voor dit traject.',
  'regime withdrawRegime': 'nam een wijziging van het wettelijk kader terug.',
  'bodyDay addMeetingDay': 'vulde in wanneer een bestuur, raad of ledenvergadering besluit.',
  'bodyDay addRecess': 'vulde een reces in.',
  'bodyDay moveMeetingDay':
    'verzette een dag waarop een bestuur, raad of ledenvergadering besluit.',
  'bodyDay withdrawDay': 'liet een besluitdatum vervallen.',
  'plan start': 'legde vast dat een termijn begon.',
  'plan finish': 'legde vast dat iets uit de planning klaar is.',
  'plan explain': 'zei waarom iets uit de planning later wordt.',
  'plan withdraw': 'nam iets terug dat bij de planning stond.',
  'file upload': 'voegde een bestand toe.',
  'meeting plan': 'plande een overleg.',
  'meeting replan': 'verzette een overleg.',
  'meeting cancel': 'zegde een overleg af.',
  'meeting proposeItem': 'stelde een punt voor de agenda voor.',
  'meeting attachPaper': 'zette een stuk bij een agendapunt.',
  'meeting detachPaper': 'haalde een stuk bij een agendapunt weg.',
  'meeting askOtherwise': 'veranderde wat een agendapunt vraagt.',
  'meeting consentToLate': 'stemt in met een besluit op stukken die laat kwamen.',
  'meeting withdrawLateConsent': 'trok de instemming met een besluit op late stukken in.',
  'meeting noteAttendance': 'legde vast wie bij een overleg was.',
  'outcome recordOutcome': 'legde een uitkomst van een overleg vast.',
  'outcome closeOutcome': 'rondde een uitkomst van een overleg af.',
  'indicator defineIndicator': 'maakte een indicator.',
  'indicator replaceIndicator': 'veranderde een indicator.',
  'indicator dropIndicator': 'haalde een indicator weg.',
  'indicator judgeFeasibility': 'zei hoe haalbaar iets is.',
  'agreement_version publish': 'publiceerde de afspraken.',
  'commitment putPlainly': (it) => `schreef ${it} in gewone woorden.`,
  'action addAction': 'voegde een actie toe.',
  'action finishAction': 'rondde een actie af.',
  'action dropAction': 'liet een actie vallen.',
  'delay explainDelay': 'legde uit waarom iets later wordt.',
  'delay answerDelay': 'antwoordde op een uitleg over vertraging.',
  'report reportValue': 'gaf een cijfer door.',
  'report correctReport': 'verbeterde een cijfer.',
  'report confirmReport': 'bevestigde een cijfer.',
  'report disputeReport': 'betwist een cijfer.',
  'review_moment planReview': 'plande een evaluatie.',
  'review_moment cancelReview': 'zegde een evaluatie af.',
  'review_moment addQuestion': 'voegde een vraag toe aan de evaluatie.',
  'review_moment giveEvaluation': 'legde de eigen evaluatie op tafel.',
  'amendment amend': 'stelde een wijziging van een getekende afspraak voor.',
  'amendment amendToEnd': 'stelde voor een getekende afspraak te beëindigen.',
  'amendment answerAmendment': 'antwoordde op een voorgestelde wijziging.',
  'amendment withdrawAmendment': 'trok een voorgestelde wijziging in.',
  'activity_overview send': 'stuurde het bod.',
  'activity_overview note': 'legde een stap in de voorbereiding van het bod vast.',
  'overview_line dispose': 'zei wat er met een regel van het bod gebeurt.',
  'overview_line reopen': 'opende een regel van het bod opnieuw.',
  'overview_response respond': 'reageerde op het bod.',
  'overview_response withdrawResponse': 'trok een reactie op het bod in.',
  'accession join': 'wil toetreden tot de afspraken.',
  'accession answerJoining': 'antwoordde op een toetreding.',
  'accession signJoining': 'tekende de toetreding.',
  'accession withdrawJoining': 'trok een toetreding in.',
  'commitment dispose': (it) => `zei wat er komt van ${it}.`,
}

const unknown = 'werkte aan dit traject.'

/** Says what somebody did, as the rest of a sentence that begins with her organisation. */
export function happenedWords(
  happened: Pick<Happened, 'subject' | 'move' | 'code' | 'title'>,
): string {
  const line = lines[`${happened.subject} ${happened.move}`] ?? unknown
  return typeof line === 'string' ? line : line(about(happened))
}

/** Whether there are words for what happened. A test holds every move of the site to it. */
export const hasWords = ({ subject, move }: Pick<Happened, 'subject' | 'move'>): boolean =>
  Object.hasOwn(lines, `${subject} ${move}`)

/** Who did it: the organisation speaks; the coordinator is named as such. */
export function doerWords({
  organisation,
  person,
  coordinates,
}: Pick<Happened, 'organisation' | 'person' | 'coordinates'>): string {
  if (coordinates) return `${person ?? 'Iemand'} (coördinator)`
  return organisation ?? person ?? 'Iemand'
}
