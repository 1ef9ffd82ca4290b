export const participationWords = {
  change: 'Verander hoe deze partij meedoet',
  lead: 'Niet elke partij doet in alles mee. Wat u hier kiest, staat straks ook in de overeenkomst.',
  form: 'Hoe doet deze partij mee?',
  themes: 'Aan welke thema’s?',
  themesHint: 'Alleen bij ‘een deel van de thema’s’.',
  umbrella: 'Via welke koepel?',
  umbrellaHint: 'Alleen bij ‘via haar koepel’. De koepel spreekt en tekent dan voor haar.',
  noUmbrella: 'Niet van toepassing',
  limit: 'Welk complex, of waar staat het bod?',
  limitHint: 'Alleen bij ‘één complex’ en bij ‘haar bod geldt’.',
  save: 'Sla op',
}
