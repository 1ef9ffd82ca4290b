import type { SignatureKind, SignatureRefusal } from './signatures.ts'

export const kindWords: Record<SignatureKind, string> = {
  agreed: 'akkoord',
  agreed_with_reservation: 'akkoord met voorbehoud',
  seen_only: 'voor gezien, niet voor akkoord',
  declined: 'tekent niet',
}

const paperWords = { reservation: 'uw voorbehoud', reason: 'waarom u niet tekent' }

const unaskedWords = {
  reservation:
    'U schreef een voorbehoud. Kies dan ‘akkoord met voorbehoud’, of maak dat veld leeg.',
  reason: 'U schreef waarom u niet tekent. Kies dan ‘tekent niet’, of maak dat veld leeg.',
}

/** Says to a person why she can't answer so now. */
export function signatureRefusalWords(refusal: SignatureRefusal): string {
  switch (refusal.code) {
    case 'no-such-version':
      return 'Deze versie bestaat niet, of is niet voor u zichtbaar.'
    case 'not-the-newest':
      return `Dit is niet meer de nieuwste versie. Lees eerst versie ${refusal.newest}.`
    case 'other-text':
      return 'De tekst is een andere dan die u las. Lees hem opnieuw.'
    case 'already-answered':
      return `Uw organisatie heeft al geantwoord: ${kindWords[refusal.kind]}.`
    case 'sealed':
      return 'Het document is gesloten. Er kan niets meer bij.'
    case 'only-seen':
      return 'Uw organisatie doet mee om voor gezien te tekenen. Kies ‘voor gezien’, of ‘tekent niet’.'
    case 'proof-too-old':
      return 'Bevestig eerst opnieuw wie u bent. Daarna kunt u tekenen.'
    case 'decision-missing':
      return 'Leg eerst het besluit van uw organisatie over deze versie vast.'
    case 'decision-rejected':
      return 'Uw organisatie keurde deze versie af. U kunt dan niet voor akkoord tekenen.'
    case 'paper-missing':
      return `Vul nog in: ${paperWords[refusal.paper]}.`
    case 'paper-unasked':
      return unaskedWords[refusal.paper]
    case 'no-signing-key':
      return 'Deze installatie heeft nog geen sleutel om mee te tekenen. De beheerder moet die instellen.'
  }
}
