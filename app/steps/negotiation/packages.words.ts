import { proposalStateWords } from '#agreement/negotiating.words.ts'
import type { Package } from '#agreement/packages.ts'
import { capital } from '#kernel/text.ts'

export const packageWords = {
  title: 'Pakketten',
  lead: 'Een pakket is een paar voorstellen die bij elkaar horen. Ze worden samen overgenomen, of geen van alle.',
  empty: 'Er is nog geen pakket aangeboden.',
  by: (party: string) => `Aangeboden door ${party}`,
  parts: (count: number) => `${count} voorstellen`,
  whole: 'Alle partijen voor wie dit geldt, zeggen ja: dan gelden alle teksten tegelijk.',
  answers: 'Wat partijen ervan vinden',
  accepted: 'Akkoord met alles',
  partly: 'Anders op een deel',
  rejected: 'Niet akkoord',
  waiting: 'Nog geen antwoord',
  answer: 'Geef uw antwoord op het hele pakket',
  accept: 'Akkoord met alles',
  reject: 'Niet akkoord',
  reason: 'Waarom?',
  reasonHint: 'Nodig als u niet akkoord bent. Zo weten de anderen wat u nodig heeft.',
  choice: 'Wat vindt uw partij van het pakket?',
  send: 'Antwoord geven',
  takeHint: 'Alle partijen en de coördinator zien uw antwoord, met uw naam en functie.',
  withdraw: 'Pakket intrekken',
  withdrawHint: 'Alle voorstellen in het pakket worden ingetrokken. Ze blijven leesbaar.',
  offer: 'Bied een pakket aan',
  offerTitle: 'Hoe heet het pakket?',
  offerWhy: 'Waarom horen deze voorstellen bij elkaar?',
  offerParts: 'Welke van uw open voorstellen?',
  offerHint: 'U bent daarna zelf akkoord met alles in het pakket.',
  tooFew:
    'Doe eerst bij twee of meer afspraken een voorstel voor een andere tekst. Daarna kunt u ze samen aanbieden.',
}

/** How a package stands: “Open”, “Overgenomen”. */
export const packageStateWords = ({ state }: Pick<Package, 'state'>): string =>
  capital(proposalStateWords[state])
