type Basis = {
  cite: string
  kind: 'statute' | 'policy' | 'practice' | 'product'
  /** Whether someone read the wording: in the text itself, in a quotation, or not yet. */
  checked: 'primary' | 'secondary' | 'no'
}

/** Everything that a rule in this application can rest on. The portal prints this list. */
export const bases = {
  'ww-44-1': { cite: 'Woningwet art. 44 lid 1', kind: 'statute', checked: 'secondary' },
  'ww-44-2': { cite: 'Woningwet art. 44 lid 2', kind: 'statute', checked: 'secondary' },
  'ww-44a': { cite: 'Woningwet art. 44a', kind: 'statute', checked: 'secondary' },
  'letter-2023': {
    cite: 'Kamerbrief 29453-561 (16 juni 2023)',
    kind: 'policy',
    checked: 'secondary',
  },
  'own-statutes': {
    cite: 'Elke partij besluit volgens haar eigen regels',
    kind: 'practice',
    checked: 'no',
  },
  'process-rules': { cite: 'Procesafspraken uit stap 2', kind: 'practice', checked: 'no' },
  'history-is-evidence': {
    cite: 'Wat is gedaan, blijft leesbaar: op volgorde en onveranderd',
    kind: 'product',
    checked: 'primary',
  },
  'seen-is-not-agreed': {
    cite: '“Voor gezien” tonen wij nooit als instemming',
    kind: 'product',
    checked: 'primary',
  },
  'bound-to-text': { cite: 'bound-to-text', kind: 'product', checked: 'primary' },
  'organisation-speaks': { cite: 'organisation-speaks', kind: 'product', checked: 'primary' },
  'coordinator-is-neutral': { cite: 'coordinator-is-neutral', kind: 'product', checked: 'primary' },
  lanes: { cite: 'lanes', kind: 'product', checked: 'primary' },
  'nothing-vanishes': { cite: 'nothing-vanishes', kind: 'product', checked: 'primary' },
  'one-open-proposal': { cite: 'one-open-proposal', kind: 'product', checked: 'primary' },
  'frozen-is-frozen': { cite: 'frozen-is-frozen', kind: 'product', checked: 'primary' },
  'register-codes': { cite: 'register-codes', kind: 'product', checked: 'primary' },
  'demo-only': { cite: 'demo-only', kind: 'product', checked: 'primary' },
  'signing-level': { cite: 'signing-level', kind: 'product', checked: 'primary' },
  'planned-path': { cite: 'planned-path', kind: 'product', checked: 'primary' },
  'two-voices': { cite: 'two-voices', kind: 'product', checked: 'primary' },
  'input-form': { cite: 'input-form', kind: 'product', checked: 'primary' },
  'single-use-link': { cite: 'single-use-link', kind: 'product', checked: 'primary' },
  'file-limits': { cite: 'file-limits', kind: 'product', checked: 'primary' },
  'consent-of-all': { cite: 'consent-of-all', kind: 'product', checked: 'primary' },
  publication: { cite: 'publication', kind: 'product', checked: 'primary' },
  'reachable-date': { cite: 'reachable-date', kind: 'product', checked: 'primary' },
} as const satisfies Record<string, Basis>

export type BasisId = keyof typeof bases
