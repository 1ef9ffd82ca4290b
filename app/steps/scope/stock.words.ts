import type { Balance, Off, StockFigure, StockPart } from './stock.ts'

export const figureWords: Record<StockFigure, string> = {
  at_start: 'Voorraad aan het begin',
  new_build: 'Nieuwbouw',
  purchase: 'Aankoop',
  transformation: 'Transformatie',
  sale: 'Verkoop',
  demolition: 'Sloop',
  liberalisation: 'Liberalisatie',
  growth: 'Groei',
  at_end: 'Voorraad aan het eind',
}

export const partWords: Record<StockPart, string> = {
  total: 'Alle woningen',
  daeb: 'DAEB',
  non_daeb: 'Niet-DAEB',
}

export const stockWords = {
  title: 'Klopt het bod?',
  hint: 'Voorraad aan het begin, plus wat erbij komt, min wat eraf gaat, is de voorraad aan het eind. Dit houdt niets tegen.',
  none: 'Het bod noemt nog geen voorraad. Vul die in, dan rekenen wij mee.',
  fill: 'Voorraad invullen',
  part: 'Over welke woningen gaat het?',
  from: 'Van jaar',
  until: 'Tot en met jaar',
  figureHint: 'Vul 0 in als er niets verandert. Laat leeg wat u niet weet.',
  save: 'Voorraad opslaan',
  holds: 'De getallen kloppen met elkaar.',
  period: (from: number, until: number) => `${from} tot en met ${until}`,
  figure: 'Getal',
  says: 'Het bod',
  lines: 'De regels',
  shared: (count: string) => `${count} onzelfstandig, apart geteld`,
}

const amount = new Intl.NumberFormat('nl-NL')

/** “1.250”; nothing where the bod does not say it. */
export const homesWords = (homes: number | null): string =>
  homes === null ? '' : amount.format(homes)

/** “Er ontbreken 12 woningen”, “Er is 1 woning te veel”. */
function byWords(by: number): string {
  const count = amount.format(Math.abs(by))
  const one = Math.abs(by) === 1
  if (by > 0) return one ? 'Er ontbreekt 1 woning' : `Er ontbreken ${count} woningen`
  return one ? 'Er is 1 woning te veel' : `Er zijn ${count} woningen te veel`
}

/** What adding up gives, each in one sentence. Growth that nobody typed goes without saying. */
export const balanceWords = ({ computed, off }: Balance): string[] => [
  ...off.map(
    ({ figure, comes, says, by }) =>
      `${byWords(by)}: de genoemde getallen komen op een ${figureWords[figure].toLowerCase()} van ${amount.format(comes)}. Het bod noemt ${amount.format(says)}.`,
  ),
  ...computed.map(({ figure, value }) => missingWords(figure, value)),
]

function missingWords(figure: StockFigure, value: number): string {
  const homes = amount.format(value)
  const name = figureWords[figure]
  if (figure === 'growth') return `De groei komt op ${homes} woningen.`
  if (value < 0)
    return `${name} ontbreekt. De andere getallen kunnen niet kloppen: er zouden ${homes} woningen uitkomen.`
  return `${name} ontbreekt. Dat zouden ${homes} woningen moeten zijn.`
}

/** Where the lines together are not what the bod says as a whole. */
export const linesOffWords = ({ figure, says, comes, by }: Off): string =>
  `${figureWords[figure]}: de regels tellen ${amount.format(comes)} woningen, het bod noemt ${amount.format(says)}. ${byWords(by)} in de regels.`

/** Where DAEB and the rest are not the total. */
export const partsOffWords = ({ figure, says, comes }: Off): string =>
  `${figureWords[figure]}: DAEB en niet-DAEB samen zijn ${amount.format(comes)}, het totaal is ${amount.format(says)}.`
