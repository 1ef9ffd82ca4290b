type Basis = {
  /** Dutch, as the portal prints it. */
  cite: string
  kind: 'statute' | 'policy' | 'practice' | 'product'
  /** Whether someone read the wording: in the text itself, in a quotation, or not yet. */
  checked: 'primary' | 'secondary' | 'no'
}

const statute = (cite: string, checked: Basis['checked']): Basis => ({
  cite,
  kind: 'statute',
  checked,
})

const policy = (cite: string, checked: Basis['checked']): Basis => ({
  cite,
  kind: 'policy',
  checked,
})

const practice = (cite: string, checked: Basis['checked']): Basis => ({
  cite,
  kind: 'practice',
  checked,
})

/** A rule of this application itself: its text is the one that stands here. */
const product = (cite: string): Basis => ({ cite, kind: 'product', checked: 'primary' })

/** Everything that a rule in this application can rest on, one row a line. The portal prints this list. */
export const bases = {
  // The law. Nobody here read the consolidated text: a quotation is `secondary`, the rest `no`.
  'ww-42-1': statute('Woningwet art. 42 lid 1', 'secondary'),
  'ww-43': statute('Woningwet art. 43', 'secondary'),
  'ww-44-1': statute('Woningwet art. 44 lid 1', 'secondary'),
  'ww-44-2': statute('Woningwet art. 44 lid 2', 'secondary'),
  'ww-44-4': statute('Woningwet art. 44 lid 4 (tekst 2019)', 'secondary'),
  'ww-44a': statute('Woningwet art. 44a', 'secondary'),
  'ww-53a': statute('Woningwet art. 53a', 'secondary'),
  'ww-dvi': statute('Woningwet, verantwoording vóór 1 juli (dVi)', 'secondary'),
  'ww-ibw': statute('Woningwet, bestedingsruimte vóór 1 juli (artikel onbekend)', 'secondary'),
  'btiv-38-40': statute('BTIV 2015 art. 38 tot en met 40', 'no'),
  'overlegwet-advice': statute('Wet op het overleg huurders verhuurder, advies', 'secondary'),
  'overlegwet-costs': statute('Wet op het overleg huurders verhuurder, kosten', 'secondary'),
  wvrv: statute('Wet versterking regie volkshuisvesting (36 512)', 'secondary'),
  'wvrv-bill': statute('Wetsvoorstel versterking regie: geschil over nakoming', 'secondary'),
  'rent-sum-uplift': statute('Lokale afwijking huursomstijging, sinds 15-2-2020', 'secondary'),
  'bw-6-248': statute('Burgerlijk Wetboek boek 6 art. 248', 'no'),
  avg: statute('Algemene verordening gegevensbescherming', 'no'),
  woo: statute('Wet open overheid', 'no'),
  archiefwet: statute('Archiefwet', 'no'),
  eidas: statute('eIDAS-verordening (EU) 910/2014', 'no'),
  accessibility: statute('Besluit digitale toegankelijkheid overheid', 'no'),
  termijnenwet: statute('Algemene termijnenwet', 'no'),

  // What ministers announce or ask.
  'regime-by-year': policy('Afspraken vanaf 2028 op het volkshuisvestingsprogramma', 'no'),
  'regime-transition': policy('Overgang: wat al loopt, loopt door zoals het begon', 'no'),
  'letter-2023': policy('Kamerbrief 29453-561 (16 juni 2023)', 'secondary'),
  'rent-norms': policy('Jaarlijkse bekendmaking van de huurgrenzen', 'secondary'),
  'rent-rise': policy('Jaarlijkse bekendmaking van de hoogste huurverhoging', 'secondary'),
  'permit-holder-target': policy('Halfjaarlijkse circulaire vergunninghouders', 'secondary'),
  'dispute-2017': policy('Geschillen, eerste ronde: uitspraken 9 maart 2017', 'secondary'),

  // What parties are seen to do, or what is advised. A default, never a duty.
  'own-statutes': practice('Elke partij besluit volgens haar eigen regels', 'no'),
  'process-rules': practice('Procesafspraken uit stap 2', 'no'),
  'practice-cycle': practice('Jaarcyclus, magazine Prestatieafspraken (2020)', 'secondary'),
  'programme-as-base': practice('Het volkshuisvestingsprogramma als basis (Companen)', 'secondary'),
  'practice-offer': practice('Voorbereiding van het bod (Oosterpoort)', 'secondary'),
  'practice-midterm': practice('Monitoring in september (evaluatie op 5dok.net)', 'secondary'),
  'practice-accord': practice('Onderhandelakkoord (Amsterdam, 7-11-2019)', 'secondary'),
  'practice-constituency': practice('De achterban stemt in (Amsterdam)', 'secondary'),
  'practice-council': practice('Brief aan de raad (Tynaarlo, 13-12-2016)', 'secondary'),
  'practice-monitoring': practice('Lokale driehoek, monitoring (SVWN)', 'secondary'),
  'practice-clauses': practice('Prestatieafspraken Roermond 2021, § 1.4-1.5', 'secondary'),
  'practice-position': practice('Bijzondere positie (Haarlemmermeer 2024-2027)', 'secondary'),
  'practice-succession': practice(
    'Fusie tijdens het jaar: één rechtsopvolger (Roermond 2021)',
    'secondary',
  ),
  'practice-interests': practice('Krachtenveld, een gebruikelijke werkvorm', 'no'),
  'practice-umbrella': practice(
    'Een koepel tekent voor haar leden (Amsterdam 2020-2023)',
    'secondary',
  ),
  'practice-bod-counts': practice(
    'Elders geldt het bod als afspraak (jaarverslag Woonzorg 2020)',
    'secondary',
  ),
  'practice-municipal-advice': practice(
    'Advies aan de gemeente: dezelfde termijnen als bij een verhuurder, sinds 25-11-2026',
    'no',
  ),
  'practice-accession': practice(
    'Eén complex, en later toetreden met een aanvulling (Wassenaar)',
    'secondary',
  ),
  'practice-dispute': practice('Eerst bestuurlijk overleg, dan de wettelijke weg', 'no'),
  'practice-planning': practice('Gebruikelijke planning, niet in een bron gevonden', 'no'),
  'tenants-informed': practice('Stade-advies: vooraf dVi, dPi en IBW', 'secondary'),
  benchmark: practice('Aedes-benchmark, in november', 'secondary'),
  'obligation-types': practice('Inspanning of resultaat, contractenrecht', 'secondary'),
  'paper-lead-time': practice('Stukken tien werkdagen vooraf, tegen late stukken', 'secondary'),
  'consent-of-all': practice('Tussentijds wijzigen kan alleen als allen instemmen', 'secondary'),

  // What this application holds itself to.
  'history-is-evidence': product('Wat is gedaan, blijft leesbaar: op volgorde en onveranderd'),
  'seen-is-not-agreed': product('“Voor gezien” tonen wij nooit als instemming'),
  'silence-is-not-consent': product('Zwijgen is geen instemming'),
  'answer-term': product('Tien werkdagen voor een antwoord, tenzij partijen anders afspreken'),
  'reading-load': product('Twee uur leeswerk per week, tenzij partijen anders afspreken'),
  'bound-to-text': product('Een standpunt hoort bij de tekst waarop het is gegeven'),
  'organisation-speaks': product('Een organisatie spreekt, door iemand met mandaat'),
  'coordinator-is-neutral': product('De coördinator neemt geen standpunt in'),
  lanes: product('Besloten is besloten: notitie, eigen kamer, tafel, openbaar'),
  'nothing-vanishes': product('Niets verdwijnt zonder dat het zichtbaar is'),
  'advice-in-order': product(
    'Wie advies vraagt, geeft alle informatie, wacht de termijn af en zegt waarom zij afwijkt',
  ),
  'one-open-proposal': product('Eén open voorstel per partij per afspraak'),
  'package-is-whole': product('Een pakket wordt heel overgenomen, of niet'),
  'frozen-is-frozen': product('Een vastgestelde tekst verandert niet meer'),
  'register-codes': product('Een code heeft de vorm die het register voorschrijft'),
  'demo-only': product('Dit bestaat alleen in de demo'),
  'signing-level': product('Wij noemen het niveau van elke handtekening'),
  'planned-path': product('Een afspraak meten wij aan haar geplande pad'),
  'two-voices': product('Wie bijdraagt en wie erover gaat, laten beiden hun stem horen'),
  'alike-adds-up': product('Alleen wat gelijk telt, tellen wij bij elkaar op'),
  'input-form': product('Elk veld krijgt een antwoord in de gevraagde vorm'),
  'single-use-link': product('Een toegezonden link werkt één keer en kort'),
  'file-limits': product('Een bestand heeft een toegestane soort en grootte'),
  publication: product('Openbaar is alleen wat partijen bewust publiceren'),
  'reachable-date': product('Een datum bestaat en is nog te halen'),
  'dates-never-block': product('Te laat kan, met de reden erbij; een datum houdt niets tegen'),
  'notice-of-deviation': product('Wie afwijking ziet, meldt die binnen vier weken'),
} as const satisfies Record<string, Basis>

export type BasisId = keyof typeof bases

/** Whether a text names a basis; for tables that are kept as data. */
export const isBasisId = (text: string): text is BasisId => Object.hasOwn(bases, text)
