export const verifyWords = {
  title: 'Controleer een getekend document',
  lead: 'Kies een pdf. Wij zeggen wie tekende, en of er daarna iets is veranderd. Wij bewaren uw bestand niet.',
  file: 'Het document',
  fileHint: 'Alleen pdf.',
  check: 'Controleer',
  noFile: 'Kies eerst een bestand.',
  tooBig: 'Dit bestand is groter dan 20 MB. Kies een kleiner bestand.',
  empty: 'Dit bestand is leeg. Kies een ander bestand.',
  unreadable: 'Dit bestand kan niet worden gelezen als pdf. Kies een ander bestand.',
  encrypted: 'Dit bestand is beveiligd met een wachtwoord. Haal dat er eerst af.',
  result: (name: string) => `Uitkomst voor ${name}`,
  hasScript:
    'In dit bestand zit een script. Wij voeren het niet uit. In een echt document van Handslag zit nooit een script.',
  madeHere: 'Dit bestand is hier gemaakt',
  madeHereText: (made: { version: number; revision: number; isSeal: boolean }) =>
    made.isSeal
      ? `Het is versie ${made.version}, gesloten nadat iedereen had geantwoord.`
      : made.revision === 0
        ? `Het is versie ${made.version}, nog zonder handtekeningen.`
        : `Het is versie ${made.version}, met ${made.revision} ${made.revision === 1 ? 'handtekening' : 'handtekeningen'}. Later kwamen er meer bij.`,
  toAgreement: 'Lees de afspraken',
  notMadeHere: 'Dit bestand kennen wij niet',
  notMadeHereText:
    'Het is niet byte voor byte gelijk aan een openbaar bestand van deze site. Het kan veranderd zijn, of ergens anders gemaakt.',
  signatures: 'Handtekeningen',
  signature: (nth: number, name: string) => `${nth}. ${name}`,
  unknownSigner: 'Onbekend',
  forParty: 'Namens',
  noParty: 'Niet genoemd in het certificaat',
  said: 'Antwoord',
  time: 'Tijd',
  timeSource: (at: string) =>
    `${at}, volgens de computer die tekende. Niemand bevestigde deze tijd.`,
  noTime: 'Geen tijd genoemd',
  level: 'Soort handtekening',
  levelText: {
    'B-B': 'Elektronische handtekening in het document (PAdES B-B). Niet gekwalificeerd.',
    none: 'Niet opgebouwd volgens PAdES.',
  } as const,
  intact: 'Klopt de tekst nog?',
  isIntact: 'Ja, wat is getekend is niet veranderd.',
  chain: 'Certificaat',
  trusted: (issuer: string) => `Uitgegeven door ${issuer}, die wij kennen.`,
  untrusted: (issuer: string) => `Uitgegeven door ${issuer}, die wij niet kennen.`,
  expired: 'Het was op dat moment niet geldig.',
  empties: (count: number) =>
    count === 1
      ? 'Eén vak voor een handtekening is leeg.'
      : `${count} vakken voor een handtekening zijn leeg.`,
  hash: 'Controlegetal (SHA-256)',
  again: 'Controleer een ander document',
}
