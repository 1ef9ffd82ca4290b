/** The people of the demo, in the order of their buttons: who they are, by their address. */
export const demoPeople = [
  { email: 'coordinator@demo.example', does: 'neutrale coördinator' },
  { email: 'ambtenaar@gemeente.example', does: 'gemeente: onderhandelt en rapporteert' },
  { email: 'wethouder@gemeente.example', does: 'gemeente: ondertekent' },
  { email: 'strateeg@voorbeeldwonen.example', does: 'corporatie: onderhandelt en rapporteert' },
  { email: 'directeur@voorbeeldwonen.example', does: 'corporatie: ondertekent' },
  { email: 'directeur@modelwonen.example', does: 'kleine corporatie: doet alles zelf' },
  { email: 'voorzitter@hv-voorbeeldwonen.example', does: 'huurders: voorzitter, ondertekent' },
  { email: 'lid@hv-voorbeeldwonen.example', does: 'huurders: bestuurslid, tekent niet' },
  { email: 'secretaris@hr-modelwonen.example', does: 'huurders: onderhandelt en ondertekent' },
  { email: 'raadslid@gemeente.example', does: 'raadslid: leest mee voor de raad' },
  { email: 'beheer@demo.example', does: 'beheert deze installatie, ziet geen overleg' },
] as const
