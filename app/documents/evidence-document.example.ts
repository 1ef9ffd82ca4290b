import { day } from '#kernel/day.ts'
import type { EvidenceDocument, EvidenceSignature } from './evidence-document.ts'

const signed: EvidenceSignature = {
  person: 'A. Yılmaz-Müller',
  function: 'wethouder Wonen',
  mandate: 'Besluit B&W 2026-118, voor deze afspraken',
  kind: 'agreed',
  words: null,
  at: '2026-11-24T13:03:21Z',
  timeSource: 'clock',
  level: 'gewone elektronische handtekening, verzegeld door Handslag Voorbeeldstad',
  certificate: 'A. Yılmaz-Müller (Gemeente Voorbeeldstad)',
  revision: '1'.repeat(64),
}

/** Four answers to the agreement of Voorbeeldstad: each kind that a party may give. */
export const exampleEvidence: EvidenceDocument = {
  schema: 'urn:handslag:evidence:1',
  agreement: 'voorbeeldstad-2027',
  title: 'Prestatieafspraken Voorbeeldstad 2027–2030',
  version: 3,
  sha256: 'a'.repeat(64),
  notice: 'Nagebouwd voorbeeld, niet door deze partijen gesloten',
  madeAt: '2026-12-01T08:00:00Z',
  parties: [
    {
      name: 'Gemeente Voorbeeldstad',
      decisions: [
        {
          outcome: 'approved',
          body: 'College van B&W',
          on: day('2026-11-03'),
          reference: 'BW 2026-118',
        },
        {
          outcome: 'approved',
          body: 'Gemeenteraad (gehoord)',
          on: day('2026-11-12'),
          reference: 'RV 2026-77',
        },
      ],
      signatures: [signed],
    },
    {
      name: 'Voorbeeldwonen',
      decisions: [
        {
          outcome: 'approved',
          body: 'Raad van commissarissen',
          on: day('2026-11-10'),
          reference: 'RvC-9',
        },
      ],
      signatures: [
        {
          ...signed,
          person: 'B. de Groot',
          function: 'bestuurder',
          kind: 'agreed_with_reservation',
          words: 'Onder voorbehoud van de begroting 2028 (€ 3,2 mln.).',
          at: '2026-07-01T07:59:59Z',
          revision: '2'.repeat(64),
        },
      ],
    },
    {
      name: 'Modelwonen',
      decisions: [
        { outcome: 'rejected', body: 'Bestuur', on: day('2026-11-17'), reference: 'B-31' },
      ],
      signatures: [
        {
          person: 'C. Jansen',
          function: 'bestuurder',
          mandate: null,
          kind: 'refused',
          words: 'Het aantal woningen is niet haalbaar.',
          at: '2026-11-25T09:30:00Z',
          timeSource: 'clock',
          level: null,
          certificate: null,
          revision: null,
        },
      ],
    },
    {
      name: 'Huurdersvereniging Voorbeeldwonen',
      decisions: [],
      signatures: [
        { ...signed, person: 'D. Bakker', function: 'voorzitter', kind: 'seen', mandate: null },
      ],
    },
  ],
  files: [
    { name: 'agreement.pdf', bytes: 412_345, sha256: 'b'.repeat(64) },
    { name: 'signed.pdf', bytes: 612_345, sha256: 'c'.repeat(64) },
  ],
  history: { events: 412, head: 'd'.repeat(64) },
}
