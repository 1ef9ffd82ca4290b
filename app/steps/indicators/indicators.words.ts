import type { Confidence, Direction, Frequency } from '#agreement/indicators.ts'
import type { Status } from '#ui/tag.tsx'

export const directionWords: Record<Direction, string> = {
  up: 'Hoger is beter',
  down: 'Lager is beter',
  band: 'Binnen een band',
  info: 'Geen oordeel, alleen ter informatie',
}

export const frequencyWords: Record<Frequency, string> = {
  quarter: 'Elk kwartaal',
  half_year: 'Elk half jaar',
  year: 'Elk jaar',
}

export const confidenceWords: Record<Confidence, string> = {
  sure: 'Zeker',
  likely: 'Waarschijnlijk',
  uncertain: 'Onzeker',
}

export const confidenceStatus: Record<Confidence, Status> = {
  sure: 'ok',
  likely: 'info',
  uncertain: 'warn',
}

export const listWords = {
  lead: (measured: number, whole: number) =>
    whole === 0
      ? 'Er liggen geen resultaatafspraken op tafel. Andere afspraken mag u ook meten.'
      : `${measured} van de ${whole} resultaatafspraken ${whole === 1 ? 'heeft' : 'hebben'} een indicator.`,
  caption: 'Afspraken met hun indicator, eerst de resultaatafspraken',
  commitment: 'Afspraak',
  obligation: 'Soort',
  indicator: 'Indicator',
  target: 'Doel',
  supplies: 'Levert het cijfer',
  feasible: 'Haalbaar',
  missing: 'Nog geen indicator',
  free: 'Hoeft niet',
  unsaid: 'Nog niet gezegd',
  empty: 'Er ligt nog geen afspraak op tafel. Daarna zegt u hier hoe u ziet of het lukt.',
}

export const indicatorWords = {
  text: 'De afspraak',
  lead: 'Zo zien wij of deze afspraak lukt.',
  none: 'Deze afspraak heeft nog geen indicator. Zonder indicator ziet later niemand of zij lukt.',
  choose: 'Kies uit de lijst',
  chooseHint: 'Het formulier wordt dan voor u ingevuld. U kunt alles nog veranderen.',
  fill: 'Vul het formulier in',
  filled: (name: string) =>
    `Ingevuld uit de lijst: ${name}. De omschrijving is van ons en is geen wet. Pas aan wat niet klopt.`,
  define: 'Indicator maken',
  another: 'Nog een indicator maken',
  replace: 'Vervang deze indicator',
  replaceHint: 'De oude indicator blijft leesbaar, met uw reden erbij.',
  drop: 'Laat deze indicator vallen',
  why: 'Waarom?',
  frozen:
    'Deze afspraak is ondertekend. Doel en meting staan vast. Veranderen kan door een wijziging van de overeenkomst.',
  notYours:
    'Een indicator maakt een partij die de afspraken sluit, door iemand met mandaat om te onderhandelen.',
  definition: 'Wat telt mee?',
  unit: 'Eenheid',
  direction: 'Wat is goed?',
  baseline: 'Nulmeting',
  baselineText: (value: string, on: string, source: string) => `${value} op ${on}. Bron: ${source}`,
  path: 'Gepland',
  supplies: 'Levert het cijfer',
  checks: 'Controleert het cijfer',
  best: 'Beste jaar tot nu toe',
  chart: (name: string) => `Gepland pad: ${name}`,
  upper: 'De lijn is de ondergrens. De bovengrens staat bij ‘gepland’.',
  striking: 'Let op bij dit pad',
  strikingFoot: 'Dit houdt u niet tegen. Bespreek het met elkaar.',
  feasible: 'Is het haalbaar?',
  feasibleNot: 'De partij die dit uitvoert, heeft nog niet gezegd of het haalbaar is.',
  depends: 'Waar hangt het van af?',
  dependsHint: 'Bijvoorbeeld: de gemeente levert de grond voor 1 juli.',
  confidence: 'Hoe zeker bent u?',
  judge: 'Zeg of het haalbaar is',
  judgeAgain: 'Verander uw oordeel',
  save: 'Leg vast',
  earlier: 'Eerdere indicatoren',
  dropped: (on: string, why: string) => `Vervallen op ${on}. Reden: ${why}`,
}

/** The labels of the form, also in the summary of what is wrong. */
export const fieldWords = {
  name: 'Naam',
  definition: 'Wat telt mee, en wat niet?',
  unit: 'Eenheid',
  direction: 'Wat is goed?',
  cumulative: 'De waarden tellen op over de jaren',
  baseline: 'Waarde bij de nulmeting',
  measured: 'Datum van de nulmeting',
  source: 'Bron van de nulmeting',
  planned: 'Gepland',
  upper: 'Bovengrens',
  best: 'Grootste stap in één jaar tot nu toe',
  supplier: 'Wie levert het cijfer?',
  checker: 'Wie controleert het cijfer?',
  frequency: 'Hoe vaak?',
  why: 'Waarom?',
  depends: 'Waar hangt het van af?',
  confidence: 'Hoe zeker bent u?',
} as const

export const hintWords = {
  unit: 'Bijvoorbeeld: woningen, %, weken.',
  cumulative:
    'Zo ja: vul bij elk jaar het totaal in sinds het begin van de looptijd. Bijvoorbeeld 60, 120, 180.',
  source: 'Bijvoorbeeld: jaarverslag 2025.',
  path: 'Wat moet er aan het eind van elk jaar staan? De bovengrens is alleen voor een band.',
  best: 'Dan waarschuwen wij als het plan meer vraagt dan ooit lukte.',
  checker: 'Een andere partij dan die het cijfer levert.',
}
