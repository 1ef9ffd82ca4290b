import { amount, dayInWords } from '#documents/agreement-document.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { IndicatorRefusal } from './indicators.ts'
import type { PathWarning } from './indicators-path.ts'

/** Says to a person why an indicator cannot be so. */
export function indicatorRefusalWords(refusal: IndicatorRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-commitment':
      return 'Deze afspraak bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-indicator':
      return 'Deze indicator bestaat niet meer. Kijk welke er nu staat.'
    case 'commitment-not-tabled':
      return 'Deze afspraak ligt niet meer op tafel.'
    case 'frozen-is-frozen':
      return 'Deze afspraak is ondertekend. Doel en meting veranderen alleen door een wijziging van de overeenkomst.'
    case 'checker-is-supplier':
      return 'Kies een andere partij om het cijfer te controleren dan de partij die het levert.'
    case 'no-party-of-round':
      return refusal.role === 'supplier'
        ? 'Wie het cijfer levert, moet een partij van dit traject zijn.'
        : 'Wie het cijfer controleert, moet een partij van dit traject zijn.'
    case 'path-of-other-years':
      return `Vul voor elk jaar een waarde in: ${refusal.years.join(', ')}.`
    case 'band-without-upper-edge':
      return `Vul voor ${refusal.year} ook de bovengrens in.`
    case 'band-upside-down':
      return `In ${refusal.year} is de bovengrens lager dan de ondergrens.`
    case 'baseline-in-future':
      return 'De nulmeting ligt in de toekomst. Neem een cijfer dat er al is.'
    case 'not-the-owner':
      return 'Of het haalbaar is, zegt een partij die de afspraak uitvoert.'
    default:
      return standingRefusalWords(refusal)
  }
}

/** What is striking about a path, in a plain sentence. It is a reason to talk, no prohibition. */
export function warningWords(warning: PathWarning, unit: string): string {
  const of = (value: number) => `${amount(value)} ${unit}`
  switch (warning.code) {
    case 'step-larger-than-ever':
      return `In ${warning.year} is de stap ${of(warning.step)}. In het beste jaar tot nu toe was dat ${of(warning.best)}.`
    case 'path-worse-than-baseline':
      return `In ${warning.year} is het plan slechter dan de nulmeting: ${of(warning.value)}.`
    case 'total-falls':
      return `In ${warning.year} daalt het totaal. Bij optellen vult u het totaal sinds het begin in.`
    case 'most-comes-last':
      return `In ${warning.year} moet ${amount(Math.round(warning.share * 100))} % van alles gebeuren. Dan blijkt pas laat of het lukt.`
    case 'baseline-is-old':
      return `De nulmeting is van ${dayInWords(warning.on)}. Is er een nieuwer cijfer?`
  }
}
