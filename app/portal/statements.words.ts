type Section = { title: string; paragraphs: readonly string[] }

type Statement = { title: string; lead: string; sections: readonly Section[] }

/** What Handslag is, for who comes here for the first time. */
export const about: Statement = {
  title: 'Over Handslag',
  lead: 'Handslag helpt gemeenten, corporaties en huurders om samen afspraken te maken over wonen. En om te laten zien of ze die nakomen.',
  sections: [
    {
      title: 'Wat zijn prestatieafspraken?',
      paragraphs: [
        'Gemeente, corporatie en huurders spreken af wat zij doen voor het wonen. Denk aan nieuwe huurhuizen, isolatie en de huur.',
        'Elke partij tekent zelf. Hier leest u wie akkoord was, wie een voorbehoud maakte en wie alleen gezien heeft.',
      ],
    },
    {
      title: 'Hoe weten wij of het lukt?',
      paragraphs: [
        'Bij een belofte hoort een meting met een gepland pad. De partij die het belooft, meldt het cijfer. Een andere partij controleert het.',
        'Het oordeel komt uit een vaste formule. Wij tonen de som, zodat u haar kunt narekenen.',
        'Is een cijfer te oud? Dan wordt het oordeel grijs: wij weten het dan niet meer.',
      ],
    },
    {
      title: 'Wat is openbaar, en wat niet?',
      paragraphs: [
        'Openbaar is wat partijen zelf publiceren: de getekende tekst, wie hoe tekende, en de cijfers.',
        'Niet openbaar is het overleg zelf: concepten, standpunten en stukken van partijen.',
        'Een fout verbeteren partijen met een nieuwe publicatie. De oude blijft bekend, met haar controlegetal.',
      ],
    },
    {
      title: 'Klopt er iets niet?',
      paragraphs: [
        'Vraag het de partij die de belofte deed. Haar naam staat bij elke afspraak.',
        'Een fout in deze site? Meld die bij de gemeente die haar gebruikt.',
      ],
    },
  ],
}

/** What is kept of visitors: hardly anything. */
export const privacy: Statement = {
  title: 'Privacy',
  lead: 'Op de openbare pagina’s volgen wij u niet. Er zijn geen cookies en geen tellers van anderen.',
  sections: [
    {
      title: 'Als u alleen leest',
      paragraphs: [
        'Wij bewaren niet wat u leest of zoekt. De pagina’s vragen niets aan andere sites.',
        'Een bestand dat u laat controleren, bewaren wij niet.',
      ],
    },
    {
      title: 'Als u om mail vraagt',
      paragraphs: [
        'Wij bewaren dan uw e-mailadres en de afspraken waar het over gaat. Wij gebruiken het alleen daarvoor.',
        'Bevestigt u niet, dan wissen wij uw adres na zeven dagen. Stopt u de mail, dan wissen wij het meteen.',
      ],
    },
    {
      title: 'Namen op deze site',
      paragraphs: [
        'Wie namens een partij tekende, staat met naam en functie bij de afspraken. Andere personen noemen wij niet.',
      ],
    },
    {
      title: 'Als u meewerkt aan afspraken',
      paragraphs: [
        'Dan heeft u een account. Wij bewaren uw naam, functie en e-mailadres, en wat u deed: dat hoort bij het bewijs van de afspraken.',
        'Na het inloggen zet de site één cookie. Die is nodig om u ingelogd te houden.',
        'U kunt vragen wat wij van u bewaren. Vraag het de organisatie namens wie u meedoet.',
      ],
    },
  ],
}

/** How far the site can be used by everybody, and what is known not to be right. */
export const accessibility: Statement = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet deze site kunnen gebruiken: met het toetsenbord, met een voorleesprogramma, op een telefoon en zonder script.',
  sections: [
    {
      title: 'Wat wij doen',
      paragraphs: [
        'Wij bouwen en testen naar WCAG 2.2, niveau AA. Bij elke wijziging lopen automatische tests over alle pagina’s.',
        'Kleur zegt nooit iets alleen: er staan altijd woorden en een teken bij. Elke grafiek is er ook als tabel.',
        'De kaart met gemeenten is er ook als lijst.',
      ],
    },
    {
      title: 'Wat wij nog niet weten',
      paragraphs: [
        'Automatische tests vinden ongeveer een derde van de mogelijke problemen. Een onderzoek door een onafhankelijke partij is nog niet gedaan.',
        'Wie deze site voor een overheid gebruikt, publiceert een eigen toegankelijkheidsverklaring.',
        'De getekende pdf is gemaakt naar PDF/UA-1 en door onszelf gecontroleerd. Hij is niet gecertificeerd.',
      ],
    },
    {
      title: 'Loopt u ergens vast?',
      paragraphs: [
        'Meld het bij de gemeente of organisatie die deze site gebruikt. Zeg op welke pagina het was, en wat u wilde doen.',
      ],
    },
  ],
}

/** How programs read what is public here. */
export const api: Statement = {
  title: 'Voor programma’s',
  lead: 'Alles wat hier openbaar is, kunt u ook met een programma ophalen. Een sleutel is niet nodig.',
  sections: [
    {
      title: 'Zo begint u',
      paragraphs: [
        'De lijst van openbare afspraken staat op /api/v1/afspraken. Elke afspraak heeft daar een eigen adres.',
        'Wie meewerkt aan afspraken, kan met een token alles wat ook op de pagina’s kan.',
        'Een weigering is een probleem volgens RFC 9457, met de regel waarop zij rust.',
      ],
    },
    {
      title: 'Formule en controle',
      paragraphs: [
        'In de json staan invoer en formule, geen oordeel. Het oordeel berekent u zelf, met de dag van vandaag.',
        'Elke publicatie heeft een controlegetal: SHA-256 over de json volgens RFC 8785.',
      ],
    },
  ],
}
