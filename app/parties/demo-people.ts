/** The people of the demo, in the order of their buttons: who they are, by their address. */
export const demoPeople = [
  { email: 'coordinator@demo.example', does: 'Neutrale coördinator' },
  { email: 'ambtenaar@gemeente.example', does: 'Gemeente: onderhandelt en rapporteert' },
  { email: 'wethouder@gemeente.example', does: 'Gemeente: ondertekent' },
  { email: 'strateeg@voorbeeldwonen.example', does: 'Corporatie: onderhandelt en rapporteert' },
  { email: 'directeur@voorbeeldwonen.example', does: 'Corporatie: ondertekent' },
  { email: 'directeur@modelwonen.example', does: 'Kleine corporatie: doet alles zelf' },
  { email: 'voorzitter@hv-voorbeeldwonen.example', does: 'Huurders: voorzitter, ondertekent' },
  { email: 'lid@hv-voorbeeldwonen.example', does: 'Huurders: bestuurslid, tekent niet' },
  { email: 'secretaris@hr-modelwonen.example', does: 'Huurders: onderhandelt en ondertekent' },
  { email: 'raadslid@gemeente.example', does: 'Raadslid: leest mee voor de raad' },
  { email: 'beheer@demo.example', does: 'Beheert deze installatie, ziet geen overleg' },
] as const
