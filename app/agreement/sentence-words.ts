import type { ThemeCode } from '#law/themes.ts'
import type { Obligation } from './commitments.ts'

/** Words that point at something: the more of them stand in a sentence, the surer. */
export type Pointer<Meaning> = { means: Meaning; words: RegExp }

/** The sides that a sentence names, by what they are called in agreements. */
export type Side = 'municipality' | 'housing_association' | 'tenant_organisation'

/** Who is named. “Wij” and “partijen” are all who sign. */
export const sides: readonly Pointer<readonly Side[]>[] = [
  { means: ['municipality'], words: /\b(gemeente|gemeenten|college|wethouders?|gemeenteraad)\b/iu },
  {
    means: ['housing_association'],
    words: /\b(corporaties?|\w+-corporaties|woningcorporaties?|woningstichting|verhuurders?)\b/iu,
  },
  {
    means: ['tenant_organisation'],
    words:
      /\b(huurdersorganisaties?|huurdersverenigingen?|huurdersraden|huurdersraad|huurdersbelang\w*|huurdersplatform|bewonerscommissies?)\b/iu,
  },
  {
    means: ['municipality', 'housing_association', 'tenant_organisation'],
    words: /\b(wij|we|ons|onze|partijen|ondertekenaars|de organisaties|zij)\b/iu,
  },
]

/** What a sentence is about. A sentence of no theme is about working together. */
export const themePointers: readonly Pointer<ThemeCode>[] = [
  {
    means: 'BES',
    words:
      /bouw|sloop|verkoop|verkopen|voorraad|oplever|locatie|flexwoning|woningen (bij|toe)|aandeel sociale/giu,
  },
  {
    means: 'BET',
    words:
      /huurverhoging|huursom|betaalba|huurprijs|woonlast|huurachterstand|schuld|lage huur|aftopping|inkomen|huur (tot|onder)/giu,
  },
  { means: 'DUU', words: /duurza|energie|isol|label|zonnepan|aardgas|warmte|co2|klimaat/giu },
  {
    means: 'KWA',
    words: /onderhoud|renov|kwaliteit|opgeknapt|knapt|schimmel|veilig|badkamer|planmatig/giu,
  },
  {
    means: 'DOE',
    words:
      /doelgroep|vergunninghouder|statushouder|urgent|woonwagen|jongeren|studenten|dakloos|extra hulp|kwetsbare groep|toewijz/giu,
  },
  { means: 'WZO', words: /zorg|senior|ouder|levensloop|rolstoel|woonservice|mantelzorg/giu },
  { means: 'LEE', words: /leefbaar|buurt|wijk|overlast|groen|schoon|sociale teams/giu },
  {
    means: 'PAR',
    words:
      /huurdersorganisatie|huurdersraad|huurdersvereniging|huurdersbelang|meepra|inspraak|participa|bewonerscommissie|energiemonitor/giu,
  },
  {
    means: 'SAM',
    words:
      /monitor|evalu|overleg|prestatieafspraken|looptijd|afspraken|samenwerk|rapport|jaarlijks|aanspre|vinger aan/giu,
  },
]

/** Words that leave open how much, how well or how hard. */
export const vagueWords: readonly RegExp[] = [
  /\b(spant|spannen|zet|zetten) (zich|ons)( \w+)? in\b/iu,
  /\b(zet|zetten)( \w+){0,2} (vol |stevig )?(erop )?in op\b|\bzet erop in\b/iu,
  /\b(streven|streeft|streefdoel|voornemen|voornemens|ambitie|wens)\b/iu,
  /\b(wil|willen|beoogt|beogen|hoopt|hopen)\b/iu,
  /\b(zo veel mogelijk|zoveel mogelijk|zo snel mogelijk|zo goed mogelijk|waar mogelijk|indien mogelijk|waar nodig|zo nodig)\b/iu,
  /\b(circa|ruim|zo['’]n|bijna|ongeveer|onder meer|komende jaren|op termijn|op peil)\b/iu,
  /\b(voldoende|genoeg|veel|weinig|fors|substantiële? bijdrage|goede|betere|beter|passende|prettige|redelijk\w*|gematigd)\b/iu,
  /\b(betaalbare|betaalbaar|goedkope|kwetsbare|grotere|lage|laag)\b/iu,
  /\b(voorrang|actief|verder|extra|minder|meer|kansen|mogelijkheden|haalbaar|tijdelijk|nauw contact|vinger aan de pols)\b/iu,
  /\b(stimuleert|stimuleren|bevordert|bevorderen|versnellen|versnelt|proberen|probeert|helpen|letten|let|waken|waakt)\b/iu,
]

/** Vague only where nothing is delivered by a day. */
export const vagueStudies =
  /\b(onderzoeken|onderzoekt|verkennen|verkent|verkend|gaan na|gaat na)\b/iu

/** What kind of promise a sentence is, the first that fits; else a result. */
export const obligationPointers: readonly Pointer<Obligation>[] = [
  {
    means: 'intention',
    words:
      /\b(wil|willen|streven|streeft|voornemen|voornemens|ambitie|beoogt|doel is|wens|hopen|belang is|wordt gevraagd|verwacht\w*|gaan .* beter samenwerken)\b/iu,
  },
  {
    means: 'process',
    words:
      /\b(overleg\w*|bespreken|bespreekt|monitor\w*|volgen|evalu\w*|onderzoek\w*|verkenn\w*|verkent|stellen .* vast|leggen .* voor|maken .* afspraken|formuleren|afspraken|looptijd|gezocht|houden .* contact|rapporteren|spreken .* aan|werken .* uit|instemming)\b/iu,
  },
  {
    means: 'effort',
    words:
      /\b(spannen|spant|zetten|zet|proberen|probeert|stimuleert|stimuleren|bevorderen|helpen|werken|werkt|zorgen|letten|let|waken|maken zich|voorrang|pakken|versnellen|bereidt|bereiden|steekt|voldoende|dragen .* bij|ontwikkelen|laten .* doorgaan)\b/iu,
  },
]

/** Something that can be ticked off without a number. */
export const deliverables =
  /\b(plan|visie|rapport|onderzoek|woonlastencalculator|loket|convenant|overzicht|brief|voorstel|akkoord|label|geen|alle|allemaal|schriftelijke?|besluit|proef|proeven|hetzelfde|achterwege)\b/iu
